import RecapAnalytics
import Testing

@Suite("Painting view intervals")
struct LivePainterTests {
  @Test("a second of two visits counts once, at the higher level")
  func overlap() throws {
    var painter = LivePainter(durationSeconds: 120)
    painter.add(start: 0, end: 60, level: .low)
    painter.add(start: 30, end: 90, level: .high)
    painter.add(start: 80, end: 85, level: .none)
    let finished = painter.finishAttendee()
    let viewing = try #require(finished)
    #expect(viewing.liveSeconds == 90)
    #expect(viewing.engagedSeconds == 60)
    // Minute 0: 30 × 1 + 30 × 4 over 60 is 2.5, half up.
    #expect(viewing.heatmap == [.good, .high])
    let audience = painter.finish()
    #expect(audience.intervalSeconds == 125)
    #expect(audience.viewedSeconds == 90)
    #expect(audience.minutes.map(\.viewers) == [1, 1])
    #expect(audience.minutes.map(\.viewedSeconds) == [60, 30])
    #expect(audience.minutes.map(\.engagedSeconds) == [30, 30])
  }

  @Test("what is outside the window is clipped and counted")
  func clipping() throws {
    var painter = LivePainter(durationSeconds: 100)
    painter.add(start: -20, end: 10, level: .good)
    painter.add(start: 90, end: 130, level: .good)
    painter.add(start: 500, end: 600, level: .good)
    let viewing = painter.finishAttendee()
    #expect(viewing?.liveSeconds == 20)
    let audience = painter.finish()
    #expect(audience.clippedSeconds == 20 + 30 + 100)
    #expect(audience.intervalSeconds == 20)
  }

  @Test("nobody is a viewer who only watched outside the window")
  func outside() {
    var painter = LivePainter(durationSeconds: 60)
    painter.add(start: 60, end: 61, level: .high)
    painter.add(start: -5, end: 0, level: .high)
    let viewing = painter.finishAttendee()
    #expect(viewing == nil)
    let audience = painter.finish()
    #expect(audience.minutes.map(\.viewers) == [0])
  }

  @Test("the next attendee starts with nothing")
  func attendees() {
    var painter = LivePainter(durationSeconds: 180)
    painter.add(start: 0, end: 180, level: .high)
    _ = painter.finishAttendee()
    painter.add(start: 70, end: 80, level: .none)
    let second = painter.finishAttendee()
    #expect(
      second == LiveViewing(liveSeconds: 10, engagedSeconds: 0, heatmap: [.absent, .none, .absent]))
    let audience = painter.finish()
    #expect(audience.minutes.map(\.viewers) == [1, 2, 1])
  }

  @Test("heartbeats in any order give what the merged interval gives")
  func heartbeats() {
    var merged = LivePainter(durationSeconds: 3_601)
    merged.add(start: 5, end: 3_595, level: .fair)
    var heartbeats = LivePainter(durationSeconds: 3_601)
    for start in stride(from: 5, to: 3_595, by: 10).reversed() {
      heartbeats.add(start: start, end: start + 10, level: .fair)
    }
    let (one, other) = (merged.finishAttendee(), heartbeats.finishAttendee())
    #expect(one == other)
    let (mergedAudience, heartbeatAudience) = (merged.finish(), heartbeats.finish())
    #expect(mergedAudience == heartbeatAudience)
  }

  @Test(
    "every level and every length adds up as counted one by one",
    arguments: [1, 59, 60, 61, 120, 7_199, 7_201, 20_000])
  func againstCounting(duration: Int) throws {
    var painter = LivePainter(durationSeconds: duration)
    var seconds = [Int?](repeating: nil, count: duration)
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<50 {
      let start = next(duration)
      let end = start + 1 + next(200)
      let level = EngagementLevel(rawValue: UInt8(next(5)))!
      painter.add(start: start, end: end, level: level)
      for second in start..<min(end, duration) {
        seconds[second] = max(seconds[second] ?? 0, Int(level.rawValue))
      }
    }
    let finished = painter.finishAttendee()
    let viewing = try #require(finished)
    #expect(viewing.liveSeconds == seconds.count { $0 != nil })
    #expect(viewing.engagedSeconds == seconds.count { ($0 ?? 0) >= 3 })
    let perCell = 60 * HeatmapCell.minutesPerCell(sessionMinutes: (duration + 59) / 60)
    let cells = stride(from: 0, to: duration, by: perCell).map { start -> HeatmapCell in
      let levels = seconds[start..<min(start + perCell, duration)].compactMap(\.self)
      if levels.isEmpty { return .absent }
      let mean = Double(levels.reduce(0, +)) / Double(levels.count)
      return HeatmapCell(rawValue: UInt8((mean + 0.5).rounded(.down)))!
    }
    #expect(viewing.heatmap == cells)
  }
}
