import Analytics

/// What an edition says of itself in which nobody is shown as who they are.
extension English {
  var anonymizedDocumentKind: String { "Session report, anonymised" }

  var otherOrUnknown: String { "Other or unknown" }

  /// "–: fewer than 5, counted as other".
  func foldedPlacesNote(_ smallestGroup: Int) -> String {
    "\(numbers.missing): fewer than \(count(smallestGroup)), counted as other"
  }

  /// "3 other answers", of which one was too rare to be shown alone.
  func otherAnswers(_ options: Int) -> String { counted(options, "other answer") }

  var textsAreHidden: String { "What people wrote is not part of this edition." }

  func editionDefinitions(smallestGroup: Int?) -> [Definition] {
    guard let smallestGroup else { return [] }
    return [
      (
        "This edition",
        """
        Names are pseudonyms, the same in all reports of the event. Places, answers and what is told \
        of people are shown for \(count(smallestGroup)) or more, others together.
        """
      )
    ]
  }
}
