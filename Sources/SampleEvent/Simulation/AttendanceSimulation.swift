/// Comings and goings: turns a script's curves into the spans of each viewer.
struct AttendanceSimulation {
  private let script: SessionScript
  private let duration: Int

  init(script: SessionScript) {
    self.script = script
    duration = script.duration
  }

  func attendances(of attendees: [Int], using generator: inout SeededGenerator) -> [Attendance] {
    let (arrivals, departures) = times(attendees.count, using: &generator)
    return attendees.indices.map { index in
      var stay = arrivals[index]..<departures[index]
      if generator.chance(script.viewing.glimpsers) {
        let start = max(0, stay.lowerBound)
        stay = start..<min(start + generator.integer(in: 3...40), duration)
      }
      return Attendance(attendee: attendees[index], spans: spans(of: stay, using: &generator))
    }
  }

  /// As many arrivals and departures as viewers, paired so that everybody comes before they go.
  private func times(_ count: Int, using generator: inout SeededGenerator) -> ([Int], [Int]) {
    let arrivals = generator.evenUnits(count).map { arrival($0, using: &generator) }
    var departures = generator.evenUnits(count).map { departure($0, using: &generator) }
    let leastStay = max(1, duration / 60)
    for index in departures.indices where departures[index] < arrivals[index] + leastStay {
      for _ in 0..<24 {
        let other = generator.index(below: count)
        if departures[other] >= arrivals[index] + leastStay,
          departures[index] >= arrivals[other] + leastStay
        {
          departures.swapAt(index, other)
          break
        }
      }
      if departures[index] <= max(0, arrivals[index]) {
        departures[index] = max(0, arrivals[index]) + leastStay
      }
    }
    return (arrivals, departures)
  }

  private func arrival(_ share: Double, using generator: inout SeededGenerator) -> Int {
    let position = script.viewing.arrivals.position(of: share)
    guard position <= 0 else { return min(script.second(at: min(position, 60)), duration - 1) }
    // Some wait at the door, and their player counts from there.
    return generator.chance(0.3) ? -generator.integer(in: 2...(1 + min(300, duration / 2))) : 0
  }

  private func departure(_ share: Double, using generator: inout SeededGenerator) -> Int {
    let position = script.viewing.departures.position(of: share)
    guard position >= 60 else { return max(1, script.second(at: position)) }
    return generator.chance(0.35)
      ? duration + generator.integer(in: 1...(1 + min(240, duration / 2))) : duration
  }

  /// The stay, with the gaps of somebody who comes and goes.
  private func spans(of stay: Range<Int>, using generator: inout SeededGenerator) -> [Range<Int>] {
    let inside = stay.clamped(to: 0..<duration)
    guard generator.chance(script.viewing.wanderers), inside.count > duration / 6 else {
      return [stay]
    }
    var spans = [stay]
    for _ in 0..<generator.integer(in: 1...3) {
      let gap = gap(in: inside, using: &generator)
      guard let last = spans.last, gap.lowerBound > last.lowerBound, gap.lowerBound > 0,
        gap.upperBound < min(last.upperBound, duration)
      else { continue }
      spans[spans.count - 1] = last.lowerBound..<gap.lowerBound
      spans.append(gap.upperBound..<last.upperBound)
    }
    return spans
  }

  private func gap(in stay: Range<Int>, using generator: inout SeededGenerator) -> Range<Int> {
    let restlessness = script.viewing.restlessness
    var start = stay.lowerBound
    for _ in 0..<8 {
      start = stay.lowerBound + generator.index(below: stay.count)
      let position = Double(start) / Double(duration) * Curve.span
      if generator.chance(restlessness.value(at: position) / 3) { break }
    }
    let length = script.second(at: 0.5 + 6 * generator.unit() * generator.unit())
    return start..<(start + max(1, length))
  }
}
