/// The live viewing of one session.
struct Viewing {
  var attendances: [Attendance]
  var visits: [Visit]
}

/// Turns attendances into visits: tabs, apps and devices, and what their players report.
struct ViewingSimulation {
  let script: SessionScript
  let people: [Person]

  func viewing(by crowd: Crowd, using generator: inout SeededGenerator) -> Viewing {
    let attendances = AttendanceSimulation(script: script)
      .attendances(of: crowd.live, using: &generator)
    let attention = AttentionSimulation(script: script)
    let moods = generator.evenUnits(crowd.live.count)
    let screens = generator.evenUnits(crowd.live.count)
    var visits: [Visit] = []
    visits.reserveCapacity(crowd.live.count * 5 / 4)
    for (index, attendance) in attendances.enumerated() {
      let temper = AttentionSimulation.Temper(
        mood: moods[index], screen: screens[index],
        steadiness: generator.number(in: 0.3...0.85),
        isOnStage: index < script.viewing.onStage)
      add(attendance, temper, attention, to: &visits, using: &generator)
    }
    if script.hasFlaws { addFlaws(to: &visits, outsiders: crowd.outsiders) }
    return Viewing(attendances: attendances, visits: visits)
  }

  private func add(
    _ attendance: Attendance, _ temper: AttentionSimulation.Temper,
    _ attention: AttentionSimulation, to visits: inout [Visit],
    using generator: inout SeededGenerator
  ) {
    let person = people[attendance.attendee - 1]
    var visit = Visit(
      attendee: attendance.attendee,
      country: Whereabouts.country(of: person, using: &generator),
      device: Whereabouts.device(using: &generator))
    for (index, span) in attendance.spans.enumerated() {
      if index > 0, generator.chance(0.6) {
        // Back in a new tab, or on another device.
        visits.append(visit)
        visit.stretches = []
        if generator.chance(0.4) { visit.device = Whereabouts.device(using: &generator) }
      }
      visit.stretches += attention.stretches(in: span, of: temper, using: &generator)
    }
    visits.append(visit)
    if generator.chance(script.viewing.doublers), let span = attendance.spans.last {
      visits.append(secondTab(of: visit, in: span, using: &generator))
    }
  }

  /// A tab open beside the first for a while: silent, in the background.
  private func secondTab(
    of visit: Visit, in span: Range<Int>, using generator: inout SeededGenerator
  ) -> Visit {
    let start = span.lowerBound + span.count / 8 + generator.index(below: span.count / 3)
    let end = min(span.upperBound, start + 1 + script.second(at: generator.number(in: 1...14)))
    var tab = visit
    if generator.chance(0.4) { tab.device = "mobile" }
    let state = PlayerState(soundOn: generator.chance(0.2), tabFocused: generator.chance(0.3))
    tab.stretches = [Stretch(start: start, end: max(end, start + 1), state: state)]
    return tab
  }

  /// What real data have: codes nobody assigned, and players that ran at the wrong time.
  private func addFlaws(to visits: inout [Visit], outsiders: [Int]) {
    guard visits.count >= 20, outsiders.count >= 2 else { return }
    visits[4].country = visits[4].country?.lowercased() ?? "de"
    visits[10].country = "ZZ"
    visits[16].device = nil
    let state = PlayerState(soundOn: true, tabFocused: true)
    visits.append(
      Visit(
        attendee: outsiders[0], country: "DE", device: "computer",
        stretches: [Stretch(start: -420, end: -95, state: state)]))
    visits.append(
      Visit(
        attendee: outsiders[outsiders.count - 1], country: "US", device: "mobile",
        stretches: [
          Stretch(start: script.duration, end: script.duration + 75, state: state)
        ]))
  }
}
