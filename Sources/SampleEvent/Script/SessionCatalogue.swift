/// Titles for as many sessions as are asked for.
enum SessionCatalogue {
  /// The talk at a place in the programme: no two of the first thousand have the same title.
  static func talk(_ place: Int) -> (id: String, title: String) {
    // Both walks start over after 41 × 29 places, since the lengths have no common divisor.
    let subject = subjects[place % subjects.count]
    let angle = angles[place % angles.count]
    let title = angle.contains("*") ? angle.replacing("*", with: subject) : "\(subject): \(angle)"
    return ("talk-\(place + 1)", title)
  }

  private static let subjects = [
    "Canary releases", "Feature flags", "The merge queue", "Schema migrations", "Flaky tests",
    "Trunk-based development", "The on-call rota", "Load tests", "Contract tests",
    "Service ownership", "Incident reviews", "Rollback drills", "The service catalogue",
    "Build caches", "Release notes", "Dependency updates", "Secrets", "Mobile builds",
    "The staging environment", "Error budgets", "Tracing", "Log retention", "Cost reports",
    "Test data", "Code review", "Preview environments", "The paved road", "Event streams",
    "Data contracts", "Access reviews", "Threat models", "Chaos days", "Warehouse robots",
    "Route planning", "Cold chains", "Customs papers", "The parcel label", "Accessibility checks",
    "Design tokens", "Search", "Time zones",
  ]

  private static let angles = [
    "what we learnt in a year", "a field guide", "from zero to boring", "the honest numbers",
    "three teams, one answer", "a tour of the code", "what we would do again",
    "Ten questions about *", "How we stopped worrying about *", "the second attempt",
    "small steps that lasted", "notes from the night shift", "A workshop: *", "before and after",
    "who decides?", "The quiet power of *", "live from the control room", "lessons from logistics",
    "an experiment", "measured, not guessed", "Questions and answers: *", "in a regulated industry",
    "on a small budget", "the parts nobody sees", "for newcomers", "at a thousand a day",
    "without heroes", "a panel", "the next two years",
  ]
}
