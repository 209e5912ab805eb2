/// The sessions of the event, the main one first.
struct Programme: Sendable {
  static let eventID = "northwind-engineering-days-2026"
  static let eventName = "Northwind Engineering Days 2026"
  static let timeZone = "Europe/Berlin"

  let sessions: [SessionScript]

  /// Sessions beyond the hand-written ones share the audience: the more there are, the smaller
  /// each of them is.
  init(sessions count: Int, minutesOfMain: Int) {
    var sessions = [
      ReleaseTrain.script(minutes: minutesOfMain), SideSessions.simulive, SideSessions.room,
      SideSessions.welcome,
    ]
    while sessions.count < count {
      sessions.append(SideSessions.parallel(number: sessions.count))
    }
    let room = count <= 12 ? 1 : 12 / Double(count)
    for index in sessions.indices.dropFirst() {
      sessions[index].crowd.share *= room
    }
    self.sessions = Array(sessions.prefix(count))
  }
}
