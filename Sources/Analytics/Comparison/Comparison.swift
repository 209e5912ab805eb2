/// A session beside earlier ones.
public struct Comparison: Sendable {
  public enum Figure: String, Sendable, CaseIterable {
    case liveUniqueViewers, reachInSevenDays, averageLiveMinutesViewed, averageStay,
      averageLiveEngagementRate, reactionRate, chatRate, pollRate, qaRate, downloadRate,
      playsInSevenDays
  }

  /// Where a value is among those of the others.
  public enum Word: String, Sendable { case more, upper, usual, lower, less }

  /// Why earlier sessions are not among those that are compared.
  public struct LeftOut: Sendable, Hashable {
    public var otherKind = 0
    public var otherLength = 0
    public var nobodyLive = 0
    /// There are enough later ones.
    public var older = 0

    public init() {}
  }

  public struct Row: Sendable {
    public let figure: Figure
    /// Of the session; nil where it has none.
    public let value: Fraction?
    /// Of the others, in their order.
    public let values: [Fraction?]
    /// Others that have a value.
    public let count: Int
    /// Nil where fewer than three have a value.
    public let quartiles: Quartiles?
    /// From 1 for the greatest value, the session's own included; nil without a value.
    public let rank: Int?
    /// 0…1; nil where fewer than three have a value, or the session has none.
    public let percentile: Fraction?
    public let delta: Fraction?
    public let word: Word?
  }

  public struct CurvePoint: Sendable {
    /// A fraction of the session.
    public let position: Ratio
    /// Of the session's own peak; nil without live viewers.
    public let value: Ratio?
    public let quartiles: Quartiles
  }

  /// By start, then by id and source.
  public let sessions: [Session]
  /// The source of each session.
  public let sources: [Int]
  /// Of each session.
  public let provenances: [Provenance]
  public let leftOut: LeftOut
  /// Whether the others were chosen one by one, and not as the latest before the session.
  public let isOfChosen: Bool
  /// Of each of the others, in their order.
  public let courses: [SessionCourse]
  public let ownCourse: SessionCourse
  /// One a figure.
  public let rows: [Row]
  /// A hundredth of the session each; none where fewer than three of the others had viewers.
  public let curve: [CurvePoint]

  /// Fewer are told one by one.
  static let fewest = 3

  /// - Parameter others: By start, then by id and source.
  public init(
    of session: ComparedSession, with others: [ComparedSession], leftOut: LeftOut,
    isOfChosen: Bool = false
  ) {
    (sessions, sources) = (others.map(\.session), others.map(\.source))
    provenances = others.map(\.provenance)
    (self.leftOut, self.isOfChosen) = (leftOut, isOfChosen)
    (courses, ownCourse) = (others.map(\.course), session.course)
    rows = Figure.allCases.map { figure in
      Row(figure, session.values[figure], others.map { $0.values[figure] })
    }
    let curves = others.compactMap(\.curve)
    curve =
      curves.count < Self.fewest
      ? []
      : (0...100).map { position in
        CurvePoint(
          position: Ratio(position, 100)!, value: session.curve?[position],
          quartiles: Quartiles(curves.map { Fraction($0[position]) }))
      }
  }
}

extension Comparison.Row {
  fileprivate init(_ figure: Comparison.Figure, _ value: Fraction?, _ values: [Fraction?]) {
    let known = values.compactMap(\.self)
    let quartiles = known.count < Comparison.fewest ? nil : Quartiles(known)
    (self.figure, self.value, self.values, self.quartiles) = (figure, value, values, quartiles)
    count = known.count
    guard let value else {
      (rank, percentile, delta, word) = (nil, nil, nil, nil)
      return
    }
    let (above, below) = (known.count { value < $0 }, known.count { $0 < value })
    let equal = known.count - above - below
    rank = 1 + above
    guard let quartiles else {
      (percentile, delta, word) = (nil, nil, nil)
      return
    }
    percentile = Fraction(Int128(2 * below + equal), Int128(2 * known.count))
    delta = value - quartiles.median
    word = Self.word(
      value, quartiles, count: known.count, atLeast: above + equal, atMost: below + equal)
  }

  /// - Parameters:
  ///   - atLeast: How many of the others have a value at least as great.
  ///   - atMost: How many have one at most as great.
  private static func word(
    _ value: Fraction, _ quartiles: Quartiles, count: Int, atLeast: Int, atMost: Int
  ) -> Comparison.Word {
    let difference = (value - quartiles.median).magnitude
    // A twentieth of the median at least, where there are enough to tell.
    let isFar = count >= 5 && !(difference * Fraction(20) < quartiles.median.magnitude)
    if quartiles.upper < value { return isFar && atLeast <= count / 20 ? .more : .upper }
    if value < quartiles.lower { return isFar && atMost <= count / 20 ? .less : .lower }
    return .usual
  }
}
