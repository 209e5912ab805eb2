/// Sums a source states of one attendee; nil where it states none. They win over what rows give.
public struct AttendeeTotal: Sendable, Hashable {
  public var liveSeconds: Int?
  public var engagedSeconds: Int?
  public var pollsAnswered: Int?
  public var recordingSeconds: Int?
  public var plays: Int?
  /// Sum over the plays, 0…100 each.
  public var percentilesViewed: Int?

  public init() {}
}

extension SessionActivity {
  /// Sets what a source states of an attendee, after all rows are read.
  public mutating func setTotal(_ total: AttendeeTotal, of index: Int) {
    if let live = total.liveSeconds {
      let rows = attendees[index].live
      attendees[index].live =
        live == 0
        ? nil
        : LiveViewing(
          liveSeconds: live,
          engagedSeconds: min(live, total.engagedSeconds ?? rows?.engagedSeconds ?? 0),
          heatmap: rows?.heatmap ?? Array(repeating: .absent, count: cellCount),
          stretches: rows?.stretches ?? [])
      statedLiveSeconds = true
    }
    if let polls = total.pollsAnswered { attendees[index].pollsAnswered = polls }
    if let seconds = total.recordingSeconds {
      addRecordingSeconds(seconds - attendees[index].secondsViewed)
      attendees[index].secondsViewed = seconds
    }
    if let plays = total.plays { attendees[index].plays = plays }
    if let percentiles = total.percentilesViewed {
      attendees[index].percentilesViewed = percentiles
    }
  }

  private var cellCount: Int { HeatmapCell.cellCount(sessionMinutes: session.minutes) }
}
