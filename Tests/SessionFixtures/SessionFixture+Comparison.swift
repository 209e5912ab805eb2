public import RecapAnalytics
import RecapAnalyticsStore

extension SessionFixture {
  /// When the seven days of a session at the usual time are over.
  public static let afterSevenDays = 1_773_300_000

  /// The metrics of the session beside others, in their order.
  public func metrics(
    comparedWith others: [SessionFixture], leftOut: Comparison.LeftOut = .init(),
    isOfChosen: Bool = false, asOf: Int = afterSevenDays
  ) throws -> SessionMetrics {
    let folder = try TemporaryFolder()
    let path = folder.path("event.db")
    let earlier = others.enumerated().map { index, other in
      var other = other
      other.id = "other-\(index)"
      return other
    }
    try Self.write(earlier + [self], to: path)
    let database = try AnalyticsDatabase(path: path)
    let activity = try database.session(id)
    return SessionMetrics(
      activity,
      comparison: Comparison(
        of: ComparedSession(activity, asOf: asOf),
        with: try earlier.map { ComparedSession(try database.session($0.id), asOf: asOf) },
        leftOut: leftOut, isOfChosen: isOfChosen))
  }

  /// So many earlier sessions, a week apart, each with one viewer more than the one before: the first
  /// has one. Who came first stays longest, and every second person plays the recording.
  public static func series(_ count: Int) -> [SessionFixture] {
    (0..<count).map { number in
      var session = SessionFixture()
      session.title = "Talk \(number + 1)"
      session.startedAt -= 7 * 86_400 * (count - number)
      session.people = (0...number).map { index in
        var person = Person(
          "Ada \(index)", live: [.init(60 * index..<3600 - 120 * index), .init(3500..<3600)])
        person.interactions =
          index.isMultiple(of: 3) ? [.init(.reaction, at: 60, detail: "clap")] : []
        if !index.isMultiple(of: 2) {
          person.plays = [.init(at: session.startedAt + 90_000, seconds: 60)]
        }
        return person
      }
      session.polls = [.init("Ready?", at: 900, answeredBy: [0])]
      return session
    }
  }
}
