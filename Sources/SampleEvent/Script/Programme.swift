/// The sessions of the event, the main one first.
struct Programme: Sendable {
  static let eventID = "northwind-engineering-days-2026"
  static let eventName = "Northwind Engineering Days 2026"
  static let timeZone = "Europe/Berlin"

  let sessions: [SessionScript]

  /// Sessions beyond the hand-written ones share the audience: the more there are, the smaller
  /// each of them is.
  init(sessions count: Int, minutesOfMain: Int) {
    let core = [
      ReleaseTrain.script(minutes: minutesOfMain), SideSessions.simulive, SideSessions.room,
      SideSessions.welcome,
    ]
    let talks = max(0, count - core.count - Conference.sessions.count)
    // Each keeps its random numbers, whatever stands before it.
    var sessions = Self.stranded(core, from: 1)
    sessions += Self.stranded(Conference.sessions, from: 100_001)
    sessions += Self.stranded(
      (0..<talks).map { SideSessions.parallel(number: core.count + $0) }, from: core.count + 1)
    let many = core.count + talks
    let room = many <= 12 ? 1 : 12 / Double(many)
    for index in sessions.indices.dropFirst() {
      sessions[index].crowd.share *= room
    }
    self.sessions = Array(sessions.prefix(count))
  }

  private static func stranded(_ sessions: [SessionScript], from first: Int) -> [SessionScript] {
    sessions.enumerated().map { offset, session in
      var session = session
      session.strand = UInt64(first + offset)
      return session
    }
  }
}
