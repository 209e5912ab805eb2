import GRDB
import GRDBSQLite
import RecapAnalytics

/// The intervals of one visit after the other, painted as they are read.
///
/// By far the most rows of a database. An aggregate function of SQLite's takes them: it gets
/// all values of a row in one call, where stepping through a query takes a call for each, and
/// no row is held.
final class IntervalRows {
  private let database: Database
  private let painting: Rows
  private let explaining: Rows
  private let state: UnsafeMutablePointer<State>

  private struct State: ~Copyable {
    var painter: LivePainter
    let levels: [EngagementLevel]
    var previous = Int.min
    /// Rows read so far.
    var count = 0
    var unsound = 0

    init(durationSeconds: Int, leastGap: Int?) {
      painter = LivePainter(durationSeconds: durationSeconds, leastGap: leastGap)
      // By the four flags as binary digits, `sound_on` first.
      levels = (0..<16).map { flags in
        EngagementLevel(
          soundOn: flags & 8 != 0, tabFocused: flags & 4 != 0, fullScreen: flags & 2 != 0,
          onStage: flags & 1 != 0)
      }
    }

    @inline(__always)
    mutating func add(_ values: UnsafeMutablePointer<OpaquePointer?>) {
      count += 1
      var isSound = true
      @inline(__always) func integer(_ column: Int) -> Int {
        if sqlite3_value_type(values[column]) != SQLITE_INTEGER { isSound = false }
        return Int(sqlite3_value_int64(values[column]))
      }
      let (start, end) = (integer(0), integer(1))
      let flags = (integer(2), integer(3), integer(4), integer(5))
      guard isSound, start > previous, start >= -(1 << 53), start < end, end <= 1 << 53,
        (flags.0 | flags.1 | flags.2 | flags.3) & ~1 == 0
      else {
        unsound += 1
        return
      }
      previous = start
      let level = levels[flags.0 << 3 | flags.1 << 2 | flags.2 << 1 | flags.3]
      painter.add(start: start, end: end, level: level)
    }
  }

  init(_ database: Database, durationSeconds: Int, leastGap: Int?) throws {
    self.database = database
    let columns = "start_s, end_s, sound_on, tab_focused, full_screen, on_stage"
    let visit = try Self.visit(columns, database)
    state = .allocate(capacity: 1)
    state.initialize(to: State(durationSeconds: durationSeconds, leastGap: leastGap))
    let code = sqlite3_create_function_v2(
      database.sqliteConnection, "paint", 6, SQLITE_UTF8 | SQLITE_DIRECTONLY, state, nil,
      { context, _, values in
        sqlite3_user_data(context)!.assumingMemoryBound(to: State.self).pointee.add(values!)
      }, { sqlite3_result_null($0) }, nil)
    do {
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      painting = try Rows(
        database, table: Table.viewInterval.name, keyCount: 0,
        sql: "SELECT paint(\(columns)) FROM \(visit)")
      explaining = try Rows(
        database, table: Table.viewInterval.name, keyCount: 0,
        sql: "SELECT \(columns) FROM \(visit)")
    } catch {
      state.deinitialize(count: 1)
      state.deallocate()
      throw error
    }
  }

  deinit {
    painting.restart()
    sqlite3_create_function_v2(
      database.sqliteConnection, "paint", 6, SQLITE_UTF8, nil, nil, nil, nil, nil)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Rows read so far.
  var count: Int { state.pointee.count }

  /// Paints a visit of the current attendee. True where something of it is in the window.
  func read(visit: Int, audit: Audit) throws -> Bool {
    let before = state.pointee.painter.audience.intervalSeconds
    state.pointee.previous = .min
    painting.restart(visit)
    _ = try painting.next()
    if state.pointee.unsound > 0 {
      try explain(visit: visit, audit: audit)
      state.pointee.unsound = 0
    }
    return state.pointee.painter.audience.intervalSeconds > before
  }

  func finishAttendee() -> LiveViewing? { state.pointee.painter.finishAttendee() }

  var audience: LiveAudience { state.pointee.painter.audience }

  /// Notes what is wrong with the rows of a visit.
  private func explain(visit: Int, audit: Audit) throws {
    let rows = explaining
    var isExplained = false
    rows.restart(visit)
    var previous = Int.min
    while try rows.next() {
      rows.key = "\(visit) at \(rows.describe(0))"
      try audit.attempt {
        let wasExplained = isExplained
        isExplained = true
        let start = try rows.integer(0)
        let end = try rows.integer(1)
        for column in 2...5 as ClosedRange<Int32> { _ = try rows.flag(column) }
        if start == previous { throw Fault.duplicate(rows.row, column: "visit_id with start_s") }
        if start < previous { throw Fault.damaged("rows of view_interval are out of order") }
        previous = start
        guard start < end else {
          throw Fault.brokenCheck(rows.row, rule: "end_s \(end) must be after start_s \(start)")
        }
        isExplained = wasExplained
      }
    }
    // Sound in order, and yet not when painted: the order itself is broken.
    if !isExplained { throw Fault.damaged("rows of view_interval are out of order") }
  }

  /// The intervals of a visit by their start: in the order of an index, which costs nothing, or
  /// sorted where no index has it.
  private static func visit(_ columns: String, _ database: Database) throws -> String {
    let source = try source(database)
    let name = source.split(separator: ".")
    let index = try String.fetchOne(
      database,
      sql: """
        SELECT list.name FROM pragma_index_list(?1, ?2) AS list,
          pragma_index_xinfo(list.name, ?2) AS visit, pragma_index_xinfo(list.name, ?2) AS start
        WHERE NOT partial
          AND visit.seqno = 0 AND lower(visit.name) = 'visit_id' AND NOT visit.desc
          AND start.seqno = 1 AND lower(start.name) = 'start_s' AND NOT start.desc
        ORDER BY origin = 'pk' DESC
        """, arguments: [String(name[1]), String(name[0])])
    if let index {
      return "\(source) INDEXED BY \(index.quotedDatabaseIdentifier) WHERE visit_id = ?"
    }
    return "(SELECT \(columns) FROM \(source) WHERE visit_id = ? ORDER BY start_s)"
  }

  /// The table to read from, quick to search by visit.
  static func source(_ database: Database) throws -> String {
    if try isIndexed(database) { return "main.view_interval" }
    try copySorted(database)
    return "temp.sorted_interval"
  }

  /// The intervals of a visit can be found by an index, as in every file of the schema.
  private static func isIndexed(_ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT * FROM pragma_table_xinfo('view_interval')
          WHERE lower(name) = 'visit_id' AND upper(type) LIKE '%INT%')
        AND EXISTS (
          SELECT * FROM pragma_index_list('view_interval') AS list, pragma_index_info(list.name)
          WHERE seqno = 0 AND lower(pragma_index_info.name) = 'visit_id' AND NOT partial)
        """) ?? false
  }

  /// A file made without the index would be read as a whole for each visit: so, once, a copy
  /// in memory, without rows of which the visit is no number.
  private static func copySorted(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA query_only = OFF;
        CREATE TEMP TABLE IF NOT EXISTS sorted_interval AS
          SELECT visit_id, start_s, end_s, sound_on, tab_focused, full_screen, on_stage
          FROM main.view_interval WHERE typeof(visit_id) = 'integer';
        CREATE INDEX IF NOT EXISTS temp.sorted_interval_by_visit
          ON sorted_interval(visit_id, start_s);
        PRAGMA query_only = ON;
        """)
  }
}
