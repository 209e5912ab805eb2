extension EventMetrics {
  /// Whether a session measures something.
  public func measures(_ signal: Signal) -> Bool { sessions.measure(signal) }

  /// Whether a session measures something of people of whom it is known that they were there.
  public func measuresLive(_ signal: Signal) -> Bool {
    sessions.measureLive(signal)
  }

  /// Whether every session that tells of engagement tells when it was, and so what it is.
  public var definesEngagement: Bool {
    sessions.allSatisfy { !$0.measuresLive(.engagement) || $0.measuresLive(.timing) }
  }

  /// Whether a session tells how often its recording was played.
  public var tellsPlays: Bool { sessions.contains { $0.provenance.tellsPlays } }

  /// Whether it is known of a session who watched it, live or its recording.
  public var tellsViewers: Bool { measures(.attendance) || measures(.recording) }

  /// By name of the signal, the indices of the sessions that do not measure it; only where there are
  /// any.
  public var unmeasured: [(signal: Signal, sessions: [Int])] {
    Signal.allCases.sorted { $0.rawValue < $1.rawValue }.compactMap { signal in
      let without = sessions.indices.filter { !sessions[$0].measures(signal) }
      return without.isEmpty ? nil : (signal, without)
    }
  }
}

extension [EventSession] {
  /// Whether one of them measures something.
  func measure(_ signal: Signal) -> Bool { contains { $0.measures(signal) } }

  /// Whether one of them measures something of people of whom it is known that they were there.
  func measureLive(_ signal: Signal) -> Bool { contains { $0.measuresLive(signal) } }
}
