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

  struct Visit: Sendable {
    var person: Int
    var country: Country?
    var device: Device?
    /// Within the session, in seconds from its start: all of it where there are no stretches.
    var span: Stay.Stretch
    var stretches: [Stay.Stretch]
  }

  public var peopleCount: Int { people.count }
  public var visitCount: Int { visits.count }
  public var pollCount: Int { polls.count }

  /// Times are those of a bare clock.
  var hasClockTimes: Bool { unmeasured.contains(.timeZone) }
}
