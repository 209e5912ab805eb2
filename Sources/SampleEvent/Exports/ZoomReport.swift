import RecapAnalytics

/// What the reports of Zoom's web portal have in common. The month is in letters, which can be
/// read in one way only.
enum ZoomReport {
  /// "Mar 04, 2026 16:00:05"
  static func time(_ instant: Int, _ session: SessionRecord) -> String {
    let time = session.clock(instant)
    return "\(time.lettersDay) \(time.clock24)"
  }

  static func minutes(_ session: SessionRecord) -> Int {
    (session.closed - session.opened + 59) / 60
  }

  static func addTitle(_ title: String, _ session: SessionRecord, to table: inout DelimitedText) {
    table.row(title)
    table.row("Report Generated:", time(session.closed + 3600, session))
  }

  static func name(_ person: Person) -> String {
    person.isAnonymous ? "Anonymous Attendee" : person.screenName
  }
}
