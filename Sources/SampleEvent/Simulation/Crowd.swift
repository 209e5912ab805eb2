/// Who watches one session, as attendee ids (from 1, in order of registration).
struct Crowd {
  let live: [Int]
  /// Some of them were live, too.
  let recording: [Int]
  /// Loaded the recording's player without watching.
  let idlers: [Int]
  /// Registered, but not among the live viewers; at most as many as there are live viewers.
  let outsiders: [Int]

  /// - Parameters:
  ///   - size: unique viewers, at most the number of people registered.
  ///   - ids: all attendee ids in any order; they are shuffled as far as needed.
  init(
    size: Int, script: SessionScript, from ids: inout [Int], using generator: inout SeededGenerator
  ) {
    let shares = script.crowd
    let recordingOnly = Int((Double(size) * shares.recordingOnly).rounded())
    let recording = max(recordingOnly, Int((Double(size) * shares.recording).rounded()))
    let idlers = Int((Double(size) * script.recording.idlers).rounded())
    let liveCount = size - recordingOnly
    generator.deal(size + max(idlers, 8), of: &ids)

    live = Array(ids.prefix(liveCount))
    let both = ids.prefix(recording - recordingOnly)
    self.recording = Array(both + ids[liveCount..<size])
    let others = ids[size...].prefix(liveCount)
    outsiders = Array(ids[liveCount..<size] + others)
    // Half of the idlers were live, half are new.
    let newcomers = others.prefix(idlers / 2)
    let listeners = ids[both.count..<liveCount].prefix(idlers - newcomers.count)
    self.idlers = Array(newcomers + listeners)
  }
}
