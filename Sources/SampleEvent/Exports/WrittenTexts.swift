/// What people write in chats and ask: no sample event has it, and no import keeps it.
enum WrittenTexts {
  static func message(_ number: Int) -> String {
    messages[number % messages.count]
  }

  /// The same one only after a few hundred others.
  static func question(_ number: Int) -> String {
    let subject = subjects[number % subjects.count]
    let phrase = phrases[number / subjects.count % phrases.count]
    return phrase.replacing("*", with: subject)
  }

  private static let messages = [
    "Hello everybody", "The sound is fine here", "Could you share the slides?", "+1",
    "We tried that, too: it took a quarter", "Guten Morgen aus Bremen", "Great question",
    "Link, please?", "That is \"the\" slide of the day", "Same here, every Friday",
    "Merci, très clair", "How many people is that, roughly?", "lol", "Thanks, bye!",
  ]

  private static let subjects = [
    "the canary stage", "the merge queue", "a rollback", "the on-call rota", "feature flags",
    "test data", "the release notes", "schema migrations", "change approval", "flaky tests",
    "the train's timetable", "secrets", "mobile builds", "the cost", "code freeze",
    "small teams", "the dashboards", "contract tests", "staging", "regulated industries",
    "a monorepo", "the first year", "dependency updates",
  ]

  private static let phrases = [
    "How do you handle *?", "Who owns *?", "What went wrong with *, and why?",
    "Is there a write-up on *?", "Would you do * the same way again?",
    "What does \"done\" mean for *?", "How long did * take?", "Who decides about *, in the end?",
    "Any tools for *?", "What about *?", "Can we see * live?", "Was * worth it?",
    "How do new people learn about *?", "What would you cut from *?",
    "Which metric tells you * works?",
  ]
}
