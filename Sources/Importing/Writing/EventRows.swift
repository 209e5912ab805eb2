import GRDB
import RecapAnalytics
import RecapAnalyticsStore

/// The rows of an imported event.
final class EventRows {
  private let database: Database
  private let event: ImportedEvent
  private let importedAt: Int
  private var nextVisit = 1
  private var nextPoll = 1
  private var nextOption = 1

  init(_ database: Database, event: ImportedEvent, importedAt: Int) {
    (self.database, self.event, self.importedAt) = (database, event, importedAt)
  }

  func write() throws {
    nextVisit = try next("visit", "visit_id")
    nextPoll = try next("poll", "poll_id")
    nextOption = try next("poll_option", "option_id")
    try writePeople()
    let eventID = try writeEvent()
    for session in event.sessions { try write(session, eventID: eventID) }
  }

  private func next(_ table: String, _ column: String) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT ifnull(max(\(column)), 0) + 1 FROM main.\(table)") ?? 1
  }

  /// Numbered by their place, from 1.
  private func writePeople() throws {
    let insertion = try RowInsertion(
      database, sql: "INSERT INTO main.attendee VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (index, person) in event.people.enumerated() {
      insertion.bind(index + 1, at: 1)
      let texts = [
        person.externalID, person.firstName, person.lastName, person.email, person.title,
        person.company, person.role, person.industry, person.countryCode,
      ]
      for (place, text) in texts.enumerated() { insertion.bind(text, at: Int32(place + 2)) }
      try insertion.run()
    }
  }

  private func writeEvent() throws -> String {
    if let id = try String.fetchOne(
      database, sql: "SELECT event_id FROM main.event ORDER BY event_id")
    {
      return id
    }
    try database.execute(
      sql: "INSERT INTO main.event VALUES ('event', ?, ?)", arguments: [event.name, event.timeZone])
    return "event"
  }

  private func write(_ session: ImportedSession, eventID: String) throws {
    let isStored =
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT * FROM main.session WHERE session_id = ?)",
        arguments: [session.id]) ?? false
    let replacement = StoredReplacement(database, session)
    if isStored {
      try replacement.clear()
    } else {
      try database.execute(
        sql: "INSERT INTO main.session VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          session.id, eventID, session.title, session.kind.rawValue, session.startedAt,
          session.durationSeconds, session.timeZone,
        ])
    }
    let offset = try replacement.startOffset()
    try writeVisits(session)
    try writeActions(session, offset)
    try writePolls(session, offset)
    try writeRecording(session)
    try writeTotals(session)
    // What was stored before stays known, where nothing else replaces it.
    let unmeasured =
      !isStored || replacement.hasAttendance
      ? session.unmeasured.subtracting(try replacement.toldByOthers()) : []
    try writeSources(session, unmeasured)
  }

  /// Checks of the schema are made here: SQLite makes a table of the names of devices for each visit.
  private func writeVisits(_ session: ImportedSession) throws {
    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
    let visit = try RowInsertion(
      database, sql: "INSERT INTO main.visit VALUES (?, ?, ?, ?, ?)")
    let interval = try RowInsertion(
      database, sql: "INSERT INTO main.view_interval VALUES (?, ?, ?, ?, ?, ?, ?)")
    visit.bind(session.id, at: 2)
    for stay in session.visits {
      visit.bind(nextVisit, at: 1)
      visit.bind(stay.person + 1, at: 3)
      visit.bind(stay.country?.code, at: 4)
      visit.bind(stay.device?.rawValue, at: 5)
      try visit.run()
      interval.bind(nextVisit, at: 1)
      if stay.stretches.isEmpty {
        let (start, end) = (stay.span.lowerBound, stay.span.upperBound)
        try write(Stay.Stretch(start: start, end: end), by: interval)
      }
      for stretch in stay.stretches { try write(stretch, by: interval) }
      nextVisit += 1
    }
    try database.execute(sql: "PRAGMA ignore_check_constraints = OFF")
  }

  private func write(_ stretch: Stay.Stretch, by interval: RowInsertion) throws {
    guard stretch.start < stretch.end else {
      throw DatabaseError(
        resultCode: .SQLITE_CONSTRAINT_CHECK, message: "CHECK constraint failed: end_s > start_s")
    }
    interval.bind(stretch.start, at: 2)
    interval.bind(stretch.end, at: 3)
    interval.bind(stretch.soundOn, at: 4)
    interval.bind(stretch.tabFocused, at: 5)
    interval.bind(stretch.fullScreen, at: 6)
    interval.bind(stretch.onStage, at: 7)
    try interval.run()
  }

  private func writeActions(_ session: ImportedSession, _ offset: Int) throws {
    let statement = try database.makeStatement(
      sql: "INSERT INTO main.interaction VALUES (NULL, ?, ?, ?, ?, ?)")
    for action in session.actions {
      try statement.execute(arguments: [
        session.id, action.person + 1, action.kind.rawValue, action.at.map { $0 + offset },
        action.detail,
      ])
    }
  }

  private func writePolls(_ session: ImportedSession, _ offset: Int) throws {
    let answer = try database.makeStatement(
      sql: "INSERT INTO main.poll_answer VALUES (NULL, ?, ?, ?, ?, ?)")
    for (position, poll) in session.polls.enumerated() {
      try database.execute(
        sql: "INSERT INTO main.poll VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          nextPoll, session.id, position + 1, poll.question, poll.type.rawValue,
          poll.askedAt.map { $0 + offset },
        ])
      for (position, option) in poll.options.enumerated() {
        try database.execute(
          sql: "INSERT INTO main.poll_option VALUES (?, ?, ?, ?, ?)",
          arguments: [
            nextOption + position, nextPoll, position + 1, option.label, option.isCorrect,
          ])
      }
      for given in poll.answers {
        let at = given.at.map { $0 + offset }
        for option in given.options {
          try answer.execute(arguments: [nextPoll, given.person + 1, nextOption + option, nil, at])
        }
        if let text = given.text {
          try answer.execute(arguments: [nextPoll, given.person + 1, nil, text, at])
        }
      }
      nextOption += poll.options.count
      nextPoll += 1
    }
  }

  private func writeRecording(_ session: ImportedSession) throws {
    for view in session.recording {
      if let play = view.play {
        try database.execute(
          sql: "INSERT INTO main.recording_play VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            session.id, view.person + 1, view.at, play.seconds, play.percent, play.country?.code,
            play.device?.rawValue,
          ])
      } else {
        try database.execute(
          sql: "INSERT INTO main.recording_impression VALUES (NULL, ?, ?, ?)",
          arguments: [session.id, view.person + 1, view.at])
      }
    }
  }

  private func writeTotals(_ session: ImportedSession) throws {
    for (person, total) in session.totals.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO main.attendee_total VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          session.id, person + 1, total.liveSeconds, total.engagedSeconds, total.pollsAnswered,
          total.recordingSeconds, total.plays, total.percentilesViewed,
        ])
    }
  }

  private func writeSources(_ session: ImportedSession, _ unmeasured: Set<Signal>) throws {
    for signal in unmeasured.sorted(by: { $0.rawValue < $1.rawValue }) {
      try database.execute(
        sql: "INSERT OR IGNORE INTO main.unmeasured VALUES (?, ?)",
        arguments: [session.id, signal.rawValue])
    }
    for file in session.files {
      let source = event.files[file]
      try database.execute(
        sql: "INSERT OR IGNORE INTO main.import_source VALUES (?, ?, ?, ?, ?)",
        arguments: [session.id, source.sha256, source.name, source.format.rawValue, importedAt])
    }
    for note in session.notes.list {
      try database.execute(
        sql: """
          INSERT INTO main.import_note VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET count = count + excluded.count
          """, arguments: [session.id, note.kind, note.count, note.example])
    }
  }
}
