public import RecapAnalytics

/// A session as it goes into the database.
public struct ImportedSession: Sendable {
  public internal(set) var id: String
  public internal(set) var title: String
  public internal(set) var kind: Session.Kind
  /// Unix seconds, or seconds of a bare clock as if it was UTC.
  public internal(set) var startedAt: Int
  public internal(set) var durationSeconds: Int
  public internal(set) var timeZone: String?
  public internal(set) var unmeasured: Set<Signal>
  public internal(set) var notes = ImportNotes()
  public internal(set) var formats: [ImportFormat]

  var meetingID: String?
  /// Files by index.
  var files: [Int] = []
  var visits: [Visit] = []
  var totals: [Int: AttendeeTotal] = [:]
  var actions: [Action] = []
  var polls: [PollDraft] = []
  var recording: [RecordingView] = []
  /// Everybody of the session, by index in the event's people.
  var people: Set<Int> = []

  /// Of a large export there are a million.
  struct Visit: Sendable {
    private let index: Int32
    /// Within the session, in seconds from its start.
    let span: Range<Int>
    let device: Device?
    let country: Country?
    let stretches: [Stay.Stretch]

    /// - Parameter stretches: Of the span, none where nothing is known of them.
    init(
      person: Int, country: Country?, device: Device?, span: Range<Int>,
      stretches: [Stay.Stretch]
    ) {
      index = Int32(person)
      (self.span, self.stretches) = (span, stretches)
      (self.country, self.device) = (country, device)
    }

    var person: Int { Int(index) }
  }

  public var peopleCount: Int { people.count }
  public var visitCount: Int { visits.count }
  public var pollCount: Int { polls.count }

  /// Times are those of a bare clock.
  var hasClockTimes: Bool { unmeasured.contains(.timeZone) }
}
