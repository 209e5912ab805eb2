import GRDB
import RecapAnalytics

/// What the rows of a sound database say that can't be so: one look at each table.
struct Plausibility {
  let database: Database
  let catalogue: Catalogue

  /// Unix times from 1973 on; as seconds from a session's start, more than three years.
  private static let leastInstant = 100_000_000
  /// Unix times from 1973 on.
  static let leastMilliseconds = 100_000_000_000
  /// A play that is as long as so many of the whole recording.
  static let mostPlayings = 100
  /// 1990 to 2100: before, nothing was streamed.
  private static let starts = 631_152_000..<4_102_444_800
  private static let mostPlaces = 5
  /// What is written by custom where a country is not known.
  private static let unknownCountries = ["", "XX", "ZZ"]

  /// - Parameter isClipped: Whether some interval is not within its session's window.
  func check(isClipped: Bool, _ warnings: inout Warnings) throws {
    for entry in catalogue.entries {
      let session = try entry.session.get()
      if !Self.starts.contains(session.startedAt) {
        warnings.note(
          .farOff(
            Fault.Row(table: "session", key: Quotation.name(session.id)),
            startedAt: session.startedAt))
      }
    }
    try checkTimeZones(&warnings)
    if isClipped { try checkInstants(.viewInterval, ["start_s", "end_s"], &warnings) }
    try checkInstants(.interaction, ["at_s"], &warnings)
    try checkInstants(.poll, ["asked_at_s"], &warnings)
    try checkInstants(.pollAnswer, ["answered_at_s"], &warnings)
    for table in [Table.attendee, .visit, .play] { try checkCountries(table, &warnings) }
    try checkPlays(&warnings)
    try checkTexts(&warnings)
  }

  private func checkInstants(
    _ table: Table, _ columns: [String], _ warnings: inout Warnings
  ) throws {
    let isInstant = columns.map { "abs(\($0)) >= \(Self.leastInstant)" }
    // The first column that is one.
    let value = zip(columns, isInstant).map { "WHEN \($1) THEN \($0)" }.joined(separator: " ")
    let rows = try Rows(
      database, table: table.name, keyCount: 0,
      sql: """
        SELECT unit, count(*), min(value) FROM (
          SELECT value, CASE WHEN value < 0 THEN 3 WHEN value < \(Self.leastMilliseconds) THEN 0
            WHEN value < \(Self.leastMilliseconds * 1000) THEN 1 ELSE 2 END AS unit
          FROM (
            SELECT CASE \(value) END AS value FROM \(table.name)
            WHERE \(isInstant.joined(separator: " OR "))))
        GROUP BY unit ORDER BY unit
        """)
    while try rows.next() {
      warnings.note(
        .instants(
          table: table.name, columns: columns, rows: try rows.integer(1),
          example: try rows.integer(2),
          Warning.Unit(rawValue: try rows.integer(0))!))
    }
  }

  private func checkCountries(_ table: Table, _ warnings: inout Warnings) throws {
    let codes = (Country.codes + Self.unknownCountries).map { "'\($0)'" }.joined(separator: ",")
    let rows = try Rows(
      database, table: table.name, keyCount: 0,
      sql: """
        SELECT code COLLATE BINARY, count(*) FROM (
          SELECT substr(country_code, 1, 100) AS code FROM \(table.name)
          WHERE upper(country_code) COLLATE BINARY NOT IN (\(codes)))
        GROUP BY 1 ORDER BY 2 DESC, 1
        """)
    var (places, count, total): ([Warning.Place], Int, Int) = ([], 0, 0)
    while try rows.next() {
      let place = Warning.Place(text: try rows.text(0), rows: try rows.integer(1))
      if places.count < Self.mostPlaces { places.append(place) }
      count += 1
      total += place.rows
    }
    if count > 0 {
      warnings.note(.countries(table: table.name, rows: total, places, of: count))
    }
  }

  private func checkPlays(_ warnings: inout Warnings) throws {
    let rows = try Rows(
      database, table: Table.play.name,
      sql: """
        SELECT min(play_id), count(*), seconds_viewed FROM recording_play
        JOIN session ON session.session_id = recording_play.session_id COLLATE BINARY
        WHERE seconds_viewed > \(Self.mostPlayings) * duration_s
        """)
    // Beside the least key stands the rest of its row.
    while try rows.next() {
      let count = try rows.integer(1)
      if count == 0 { break }
      warnings.note(.longPlays(rows: count, example: rows.row, seconds: try rows.integer(2)))
    }
  }
}

// MARK: - Long texts

extension Plausibility {
  /// Texts that reports show.
  private static let texts: [(Table, [String])] = [
    (.event, ["name"]), (.session, ["title"]),
    (.attendee, ["first_name", "last_name", "email", "title", "company", "role", "industry"]),
    (.interaction, ["detail"]), (.poll, ["question"]), (.pollOption, ["label"]),
    (.pollAnswer, ["answer_text"]),
  ]

  private func checkTexts(_ warnings: inout Warnings) throws {
    for (table, columns) in Self.texts {
      let measures = columns.map {
        "count(*) FILTER (WHERE length(\($0)) > \(ShownText.longest)), max(length(\($0)))"
      }
      let rows = try Rows(
        database, table: table.name, keyCount: 0,
        sql: "SELECT \(measures.joined(separator: ", ")) FROM \(table.name)")
      guard try rows.next() else { continue }
      for (index, column) in columns.enumerated() {
        let count = try rows.integer(Int32(2 * index))
        if count == 0 { continue }
        warnings.note(
          .longTexts(
            table: table.name, column: column, rows: count,
            longest: try rows.integer(Int32(2 * index + 1))))
      }
    }
  }
}

// MARK: - Time zones

extension Plausibility {
  private func checkTimeZones(_ warnings: inout Warnings) throws {
    // An empty one of a session is none, as null is.
    for (table, condition) in [(Table.event, "1"), (.session, "time_zone <> ''")] {
      let rows = try Rows(
        database, table: table.name,
        sql: """
          SELECT \(table.key[0]), time_zone FROM \(table.name)
          WHERE \(condition) ORDER BY 1 COLLATE BINARY
          """)
      var (order, byName):
        ([CodePointString], [CodePointString: (first: Fault.Row, id: String, count: Int)]) =
          ([], [:])
      while try rows.next() {
        let name = CodePointString(try rows.text(1))
        if let known = byName[name] {
          byName[name] = (known.first, known.id, known.count + 1)
        } else if ZoneRules(name.text) == nil {
          order.append(name)
          byName[name] = (rows.row, try rows.text(0), 1)
        }
      }
      for name in order {
        let (row, id, count) = byName[name]!
        warnings.note(
          .timeZone(
            row, others: count - 1, name: name.text,
            used: table.name == "session" ? zone(ofSession: id) : "UTC"))
      }
    }
  }

  private func zone(ofSession id: String) -> String {
    (try? catalogue[id]?.session.get().zone.identifier) ?? "UTC"
  }
}
