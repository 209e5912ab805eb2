public import RecapAnalytics

extension Credit {
  /// What a text has to be.
  public static let form = "a share up to 100% such as 80%, or minutes such as 45m"
}
