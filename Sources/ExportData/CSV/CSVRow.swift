import Analytics

/// Somebody who watched live, the recording, or both.
struct CSVRow {
  let attendee: Attendee
  let liveSeconds: Int
  /// Nil without live viewing.
  let engagementRate: Ratio?
  let recordingSeconds: Int
  /// Nil without plays.
  let completionRate: Ratio?
  let interactions: InteractionCounts

  /// Live viewers in their order, then those of the recording only in theirs.
  static func rows(of metrics: SessionMetrics) -> some Sequence<CSVRow> {
    let viewers = metrics.recording.viewers
    let recording = Dictionary(uniqueKeysWithValues: zip(viewers.map(\.attendee.id), viewers))
    let live = Set(metrics.attendees.map(\.attendee.id))
    let recordingOnly = viewers.filter { $0.secondsViewed > 0 && !live.contains($0.attendee.id) }
    return [
      AnySequence(metrics.attendees.lazy.map { CSVRow($0, recording: recording[$0.attendee.id]) }),
      AnySequence(recordingOnly.lazy.map(CSVRow.init)),
    ].joined()
  }

  private init(_ metrics: AttendeeMetrics, recording: RecordingMetrics.Viewer?) {
    attendee = metrics.attendee
    liveSeconds = metrics.liveSeconds
    engagementRate = metrics.engagementRate
    recordingSeconds = recording?.secondsViewed ?? 0
    completionRate = recording?.averageCompletionRate
    interactions = metrics.interactions
  }

  private init(_ viewer: RecordingMetrics.Viewer) {
    attendee = viewer.attendee
    liveSeconds = 0
    engagementRate = nil
    recordingSeconds = viewer.secondsViewed
    completionRate = viewer.averageCompletionRate
    interactions = viewer.interactions
  }

  func write(_ column: CSVColumn, to csv: inout CSVWriter) {
    switch column {
    case .firstName: csv.text(attendee.firstName)
    case .lastName: csv.text(attendee.lastName)
    case .jobTitle: csv.text(attendee.title)
    case .company: csv.text(attendee.company)
    case .email: csv.text(attendee.email)
    case .country: csv.text(attendee.countryCode.flatMap { Country($0) }?.name)
    case .role: csv.text(attendee.role)
    case .industry: csv.text(attendee.industry)
    case .recordingMinutes: csv.decimal(hundredthsOfMinutes(recordingSeconds), places: 2)
    case .liveMinutes: csv.decimal(hundredthsOfMinutes(liveSeconds), places: 2)
    case .totalMinutes:
      csv.decimal(hundredthsOfMinutes(liveSeconds + recordingSeconds), places: 2)
    case .completionRate: csv.decimal(completionRate?.rounded(scale: 100 * 100), places: 2)
    case .reactions: csv.number(interactions.reactions)
    case .handRaises: csv.number(interactions.handRaises)
    case .engagementRate: csv.decimal(engagementRate?.rounded(scale: 10_000), places: 4)
    case .chatMessages: csv.number(interactions.chatMessages)
    case .pollsAnswered: csv.number(interactions.pollsAnswered)
    case .qaThreads: csv.number(interactions.qaThreads)
    case .attachmentDownloads: csv.number(interactions.attachmentDownloads)
    }
  }

  private func hundredthsOfMinutes(_ seconds: Int) -> Int {
    Ratio(seconds, 60)!.rounded(scale: 100)
  }
}
