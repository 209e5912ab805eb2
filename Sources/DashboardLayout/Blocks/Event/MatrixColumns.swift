import RecapDashboard
import RecapDrawing

/// Where the columns of an event's list of attendees stand, in points.
struct MatrixColumns {
  /// The sessions that have a column.
  let sessions: Range<Int>
  /// Of the first of them; what few sessions leave is the names'.
  let start: Double
  /// From a session's column to the next.
  let pitch: Double
  /// Of the figures at the right.
  let ends: [Double]

  private static let leastStart = 136.0
  static let name = Typography.label
  static let detail = TextStyle(7)
  private static let widestPitch = 34.0
  private static let mostSessions = 20
  /// Narrower cells have no room for their minutes.
  private static let leastForMinutes = 13.0

  init(_ sessions: Range<Int>, figures: [MatrixSection.Figure]) {
    self.sessions = sessions
    let hasCredit = figures.contains(.credits)
    // What a figure that is not there leaves is the sessions'.
    let missing = MatrixSection.Figure.allCases.filter { !figures.contains($0) }
    let width =
      (hasCredit ? 243.0 : 270)
      + missing.reduce(0) { $0 + ($1 == .credits ? 0 : Self.width(of: $1, hasCredit: hasCredit)) }
    pitch = min(Self.widestPitch, width / Double(max(1, sessions.count)))
    start = Self.leastStart + width - pitch * Double(sessions.count)
    var (end, ends) = (Paper.contentWidth, [] as [Double])
    for figure in figures.reversed() {
      ends.insert(end, at: 0)
      end -= Self.width(of: figure, hasCredit: hasCredit)
    }
    self.ends = ends
  }

  private static func width(of figure: MatrixSection.Figure, hasCredit: Bool) -> Double {
    switch figure {
    case .sessions: 32
    case .minutes: hasCredit ? 31 : 32
    case .recording: hasCredit ? 38 : 40
    case .credits: 35
    }
  }

  /// As many as there are sessions for, each of about as many.
  static func all(of section: MatrixSection) -> [MatrixColumns] {
    let count = section.columns.count
    let parts = max(1, (count + mostSessions - 1) / mostSessions)
    return (0..<parts).map { part in
      MatrixColumns(
        count * part / parts..<count * (part + 1) / parts,
        figures: section.figures)
    }
  }

  var nameWidth: Double { start - 6 }

  var showsMinutes: Bool { pitch >= Self.leastForMinutes }

  /// Of a session's cell.
  func x(_ session: Int) -> Double {
    start + Double(session - sessions.lowerBound) * pitch
  }
}
