/// The two days around the main session: a keynote, talks, workshops beside them, and the end.
enum Conference {
  static let sessions = wednesday + thursday

  static func reactions(
    share: Double, rate: Double, peaks: [ClosedRange<Double>] = [], last: String = "clap"
  ) -> ActivityScript {
    let everywhere = ActivityScript.Phase(
      minutes: 0...60, weight: 0.5, details: ["heart", "clap", "smile", "think", "wow"])
    return ActivityScript(
      kind: .reaction, share: share, rate: rate,
      phases: [everywhere]
        + peaks.map { .init(minutes: $0, weight: 0.22, details: [last, last, "heart", "smile"]) })
  }

  static func chat(
    share: Double, rate: Double, peak: ClosedRange<Double> = 0...5
  ) -> ActivityScript {
    ActivityScript(
      kind: .chatMessage, share: share, rate: rate,
      phases: [.init(minutes: 0...60, weight: 0.65), .init(minutes: peak, weight: 0.35)])
  }

  static func questions(share: Double, peak: ClosedRange<Double> = 48...59) -> ActivityScript {
    ActivityScript(
      kind: .qaThread, share: share, rate: share * 1.15,
      phases: [.init(minutes: 8...59, weight: 0.5), .init(minutes: peak, weight: 0.5)])
  }

  static func downloads(share: Double, files: [String]) -> ActivityScript {
    ActivityScript(
      kind: .attachmentDownload, share: share, rate: share * 1.3,
      phases: [
        .init(minutes: 3...60, weight: 0.6, details: files),
        .init(minutes: 50...60, weight: 0.4, details: files),
      ])
  }

  static func raisedHands(share: Double) -> ActivityScript {
    ActivityScript(
      kind: .handRaise, share: share, rate: share * 1.6,
      phases: [.init(minutes: 10...58, weight: 1)])
  }
}
