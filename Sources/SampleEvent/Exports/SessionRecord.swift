import RecapAnalytics

/// What a platform knows of a session: who was there when, and what they did, in Unix seconds.
struct SessionRecord {
  /// One connection, from its beginning to its end.
  struct Stay {
    /// An index into the people.
    var person: Int
    var join: Int
    var leave: Int
    var country: String?
    var device: String?
  }

  let session: SimulatedSession
  /// Everybody who registered.
  let people: [Person]
  let hasHeartbeats: Bool
  /// In order of joining.
  let stays: [Stay]
  /// When the first one came, or the session began; when the last one left, or the session ended.
  let opened: Int
  let closed: Int

  var script: SessionScript { session.script }

  init(_ session: SimulatedSession, people: [Person], hasHeartbeats: Bool) {
    (self.session, self.people, self.hasHeartbeats) = (session, people, hasHeartbeats)
    let start = session.script.startedAt
    stays = Self.stays(session)
    opened = min(start, stays.first?.join ?? start)
    closed = max(start + session.script.duration, stays.map(\.leave).max() ?? start)
  }

  /// A visit with a pause is two connections.
  private static func stays(_ session: SimulatedSession) -> [Stay] {
    let start = session.script.startedAt
    var stays: [Stay] = []
    for visit in session.visits {
      var end: Int?
      for stretch in visit.stretches {
        if stretch.start == end {
          stays[stays.count - 1].leave = start + stretch.end
        } else {
          stays.append(
            Stay(
              person: visit.attendee - 1, join: start + stretch.start, leave: start + stretch.end,
              country: visit.country, device: visit.device))
        }
        end = stretch.end
      }
    }
    // Sorting is not stable, so the order of visits breaks ties.
    return stays.enumerated()
      .sorted { ($0.element.join, $0.offset) < ($1.element.join, $1.offset) }.map(\.element)
  }

  /// Those who were there, in order of joining, each with all of their stays.
  var visitors: [(person: Int, stays: [Stay])] {
    var places: [Int: Int] = [:]
    var visitors: [(person: Int, stays: [Stay])] = []
    for stay in stays {
      if let place = places[stay.person] {
        visitors[place].stays.append(stay)
      } else {
        places[stay.person] = visitors.count
        visitors.append((stay.person, [stay]))
      }
    }
    return visitors
  }

  /// Seconds that somebody was there, however often at once.
  static func presence(_ stays: [Stay]) -> Int {
    var (seconds, end) = (0, Int.min)
    for stay in stays {
      seconds += max(0, stay.leave - max(stay.join, end))
      end = max(end, stay.leave)
    }
    return seconds
  }

  /// While the room was open: what came later is in no platform's record of it.
  func interactions(
    _ kinds: ActivityScript.Kind...
  ) -> [(person: Int, at: Int, kind: ActivityScript.Kind, detail: String?)] {
    session.interactions.compactMap { act in
      let at = script.startedAt + act.second
      guard kinds.contains(act.kind), at < closed else { return nil }
      return (act.attendee - 1, at, act.kind, act.detail)
    }
  }

  /// The answers to a poll, all choices of a person together.
  func answers(
    to poll: Int
  ) -> [(person: Int, options: [Int], text: String?, at: Int?)] {
    var places: [Int: Int] = [:]
    var answers: [(person: Int, options: [Int], text: String?, at: Int?)] = []
    for answer in session.answers[poll] {
      let at = answer.second.map { script.startedAt + $0 }
      switch answer.content {
      case .text(let text): answers.append((answer.attendee - 1, [], text, at))
      case .option(let option):
        if let place = places[answer.attendee] {
          answers[place].options.append(option)
        } else {
          places[answer.attendee] = answers.count
          answers.append((answer.attendee - 1, [option], nil, at))
        }
      }
    }
    return answers
  }

  func asked(_ poll: Int) -> Int? {
    script.polls[poll].minute.map { script.startedAt + script.second(at: $0) }
  }

  // MARK: Clock

  /// By the clock where the session is.
  func clock(_ instant: Int) -> CivilTime {
    CivilTime(localSeconds: instant + script.utcOffset)
  }

  // MARK: Numbers that platforms give

  /// Such as "912 0000 4711", the same for the same session.
  var meetingNumber: String {
    var generator = SeededGenerator(seed: script.strand, strand: 912)
    let digits = (0..<2).map { _ in "\(10_000 + generator.index(below: 10_000))".dropFirst() }
    return "912 \(digits[0]) \(digits[1])"
  }

  /// A number of 128 bits in the usual form, the same for the same purpose.
  func identifier(_ purpose: UInt64, _ number: Int) -> String {
    var generator = SeededGenerator(seed: UInt64(number) &+ script.strand << 32, strand: purpose)
    let digits = Array([generator.next(), generator.next()].map(\.hexadecimal).joined())
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return parts.joined(separator: "-")
  }
}

extension UInt64 {
  /// Sixteen digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
