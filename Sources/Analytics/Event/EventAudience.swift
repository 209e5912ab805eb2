/// How many people were live, minute by minute of the clock, each once in whichever sessions.
public struct EventAudience: Sendable {
  /// Minutes on end in each of which a session is on.
  public struct Block: Sendable, Hashable {
    /// Of the clock: Unix seconds / 60, rounded down.
    let firstMinute: Int
    /// One number a minute.
    public internal(set) var viewers: [Int]
    /// Unix seconds.
    public var startsAt: Int { 60 * firstMinute }

    var minutes: Range<Int> { firstMinute..<firstMinute + viewers.count }
  }

  /// Sessions that share minutes with each other, directly or by others between them.
  private struct Cluster {
    let sessions: Range<Int>
    let startsAt: Int
  }

  /// A stretch of viewing in a cluster of several sessions.
  private struct Presence {
    let person: Int32
    /// Seconds from the start of the cluster.
    let start: Int32
    let end: Int32
  }

  /// In order; of the differences from minute to minute until it is finished.
  private var blocks: [Block] = []
  private let clusters: [Cluster]
  private var cluster = 0
  private var presences: [Presence] = []
  /// By person: live seconds beyond the distinct seconds of the clock.
  private(set) var simultaneousSeconds: [Int: Int] = [:]

  /// - Parameter sessions: In their order.
  init(_ sessions: [Session]) {
    var (clusters, spans) = ([] as [Cluster], [] as [Range<Int>])
    for (index, session) in sessions.enumerated() {
      let minutes = Self.minutes(
        of: session.startedAt..<session.startedAt + session.durationSeconds)
      if let last = spans.last, minutes.lowerBound < last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, minutes.upperBound)
        clusters[clusters.count - 1] = Cluster(
          sessions: clusters[clusters.count - 1].sessions.lowerBound..<index + 1,
          startsAt: clusters[clusters.count - 1].startsAt)
      } else {
        spans.append(minutes)
        clusters.append(Cluster(sessions: index..<index + 1, startsAt: session.startedAt))
      }
    }
    for span in spans {
      if let last = blocks.last, last.minutes.upperBound == span.lowerBound {
        blocks[blocks.count - 1].viewers += Array(repeating: 0, count: span.count)
      } else {
        blocks.append(
          Block(firstMinute: span.lowerBound, viewers: Array(repeating: 0, count: span.count)))
      }
    }
    self.clusters = clusters
  }

  /// Adds what people watched of the next session.
  /// - Parameter person: Of an attendee, by the position in the session.
  mutating func add(_ activity: SessionActivity, index: Int, person: (Int) -> Int) {
    let start = activity.session.startedAt
    let isAlone = clusters[cluster].sessions.count == 1
    let offset = start - clusters[cluster].startsAt
    for (position, attendee) in activity.attendees.enumerated() {
      guard let stretches = attendee.live?.stretches else { continue }
      if isAlone {
        count(stretches, from: start)
      } else {
        let person = Int32(person(position))
        presences += stretches.map {
          Presence(
            person: person, start: Int32(offset + $0.lowerBound), end: Int32(offset + $0.upperBound)
          )
        }
      }
    }
    if index + 1 == clusters[cluster].sessions.upperBound {
      if !isAlone { finishCluster() }
      cluster += 1
    }
  }

  /// The blocks, once all sessions were added.
  /// - Parameter timed: The sessions of which it is known when people were there, in their order.
  consuming func finish(timed: [Session]) -> [Block] {
    Self.cut(finishedBlocks(), to: timed)
  }

  /// The parts of blocks in which one of some sessions is on.
  private static func cut(_ blocks: [Block], to sessions: [Session]) -> [Block] {
    var spans: [Range<Int>] = []
    for session in sessions {
      let minutes = minutes(of: session.startedAt..<session.startedAt + session.durationSeconds)
      if let last = spans.last, minutes.lowerBound <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, minutes.upperBound)
      } else {
        spans.append(minutes)
      }
    }
    var index = 0
    return spans.map { span in
      while blocks[index].minutes.upperBound <= span.lowerBound { index += 1 }
      let first = span.lowerBound - blocks[index].firstMinute
      return Block(
        firstMinute: span.lowerBound,
        viewers: Array(blocks[index].viewers[first..<first + span.count]))
    }
  }

  private consuming func finishedBlocks() -> [Block] {
    var blocks = blocks
    for index in blocks.indices {
      var present = 0
      for minute in blocks[index].viewers.indices {
        present += blocks[index].viewers[minute]
        blocks[index].viewers[minute] = present
      }
    }
    return blocks
  }

  private mutating func finishCluster() {
    presences.sort { ($0.person, $0.start) < ($1.person, $1.start) }
    let start = clusters[cluster].startsAt
    var first = 0
    while first < presences.count {
      let person = presences[first].person
      var (union, seconds) = ([] as [Range<Int>], 0)
      while first < presences.count, presences[first].person == person {
        let next = Int(presences[first].start)..<Int(presences[first].end)
        seconds += next.count
        if let last = union.last, next.lowerBound <= last.upperBound {
          union[union.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
        } else {
          union.append(next)
        }
        first += 1
      }
      let twice = seconds - union.reduce(0) { $0 + $1.count }
      if twice > 0 { simultaneousSeconds[Int(person), default: 0] += twice }
      count(union, from: start)
    }
    presences.removeAll()
  }

  /// Counts somebody in each minute that one of their stretches, which are in order, has a part of.
  private mutating func count(_ stretches: [Range<Int>], from start: Int) {
    guard let first = stretches.first else { return }
    let block = self.block(ofMinute: Self.floor(start + first.lowerBound, 60))
    let firstMinute = blocks[block].firstMinute
    var counted = Int.min
    for stretch in stretches {
      let minutes = Self.minutes(of: start + stretch.lowerBound..<start + stretch.upperBound)
      let begin = max(minutes.lowerBound, counted)
      guard begin < minutes.upperBound else { continue }
      blocks[block].viewers[begin - firstMinute] += 1
      let end = minutes.upperBound - firstMinute
      if end < blocks[block].viewers.count { blocks[block].viewers[end] -= 1 }
      counted = minutes.upperBound
    }
  }

  private func block(ofMinute minute: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].minutes.upperBound <= minute { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func minutes(of seconds: Range<Int>) -> Range<Int> {
    floor(seconds.lowerBound, 60)..<floor(seconds.upperBound - 1, 60) + 1
  }

  /// The quotient rounded down, also below 0.
  private static func floor(_ dividend: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
