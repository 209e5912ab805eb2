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

  private static let smallest = TextStyle(6.75, .semibold, figures: .tabular)
  /// Between the figures of two columns.
  private static let gap = 2.0

  /// Of the sessions' numbers, of their viewers and of the minutes in the cells.
  let numberStyle: TextStyle
  let viewersStyle: TextStyle
  let minutesStyle: TextStyle
  /// The viewers of neighbouring sessions stand in two lines, since one has no room for them.
  let areViewersStaggered: Bool

  init(
    _ sessions: Range<Int>, of section: MatrixSection, measure: any TextMeasuring
  ) {
    self.sessions = sessions
    let room = Self.room(of: section, measure)
    let pitch = min(Self.widestPitch, room / Double(max(1, sessions.count)))
    self.pitch = pitch
    /// The usual size where figures of it have room, else the smallest.
    func style(
      _ weight: TextStyle.Weight, of figures: [String], in width: Double, from least: Double
    ) -> TextStyle {
      let usual = TextStyle(7.5, weight, figures: .tabular)
      let fits = pitch >= least && Self.widest(figures, measure, usual) <= width
      return fits ? usual : usual.size(Self.smallest.size)
    }
    let viewers = section.columns.map(\.viewers)
    let isStaggered = pitch < Self.widest(viewers, measure) + Self.gap
    areViewersStaggered = isStaggered
    viewersStyle = style(
      .semibold, of: viewers, in: (isStaggered ? 2 * pitch : pitch) - Self.gap, from: 18)
    numberStyle = style(
      .semibold, of: section.columns.map(\.number), in: pitch - Self.gap, from: 12)
    // In the cell's fill.
    minutesStyle = style(.medium, of: section.columns.map(\.length), in: pitch - 2, from: 0)
    start = Self.leastStart + room - pitch * Double(sessions.count)
    var (end, ends) = (Paper.contentWidth, [] as [Double])
    for width in Self.widths(of: section, measure).reversed() {
      ends.insert(end, at: 0)
      end -= width
    }
    self.ends = ends
  }

  /// Of the columns of sessions, all together: what a figure that is not there leaves is theirs, and
  /// what a wide one needs they give.
  private static func room(of section: MatrixSection, _ measure: any TextMeasuring) -> Double {
    let behind = section.figures.contains(.credits) ? 1.0 : 6
    return Paper.contentWidth - leastStart - behind - widths(of: section, measure).reduce(0, +)
  }

  private static func widest(
    _ figures: [String], _ measure: any TextMeasuring, _ style: TextStyle = smallest
  ) -> Double {
    figures.map { measure.width(of: $0, style) }.max() ?? 0
  }

  /// Of the columns of figures.
  private static func widths(
    of section: MatrixSection, _ measure: any TextMeasuring
  ) -> [Double] {
    let hasCredit = section.figures.contains(.credits)
    return zip(section.figures, section.allFigures).map { figure, all in
      max(
        width(of: figure, hasCredit: hasCredit),
        measure.width(of: all.text, MatrixRowsDrawing.key) + 5)
    }
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
  static func all(of section: MatrixSection, measure: any TextMeasuring) -> [MatrixColumns] {
    let count = section.columns.count
    let most = mostSessions(of: section, measure)
    let parts = max(1, (count + most - 1) / most)
    return (0..<parts).map { part in
      MatrixColumns(
        count * part / parts..<count * (part + 1) / parts, of: section, measure: measure)
    }
  }

  /// So many that no figure touches the next column's.
  private static func mostSessions(
    of section: MatrixSection, _ measure: any TextMeasuring
  ) -> Int {
    let columns = section.columns
    let pitch = max(
      widest(columns.map(\.number), measure) + gap, widest(columns.map(\.length), measure) + gap,
      widest(columns.map(\.viewers), measure) / 2 + gap)
    return max(1, min(mostSessions, Int(room(of: section, measure) / pitch)))
  }

  var nameWidth: Double { start - 6 }

  var showsMinutes: Bool { pitch >= Self.leastForMinutes }

  /// Of a session's cell.
  func x(_ session: Int) -> Double {
    start + Double(session - sessions.lowerBound) * pitch
  }
}
