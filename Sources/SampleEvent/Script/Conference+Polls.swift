extension Conference {
  static let keynotePolls: [PollScript] = [
    PollScript(
      question: "Is this your first Northwind Engineering Days?",
      kind: .singleAnswer, minute: 5, share: 0.58,
      options: [
        .init("Yes", 44), .init("No, my second", 31), .init("I have come more often", 25),
      ]),
    PollScript(
      question: "What brings you here? Choose all that apply.",
      kind: .multipleAnswer, minute: 16, share: 0.73,
      options: [
        .init("New ideas for our pipeline", 0.71), .init("Stories of other teams", 0.64),
        .init("The workshops", 0.22), .init("My team sent me", 0.19),
      ]),
    PollScript(
      question: "Which promise should we come back to next year?",
      kind: .crowdVote, minute: 50, share: 0.39,
      options: [
        .init("No release after lunch on Fridays", 21), .init("One pipeline for all teams", 35),
        .init("Half as many pages at night", 44),
      ]),
  ]

  static let workshopPolls: [PollScript] = [
    PollScript(
      question: "How far did you get?",
      kind: .singleAnswer, minute: 33, share: 0.66,
      options: [
        .init("The first stage is green", 47), .init("It builds, but the tests fail", 31),
        .init("I am watching", 22),
      ]),
    PollScript(
      question: "Which command shows why a stage was skipped?",
      kind: .quiz, minute: 45, share: 0.61,
      options: [
        .init("explain", 63, correct: true), .init("status", 24), .init("log", 13),
      ]),
    PollScript(
      question: "How was the pace?",
      kind: .ratingScale, minute: 56, share: 0.52,
      options: [
        .init("1 – too slow", 6), .init("2", 14), .init("3", 51), .init("4", 21),
        .init("5 – too fast", 8),
      ]),
  ]

  static let closingPolls: [PollScript] = [
    PollScript(
      question: "How likely are you to come again next year?",
      kind: .ratingScale, minute: 8, share: 0.57,
      options: [
        .init("1 – not at all", 2), .init("2", 4), .init("3", 17), .init("4", 35),
        .init("5 – I have blocked the days", 42),
      ]),
    PollScript(
      question: "Which session should win the audience prize?",
      kind: .crowdVote, minute: 40, share: 0.6,
      options: [
        .init("What the incident taught us", 41),
        .init("Shipping every Tuesday: inside the release train", 33),
        .init("Hands on: your first pipeline", 15), .init("Migrations nobody noticed", 11),
      ]),
  ]
}
