import GRDB

/// The rows of a database's first session, with times in Unix seconds.
struct EventFacts {
  struct Person {
    let number: Int
    let id: String?
    let name: String?
    let email: String?
    /// Company, title, industry.
    let details: [String?]
    let country: String?
  }

  /// One connection; a pause within a visit parts it.
  struct Stay {
    let person: Int
    let join: Int
    var leave: Int
    let country: String?
    let device: String?
  }

  struct Act {
    let person: Int
    let kind: String
    let at: Int?
    let detail: String?
  }

  struct Answer {
    let person: Int
    let question: String
    var choices: [String]
    let at: Int?
  }

  struct Total {
    let person: Int
    let live: Int?
    let engaged: Int?
    let polls: Int?
    let recording: Int?
  }

  private(set) var title = ""
  private(set) var start = 0
  private(set) var end = 0
  private(set) var people: [Int: Person] = [:]
  private(set) var stays: [Stay] = []
  private(set) var acts: [Act] = []
  private(set) var answers: [Answer] = []
  private(set) var totals: [Total] = []
  /// Seconds within the session, in whatever tabs, and how many of them engaged.
  private(set) var live: [Int: (seconds: Int, engaged: Int)] = [:]
  /// Seconds of the recording.
  private(set) var recorded: [Int: Int] = [:]
  /// Polls answered, if only with a blank.
  private(set) var pollsAnswered: [Int: Int] = [:]
  /// Intervals, plays, impressions, polls and options as text, without numbers of rows.
  private(set) var rest: [String] = []

  /// When the last one left, or the session ended.
  var closed: Int { max(end, stays.map(\.leave).max() ?? end) }

  /// - Parameter hasSums: Whether sums are made, which takes some time.
  init(path: String, hasSums: Bool) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    try queue.read { database in try read(database, hasSums: hasSums) }
  }

  private mutating func read(_ database: Database, hasSums: Bool) throws {
    let session = try Row.fetchOne(database, sql: "SELECT * FROM session ORDER BY rowid LIMIT 1")!
    let id: String = session["session_id"]
    (title, start) = (session["title"], session["started_at"])
    end = start + session["duration_s"]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM attendee") {
      let names = [row["first_name"] as String?, row["last_name"] as String?].compactMap(\.self)
      let number: Int = row["attendee_id"]
      people[number] = Person(
        number: number, id: row["external_id"], name: names.joined(separator: " ").folded,
        email: row["email"],
        details: ["company", "title", "industry"].map { (row[$0] as String?)?.folded },
        country: row["country_code"])
    }
    try readStays(database, id)
    acts = try Row.fetchAll(
      database, sql: "SELECT * FROM interaction WHERE session_id = ?", arguments: [id]
    ).map { row in
      Act(
        person: row["attendee_id"], kind: row["kind"],
        at: (row["at_s"] as Int?).map { $0 + start }, detail: row["detail"])
    }
    try readAnswers(database, id)
    if try database.tableExists("attendee_total") {
      totals = try Row.fetchAll(database, sql: "SELECT * FROM attendee_total").map { row in
        Total(
          person: row["attendee_id"], live: row["live_s"], engaged: row["engaged_s"],
          polls: row["polls_answered"], recording: row["recording_s"])
      }
    }
    if hasSums { try readSums(database, id) }
    try readRest(database, id)
  }

  private mutating func readSums(_ database: Database, _ id: String) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT attendee_id, start_s, end_s, on_stage OR (sound_on AND tab_focused) AS engaged
        FROM visit JOIN view_interval USING (visit_id) WHERE session_id = ?
        """, arguments: [id])
    for (person, rows) in Dictionary(grouping: rows, by: { $0["attendee_id"] as Int }) {
      var seconds: [Int: Bool] = [:]
      for row in rows {
        let range = ((row["start_s"] as Int)..<row["end_s"]).clamped(to: 0..<(end - start))
        for second in range { seconds[second] = seconds[second] ?? false || row["engaged"] }
      }
      if !seconds.isEmpty { live[person] = (seconds.count, seconds.values.count { $0 }) }
    }
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT attendee_id, sum(seconds_viewed) AS seconds FROM recording_play
        WHERE session_id = ? GROUP BY attendee_id
        """, arguments: [id])
    {
      recorded[row["attendee_id"]] = row["seconds"]
    }
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT attendee_id, count(DISTINCT poll_id) AS polls
        FROM poll JOIN poll_answer USING (poll_id) WHERE session_id = ? GROUP BY attendee_id
        """, arguments: [id])
    {
      pollsAnswered[row["attendee_id"]] = row["polls"]
    }
  }

  private mutating func readStays(_ database: Database, _ id: String) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT visit_id, attendee_id, country_code, device, start_s, end_s
        FROM visit JOIN view_interval USING (visit_id) WHERE session_id = ?
        ORDER BY visit_id, start_s
        """, arguments: [id])
    var visit = -1
    for row in rows {
      let (from, to): (Int, Int) = (row["start_s"], row["end_s"])
      if row["visit_id"] == visit, stays.last?.leave == start + from {
        stays[stays.count - 1].leave = start + to
      } else {
        stays.append(
          Stay(
            person: row["attendee_id"], join: start + from, leave: start + to,
            country: row["country_code"], device: row["device"]))
      }
      visit = row["visit_id"]
    }
  }

  private mutating func readAnswers(_ database: Database, _ id: String) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT a.attendee_id, p.question, coalesce(o.label, a.answer_text) AS choice,
          a.answered_at_s
        FROM poll p JOIN poll_answer a USING (poll_id) LEFT JOIN poll_option o USING (option_id)
        WHERE p.session_id = ? ORDER BY p.position, a.answer_id
        """, arguments: [id])
    var places: [[String]: Int] = [:]
    for row in rows {
      let choice = (row["choice"] as String? ?? "").folded
      if choice.isEmpty { continue }
      let key = ["\(row["attendee_id"] as Int)", row["question"] as String]
      if let place = places[key] {
        answers[place].choices.append(choice)
      } else {
        places[key] = answers.count
        answers.append(
          Answer(
            person: row["attendee_id"], question: row["question"], choices: [choice],
            at: (row["answered_at_s"] as Int?).map { $0 + start }))
      }
    }
  }

  private mutating func readRest(_ database: Database, _ id: String) throws {
    let queries = [
      """
      SELECT 'interval', attendee_id, upper(v.country_code), device, ?2 + start_s, ?2 + end_s,
        sound_on, tab_focused, full_screen, on_stage
      FROM visit v JOIN view_interval USING (visit_id) WHERE session_id = ?1
      """,
      """
      SELECT 'play', attendee_id, upper(country_code), device, started_at, seconds_viewed,
        percentiles_viewed
      FROM recording_play WHERE session_id = ?1 AND ?2 > 0
      """,
      """
      SELECT 'impression', attendee_id, loaded_at FROM recording_impression
      WHERE session_id = ?1 AND ?2 > 0
      """,
      """
      SELECT 'poll', NULL, position, question, type, asked_at_s + ?2 FROM poll
      WHERE session_id = ?1
      """,
      """
      SELECT 'option', NULL, p.position, o.position, label, is_correct
      FROM poll p JOIN poll_option o USING (poll_id) WHERE session_id = ?1 AND ?2 > 0
      """,
      """
      SELECT 'answer', attendee_id, p.position, o.position, answer_text, answered_at_s + ?2
      FROM poll p JOIN poll_answer USING (poll_id) LEFT JOIN poll_option o USING (option_id)
      WHERE session_id = ?1
      """,
    ]
    for query in queries {
      for row in try Row.fetchAll(database, sql: query, arguments: [id, start]) {
        let values = row.databaseValues.enumerated().map { column, value -> String in
          if column == 1, let number = Int.fromDatabaseValue(value) { return "person \(number)" }
          return String.fromDatabaseValue(value) ?? (value.isNull ? "–" : "\(value)")
        }
        rest.append(values.joined(separator: " | "))
      }
    }
  }
}

extension String {
  /// Every stretch of white space as one space, trimmed.
  fileprivate var folded: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
