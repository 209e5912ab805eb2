/// Reduces view intervals, attendee by attendee, to each one's viewing and the whole audience.
///
/// Every second of the session window has one byte, where the intervals of one attendee are
/// painted over each other: the highest level wins, whatever the order and the overlap. So a
/// second counts once, and how finely a stretch of viewing is cut makes no difference.
///
///     var painter = LivePainter(durationSeconds: 5400)
///     painter.add(start: 0, end: 600, level: .good)
///     let viewing = painter.finishAttendee()  // nil where nothing was in the window
///     let audience = painter.finish()
public struct LivePainter: ~Copyable {
  private static let minuteSeconds = 60

  private let duration: Int
  private let minutesPerCell: Int
  private let cellCount: Int
  /// 0 for absent, else 1 + level; one byte a second, and padding for whole words.
  private let seconds: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// Seconds; nil where stretches are not kept.
  private let leastGap: Int?
  /// The painted seconds of the attendee.
  private var painted: Range<Int> = 0..<0
  /// The latest interval, which the next one may continue.
  private var run: (start: Int, end: Int, value: UInt8) = (0, 0, 0)
  public private(set) var audience: LiveAudience

  /// - Parameter leastGap: The fewest seconds of absence that part two stretches of viewing, at least
  ///   1; nil where stretches are not asked for, which costs nothing.
  public init(durationSeconds: Int, leastGap: Int? = nil) {
    self.leastGap = leastGap
    let minutes = (durationSeconds + 59) / 60
    duration = durationSeconds
    minutesPerCell = HeatmapCell.minutesPerCell(sessionMinutes: minutes)
    cellCount = HeatmapCell.cellCount(sessionMinutes: minutes)
    capacity = Self.minuteSeconds * minutes + 8
    seconds = .allocate(capacity: capacity)
    seconds.initialize(repeating: 0, count: capacity)
    audience = LiveAudience(minutes: Array(repeating: .init(), count: minutes))
  }

  deinit { seconds.deallocate() }

  /// Adds an interval of the current attendee; `start` is before `end`, both within ±2^53.
  public mutating func add(start: Int, end: Int, level: EngagementLevel) {
    var (start, end) = (start, end)
    if start < 0 || end > duration {
      let length = end - start
      (start, end) = (max(0, start), min(end, duration))
      let clipped = length - max(0, end - start)
      let (sum, overflow) = audience.clippedSeconds.addingReportingOverflow(clipped)
      audience.clippedSeconds = overflow ? .max : sum
      guard start < end else { return }
    }
    audience.intervalSeconds += end - start
    let value = level.rawValue + 1
    if start == run.end, value == run.value {
      run.end = end
    } else {
      paintRun()
      run = (start, end, value)
    }
  }

  /// The viewing of the attendee whose intervals were added since the last call.
  public mutating func finishAttendee() -> LiveViewing? {
    paintRun()
    run = (0, 0, 0)
    guard !painted.isEmpty else { return nil }
    let viewing = reducePainted()
    (seconds + painted.lowerBound).update(repeating: 0, count: painted.count)
    painted = 0..<0
    return viewing
  }

  public consuming func finish() -> LiveAudience { audience }

  private mutating func paintRun() {
    let (start, end, value) = run
    guard start < end else { return }
    if painted.isEmpty {
      (seconds + start).update(repeating: value, count: end - start)
      painted = start..<end
      return
    }
    if start >= painted.upperBound || end <= painted.lowerBound {
      (seconds + start).update(repeating: value, count: end - start)
    } else {
      for second in start..<end { seconds[second] = max(seconds[second], value) }
    }
    painted = min(painted.lowerBound, start)..<max(painted.upperBound, end)
  }

  private mutating func reducePainted() -> LiveViewing {
    var heatmap = [HeatmapCell](repeating: .absent, count: cellCount)
    var (live, engaged) = (0, 0)
    var minute = painted.lowerBound / Self.minuteSeconds
    let end = (painted.upperBound - 1) / Self.minuteSeconds + 1
    while minute < end {
      let cell = minute / minutesPerCell
      let cellEnd = min(end, (cell + 1) * minutesPerCell)
      var (cellViewed, cellLevels) = (0, 0)
      while minute < cellEnd {
        let sums = MinuteSums(seconds + Self.minuteSeconds * minute)
        if sums.viewed > 0 {
          audience.minutes[minute].viewers += 1
          audience.minutes[minute].viewedSeconds += sums.viewed
          audience.minutes[minute].engagedSeconds += sums.engaged
          cellViewed += sums.viewed
          cellLevels += sums.levels
          engaged += sums.engaged
        }
        minute += 1
      }
      if cellViewed > 0 {
        let mean = (2 * cellLevels + cellViewed) / (2 * cellViewed)
        heatmap[cell] = HeatmapCell(rawValue: UInt8(mean))!
        live += cellViewed
      }
    }
    return LiveViewing(
      liveSeconds: live, engagedSeconds: engaged, heatmap: heatmap,
      stretches: leastGap.map { stretches(apart: $0, live: live) } ?? [])
  }

  /// The painted seconds without gaps of at least so many.
  private func stretches(apart leastGap: Int, live: Int) -> [Range<Int>] {
    if live == painted.count { return [painted] }
    var stretches: [Range<Int>] = []
    var (start, second) = (painted.lowerBound, painted.lowerBound)
    while second < painted.upperBound {
      second = end(of: .viewed, from: second)
      let next = end(of: .absent, from: second)
      // Behind the last second nobody comes back.
      if next >= painted.upperBound || next - second >= leastGap {
        stretches.append(start..<second)
        start = next
      }
      second = next
    }
    return stretches
  }

  private enum Kind { case viewed, absent }

  /// The first painted second from one on that is of another kind; eight are looked at together.
  private func end(of kind: Kind, from first: Int) -> Int {
    let bytes = UnsafeRawPointer(seconds)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var second = first
    while second < painted.upperBound {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: second, as: UInt64.self))
      let viewed = (word | word >> 1 | word >> 2) & ones
      let others = kind == .viewed ? ~viewed & ones : viewed
      if others != 0 { return min(second + others.trailingZeroBitCount / 8, painted.upperBound) }
      second += 8
    }
    return painted.upperBound
  }
}

/// What the 60 painted bytes of a minute add up to.
private struct MinuteSums {
  let viewed: Int
  let engaged: Int
  /// Sum of the levels, 0…4 a second.
  let levels: Int

  /// Eight seconds at a time. A byte is 0…5: below 6, its bit 2 says engaged, and any of its
  /// three bits says viewed. No lane overflows: 8 words of at most 5 a byte, 60 × 4 in all.
  @inline(__always)
  init(_ seconds: UnsafePointer<UInt8>) {
    let bytes = UnsafeRawPointer(seconds)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var (viewed, engaged, values): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for index in 0..<8 {
      var word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      if index == 7 { word &= 0xFFFF_FFFF }
      viewed &+= (word | word >> 1 | word >> 2) & ones
      engaged &+= (word >> 2) & ones
      values &+= word
    }
    self.viewed = Int((viewed &* ones) >> 56)
    self.engaged = Int((engaged &* ones) >> 56)
    self.levels = Int(((values &- viewed) &* ones) >> 56)
  }
}
