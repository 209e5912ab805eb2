import GRDB
import RecapAnalytics

/// The rows of fixtures on their way into a database.
struct FixtureRows {
  let database: Database
  private var attendees = 0
  private var visits = 0
  private var polls = 0

  init(database: Database) { self.database = database }

  mutating func add(_ session: SessionFixture) throws {
    try insert(
      "INSERT OR IGNORE INTO event VALUES ('event', ?, ?)", [session.event, session.timeZone])
    try insert(
      "INSERT INTO session VALUES (?, 'event', ?, ?, ?, ?, ?)",
      [
        session.id, session.title, session.kind.rawValue, session.startedAt, session.duration,
        session.timeZone,
      ])
    let first = attendees + 1
    for person in session.people { try add(person, to: session.id) }
    for (index, poll) in session.polls.enumerated() {
      try add(poll, position: index + 1, to: session.id, firstAttendee: first)
    }
    for signal in session.unmeasured {
      try insert("INSERT INTO unmeasured VALUES (?, ?)", [session.id, signal.rawValue])
    }
  }

  private mutating func add(_ person: SessionFixture.Person, to session: String) throws {
    attendees += 1
    try insert(
      """
      INSERT INTO attendee
        (attendee_id, first_name, last_name, email, title, company, role, industry, country_code,
          external_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        attendees, person.firstName, person.lastName, person.email, person.title, person.company,
        person.role, person.industry, person.country, person.externalID,
      ])
    if !person.live.isEmpty {
      visits += 1
      try insert(
        "INSERT INTO visit VALUES (?, ?, ?, 'DE', 'computer')", [visits, session, attendees])
      for stretch in person.live {
        try insert(
          "INSERT INTO view_interval VALUES (?, ?, ?, ?, ?, ?, 0)",
          [
            visits, stretch.seconds.lowerBound, stretch.seconds.upperBound, stretch.soundOn,
            stretch.tabFocused, stretch.fullScreen,
          ])
      }
    }
    if let stated = person.stated {
      try insert(
        """
        INSERT INTO attendee_total (session_id, attendee_id, live_s, engaged_s)
        VALUES (?, ?, ?, ?)
        """, [session, attendees, stated.live, stated.engaged])
    }
    for interaction in person.interactions {
      try insert(
        "INSERT INTO interaction VALUES (NULL, ?, ?, ?, ?, ?)",
        [
          session, attendees, interaction.kind.rawValue, interaction.second, interaction.detail,
        ])
    }
    for play in person.plays {
      try insert(
        "INSERT INTO recording_play VALUES (NULL, ?, ?, ?, ?, 50, 'DE', 'mobile')",
        [session, attendees, play.startedAt, play.seconds])
    }
  }

  private mutating func add(
    _ poll: SessionFixture.Poll, position: Int, to session: String, firstAttendee: Int
  ) throws {
    polls += 1
    try insert(
      "INSERT INTO poll VALUES (?, ?, ?, ?, 'single_answer', ?)",
      [polls, session, position, poll.question, poll.askedAt])
    try insert("INSERT INTO poll_option VALUES (?, ?, 1, 'Yes', 0)", [polls, polls])
    for person in poll.answeredBy {
      try insert(
        "INSERT INTO poll_answer VALUES (NULL, ?, ?, ?, NULL, ?)",
        [polls, firstAttendee + person, polls, poll.askedAt])
    }
  }

  private func insert(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
