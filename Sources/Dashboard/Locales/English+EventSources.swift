import RecapAnalytics

/// What the sources of an event's sessions tell, and what they do not.
extension English {
  func whatTheSourcesTell(_ metrics: EventMetrics) -> String {
    Self.formats(of: metrics).count > 1 ? "What the sources tell" : whatTheSourceTells
  }

  /// "From a Microsoft Teams attendance report. It tells who came and when people joined and left. It
  /// does not tell polls or a recording: these are not part of this report, …"
  func sources(_ metrics: EventMetrics) -> String {
    let formats = Self.formats(of: metrics)
    let start =
      formats.isEmpty ? "" : "From \(list(formats.map(Self.title(ofFormat:)), "and")). "
    let subject =
      formats.isEmpty ? "The sources tell" : formats.count == 1 ? "It tells" : "They tell"
    let untold =
      (metrics.measures(.attendance)
        ? metrics.measuresLive(.timing) ? [] : ["when people came and went"] : ["who was there"])
      + names { !isTold($0, metrics) }
    let verb = formats.count == 1 ? "It does" : "They do"
    let rest =
      untold.isEmpty
      ? ""
      : " \(verb) not tell \(list(untold, "or")): these are not part of this report, and nothing here"
        + " is an estimate of them."
    let told = told(
      isAttended: metrics.measures(.attendance), isTimed: metrics.measuresLive(.timing),
      names { isTold($0, metrics) }, orElse: "when sessions were")
    return start + "\(subject) \(told).\(rest)\(partlyTold(metrics))"
  }

  private func isTold(_ signal: Signal, _ metrics: EventMetrics) -> Bool {
    signal.isOfLiveViewers ? metrics.measuresLive(signal) : metrics.measures(signal)
  }

  /// " Figures of polls are of 2 of the 5 sessions." Which ones is among the data notes.
  private func partlyTold(_ metrics: EventMetrics) -> String {
    let all = metrics.sessions.count
    var signals: [(count: Int, names: [String])] = []
    for (signal, name) in Self.partSignals {
      let count = metrics.sessions.count { $0.measures(signal) }
      guard isTold(signal, metrics), count > 0, count < all else { continue }
      if let index = signals.firstIndex(where: { $0.count == count }) {
        signals[index].names.append(name)
      } else {
        signals.append((count, [name]))
      }
    }
    return signals.map {
      " Figures of \(list($0.names, "and")) are of \(count($0.count)) of the \(count(all)) sessions."
    }.joined()
  }

  private func names(_ isWanted: (Signal) -> Bool) -> [String] {
    Self.signals.filter { isWanted($0.0) }.map(\.1)
  }

  private static let partSignals: [(Signal, String)] =
    [(.attendance, "live viewers"), (.timing, "the audience over time")] + signals

  /// By code point.
  private static func formats(of metrics: EventMetrics) -> [String] {
    Set(metrics.sessions.flatMap(\.provenance.formats).map { CodePointString($0) }).sorted()
      .map(\.text)
  }

  // MARK: Data notes

  /// "Sessions that do not tell attention", and which.
  func unmeasuredNote(
    _ signal: Signal, _ sessions: [Int], of all: Int
  ) -> (label: String, remark: String) {
    let label = "Sessions that do not tell \(Self.noteNames[signal] ?? signal.rawValue)"
    guard signal == .timeZone else { return (label, numbers(of: sessions, atMost: 6)) }
    return (
      label,
      sessions.count == all
        ? "clock times as in the file"
        : "the order may be off by hours: \(numbers(of: sessions, atMost: 3))"
    )
  }

  /// "sessions 1–3 and 5", "sessions 1, 3, 5 and 12 more".
  private func numbers(of sessions: [Int], atMost most: Int) -> String {
    let ranges = ranges(sessions)
    let listed = ranges.count > most ? Array(ranges.prefix(most - 1)) : ranges
    let rest = sessions.count - listed.reduce(0) { $0 + $1.count }
    let items = listed.map(range) + (rest > 0 ? ["\(count(rest)) more"] : [])
    return "\(noun(sessions.count, "session")) \(list(items, "and"))"
  }

  /// Numbers from 1 on.
  private func ranges(_ indices: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in indices.map({ $0 + 1 }) {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }

  private static let noteNames: [Signal: String] = [
    .attendance: "who was there", .timing: "when people came", .timeZone: "the time zone",
    .engagement: "attention", .reactions: "reactions", .chatMessages: "chat", .polls: "polls",
    .qaThreads: "Q&A", .handRaises: "raised hands", .attachmentDownloads: "downloads",
    .visitCountry: "countries", .device: "devices", .recording: "a recording",
  ]
}
