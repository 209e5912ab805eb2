extension Conference {
  static let thursday: [SessionScript] = [
    // The morning after: the room fills slowly.
    SessionScript(
      id: "four-nines-on-a-small-budget",
      title: "Four nines on a small budget",
      startedAt: 1_772_701_200,  // 5 March, 10:00 in Berlin
      minutes: 45,
      crowd: CrowdScript(share: 0.36, track: .talks, recordingOnly: 0.18, recording: 0.31),
      viewing: ViewingScript(
        arrivals: [0: 0.26, 4: 0.44, 9: 0.6, 16: 0.78, 25: 0.9, 38: 0.98, 50: 1],
        departures: [0: 0, 15: 0.05, 30: 0.11, 45: 0.2, 55: 0.27, 60: 0.36],
        attention: [0: 0.5, 12: 0.58, 26: 0.66, 38: 0.62, 50: 0.57, 60: 0.6]),
      activities: [
        reactions(share: 0.21, rate: 0.44, peaks: [26...30]), chat(share: 0.1, rate: 0.17),
        questions(share: 0.11), downloads(share: 0.2, files: ["four-nines-slides.pdf"]),
      ],
      recording: RecordingScript(days: thursdays)),

    // Before the talk beside it: who likes workshops is drawn to this one first.
    SessionScript(
      id: "observability-from-scratch",
      title: "Observability from scratch",
      kind: .room,
      startedAt: 1_772_705_700,  // 5 March, 11:15 in Berlin
      minutes: 45,
      crowd: CrowdScript(
        share: 0.16, limit: 240, track: .workshops, recordingOnly: 0.1, recording: 0.14),
      viewing: ViewingScript(
        arrivals: [0: 0.5, 4: 0.85, 10: 0.97, 20: 1],
        departures: [0: 0, 20: 0.05, 29: 0.08, 33: 0.25, 40: 0.28, 55: 0.33, 60: 0.4],
        attention: [0: 0.68, 12: 0.78, 27: 0.74, 31: 0.5, 38: 0.54, 44: 0.72, 60: 0.74],
        onStage: 2),
      activities: [
        reactions(share: 0.3, rate: 0.75, peaks: [54...59]), chat(share: 0.4, rate: 1.3),
        questions(share: 0.22, peak: 28...40),
        downloads(share: 0.58, files: ["first-dashboard.json", "observability-handout.pdf"]),
        raisedHands(share: 0.22),
      ],
      recording: RecordingScript(days: thursdays)),

    // Word gets around: people come until far into the session, and stay.
    SessionScript(
      id: "what-the-incident-taught-us",
      title: "What the incident taught us",
      startedAt: 1_772_705_700,  // 5 March, 11:15 in Berlin
      minutes: 45,
      crowd: CrowdScript(share: 0.47, track: .talks, recordingOnly: 0.15, recording: 0.34),
      viewing: ViewingScript(
        arrivals: [0: 0.4, 3: 0.55, 8: 0.68, 16: 0.78, 28: 0.9, 38: 0.98, 50: 1],
        departures: [0: 0, 15: 0.03, 35: 0.06, 50: 0.1, 57: 0.2, 60: 0.3],
        attention: [
          0: 0.58, 6: 0.72, 14: 0.78, 24: 0.7, 32: 0.82, 40: 0.84, 48: 0.72, 60: 0.66,
        ],
        fullScreen: [0: 0.34, 32: 0.5, 44: 0.4], wanderers: 0.08),
      activities: [
        reactions(share: 0.33, rate: 0.92, peaks: [31...34, 39...42], last: "wow"),
        chat(share: 0.21, rate: 0.52, peak: 30...42), questions(share: 0.19),
        downloads(share: 0.27, files: ["incident-review.pdf", "timeline.pdf"]),
      ],
      recording: RecordingScript(playsPerViewer: 1.7, days: thursdays)),

    // A recorded talk after lunch, watched beside other work.
    SessionScript(
      id: "small-teams-large-systems",
      title: "Small teams, large systems",
      kind: .simulive,
      startedAt: 1_772_715_600,  // 5 March, 14:00 in Berlin
      minutes: 45,
      crowd: CrowdScript(share: 0.33, track: .talks, recordingOnly: 0.2, recording: 0.32),
      viewing: ViewingScript(
        arrivals: [0: 0.5, 5: 0.7, 12: 0.88, 30: 1],
        departures: [0: 0, 10: 0.1, 20: 0.22, 30: 0.27, 50: 0.34, 60: 0.44],
        attention: [0: 0.56, 10: 0.52, 25: 0.44, 40: 0.5, 52: 0.56, 60: 0.48], wanderers: 0.22),
      activities: [
        reactions(share: 0.14, rate: 0.26), chat(share: 0.07, rate: 0.1), questions(share: 0.05),
        downloads(share: 0.16, files: ["small-teams-slides.pdf"]),
      ],
      recording: RecordingScript(days: thursdays)),

    // Everybody waits for the prizes.
    SessionScript(
      id: "closing",
      title: "Closing: questions, answers, prizes",
      startedAt: 1_772_719_200,  // 5 March, 15:00 in Berlin
      minutes: 30,
      crowd: CrowdScript(share: 0.38, track: .plenary, recordingOnly: 0.05, recording: 0.08),
      viewing: ViewingScript(
        arrivals: [0: 0.48, 6: 0.6, 20: 0.72, 34: 0.84, 46: 0.97, 54: 1],
        departures: [0: 0, 20: 0.05, 45: 0.09, 57: 0.12, 60: 0.2],
        attention: [0: 0.56, 15: 0.62, 30: 0.58, 44: 0.74, 54: 0.84, 60: 0.8]),
      activities: [
        reactions(share: 0.42, rate: 1.3, peaks: [46...50, 54...60]),
        chat(share: 0.24, rate: 0.44, peak: 50...60), questions(share: 0.17, peak: 6...30),
        raisedHands(share: 0.06),
      ],
      polls: closingPolls, pollReach: 0.69,
      recording: RecordingScript(playsPerViewer: 1.2, days: thursdays)),
  ]

  /// Plays by day from a Thursday: the same fortnight, entered a day later.
  private static let thursdays: [Double] = [24, 38, 12, 11, 27, 18, 8, 3, 4, 3, 1, 7, 2]
}
