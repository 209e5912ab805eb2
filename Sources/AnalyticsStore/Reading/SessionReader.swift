import GRDB
import RecapAnalytics

/// Turns the rows of one session into its activity.
struct SessionReader {
  let database: Database
  let roster: Roster
  let audit: Audit
  let storedID: [UInt8]
  var activity: SessionActivity

  private static let tenYears = 315_576_000

  init(
    _ entry: Catalogue.Entry, database: Database, roster: Roster, audit: Audit
  ) throws {
    let session = try entry.session.get()
    self.database = database
    self.roster = roster
    self.audit = audit
    storedID = entry.storedID
    activity = SessionActivity(session)
  }

  var session: Session { activity.session }

  /// The row of the session itself, for faults of all its rows together.
  var row: Fault.Row { Fault.Row(table: "session", key: Quotation.name(session.id)) }

  /// The rows of a table that belong to the session.
  func rows(of table: Table, selecting columns: String) throws -> Rows {
    let rows = try Rows(
      database, table: table.name,
      sql: """
        SELECT \(columns) FROM \(table.name) WHERE session_id = ? COLLATE BINARY
        ORDER BY \(table.key.joined(separator: ", "))
        """)
    rows.restart(text: storedID)
    return rows
  }

  /// The position of the attendee a row refers to.
  mutating func attendee(_ rows: Rows, _ column: Int32) throws -> Int {
    let id = try rows.integer(column)
    if let position = activity.position(ofAttendee: id) { return position }
    guard let attendee = roster[id] else {
      throw Fault.missingReference(
        rows.row, column: rows.name(column), value: rows.describe(column), table: "attendee")
    }
    return activity.admit(attendee)
  }

  mutating func readInteractions() throws {
    // Since version 2 a source need not tell when.
    let hasTime = try !Table.hasImports(database)
    let rows = try rows(
      of: .interaction, selecting: "interaction_id, attendee_id, kind, at_s, detail")
    while try rows.next() {
      do {
        _ = try rows.integer(0)
        let attendee = try attendee(rows, 1)
        let kind: InteractionKind = try rows.choice(2)
        let second = try hasTime ? rows.integer(3) : rows.optionalInteger(3)
        let detail = try rows.optionalText(4)
        activity.addInteraction(kind, by: attendee, atSecond: second, detail: detail)
      } catch let fault as Fault { try audit.note(fault) }
    }
  }

  mutating func readRecording() throws {
    let impressions = try rows(of: .impression, selecting: "impression_id, attendee_id, loaded_at")
    while try impressions.next() {
      do {
        _ = try impressions.integer(0)
        let attendee = try attendee(impressions, 1)
        _ = try recordingInstant(impressions, 2)
        activity.addImpression(by: attendee)
      } catch let fault as Fault { try audit.note(fault) }
    }

    let plays = try rows(
      of: .play,
      selecting: """
        play_id, attendee_id, started_at, seconds_viewed, percentiles_viewed, country_code, device
        """)
    while try plays.next() {
      do {
        _ = try plays.integer(0)
        let attendee = try attendee(plays, 1)
        let instant = try recordingInstant(plays, 2)
        let seconds = try plays.integer(3, in: 0...Rows.integers.upperBound)
        let percentiles = try plays.integer(4, in: 0...100)
        let country = try plays.optionalText(5).flatMap { Country($0) }
        let device: Device? = try plays.optionalChoice(6)
        guard activity.recordingSeconds + seconds <= Rows.largestSum else {
          throw Fault.sumTooLarge(row, what: "recording plays")
        }
        activity.addPlay(
          by: attendee, at: instant, seconds: seconds, percentiles: percentiles, country: country,
          device: device)
      } catch let fault as Fault { try audit.note(fault) }
    }
  }

  /// An instant that is not absurdly far from the session: a wrong unit, or a default.
  private func recordingInstant(_ rows: Rows, _ column: Int32) throws -> Int {
    let instant = try rows.integer(column)
    guard abs(instant - session.startedAt) <= Self.tenYears else {
      throw Fault.outOfRange(
        rows.row, column: rows.name(column), value: instant,
        allowed: "within ten years of the session's start, \(session.startedAt)")
    }
    return instant
  }
}
