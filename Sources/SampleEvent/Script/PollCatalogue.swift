/// Polls that fit any talk.
enum PollCatalogue {
  static let polls: [PollScript] = [
    PollScript(
      question: "Where do you join us from today?",
      kind: .singleAnswer, minute: 3, share: 0.55,
      options: [
        .init("The office", 35), .init("Home", 52), .init("On the way", 9),
        .init("A warehouse floor", 4),
      ]),
    PollScript(
      question: "Which chart surprised you?",
      kind: .crowdVote, minute: 32, share: 0.42,
      options: [
        .init("Lead time", 31), .init("Cost of idle environments", 40), .init("Pages at night", 22),
        .init("None of them", 0),
      ]),
    PollScript(
      question: "How useful was this session for your work?",
      kind: .ratingScale, minute: 56, share: 0.38, options: scale("not useful", "very useful")),
    PollScript(
      question: "What should we talk about first?",
      kind: .openEnded, minute: nil, share: 0.5, texts: wishes),
    PollScript(
      question: "How large is your team?",
      kind: .singleAnswer, minute: 5, share: 0.5,
      options: [
        .init("1–4 people", 18), .init("5–9 people", 46), .init("10–19 people", 25),
        .init("20 people or more", 11),
      ]),
    PollScript(
      question: "Which tools are part of your pipeline? Choose all that apply.",
      kind: .multipleAnswer, minute: 14, share: 0.45,
      options: [
        .init("Unit tests", 0.92), .init("Static analysis", 0.61), .init("Signed builds", 0.27),
        .init("Preview environments", 0.33), .init("A change calendar", 0.18),
        .init("None of these", 0.02),
      ]),
    PollScript(
      question: "What does an error budget of 99.9 % leave in a month?",
      kind: .quiz, minute: 24, share: 0.36,
      options: [
        .init("4 minutes", 17), .init("43 minutes", 58, correct: true), .init("7 hours", 19),
        .init("30 hours", 6),
      ]),
    PollScript(
      question: "How well did the examples match your own systems?",
      kind: .ratingScale, minute: 50, share: 0.4, options: scale("not at all", "exactly")),
    PollScript(
      question: "Who may stop a release where you work?",
      kind: .singleAnswer, minute: 20, share: 0.47,
      options: [
        .init("Anybody in the team", 41), .init("The release manager", 27),
        .init("A change board", 22), .init("Nobody knows", 10),
      ]),
    PollScript(
      question: "Vote for the topic of the next deep dive",
      kind: .crowdVote, minute: 40, share: 0.44,
      options: [
        .init("Migrations", 30), .init("Observability", 28), .init("Test data", 24),
        .init("Access reviews", 8), .init("Build caches", 10),
      ]),
    PollScript(
      question: "One thing you will try next week",
      kind: .openEnded, minute: 55, share: 0.2, texts: wishes),
    PollScript(
      question: "How would you rate the pace?",
      kind: .ratingScale, minute: 57, share: 0.3, options: scale("too slow", "too fast")),
  ]

  private static func scale(_ lowest: String, _ highest: String) -> [PollScript.Option] {
    [
      .init("1 – \(lowest)", 4), .init("2", 9), .init("3", 25), .init("4", 37),
      .init("5 – \(highest)", 25),
    ]
  }

  private static let wishes = OpenAnswers(
    common: [("Smaller changes", 12), ("Fewer meetings", 9), ("Canary releases", 8)],
    rare: [
      "Write down who owns what", "Ask the team first", "Kleinere Pull Requests",
      "Mesurer avant d’optimiser", "   ", "Delete the old environment", "Nothing yet",
    ],
    rareWeight: 30,
    subjects: ["test data", "canaries", "feature flags", "code review", "rollbacks", "tracing"],
    phrases: ["Look into *", "Talk about * in our retro", "Read up on *", "Try * in one service"])
}
