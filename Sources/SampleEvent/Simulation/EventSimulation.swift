/// An event, session by session in the order of the programme.
struct EventSimulation: IteratorProtocol {
  let programme: Programme
  /// Everybody who registered, in order of registration.
  let people: [Person]

  private let attendees: Int
  private let seed: UInt64
  private let lastOfHabit: Int
  private var ids: [Int]
  private var habits: Habits
  private var index = 0

  init(_ event: SampleEvent) {
    (attendees, seed) = (event.attendees, event.seed)
    programme = Programme(sessions: event.sessions, minutesOfMain: event.minutes)
    var generator = SeededGenerator(seed: seed)
    // More register than come.
    let registered = attendees + (attendees * 18 + 99) / 100
    people = Registration(count: registered, using: &generator).people
    ids = Array(people.indices.map { $0 + 1 })
    habits = Habits(people: people.count, seed: seed)
    // The sessions after it draw by lot, whoever came to what.
    lastOfHabit = programme.sessions.lastIndex { $0.crowd.track != nil } ?? 0
  }

  mutating func next() -> SimulatedSession? {
    guard index < programme.sessions.count else { return nil }
    defer { index += 1 }
    let script = programme.sessions[index]
    var generator = SeededGenerator(seed: seed, strand: script.strand)
    let size = size(of: script)
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
    return SimulatedSession(
      script: script, visits: viewing.visits, interactions: interactions, answers: answers,
      impressions: recording.impressions, plays: recording.plays)
  }

  /// Unique viewers; a few even in the smallest of many sessions.
  private func size(of script: SessionScript) -> Int {
    if index == 0 { return attendees }
    let share = Int((Double(attendees) * script.crowd.share).rounded())
    return min(attendees, max(share, 5), script.crowd.limit)
  }
}
