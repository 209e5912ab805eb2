extension ReleaseTrain {
  static let polls: [PollScript] = [
    PollScript(
      question: "How often does your team ship to production today?",
      kind: .singleAnswer, minute: 6, share: 0.534,
      options: [
        .init("Several times a day", 13), .init("Daily", 25), .init("Weekly", 36),
        .init("Monthly or less often", 26),
      ]),
    PollScript(
      question: "Which of these slow your releases down? Choose all that apply.",
      kind: .multipleAnswer, minute: 18, share: 0.472,
      options: [
        .init("Waiting for code review", 0.56), .init("Flaky tests in CI", 0.69),
        .init("Manual regression testing", 0.38), .init("Change-approval meetings", 0.29),
        .init("Fear of Fridays", 0.21),
      ]),
    PollScript(
      question: "How many releases did the team roll back in 2025?",
      kind: .quiz, minute: 29, share: 0.348,
      options: [
        .init("3", 15), .init("11", 42, correct: true), .init("27", 32), .init("64", 11),
      ]),
    PollScript(
      question: "How confident are you that a release train would work in your team?",
      kind: .ratingScale, minute: 41, share: 0.565,
      options: [
        .init("1 – not at all", 3.5), .init("2", 11), .init("3", 24), .init("4", 37),
        .init("5 – completely", 24.5),
      ]),
    PollScript(
      question: "Vote for the part of the pipeline we open next",
      kind: .crowdVote, minute: 47, share: 0.40,
      options: [
        .init("The canary stage, with its alarms", 38), .init("The merge queue", 27),
        .init("Database migrations", 23), .init("The release notes robot", 12),
        .init("The calendar that blocks holidays", 4),
      ]),
    PollScript(
      question: "What should the team show in the next session?",
      kind: .openEnded, minute: 53, share: 0.166,
      texts: nextSession),
  ]

  private static let nextSession = OpenAnswers(
    common: [
      ("Rollback drills", 13.5), ("Feature flags at scale", 11.5), ("The cost model", 8),
      ("How you staffed the on-call rota", 6.5), ("Database migrations without downtime", 6.5),
      ("  Rollback drills ", 1.7), ("Feature flags at scale\n", 1), ("rollback drills", 1.2),
    ],
    rare: [
      "More of the demo, please", "A post-mortem, warts and all", "Mobile releases",
      "How do you test the pipeline itself?", "Trunk-based development for beginners",
      "Wie geht ihr mit Feiertagen um?", "Les tests de charge, s’il vous plaît",
      "Canary analysis: which metrics, which thresholds, and who decides at three in the morning "
        + "whether the train stops or goes on? We have tried to write that down twice and both "
        + "times ended with a page nobody reads.",
      "Cómo convencer a la dirección", "リリースノートの自動化", "איך מודדים הצלחה",
      "كيف تقنعون فريق الأمن؟", "Security reviews inside the train", "Nothing, it was great 🚂",
      "Embedded devices", "Monorepo or many repositories?", " ", "The dashboards you showed",
      "How long it took to get here. We started two years ago, stopped twice, and I would like to "
        + "hear an honest account of the months in which nothing seemed to move.",
      "Release notes that people read", "Dependencies between teams", "A day with the conductor",
    ],
    rareWeight: 50,
    subjects: [
      "the merge queue", "feature flags", "schema migrations", "canaries", "release notes",
      "rollbacks", "test data", "load tests", "the on-call rota", "change approval",
      "flaky tests", "the staging environment", "observability", "secrets", "mobile builds",
      "contract tests", "incident reviews", "dependency updates", "code freeze", "documentation",
    ],
    phrases: [
      "More about *", "How you handle *", "A workshop on *", "What went wrong with *",
      "* in a regulated industry", "* for small teams", "Tooling for *", "Who owns *?",
      "A second part, with *", "Please show * live",
    ])
}
