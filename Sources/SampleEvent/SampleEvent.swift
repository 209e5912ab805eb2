import Foundation
import GRDB
import RecapAnalyticsStore

/// A made-up conference: people from many countries, a talk with its story, and two days of
/// sessions around it that many of them come to more than once.
///
/// The same arguments give the same bytes.
///
///     try SampleEvent(attendees: 412, seed: 7).write(to: "sample.db")
public struct SampleEvent: Sendable {
  /// Unique viewers of the first session, live and recording.
  public let attendees: Int
  /// The length of the first session.
  public let minutes: Int
  public let sessions: Int
  public let seed: UInt64
  /// Whether live viewing is stored in rows of at most ten seconds instead of whole stretches.
  public let heartbeats: Bool

  public init(
    attendees: Int = 412, minutes: Int = 60, sessions: Int = 12, seed: UInt64 = 178,
    heartbeats: Bool = false
  ) {
    precondition(attendees >= 0 && minutes >= 1 && sessions >= 1, "an event has a size")
    self.attendees = attendees
    self.minutes = minutes
    self.sessions = sessions
    self.seed = seed
    self.heartbeats = heartbeats
  }

  /// Writes a new database.
  ///
  /// - Parameter path: of a file that must not exist; it is not synced to the disk.
  public func write(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw SampleEventError.fileExists(path: path)
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: EventWriter.configuration)
      try queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try fill(database)
          return .commit
        }
        try database.execute(sql: "VACUUM")
      }
      try queue.close()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      guard let error = error as? DatabaseError else { throw error }
      throw SampleEventError.cannotWrite(reason: error.message ?? error.resultCode.description)
    }
  }

  private func fill(_ database: Database) throws {
    try database.execute(sql: Schema.sql)
    let writer = try EventWriter(database, heartbeats: heartbeats)
    var simulation = EventSimulation(self)
    try writer.write(event: simulation.programme, people: simulation.people)
    while let session = simulation.next() { try writer.write(session) }
  }
}
