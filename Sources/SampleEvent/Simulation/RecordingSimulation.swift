/// The recording's player was loaded.
struct Impression: Sendable {
  var attendee: Int
  /// Unix seconds.
  var loadedAt: Int
}

/// Playback of the recording was started.
struct Play: Sendable {
  var attendee: Int
  /// Unix seconds.
  var startedAt: Int
  var secondsViewed: Int
  var percentilesViewed: Int
  var country: String?
  var device: String?
}

/// What becomes of the recording.
struct RecordingSimulation {
  let script: SessionScript
  let people: [Person]

  private static let day = 86_400
  /// How likely a play is at an hour of the day.
  private static let hours: [Double] = [
    1, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 3, 6, 9, 9, 8, 6, 7, 8, 8, 7, 6, 5, 5, 5, 4, 3, 2,
  ]

  /// Both in time order.
  func views(
    by crowd: Crowd, using generator: inout SeededGenerator
  ) -> (impressions: [Impression], plays: [Play]) {
    var impressions: [Impression] = []
    var plays: [Play] = []
    for attendee in crowd.recording {
      plays.append(play(by: attendee, isEmpty: false, using: &generator))
    }
    let further = Int((Double(plays.count) * (script.recording.playsPerViewer - 1)).rounded())
    if !crowd.recording.isEmpty {
      for _ in 0..<further {
        let attendee = generator.pick(crowd.recording)
        let isEmpty = generator.chance(script.recording.emptyPlays * 2)
        plays.append(play(by: attendee, isEmpty: isEmpty, using: &generator))
      }
    }
    for attendee in crowd.idlers {
      if !crowd.recording.isEmpty, generator.chance(0.2) {
        plays.append(play(by: attendee, isEmpty: true, using: &generator))
      } else {
        for _ in 0..<generator.integer(in: 1...2) {
          impressions.append(Impression(attendee: attendee, loadedAt: instant(using: &generator)))
        }
      }
    }
    for play in plays {
      let loadedAt = play.startedAt - generator.integer(in: 2...40)
      impressions.append(Impression(attendee: play.attendee, loadedAt: loadedAt))
      if generator.chance(0.34) {
        let again = play.startedAt + generator.integer(in: 600...90_000)
        impressions.append(Impression(attendee: play.attendee, loadedAt: again))
      }
    }
    return (
      impressions.sorted { ($0.loadedAt, $0.attendee) < ($1.loadedAt, $1.attendee) },
      // Two plays of one attendee in one second would look alike but for what was seen.
      plays.sorted {
        ($0.startedAt, $0.attendee, $0.secondsViewed)
          < ($1.startedAt, $1.attendee, $1.secondsViewed)
      }
    )
  }

  private func play(
    by attendee: Int, isEmpty: Bool, using generator: inout SeededGenerator
  ) -> Play {
    let percentiles = isEmpty ? 0 : percentiles(using: &generator)
    let seen = Double(percentiles) / 100 * Double(script.duration)
    let seconds = Int(seen * generator.number(in: 0.92...1.05))
    return Play(
      attendee: attendee,
      startedAt: instant(using: &generator),
      secondsViewed: isEmpty ? 0 : max(1, seconds),
      percentilesViewed: percentiles,
      country: Whereabouts.country(of: people[attendee - 1], using: &generator),
      device: Whereabouts.device(using: &generator))
  }

  /// Many see all of it, some hardly the beginning.
  private func percentiles(using generator: inout SeededGenerator) -> Int {
    switch generator.unit() {
    case ..<0.2: generator.integer(in: 88...100)
    case ..<0.84: generator.integer(in: 18...86)
    default: generator.integer(in: 2...17)
    }
  }

  /// A waking hour in the session's time zone, not before the recording is out.
  private func instant(using generator: inout SeededGenerator) -> Int {
    let end = script.startedAt + script.duration
    let published = end + 3_600
    let midnight = end - (end + script.utcOffset) % Self.day
    let day = generator.index(weights: script.recording.days)
    for _ in 0..<40 {
      let hour = generator.index(weights: Self.hours)
      let instant = midnight + day * Self.day + hour * 3_600 + generator.index(below: 3_600)
      if instant >= published { return instant }
    }
    return published + generator.index(below: 7_200)
  }
}
