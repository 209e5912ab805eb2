public import RecapAnalytics
import RecapAnalyticsStore

extension SessionFixture {
  /// The metrics with those of coming and going.
  /// - Parameter isAnonymized: They name nobody.
  public func metrics(
    dynamics options: DynamicsOptions, isAnonymized: Bool = false
  ) throws -> SessionMetrics {
    let folder = try TemporaryFolder()
    let path = folder.path("event.db")
    try write(to: path)
    let activity = try AnalyticsDatabase(path: path).session(id, leastGap: Dynamics.leastAbsence)
    let anonymity =
      isAnonymized
      ? Anonymity(smallestGroup: options.smallestGroup, people: []) { _, _ in
        preconditionFailure("nobody has a pseudonym")
      } : nil
    return SessionMetrics(
      activity, dynamics: Dynamics(activity, options: options, anonymity: anonymity))
  }

  /// An hour that so many people see in various parts, in groups of their attributes.
  public static func crowd(of count: Int, hasGroups: Bool = true) -> SessionFixture {
    var session = SessionFixture()
    session.people = (0..<count).map { index in
      let start = index % 3 == 0 ? 0 : 37 * index % 1500
      let end = index % 2 == 0 ? 3600 : start + 300 + 53 * index % 1700
      var person = Person(
        "Person", "Number \(index)", live: [Stretch(start..<end, sound: index % 5 > 0)])
      person.email = "person\(index)@example.org"
      person.interactions = (0..<index % 4).map { Interaction(.chatMessage, at: start + 10 * $0) }
      if hasGroups {
        person.role = ["Engineering", "Product", "Management", "Design"][index % 4]
        person.company = "Company \(index % 15)"
        person.country = ["DE", "US", "JP"][index % 3]
        person.industry = index % 2 == 0 ? "Telecommunications and broadcasting" : "Retail"
      }
      return person
    }
    return session
  }
}
