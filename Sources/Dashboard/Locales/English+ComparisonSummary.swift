import RecapAnalytics

/// The words of a comparison at the top of a report, and what they mean.
extension English {
  /// "More than usual (typical: 304 to 364)" and what is shorter.
  func tileWords(
    _ word: Comparison.Word, of figure: Comparison.Figure, typical: String
  ) -> [TileComparison.Words] {
    let (phrase, brief) = (phrase(word, of: figure), briefPhrase(word, of: figure))
    let range = " (typical: \(typical))"
    switch figure {
    case .averageLiveMinutesViewed, .liveUniqueViewers:
      return [
        .init(emphasized: "\(live): \(phrase)", rest: range),
        .init(emphasized: "\(live): \(phrase)", rest: ""),
        .init(emphasized: "\(live): \(brief)", rest: ""),
        .init(emphasized: sentence(brief), rest: ""),
      ]
    case .reachInSevenDays, .playsInSevenDays:
      return [
        .init(emphasized: sentence(phrase), rest: " in seven days (typical: \(typical))"),
        .init(emphasized: sentence(phrase), rest: " in seven days"),
        .init(emphasized: sentence(brief), rest: " in seven days"),
        .init(emphasized: sentence(brief), rest: " in 7 days"),
        .init(emphasized: sentence(brief), rest: ""),
      ]
    default:
      return [
        .init(emphasized: sentence(phrase), rest: range),
        .init(emphasized: sentence(phrase), rest: ""),
        .init(emphasized: sentence(brief), rest: ""),
      ]
    }
  }

  /// "typical of the last 8 sessions, and their median".
  func typicalLegend(_ comparison: Comparison) -> String {
    let count = comparison.sessions.count
    return comparison.isOfChosen
      ? "typical of \(self.count(count)) other sessions, and their median"
      : "typical of the last \(self.count(count)) sessions, and their median"
  }

  var typicalCourse: String { "typical course" }

  func typicalCourseKey(sessions: Int) -> String {
    "Grey: typical course of \(count(sessions)) sessions at this peak; dotted: its median."
  }

  /// Viewers that the middle session had at a quarter, a half and three quarters.
  func typicalCourseAlternative(sessions: Int, quarters: [Int]) -> String {
    " Typical course of \(count(sessions)) sessions at this peak: "
      + "\(counted(quarters[0], "viewer")) at a quarter of the session, "
      + "\(count(quarters[1])) at half, \(count(quarters[2])) at three quarters."
  }

  // MARK: Definitions

  func comparisonDefinitions(isOfChosen: Bool) -> [Definition] {
    [
      (
        "Compared sessions",
        isOfChosen
          ? "Those that were chosen, whatever their kind and length."
          : """
          Earlier ones of the same kind, from half to double as long, that somebody came to.
          """
      ),
      ("Typical", "The middle half of their values, from quartile to quartile."),
      (
        "More, less, fewer than usual",
        """
        Beyond the middle half of at least five, by a twentieth of the median or more, and beyond \
        all but one in twenty. Else it is the upper or the lower end.
        """
      ),
      ("Rank", "1 is the highest value; with “=” others have the same."),
      ("In seven days", "Until seven days after the end: older recordings have had more time."),
      (
        "Typical course",
        """
        Viewers as a share of each session’s own peak, drawn at this session’s peak: it compares \
        shapes, not sizes.
        """
      ),
    ]
  }

  // MARK: Data notes

  var comparedSessions: String { "Sessions compared with" }
  var chosenSessions: String { "chosen one by one" }
  var comparableInBrief: String { "of the same kind, from half to double as long" }
  var noneToCompare: String { "No earlier session to compare with" }

  /// Why earlier sessions are left out, each with its remark.
  func leftOutNotes(
    _ leftOut: Comparison.LeftOut
  ) -> [(label: String, count: Int, remark: String)] {
    [
      ("Earlier sessions of another kind", leftOut.otherKind, "not compared with"),
      (
        "Earlier sessions shorter or longer", leftOut.otherLength,
        "not compared with: under half or over double as long"
      ),
      (
        "Earlier sessions that nobody came to", leftOut.nobodyLive,
        "not compared with: usual is of those with viewers"
      ),
      (
        "Earlier sessions beyond the latest", leftOut.older,
        "not compared with: the latest were asked for"
      ),
    ]
  }
}
