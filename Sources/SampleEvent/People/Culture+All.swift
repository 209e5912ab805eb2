extension Culture {
  /// The audience of a European event with an American half.
  static let all: [Culture] =
    english + westernEuropean + northernAndEasternEuropean + iberianAndAmerican + asian
    + nearEastern + african
}
