import GRDB
import RecapAnalytics

/// Takes out of a database what a newer import of a session tells: attendance, polls, chat and
/// questions each come from one.
struct StoredReplacement {
  private let database: Database
  private let session: ImportedSession

  init(_ database: Database, _ session: ImportedSession) {
    (self.database, self.session) = (database, session)
  }

  var hasAttendance: Bool { session.formats.contains(where: \.isAttendance) }
  private var hasPolls: Bool { session.formats.contains(.zoomPolls) || !session.polls.isEmpty }

  /// Signals that files tell which stay in the database, and not those that were read.
  func toldByOthers() throws -> Set<Signal> {
    let formats = try String.fetchAll(
      database, sql: "SELECT DISTINCT format FROM main.import_source WHERE session_id = ?",
      arguments: [session.id])
    var told: Set<Signal> = []
    if formats.contains(ImportFormat.zoomChat.rawValue) { told.insert(.chatMessages) }
    if formats.contains(ImportFormat.zoomQA.rawValue) { told.insert(.qaThreads) }
    if formats.contains(ImportFormat.zoomPolls.rawValue) { told.insert(.polls) }
    return told
  }

  /// Seconds from the stored session's start to the one that was read.
  func startOffset() throws -> Int {
    let start = try Int.fetchOne(
      database, sql: "SELECT started_at FROM main.session WHERE session_id = ?",
      arguments: [session.id])
    return session.startedAt - (start ?? session.startedAt)
  }

  func clear() throws {
    let id = session.id
    // Signals that other files of the session tell stay known.
    if hasAttendance { try clearAttendance(id) }
    if hasPolls {
      try run(
        """
        DELETE FROM main.poll_answer WHERE poll_id IN (SELECT poll_id FROM main.poll WHERE session_id = ?);
        """, id)
      try run(
        "DELETE FROM main.poll_option WHERE poll_id IN (SELECT poll_id FROM main.poll WHERE session_id = ?)",
        id)
      try run("DELETE FROM main.poll WHERE session_id = ?", id)
      try run("DELETE FROM main.unmeasured WHERE session_id = ? AND signal = 'polls'", id)
      try forget(.zoomPolls, id)
    }
    if session.formats.contains(.zoomChat) {
      try run("DELETE FROM main.interaction WHERE session_id = ? AND kind = 'chat_message'", id)
      try run("DELETE FROM main.unmeasured WHERE session_id = ? AND signal = 'chat_messages'", id)
      try forget(.zoomChat, id)
    }
    if session.formats.contains(.zoomQA) {
      try run("DELETE FROM main.interaction WHERE session_id = ? AND kind = 'qa_thread'", id)
      try run("DELETE FROM main.unmeasured WHERE session_id = ? AND signal = 'qa_threads'", id)
      try forget(.zoomQA, id)
    }
  }

  private func clearAttendance(_ id: String) throws {
    let old = try Int.fetchOne(
      database, sql: "SELECT started_at FROM main.session WHERE session_id = ?", arguments: [id])
    try run(
      "DELETE FROM main.view_interval WHERE visit_id IN (SELECT visit_id FROM main.visit WHERE session_id = ?)",
      id)
    for table in ["visit", "attendee_total", "recording_impression", "recording_play"] {
      try run("DELETE FROM main.\(table) WHERE session_id = ?", id)
    }
    let others = try String.fetchAll(
      database, sql: "SELECT DISTINCT format FROM main.import_source WHERE session_id = ?",
      arguments: [id])
    let kept: [String] =
      (others.contains("zoom-chat") ? ["chat_message"] : [])
      + (others.contains("zoom-qa") ? ["qa_thread"] : [])
    try run(
      """
      DELETE FROM main.interaction WHERE session_id = ?
        AND kind NOT IN (\(kept.map { "'\($0)'" }.joined(separator: ",")))
      """, id)
    try run("DELETE FROM main.unmeasured WHERE session_id = ?", id)
    for format in ImportFormat.allCases where format.isAttendance { try forget(format, id) }
    try run(
      """
      DELETE FROM main.import_note WHERE session_id = ?
        AND kind NOT IN ('pollTimes', 'optionsGuessed', 'privateMessages', 'senderUnknown')
      """, id)
    try database.execute(
      sql: """
        UPDATE main.session SET title = ?, kind = ?, started_at = ?, duration_s = ?, time_zone = ?
        WHERE session_id = ?
        """,
      arguments: [
        session.title, session.kind.rawValue, session.startedAt, session.durationSeconds,
        session.timeZone, id,
      ])
    // What stays counts from the new start.
    let shift = (old ?? session.startedAt) - session.startedAt
    guard shift != 0 else { return }
    for (table, column) in [("interaction", "at_s"), ("poll", "asked_at_s")] {
      try run("UPDATE main.\(table) SET \(column) = \(column) + \(shift) WHERE session_id = ?", id)
    }
    try run(
      """
      UPDATE main.poll_answer SET answered_at_s = answered_at_s + \(shift)
      WHERE poll_id IN (SELECT poll_id FROM main.poll WHERE session_id = ?)
      """, id)
  }

  private func forget(_ format: ImportFormat, _ id: String) throws {
    try database.execute(
      sql: "DELETE FROM main.import_source WHERE session_id = ? AND format = ?",
      arguments: [id, format.rawValue])
  }

  private func run(_ sql: String, _ id: String) throws {
    try database.execute(sql: sql, arguments: [id])
  }
}
