/// Who comes again: what people are like all through the event, and where they have been.
struct Habits {
  private struct Habit {
    /// From those who hardly ever come, 0, to those who miss nothing, 1; most are near 0.
    let eagerness: Double
    /// Below 0.6: rather talks; above: rather workshops.
    let taste: Double
    /// On which days they come, besides those on which they are drawn by lot: the lower, the more.
    let constancy: Double
  }

  private struct Session {
    let script: SessionScript
    /// By attendee.
    let wasLive: [Bool]

    func overlaps(_ other: SessionScript) -> Bool {
      script.startedAt < other.startedAt + other.duration
        && other.startedAt < script.startedAt + script.duration
    }

    /// Whether one begins at most 45 minutes after the other has ended.
    func isNeighbour(of other: SessionScript) -> Bool {
      let ends = [script, other].map { $0.startedAt + $0.duration }
      return [other.startedAt - ends[0], script.startedAt - ends[1]]
        .contains { (0...45 * 60).contains($0) }
    }
  }

  /// What draws somebody to a session.
  private struct Draw {
    var id: Int
    var live: Double
    var recording: Double
  }

  /// Of the random numbers, beside those of the sessions.
  private static let strand: UInt64 = 100_000

  private let habits: [Habit]
  private var past: [Session] = []

  init(people count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed, strand: Self.strand)
    habits = (0..<count).map { _ in
      let luck = generator.unit()
      return Habit(
        eagerness: luck * luck, taste: generator.unit(), constancy: generator.unit())
    }
  }

  mutating func add(_ live: [Int], of script: SessionScript) {
    var wasLive = Array(repeating: false, count: habits.count)
    for id in live { wasLive[id - 1] = true }
    past.append(Session(script: script, wasLive: wasLive))
  }

  /// Those who are drawn most, with some luck.
  func crowd(
    size: Int, script: SessionScript, track: CrowdScript.Track,
    using generator: inout SeededGenerator
  ) -> Crowd {
    let live = size - Crowd.recordingOnly(of: script, size: size)
    let draws = draws(to: script, track: track, using: &generator)
    let ordered = draws.sorted { ($0.live, $0.id) > ($1.live, $1.id) }
    let rest = ordered.dropFirst(live).sorted { ($0.recording, $0.id) > ($1.recording, $1.id) }
    // Within each part nobody stands before others for having been drawn more.
    var ids = generator.shuffled(ordered.prefix(live).map(\.id))
    ids += generator.shuffled(rest.prefix(size - live).map(\.id))
    ids += generator.shuffled(rest.dropFirst(size - live).map(\.id))
    return Crowd(size: size, script: script, from: ids)
  }

  private func draws(
    to script: SessionScript, track: CrowdScript.Track, using generator: inout SeededGenerator
  ) -> [Draw] {
    let sameDay = past.filter { Self.day(of: $0.script) == Self.day(of: script) }
    let otherDays = past.filter { Self.day(of: $0.script) != Self.day(of: script) }
    let neighbours = past.filter { $0.isNeighbour(of: script) }
    let rivals = past.filter { $0.overlaps(script) }
    // Those who miss the day of the main session make another one theirs, or none.
    let isMainDay = past.first.map { Self.day(of: $0.script) == Self.day(of: script) } ?? true
    let newcomers = isMainDay ? 0.5..<0.65 : 0..<0.5
    return habits.enumerated().map { index, habit in
      func wasLive(in sessions: [Session]) -> Bool { sessions.contains { $0.wasLive[index] } }
      var live = 1.2 * generator.unit() + 1.1 * habit.eagerness
      switch track {
      case .plenary: break
      case .talks: live += habit.taste < 0.6 ? 0.2 : -0.3
      case .workshops: live += habit.taste < 0.6 ? -0.5 : 0.3
      }
      // What somebody does not see live may be worth its recording.
      var recording = 0.6 * generator.unit() + live
      switch (wasLive(in: sameDay), wasLive(in: otherDays)) {
      case (true, _): live += 0.3
      case (false, true): live += habit.constancy < 0.62 ? 0.15 : -1
      case (false, false): live += newcomers.contains(habit.constancy) ? 0.4 : -1
      }
      if wasLive(in: neighbours) { live += 0.1 }
      // A few are in two places at once.
      let isTorn = generator.chance(0.03)
      if wasLive(in: rivals) {
        recording += 0.5
        if !isTorn { live -= 3 }
      }
      return Draw(id: index + 1, live: live, recording: recording)
    }
  }

  private static func day(of script: SessionScript) -> Int {
    (script.startedAt + script.utcOffset) / 86_400
  }
}
