import GRDB

/// Writes rows of the schema, numbered in the order they come.
final class EventWriter {
  /// Fast, and in the end a plain database with nothing beside it. A crash may spoil the file:
  /// whoever asked for it throws it away then.
  static var configuration: Configuration {
    var configuration = Configuration()
    // The rows refer to each other by construction.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096;
          PRAGMA encoding = 'UTF-8';
          PRAGMA auto_vacuum = NONE;
          PRAGMA journal_mode = MEMORY;
          PRAGMA synchronous = OFF;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -65536;
          """)
    }
    return configuration
  }

  private let database: Database
  private let visit: Statement
  private let interval: Statement
  private let interaction: Statement
  private let poll: Statement
  private let option: Statement
  private let answer: Statement
  private let impression: Statement
  private let play: Statement

  private var visits = 0
  private var polls = 0
  private var options = 0

  /// - Parameter database: one with the schema and no rows, in a transaction.
  init(_ database: Database, heartbeats: Bool) throws {
    self.database = database
    func insertion(into table: String, _ columns: String) throws -> Statement {
      let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
      return try database.makeStatement(
        sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
    }
    visit = try insertion(
      into: "visit", "visit_id, session_id, attendee_id, country_code, device")
    interval =
      try heartbeats ? Self.beats(database) : insertion(into: "view_interval", Self.columns)
    interaction = try insertion(
      into: "interaction", "session_id, attendee_id, kind, at_s, detail")
    poll = try insertion(
      into: "poll", "poll_id, session_id, position, question, type, asked_at_s")
    option = try insertion(
      into: "poll_option", "option_id, poll_id, position, label, is_correct")
    answer = try insertion(
      into: "poll_answer", "poll_id, attendee_id, option_id, answer_text, answered_at_s")
    impression = try insertion(
      into: "recording_impression", "session_id, attendee_id, loaded_at")
    play = try insertion(
      into: "recording_play",
      """
      session_id, attendee_id, started_at, seconds_viewed, percentiles_viewed, country_code, device
      """)
  }

  func write(event programme: Programme, people: [Person]) throws {
    try database.execute(
      sql: "INSERT INTO event VALUES (?, ?, ?)",
      arguments: [Programme.eventID, Programme.eventName, Programme.timeZone])
    let attendee = try database.makeStatement(
      sql: "INSERT INTO attendee VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for person in people {
      try attendee.execute(arguments: [
        person.externalID, person.firstName, person.lastName, person.email, person.title,
        person.company, person.role, person.industry, person.countryCode,
      ])
    }
  }

  func write(_ session: SimulatedSession) throws {
    let id = session.script.id
    try write(session.script)
    try write(visits: session.visits, of: id)
    try write(session.interactions, of: id)
    try write(answers: session.answers, of: session.script)
    try write(impressions: session.impressions, plays: session.plays, of: id)
  }

  private func write(_ script: SessionScript) throws {
    try database.execute(
      sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        script.id, Programme.eventID, script.title, script.kind.rawValue, script.startedAt,
        script.duration, script.timeZone,
      ])
  }

  private func write(visits: [Visit], of session: String) throws {
    for row in visits {
      self.visits += 1
      try visit.execute(arguments: [self.visits, session, row.attendee, row.country, row.device])
      for stretch in row.stretches {
        let state = stretch.state
        // By far the most rows: skip the check that the arguments fit.
        interval.setUncheckedArguments([
          self.visits, stretch.start, stretch.end, state.soundOn, state.tabFocused,
          state.fullScreen, state.onStage,
        ])
        try interval.execute()
      }
    }
  }

  private func write(_ interactions: [Interaction], of session: String) throws {
    for row in interactions {
      try interaction.execute(arguments: [
        session, row.attendee, row.kind.rawValue, row.second, row.detail,
      ])
    }
  }

  /// - Parameter answers: of each of the session's polls.
  private func write(answers: [[PollAnswer]], of script: SessionScript) throws {
    for (index, row) in script.polls.enumerated() {
      polls += 1
      try poll.execute(arguments: [
        polls, script.id, index + 1, row.question, row.kind.rawValue,
        row.minute.map { script.second(at: $0) },
      ])
      for (position, choice) in row.options.enumerated() {
        try option.execute(arguments: [
          options + position + 1, polls, position + 1, choice.label, choice.isCorrect,
        ])
      }
      for row in answers[index] {
        let (chosen, text): (Int?, String?) =
          switch row.content {
          case .option(let position): (options + position + 1, nil)
          case .text(let text): (nil, text)
          }
        try answer.execute(arguments: [polls, row.attendee, chosen, text, row.second])
      }
      options += row.options.count
    }
  }

  private func write(impressions: [Impression], plays: [Play], of session: String) throws {
    for row in impressions {
      try impression.execute(arguments: [session, row.attendee, row.loadedAt])
    }
    for row in plays {
      try play.execute(arguments: [
        session, row.attendee, row.startedAt, row.secondsViewed, row.percentilesViewed,
        row.country, row.device,
      ])
    }
  }
}

extension EventWriter {
  private static let columns =
    "visit_id, start_s, end_s, sound_on, tab_focused, full_screen, on_stage"

  /// Takes a stretch like the plain insertion and cuts it up on the way into the table.
  private static func beats(_ database: Database) throws -> Statement {
    try database.execute(
      sql: """
        CREATE TEMP TABLE beat (offset_s INTEGER PRIMARY KEY);
        WITH RECURSIVE step(offset_s) AS (
          VALUES (0) UNION ALL SELECT offset_s + 10 FROM step WHERE offset_s < 700000)
        INSERT INTO beat SELECT offset_s FROM step;
        """)
    return try database.makeStatement(
      sql: """
        INSERT INTO view_interval (\(columns))
        SELECT ?1, ?2 + offset_s, min(?2 + offset_s + 10, ?3), ?4, ?5, ?6, ?7
        FROM beat WHERE offset_s < ?3 - ?2 ORDER BY offset_s
        """)
  }
}
