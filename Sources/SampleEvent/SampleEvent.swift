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
    let programme = Programme(sessions: sessions, minutesOfMain: minutes)
    var generator = SeededGenerator(seed: seed)
    // More register than come.
    let registered = attendees + (attendees * 18 + 99) / 100
    let people = Registration(count: registered, using: &generator).people
    try writer.write(event: programme, people: people)

    var ids = Array(people.indices.map { $0 + 1 })
    var habits = Habits(people: people.count, seed: seed)
    // The sessions after it draw by lot, whoever came to what.
    let lastOfHabit = programme.sessions.lastIndex { $0.crowd.track != nil } ?? 0
    for (index, script) in programme.sessions.enumerated() {
      var generator = SeededGenerator(seed: seed, strand: script.strand)
      let size = size(of: script, isMain: index == 0)
      let crowd =
        if let track = script.crowd.track {
          habits.crowd(size: size, script: script, track: track, using: &generator)
        } else {
          Crowd(size: size, script: script, from: &ids, using: &generator)
        }
      if index < lastOfHabit { habits.add(crowd.live, of: script) }
      let viewing = ViewingSimulation(script: script, people: people)
        .viewing(by: crowd, using: &generator)
      let interactions = ActivitySimulation(script: script, viewing: viewing)
        .interactions(outsiders: crowd.outsiders, using: &generator)
      let answers = PollSimulation(script: script, viewing: viewing)
        .answers(outsiders: crowd.outsiders, using: &generator)
      let recording = RecordingSimulation(script: script, people: people)
        .views(by: crowd, using: &generator)
      try writer.write(script)
      try writer.write(visits: viewing.visits, of: script.id)
      try writer.write(interactions, of: script.id)
      try writer.write(answers: answers, of: script)
      try writer.write(impressions: recording.impressions, plays: recording.plays, of: script.id)
    }
  }

  /// Unique viewers; a few even in the smallest of many sessions.
  private func size(of script: SessionScript, isMain: Bool) -> Int {
    if isMain { return attendees }
    let share = Int((Double(attendees) * script.crowd.share).rounded())
    return min(attendees, max(share, 5), script.crowd.limit)
  }
}
