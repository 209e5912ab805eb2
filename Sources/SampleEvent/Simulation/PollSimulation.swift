/// One row of a poll's answers.
struct PollAnswer: Sendable {
  enum Content: Sendable {
    /// An index into the script's options.
    case option(Int)
    case text(String)
  }

  var attendee: Int
  var content: Content
  var second: Int?
}

/// Who answers the polls of one session, and what.
struct PollSimulation {
  let script: SessionScript
  let viewing: Viewing

  /// By poll, in the order the answers came in.
  func answers(outsiders: [Int], using generator: inout SeededGenerator) -> [[PollAnswer]] {
    let voters = voters(using: &generator)
    return script.polls.indices.map { poll in
      var answers: [PollAnswer] = []
      var rare = generator.shuffled(script.polls[poll].texts?.rare ?? [])
      for index in voters[poll] {
        let attendance = viewing.attendances[index]
        let second = second(in: window(of: poll), attendance, using: &generator)
        answers += contents(of: script.polls[poll], rare: &rare, using: &generator).map {
          PollAnswer(attendee: attendance.attendee, content: $0, second: second)
        }
      }
      if script.hasFlaws, poll % 3 == 0, voters[poll].count > 10, let stranger = outsiders.first {
        // Answered from the invitation, without ever watching.
        answers += contents(of: script.polls[poll], rare: &rare, using: &generator).map {
          PollAnswer(attendee: stranger, content: $0, second: nil)
        }
      }
      return answers.enumerated()
        .sorted { ($0.element.second ?? .max, $0.offset) < ($1.element.second ?? .max, $1.offset) }
        .map(\.element)
    }
  }

  /// For each poll the indices of the attendances that answer it. First everybody of the reach
  /// answers one, then the polls fill up to their shares.
  private func voters(using generator: inout SeededGenerator) -> [[Int]] {
    let polls = script.polls
    let audience = Double(viewing.attendances.count)
    let targets = polls.map { Int(($0.share * audience).rounded()) }
    let present = viewing.attendances.map { attendance in
      polls.indices.filter { poll in
        window(of: poll).map { attendance.overlap(with: $0) != nil } ?? true
      }
    }
    let reach = min(Int((script.pollReach * audience).rounded()), targets.reduce(0, +))
    let willing = viewing.attendances.indices.filter { !present[$0].isEmpty }
      .map { index in (key: generator.unit() + 0.3 * Double(present[index].count), index: index) }
      .sorted { ($0.key, $0.index) > ($1.key, $1.index) }
      .prefix(reach).map(\.index)

    var voters = polls.map { _ in [Int]() }
    var first: [Int: Int] = [:]
    for index in willing {
      let weights = present[index].map { polls[$0].share }
      let poll = present[index][generator.index(weights: weights)]
      first[index] = poll
      voters[poll].append(index)
    }
    for poll in polls.indices {
      var others = willing.filter { first[$0] != poll && present[$0].contains(poll) }
      let missing = max(0, min(targets[poll] - voters[poll].count, others.count))
      generator.deal(missing, of: &others)
      voters[poll] += others.prefix(missing)
    }
    return voters
  }

  /// While a poll is open; nil where that is not recorded.
  private func window(of poll: Int) -> Range<Int>? {
    script.polls[poll].minute.map { minute in
      let start = min(script.second(at: minute), script.duration - 1)
      return start..<(start + max(1, script.second(at: 2)))
    }
  }

  private func second(
    in window: Range<Int>?, _ attendance: Attendance, using generator: inout SeededGenerator
  ) -> Int? {
    guard let window, let open = attendance.overlap(with: window) else { return nil }
    let luck = generator.unit()
    return open.lowerBound + Int(luck * luck * Double(open.count))
  }

  private func contents(
    of poll: PollScript, rare: inout [String], using generator: inout SeededGenerator
  ) -> [PollAnswer.Content] {
    if let texts = poll.texts { return [.text(texts.text(rare: &rare, using: &generator))] }
    let weights = poll.options.map(\.weight)
    guard poll.kind == .multipleAnswer else {
      return [.option(generator.index(weights: weights))]
    }
    let ticked = weights.indices.filter { generator.chance(weights[$0]) }
    return (ticked.isEmpty ? [generator.index(weights: weights)] : ticked).map { .option($0) }
  }
}

extension OpenAnswers {
  /// - Parameter rare: what is left of the rare texts.
  func text(rare: inout [String], using generator: inout SeededGenerator) -> String {
    let choice = generator.index(weights: common.map(\.weight) + [rareWeight])
    if choice < common.count { return common[choice].text }
    if generator.chance(0.9), let text = rare.popLast() { return text }
    let text = generator.pick(phrases).replacing("*", with: generator.pick(subjects))
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
