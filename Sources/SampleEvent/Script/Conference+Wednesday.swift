extension Conference {
  static let wednesday: [SessionScript] = [
    // Nearly everybody is there at the start, and few leave before the end.
    SessionScript(
      id: "opening-keynote",
      title: "Opening keynote: small steps, every week",
      startedAt: 1_772_614_800,  // 4 March, 10:00 in Berlin
      minutes: 45,
      crowd: CrowdScript(share: 0.8, track: .plenary, recordingOnly: 0.12, recording: 0.24),
      viewing: ViewingScript(
        arrivals: [0: 0.5, 1: 0.58, 3: 0.7, 7: 0.86, 12: 0.94, 25: 0.985, 60: 1],
        departures: [0: 0, 12: 0.02, 24: 0.06, 40: 0.12, 52: 0.17, 57: 0.3, 60: 0.42],
        attention: [0: 0.52, 8: 0.66, 18: 0.7, 28: 0.58, 36: 0.6, 46: 0.66, 60: 0.55],
        wanderers: 0.1),
      activities: [
        reactions(share: 0.28, rate: 0.62, peaks: [1...4, 43...47, 58...60]),
        chat(share: 0.14, rate: 0.24), questions(share: 0.06),
        downloads(share: 0.09, files: ["programme.pdf"]),
      ],
      polls: keynotePolls, pollReach: 0.83),

    // Too slow for some, who leave early; whoever stays works along, between two explanations.
    SessionScript(
      id: "hands-on-first-pipeline",
      title: "Hands on: your first pipeline",
      kind: .room,
      startedAt: 1_772_618_400,  // 4 March, 11:00 in Berlin
      minutes: 60,
      crowd: CrowdScript(
        share: 0.19, limit: 240, track: .workshops, recordingOnly: 0.08, recording: 0.12),
      viewing: ViewingScript(
        arrivals: [0: 0.42, 3: 0.7, 6: 0.92, 10: 0.98, 20: 1],
        departures: [0: 0, 8: 0.03, 12: 0.15, 16: 0.2, 40: 0.23, 55: 0.28, 60: 0.34],
        attention: [
          0: 0.7, 10: 0.84, 18: 0.82, 22: 0.62, 31: 0.6, 35: 0.86, 43: 0.84, 47: 0.66, 54: 0.7,
          60: 0.8,
        ],
        fullScreen: [0: 0.2, 30: 0.1], onStage: 3),
      activities: [
        reactions(share: 0.34, rate: 0.9, peaks: [31...36, 53...58], last: "smile"),
        chat(share: 0.52, rate: 2.1, peak: 21...33), questions(share: 0.18, peak: 20...34),
        downloads(share: 0.71, files: ["first-pipeline.zip", "cheat-sheet.pdf"]),
        raisedHands(share: 0.3),
      ],
      polls: workshopPolls, pollReach: 0.84),

    // After lunch: late arrivals, a slow leak, and a story that pays off at the end.
    SessionScript(
      id: "migrations-nobody-noticed",
      title: "Migrations nobody noticed",
      startedAt: 1_772_631_000,  // 4 March, 14:30 in Berlin
      minutes: 60,
      crowd: CrowdScript(share: 0.42, track: .talks, recordingOnly: 0.16, recording: 0.3),
      viewing: ViewingScript(
        arrivals: [0: 0.34, 3: 0.5, 8: 0.66, 15: 0.84, 24: 0.94, 40: 1],
        departures: [0: 0, 10: 0.06, 20: 0.18, 30: 0.28, 40: 0.36, 50: 0.42, 60: 0.48],
        attention: [
          0: 0.46, 8: 0.6, 18: 0.54, 28: 0.42, 36: 0.44, 44: 0.64, 50: 0.7, 60: 0.6,
        ],
        wanderers: 0.2),
      activities: [
        reactions(share: 0.19, rate: 0.34, peaks: [46...51], last: "wow"),
        chat(share: 0.09, rate: 0.15, peak: 44...52), questions(share: 0.13),
        downloads(share: 0.24, files: ["migrations-slides.pdf", "dual-write-checklist.pdf"]),
      ]),
  ]
}
