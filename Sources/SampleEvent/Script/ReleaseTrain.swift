/// The main session: a talk with a slow middle and a demo that brings everybody back.
enum ReleaseTrain {
  static func script(minutes: Int) -> SessionScript {
    SessionScript(
      id: "shipping-every-tuesday",
      title: "Shipping every Tuesday: inside the release train",
      startedAt: 1_772_636_400,  // Wednesday 4 March 2026, 16:00 in Berlin
      minutes: minutes,
      timeZone: "Europe/Berlin",
      viewing: viewing,
      activities: activities,
      polls: polls,
      pollReach: 0.871,
      hasFlaws: true)
  }

  private static let viewing = ViewingScript(
    arrivals: [
      0: 0.46, 1: 0.52, 2: 0.60, 4: 0.72, 6: 0.825, 8: 0.885, 9: 0.905, 12: 0.93, 20: 0.955,
      29: 0.96, 35: 0.985, 41: 0.998, 60: 1,
    ],
    departures: [
      0: 0, 3: 0.012, 6: 0.035, 8: 0.055, 9: 0.065, 12: 0.115, 15: 0.14, 18: 0.18, 20: 0.19,
      23: 0.195, 25: 0.225, 28: 0.235, 30: 0.265, 38: 0.27, 41: 0.275, 46: 0.305, 48: 0.365,
      50: 0.375, 53: 0.425, 56: 0.465, 58: 0.475, 60: 0.48,
    ],
    attention: [
      0: 0.60, 2: 0.60, 4: 0.69, 6.5: 0.735, 8: 0.71, 10: 0.68, 11.5: 0.695, 14: 0.65, 16: 0.68,
      19.5: 0.705, 23: 0.68, 25: 0.61, 26.5: 0.52, 29: 0.475, 31: 0.51, 33: 0.60, 35: 0.64,
      36.5: 0.595, 38.5: 0.655, 40: 0.765, 42: 0.81, 44: 0.785, 46: 0.73, 49: 0.65, 51.5: 0.65,
      54.5: 0.72, 56: 0.685, 58.5: 0.735, 60: 0.70,
    ],
    fullScreen: [0: 0.34, 20: 0.38, 30: 0.28, 38: 0.34, 41: 0.56, 46: 0.46, 52: 0.36, 60: 0.34],
    restlessness: [0: 0.1, 12: 0.5, 22: 0.8, 27: 2.6, 33: 2.2, 38: 0.4, 46: 0.4, 52: 0.8, 60: 0.3],
    wanderers: 0.15,
    doublers: 0.045,
    glimpsers: 0.017)

  private static let activities: [ActivityScript] = [
    ActivityScript(
      kind: .reaction, share: 0.301, rate: 1.118,
      phases: [
        .init(minutes: 0...60, weight: 0.32, details: ["smile", "heart", "think", "clap", "wow"]),
        .init(minutes: 3.2...5.9, weight: 0.105, details: ["heart", "heart", "clap", "smile"]),
        .init(minutes: 12.1...14.8, weight: 0.115, details: ["smile", "smile", "heart", "think"]),
        .init(minutes: 39.4...41.9, weight: 0.17, details: ["wow", "wow", "heart", "clap"]),
        .init(minutes: 42.1...44.8, weight: 0.145, details: ["wow", "wow", "smile", "clap"]),
        .init(minutes: 57.3...59.8, weight: 0.09, details: ["clap", "clap", "clap", "heart"]),
      ]),
    ActivityScript(
      kind: .chatMessage, share: 0.1601, rate: 0.362,
      phases: [
        .init(minutes: 0...60, weight: 0.45), .init(minutes: 0...4, weight: 0.2),
        .init(minutes: 40...46, weight: 0.2), .init(minutes: 56...60, weight: 0.15),
      ]),
    ActivityScript(
      kind: .qaThread, share: 0.1208, rate: 0.132,
      phases: [.init(minutes: 8...58, weight: 0.6), .init(minutes: 44...54, weight: 0.4)]),
    ActivityScript(
      kind: .attachmentDownload, share: 0.2107, rate: 0.3427,
      phases: [
        .init(minutes: 2...60, weight: 0.4, details: files),
        .init(minutes: 19...22, weight: 0.25, details: ["release-train-slides.pdf"] + files),
        .init(minutes: 45...50, weight: 0.35, details: ["pipeline-template.zip"] + files),
      ]),
    ActivityScript(
      kind: .handRaise, share: 0.045, rate: 0.0534,
      phases: [.init(minutes: 15...60, weight: 0.4), .init(minutes: 46...56, weight: 0.6)]),
  ]

  private static let files = [
    "release-train-slides.pdf", "release-checklist.xlsx", "pipeline-template.zip",
    "Rückfallplan (Vorlage).docx",
  ]
}
