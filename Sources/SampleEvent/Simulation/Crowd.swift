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
    generator.deal(size + max(Self.idlers(of: script, size: size), 8), of: &ids)
    self.init(size: size, script: script, from: ids)
  }

  /// - Parameter ids: all attendee ids, the live viewers first, then those of the recording alone.
  init(size: Int, script: SessionScript, from ids: [Int]) {
    let recordingOnly = Self.recordingOnly(of: script, size: size)
    let recording = max(
      recordingOnly, Int((Double(size) * script.crowd.recording).rounded()))
    let idlers = Self.idlers(of: script, size: size)
    let liveCount = size - recordingOnly

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

  static func recordingOnly(of script: SessionScript, size: Int) -> Int {
    Int((Double(size) * script.crowd.recordingOnly).rounded())
  }

  private static func idlers(of script: SessionScript, size: Int) -> Int {
    Int((Double(size) * script.recording.idlers).rounded())
  }
}
