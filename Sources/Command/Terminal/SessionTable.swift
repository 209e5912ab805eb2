import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard

/// The sessions of an event as a table for people.
struct SessionTable {
  /// The first two may be cut.
  private let rows: [[TerminalText]]

  private static let gap = "  "
  private static let heads = ["ID", "Title", "Start", "Duration", "Viewers"]
  /// What is left of a text that is cut, at the least.
  private static let leastWidth = 8

  init(_ sessions: [SessionListing]) {
    rows = ([Self.heads] + sessions.map(Self.texts)).map { $0.map { TerminalText($0) } }
  }

  /// Each no longer than a line of the terminal, where there is space for what is not cut.
  func lines(columns: Int) -> [String] {
    var widths = Self.heads.indices.map { column in rows.map { $0[column].width }.max()! }
    let whole = widths.reduce(0, +) + Self.gap.count * (widths.count - 1)
    var excess = max(0, whole - columns)
    // The title first: by its id a session is asked for.
    for column in [1, 0] {
      let cut = min(excess, max(0, widths[column] - Self.leastWidth))
      widths[column] -= cut
      excess -= cut
    }
    return rows.map { row in
      row.indices.map { column in
        let (text, width) = (row[column], widths[column])
        // Numbers are compared by their last digits.
        return column < 3
          ? text.padded(to: width)
          : String(repeating: " ", count: width - text.width) + text.padded(to: text.width)
      }.joined(separator: Self.gap)
    }
  }

  private static func texts(_ listing: SessionListing) -> [String] {
    let session = listing.session
    return [
      session.id, session.title, start(session), duration(session.durationSeconds),
      NumberFormat.english.count(listing.viewers),
    ]
  }

  /// "2026-03-04 16:00 CET".
  private static func start(_ session: Session) -> String {
    let time = session.zone.civilTime(at: session.startedAt)
    let clock = [time.hour, time.minute].map { ($0 < 10 ? "0" : "") + String($0) }
    return time.date.iso8601 + " " + clock.joined(separator: ":") + " "
      + session.zone.abbreviation(at: session.startedAt)
  }

  /// "45 s", "60 min", "1 h 30 min", "2 h".
  private static func duration(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    let minutes = (seconds + 59) / 60
    if minutes <= 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
