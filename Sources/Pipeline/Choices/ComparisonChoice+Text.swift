public import RecapAnalytics

extension ComparisonChoice {
  /// What a text has to be.
  public static let form = "1 to 1,000 sessions, all, or ids with commas between them"

  /// As somebody types it; nil for another form.
  public init?(_ text: String) {
    if text == "all" {
      self = .all
    } else if !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      guard let count = Int(text), (1...1000).contains(count) else { return nil }
      self = .latest(count)
    } else {
      let ids = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard ids.allSatisfy({ !$0.isEmpty }) else { return nil }
      self = .named(ids)
    }
  }
}
