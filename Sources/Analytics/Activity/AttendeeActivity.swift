/// What one attendee did in a session, live and with its recording.
public struct AttendeeActivity: Sendable {
  public internal(set) var attendee: Attendee
  /// Nil where they never watched live.
  public internal(set) var live: LiveViewing?
  /// Visits with at least one second in the session.
  public internal(set) var visits = 0
  public internal(set) var reactions = 0
  public internal(set) var chatMessages = 0
  public internal(set) var qaThreads = 0
  public internal(set) var attachmentDownloads = 0
  public internal(set) var handRaises = 0
  /// Rows of answers, several to a poll where several options were chosen.
  public internal(set) var pollAnswers = 0
  /// Polls with at least one answer.
  public internal(set) var pollsAnswered = 0
  public internal(set) var impressions = 0
  public internal(set) var plays = 0
  /// Of the recording.
  public internal(set) var secondsViewed = 0
  /// Within a week after the session's end.
  public internal(set) var watchedRecordingSoon = false
  /// Sum over the plays, 0…100 each.
  public internal(set) var percentilesViewed = 0

  init(_ attendee: Attendee) { self.attendee = attendee }

  public var isLiveViewer: Bool { live != nil }
  public var isRecordingViewer: Bool { secondsViewed > 0 }

  public var interactions: Int {
    reactions + chatMessages + qaThreads + attachmentDownloads + handRaises
  }
}
