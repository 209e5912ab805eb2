/// How the live audience of a session came and went, who stayed, and whom to follow up with.
public struct Dynamics: Sendable {
  /// The fewest seconds without viewing, between two with, that are an absence: a shorter gap is a
  /// reconnection.
  public static let leastAbsence = 60

  /// What happened in one minute of the session.
  public struct Minute: Sendable, Hashable {
    /// From 0.
    public let minute: Int
    /// Live viewers whose first second is in it.
    public internal(set) var arrivals = 0
    /// Live viewers whose last second is in it, without those who stayed to the end.
    public internal(set) var departures = 0
    /// Absences that begin in it.
    public internal(set) var absences = 0
    /// Absences that end in it.
    public internal(set) var returns = 0
  }

  /// Some of the live viewers.
  public struct Part: Sendable, Hashable {
    public let count: Int
    /// Of all live viewers; nil where there are none.
    public let share: Ratio?

    public init(count: Int, share: Ratio?) { (self.count, self.share) = (count, share) }
  }

  /// Who had left at a position of the session, those of earlier positions included.
  public struct Leaving: Sendable, Hashable {
    /// A fraction of the session, up to 1.
    public let position: Ratio
    public let part: Part
  }

  /// Five minutes in which many left.
  public struct DepartureWindow: Sendable, Hashable {
    public static let minutes = 5
    /// The first of the five.
    public let minute: Int
    public let departures: Int
    /// The id of the last poll that was asked in it.
    public let poll: Int?
    /// The first minute of the earliest reaction peak that overlaps it.
    public let reactionPeak: Int?
  }

  /// What figures may be told; the others are empty, or parts of nobody.
  public let provenance: Provenance
  /// When people came and went is known.
  public var isTimed: Bool { provenance.measuresLive(.timing) }
  /// One a minute of the session, in order.
  public let minutes: [Minute]
  public let stayedToEnd: Part
  /// Live minutes; nil where nobody watched live.
  public let medianMinutes: Ratio?
  /// Minutes from the first to the last live second; nil where nobody watched live.
  public let medianStayMinutes: Ratio?
  /// Came after the first tenth.
  public let joinedLate: Part
  public let leftInFirstHalf: Part
  /// Had at least one absence.
  public let cameBack: Part
  /// By tenths of the session.
  public let leftBy: [Leaving]
  public let survival: SurvivalCurve
  /// At most three, in minute order.
  public let departureWindows: [DepartureWindow]
  /// The fewest people of a group of one of the segmentations.
  public let smallestGroup: Int
  /// One a kind.
  public let segments: [Segmentation]
  /// Nil in an edition that names nobody.
  public let followUp: FollowUp?
}

/// What can be chosen about the dynamics.
public struct DynamicsOptions: Sendable, Codable, Hashable {
  /// The fewest people of a segment, unless something else is asked for.
  public static let usualGroup = 5

  public var smallestGroup: Int
  public var score: ScoreFormula

  public init(smallestGroup: Int = usualGroup, score: ScoreFormula = .usual) {
    (self.smallestGroup, self.score) = (smallestGroup, score)
  }
}
