import RecapAnalytics

/// A stay as a file writes it.
struct RawVisit {
  var join = RawTime.none
  var leave = RawTime.none
  /// The identity's index in the file.
  var person: Int32
  /// Seconds; -1 where none is stated.
  var duration: Int32 = -1
  var line: Int32
  /// The session's index in the file.
  var session: Int32 = 0
  /// First join and last leave, with absences between them.
  var isEnvelope = false
  var device: Device?
}

/// A stay in seconds. Of a large export there are a million: numbers that are not told have no room of
/// their own.
struct Stay {
  private var joinedAt = Int.min
  private var leftAt = Int.min
  private var statedSeconds: Int32 = -1
  private var identity: Int32
  private var lineNumber: Int32
  var isEnvelope: Bool
  var device: Device?
  /// What hardly any source tells.
  private var details: Details?

  private final class Details {
    let country: Country?
    let stretches: [Stretch]

    init(_ country: Country?, _ stretches: [Stretch]) {
      (self.country, self.stretches) = (country, stretches)
    }
  }

  init(
    person: Int, join: Int?, leave: Int?, duration: Int? = nil, line: Int, isEnvelope: Bool = false,
    country: Country? = nil, device: Device? = nil
  ) {
    identity = Int32(person)
    lineNumber = Int32(clamping: line)
    (self.isEnvelope, self.device) = (isEnvelope, device)
    if country != nil { details = Details(country, []) }
    (self.join, self.leave, self.duration) = (join, leave, duration)
  }

  var country: Country? {
    get { details?.country }
    set { details = Details(newValue, stretches) }
  }
  /// Stretches of known state, where a source tells them.
  var stretches: [Stretch] {
    get { details?.stretches ?? [] }
    set { details = Details(country, newValue) }
  }
  /// The identity's index in the file.
  var person: Int { Int(identity) }
  var line: Int { Int(lineNumber) }
  var join: Int? {
    get { joinedAt == .min ? nil : joinedAt }
    set { joinedAt = newValue ?? .min }
  }
  var leave: Int? {
    get { leftAt == .min ? nil : leftAt }
    set { leftAt = newValue ?? .min }
  }
  /// As it is stated, in seconds.
  var duration: Int? {
    get { statedSeconds < 0 ? nil : Int(statedSeconds) }
    set { statedSeconds = newValue.map { Int32(clamping: $0) } ?? -1 }
  }

  struct Stretch: Hashable {
    var start: Int
    var end: Int
    var soundOn = false
    var tabFocused = false
    var fullScreen = false
    var onStage = false
  }
}

/// What somebody did besides watching.
struct Action {
  var kind: InteractionKind
  var person: Int
  /// Seconds, by the clock of the file; nil where it does not tell when.
  var at: Int?
  var detail: String?
}

struct PollDraft {
  struct Answer {
    var person: Int
    /// Indices of options, or a text.
    var options: [Int] = []
    var text: String?
    var at: Int?
  }

  var question: String
  var type: Poll.Kind = .singleAnswer
  var options: [(label: String, isCorrect: Bool)] = []
  var answers: [Answer] = []
  var askedAt: Int?
}

struct RecordingView {
  var person: Int
  var at: Int
  /// Seconds and percent of a play; nil for an impression.
  var play: (seconds: Int, percent: Int, country: Country?, device: Device?)?
}

/// What one file tells of one session.
struct Extract {
  let format: ImportFormat
  var file: String
  var fileIndex = 0
  var meetingID: String?
  var title: String?
  var kind: Session.Kind
  /// Stated, in seconds by the clock of the file.
  var start: Int?
  var end: Int?
  var timeZone: String?
  var event: String?
  var statedCount: Int?
  var identities: [Identity] = []
  var stays: [Stay] = []
  var totals: [(person: Int, total: AttendeeTotal)] = []
  var actions: [Action] = []
  var polls: [PollDraft] = []
  var recording: [RecordingView] = []
  /// Times are those of a clock whose zone is not known.
  var isClockTime = false
  var unmeasured: Set<Signal>
  /// The times of polls and chats are of another clock: moved to the window by whole hours.
  var hasForeignClock = false
  /// Clock times count from the session's start.
  var isRelative = false
  var mayBeSplit = false
  /// People in the order of the file, also those without a stay.
  var members: [Int] = []
  /// The options that would name the columns, ready to paste.
  var mapping: String?
  var notes = ImportNotes()

  init(_ format: ImportFormat, file: String, kind: Session.Kind) {
    (self.format, self.file, self.kind) = (format, file, kind)
    unmeasured = format.unmeasured
  }
}
