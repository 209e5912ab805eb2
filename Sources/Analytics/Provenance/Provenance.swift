/// What a session's data comes from, and what it does not tell.
public struct Provenance: Sendable, Hashable {
  /// What was read in a way its reader should know.
  public struct Note: Sendable, Hashable {
    public let kind: String
    /// At least 1.
    public let count: Int
    /// A file and its line.
    public let example: String?

    public init(kind: String, count: Int, example: String?) {
      (self.kind, self.count, self.example) = (kind, count, example)
    }
  }

  /// Empty where everything is measured. An unmeasured figure is never shown as 0.
  public var unmeasured: Set<Signal> = []
  /// Names of formats, by code point; empty for a database that was not imported.
  public var formats: [String] = []
  /// By kind.
  public var notes: [Note] = []
  /// What is told of the recording where sums tell it and no play is stored; else nil.
  public var recordingSums: RecordingSums?

  /// A total tells of somebody how many polls they answered.
  public var statesPollsAnswered = false

  public var tellsPollsAnswered: Bool { measures(.polls) || statesPollsAnswered }

  public struct RecordingSums: Sendable, Hashable {
    public let tellsPlays: Bool
    public let tellsCompletion: Bool

    public init(tellsPlays: Bool, tellsCompletion: Bool) {
      (self.tellsPlays, self.tellsCompletion) = (tellsPlays, tellsCompletion)
    }
  }

  public init() {}

  public func measures(_ signal: Signal) -> Bool { !unmeasured.contains(signal) }

  /// Whether something is measured of people of whom it is known that they were there.
  public func measuresLive(_ signal: Signal) -> Bool { measures(.attendance) && measures(signal) }

  /// How often a recording was played, and not only how long.
  public var tellsPlays: Bool { measures(.recording) && recordingSums?.tellsPlays ?? true }

  /// When a recording was played.
  public var tellsPlayTimes: Bool { measures(.recording) && recordingSums == nil }
}
