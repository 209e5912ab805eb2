import RecapAnalytics

/// Who watched the sessions of an event, added up as they are read.
struct EventAudience {
  private var sessions = 0
  private var viewers: Set<Int> = []
  private var liveSeconds = 0
  /// Whether some interval is not within its session's window.
  private(set) var isClipped = false
  private var doubts: [Warning] = []

  /// Viewing outside the window, in per cent, that no late leaver explains.
  private static let mostOutside = 90

  mutating func add(_ activity: SessionActivity) {
    sessions += 1
    var hasViewer = false
    for person in activity.attendees where person.isLiveViewer || person.isRecordingViewer {
      viewers.insert(person.attendee.id)
      liveSeconds += person.live?.liveSeconds ?? 0
      hasViewer = true
    }
    let inside = activity.audience.intervalSeconds
    let outside = min(activity.audience.clippedSeconds, Rows.largestSum)
    if outside > 0 { isClipped = true }
    let session = activity.session
    let row = Fault.Row(table: "session", key: Quotation.name(session.id))
    let percent =
      inside == 0 ? 100 : min(99, Int(100 * (Double(outside) / Double(inside + outside))))
    if outside > 0, percent >= Self.mostOutside {
      doubts.append(
        .outside(row, percent: percent, durationSeconds: session.durationSeconds))
    } else if !hasViewer {
      doubts.append(.unwatched(row))
    }
  }

  func warn(_ warnings: inout Warnings) { doubts.forEach { warnings.note($0) } }

  func totals(people: Int) -> Diagnosis.Totals {
    .init(sessions: sessions, people: people, viewers: viewers.count, liveSeconds: liveSeconds)
  }
}
