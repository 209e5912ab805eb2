/// One interaction.
struct Interaction: Sendable {
  var attendee: Int
  var kind: ActivityScript.Kind
  var second: Int
  var detail: String?
}

/// Reactions, messages, questions, downloads and raised hands of one session.
struct ActivitySimulation {
  let script: SessionScript
  let viewing: Viewing

  /// In time order.
  func interactions(outsiders: [Int], using generator: inout SeededGenerator) -> [Interaction] {
    var interactions: [Interaction] = []
    for activity in script.activities {
      interactions += self.interactions(of: activity, using: &generator)
    }
    if script.hasFlaws {
      interactions += late(by: outsiders, using: &generator)
    }
    // Sorting is not stable, so the order of creation breaks ties.
    return interactions.enumerated()
      .sorted { ($0.element.second, $0.offset) < ($1.element.second, $1.offset) }
      .map(\.element)
  }

  private func interactions(
    of activity: ActivityScript, using generator: inout SeededGenerator
  ) -> [Interaction] {
    let audience = Double(viewing.attendances.count)
    let count = Int((activity.share * audience).rounded())
    guard count > 0 else { return [] }
    let participants = participants(count, using: &generator)
    let total = max(count, Int((activity.rate * audience).rounded()))
    let weights = activity.phases.map(\.weight)
    return (0..<total).map { number in
      let phase = activity.phases[generator.index(weights: weights)]
      var detail: String?
      if !phase.details.isEmpty {
        let luck = generator.unit()
        detail = phase.details[Int(luck * luck * Double(phase.details.count))]
      }
      let (participant, second) = moment(
        in: phase, participants, number: number, using: &generator)
      return Interaction(
        attendee: participant.attendee, kind: activity.kind, second: second, detail: detail)
    }
  }

  /// Somebody who is there, and when: each participant once, then a few of them again and again.
  private func moment(
    in phase: ActivityScript.Phase, _ participants: [Attendance], number: Int,
    using generator: inout SeededGenerator
  ) -> (Attendance, Int) {
    var participant = participants[min(number, participants.count - 1)]
    for _ in 0..<16 {
      let second = min(
        script.second(at: generator.number(in: phase.minutes)), script.duration - 1)
      if number >= participants.count {
        let luck = generator.unit()
        participant =
          participants[
            Int(luck * (0.35 + 0.65 * luck) * Double(participants.count))]
      }
      if participant.contains(second) { return (participant, second) }
    }
    let span = generator.pick(participant.spans).clamped(to: 0..<script.duration)
    return (participant, span.lowerBound + generator.index(below: span.count))
  }

  /// Live viewers in random order, those who stay long more often than those who don't.
  private func participants(
    _ count: Int, using generator: inout SeededGenerator
  ) -> [Attendance] {
    let eager = viewing.attendances.enumerated().map { index, attendance in
      let stay = Double(attendance.seconds(of: script.duration)) / Double(script.duration)
      return (key: generator.unit() + 0.7 * stay, index: index)
    }
    let chosen = eager.sorted { ($0.key, $0.index) > ($1.key, $1.index) }.prefix(count)
    return generator.shuffled(chosen.map { viewing.attendances[$0.index] })
  }

  /// Messages and downloads of people who were not there.
  private func late(
    by outsiders: [Int], using generator: inout SeededGenerator
  ) -> [Interaction] {
    guard viewing.attendances.count >= 20, !outsiders.isEmpty else { return [] }
    let kinds: [ActivityScript.Kind] = [
      .chatMessage, .qaThread, .attachmentDownload, .reaction, .chatMessage, .qaThread,
    ]
    return kinds.map { kind in
      let second = script.duration + generator.integer(in: -40...900)
      let detail: String? =
        switch kind {
        case .attachmentDownload: "release-train-slides.pdf"
        // A reaction from a client that doesn't say which.
        default: nil
        }
      return Interaction(
        attendee: generator.pick(outsiders), kind: kind, second: second, detail: detail)
    }
  }
}
