/// Everything that happened in a session and with its recording, reduced as it is read.
///
/// Attendees are named by their position in `attendees`, which `admit` gives out.
///
///     var activity = SessionActivity(session)
///     let ada = activity.admit(attendee)
///     activity.addInteraction(.reaction, by: ada, atSecond: 75, detail: "clap")
///     let metrics = SessionMetrics(activity)
public struct SessionActivity: Sendable {
  public let session: Session
  /// Everybody who took part in any way, in the order of admission.
  public internal(set) var attendees: [AttendeeActivity] = []
  public internal(set) var audience: LiveAudience
  public internal(set) var reactions: ReactionTally
  public internal(set) var polls: [PollTally] = []
  public private(set) var calendar: PlayCalendar
  public internal(set) var countries = PlaceTally<Country>()
  public internal(set) var devices = PlaceTally<Device>()
  /// Seconds of the recording, all plays.
  public private(set) var recordingSeconds = 0
  /// Seconds after a session's end in which plays of its recording are early: a week.
  static let earlySeconds = 7 * 86_400
  /// Plays that begin within `earlySeconds` after the session's end.
  public private(set) var earlyPlays = 0
  /// Nil where people are shown as who they are.
  public internal(set) var anonymity: Anonymity?
  /// What the data comes from; set with the rows.
  public var provenance = Provenance()
  /// Some attendee's live seconds are stated and not those of the audience's minutes.
  var statedLiveSeconds = false
  /// Some reaction has no time: how many there were in a minute is not known.
  var hasTimelessReactions = false
  private var positions: [Int: Int] = [:]

  public init(_ session: Session) {
    self.session = session
    audience = LiveAudience(minutes: Array(repeating: .init(), count: session.minutes))
    reactions = ReactionTally(sessionMinutes: session.minutes)
    calendar = PlayCalendar(zone: session.zone)
  }

  /// The position of an attendee who was admitted before.
  public func position(ofAttendee id: Int) -> Int? { positions[id] }

  /// The position of an attendee, new or admitted before.
  public mutating func admit(_ attendee: Attendee) -> Int {
    if let position = positions[attendee.id] { return position }
    positions[attendee.id] = attendees.count
    attendees.append(AttendeeActivity(attendee))
    return attendees.count - 1
  }
}

// MARK: - Live

extension SessionActivity {
  /// Notes a visit; `hasWatched` where it has at least one second in the window.
  public mutating func addVisit(
    by attendee: Int, country: Country?, device: Device?, hasWatched: Bool
  ) {
    countries.noteVisit(in: country)
    devices.noteVisit(in: device)
    guard hasWatched else { return }
    attendees[attendee].visits += 1
    countries.addLiveViewer(attendee, in: country)
    devices.addLiveViewer(attendee, in: device)
  }

  /// Sets what an attendee watched live, all visits together; nil for nothing.
  public mutating func setLiveViewing(_ viewing: LiveViewing?, of attendee: Int) {
    attendees[attendee].live = viewing
  }

  mutating func addRecordingSeconds(_ seconds: Int) { recordingSeconds += seconds }

  mutating func forgetPlays() {
    (recordingSeconds, earlyPlays) = (0, 0)
    calendar = PlayCalendar(zone: session.zone)
  }

  public mutating func setAudience(_ audience: LiveAudience) { self.audience = audience }

  /// Notes an interaction; one outside the window falls on its first or last minute, one without a
  /// time on none.
  public mutating func addInteraction(
    _ kind: InteractionKind, by attendee: Int, atSecond second: Int?, detail: String?
  ) {
    switch kind {
    case .reaction:
      attendees[attendee].reactions += 1
      if let second {
        reactions.add(minute: session.minute(ofSecond: second), name: detail)
      } else {
        hasTimelessReactions = true
      }
    case .chatMessage: attendees[attendee].chatMessages += 1
    case .qaThread: attendees[attendee].qaThreads += 1
    case .attachmentDownload: attendees[attendee].attachmentDownloads += 1
    case .handRaise: attendees[attendee].handRaises += 1
    }
  }
}

// MARK: - Polls

extension SessionActivity {
  /// Adds a poll and gives its index in `polls`.
  public mutating func addPoll(_ poll: Poll, options: [Poll.Option]) -> Int {
    polls.append(PollTally(poll, options: options))
    return polls.count - 1
  }

  public mutating func addAnswer(poll: Int, by attendee: Int, option: Int) {
    let isFirst = polls[poll].add(option: option, by: attendee)
    noteAnswer(by: attendee, isFirst: isFirst)
  }

  public mutating func addAnswer(poll: Int, by attendee: Int, text: String) {
    let isFirst = polls[poll].add(text: text, by: attendee)
    noteAnswer(by: attendee, isFirst: isFirst)
  }

  private mutating func noteAnswer(by attendee: Int, isFirst: Bool) {
    attendees[attendee].pollAnswers += 1
    if isFirst { attendees[attendee].pollsAnswered += 1 }
  }
}

// MARK: - Recording

extension SessionActivity {
  public mutating func addImpression(by attendee: Int) { attendees[attendee].impressions += 1 }

  /// Notes a play; `instant` in Unix seconds, `percentiles` 0…100.
  public mutating func addPlay(
    by attendee: Int, at instant: Int, seconds: Int, percentiles: Int, country: Country?,
    device: Device?
  ) {
    attendees[attendee].plays += 1
    attendees[attendee].secondsViewed += seconds
    attendees[attendee].percentilesViewed += percentiles
    recordingSeconds += seconds
    let end = session.startedAt + session.durationSeconds
    if instant < end + Self.earlySeconds {
      earlyPlays += 1
      if seconds > 0 { attendees[attendee].watchedRecordingSoon = true }
    }
    calendar.add(instant)
    countries.notePlay(in: country)
    devices.notePlay(in: device)
    guard seconds > 0 else { return }
    countries.addRecordingViewer(attendee, in: country)
    devices.addRecordingViewer(attendee, in: device)
  }
}
