import RecapAnalytics

/// What an edition says of itself in which nobody is shown as who they are.
extension English {
  var anonymizedDocumentKind: String { "Session report, anonymised" }

  var otherOrUnknown: String { "Other or unknown" }

  /// Before the line under the report's title.
  var anonymized: String { "Anonymised" }

  /// "– means too few to show, counted under “Other”": fewer than a group, or what would tell such
  /// a number.
  var foldedPlacesNote: String { "\(numbers.missing) means too few to show, counted under “Other”" }

  /// In the map's legend.
  var noneOrTooFew: String { "none, or too few to show" }

  /// "3 other answers", of which one was too rare to be shown alone.
  func otherAnswers(_ options: Int) -> String { counted(options, "other answer") }

  var textsAreHidden: String { "Written answers are withheld in this edition." }

  /// - Parameter hasPseudonyms: People are listed by them.
  func editionDefinitions(smallestGroup: Int?, hasPseudonyms: Bool) -> [Definition] {
    guard let smallestGroup else { return [] }
    return [
      (
        "This edition",
        (hasPseudonyms
          ? "Names are pseudonyms, the same in all reports of the event." : "Nobody is named.")
          + " What fewer than \(count(smallestGroup)) people have in common is shown together with "
          + "others, or not at all."
      )
    ]
  }
}
