import RecapDashboard
import RecapDrawing

/// Where the columns of a table of places stand, in points from its left edge, and the scale of
/// its bars: one for live and recording.
struct AudienceColumns {
  let width: Double
  let rankEnd: Double
  let nameStart: Double
  let nameWidth: Double
  let liveBar: Double
  let liveEnd: Double
  let recordingBar: Double
  let recordingEnd: Double
  /// Whether anybody told; the other column takes the room.
  let hasLive: Bool
  let hasRecording: Bool
  /// Points a person.
  let scale: Double

  static let keyStyle = Typography.cell.weight(.semibold).tabular
  static let rankStyle = Typography.note.tabular
  /// Between a bar and its figure, and between a name and its bar.
  private static let gap = 4.0
  private static let leastBar = 12.0

  /// Half the width of the content.
  static func half(_ rows: [AudienceTable.Row], measure: any TextMeasuring) -> AudienceColumns {
    AudienceColumns(
      rows, width: 252, hasRanks: true, liveBar: 112, liveEnd: 196, recordingBar: 208,
      mostBars: (live: 60, recording: 24), measure: measure)
  }

  /// The whole width of the content.
  static func full(
    _ rows: [AudienceTable.Row], hasRanks: Bool, measure: any TextMeasuring
  ) -> AudienceColumns {
    AudienceColumns(
      rows, width: Paper.contentWidth, hasRanks: hasRanks, liveBar: hasRanks ? 144 : 88,
      liveEnd: hasRanks ? 288 : 252, recordingBar: 308,
      mostBars: (live: 120, recording: 120), measure: measure)
  }

  /// Figures too wide for their place push the bars before them to the left and make them
  /// shorter; the names give way last.
  private init(
    _ rows: [AudienceTable.Row], width: Double, hasRanks: Bool, liveBar: Double, liveEnd: Double,
    recordingBar: Double, mostBars: (live: Double, recording: Double),
    measure: any TextMeasuring
  ) {
    func widest(_ texts: [String], _ style: TextStyle) -> Double {
      texts.reduce(0) { max($0, measure.width(of: $1, style)) }
    }
    let liveWidth = widest(rows.compactMap(\.live?.text), Self.keyStyle) + Self.gap
    let recordingWidth = widest(rows.compactMap(\.recording?.text), Self.keyStyle) + Self.gap
    hasLive = rows.contains { $0.live != nil } || rows.isEmpty
    hasRecording = rows.contains { $0.recording != nil } || rows.isEmpty
    let rankWidth = widest(rows.compactMap { $0.rank.map(String.init) }, Self.rankStyle)

    let liveGap = recordingBar - liveEnd
    let recordingBar = min(recordingBar, width - recordingWidth - Self.leastBar)
    let liveEnd = min(liveEnd, recordingBar - liveGap)
    let liveBar = min(liveBar, liveEnd - liveWidth - Self.leastBar)
    self.width = width
    self.liveBar = liveBar
    self.liveEnd = hasRecording ? liveEnd : width
    self.recordingBar = hasLive ? recordingBar : liveBar
    recordingEnd = width
    rankEnd = hasRanks ? max(12, rankWidth) : 0
    nameStart = hasRanks ? rankEnd + 7 : 0
    nameWidth = liveBar - 3 - nameStart

    let liveRoom =
      hasRecording
      ? min(mostBars.live, liveEnd - liveWidth - liveBar) : width - liveWidth - liveBar
    let recordingRoom =
      hasLive
      ? min(mostBars.recording, width - recordingWidth - recordingBar)
      : width - recordingWidth - liveBar
    let most = (
      live: rows.map(\.liveViewers).max() ?? 0, recording: rows.map(\.recordingViewers).max() ?? 0
    )
    scale = min(
      liveRoom / Double(max(1, most.live)), recordingRoom / Double(max(1, most.recording)))
  }
}
