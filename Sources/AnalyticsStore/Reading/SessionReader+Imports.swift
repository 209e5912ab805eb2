import GRDB
import RecapAnalytics

extension SessionReader {
  /// Reads where the session comes from and what its sources state; after all other rows.
  mutating func readImports() throws {
    var provenance = Provenance()
    let signals = try own(.unmeasured, "session_id, signal")
    while try signals.next() {
      try audit.attempt { provenance.unmeasured.insert(try signals.choice(1)) }
    }
    activity.leaveOut(provenance.unmeasured)
    try readTotals(&provenance)

    var formats: Set<CodePointString> = []
    let sources = try own(.importSource, "session_id, sha256, file_name, format, imported_at")
    while try sources.next() {
      try audit.attempt {
        for column in 1...2 as ClosedRange<Int32> { _ = try sources.text(column) }
        formats.insert(CodePointString(try sources.text(3)))
        _ = try sources.integer(4)
      }
    }
    provenance.formats = formats.sorted().map(\.text)

    let notes = try own(.importNote, "session_id, kind, count, example")
    while try notes.next() {
      try audit.attempt {
        provenance.notes.append(
          .init(
            kind: try notes.text(1), count: try notes.integer(2, in: 1...Rows.integers.upperBound),
            example: try notes.optionalText(3)))
      }
    }
    provenance.notes.sort { CodePointString($0.kind) < CodePointString($1.kind) }
    activity.provenance = provenance
  }

  /// Whether the session has anything that its sources do not tell.
  func hasUnmeasured() throws -> Bool { try own(.unmeasured, "session_id, signal").next() }

  private mutating func readTotals(_ provenance: inout Provenance) throws {
    let hasPlays = activity.attendees.contains { $0.impressions + $0.plays > 0 }
    var (tellsRecording, tellsPlays, tellsCompletion) = (false, false, false)
    let rows = try own(
      .attendeeTotal,
      """
      session_id, attendee_id, live_s, engaged_s, polls_answered, recording_s, plays,
      percentiles_viewed
      """)
    var (liveSeconds, recordingSeconds) = (0, 0)
    while try rows.next() {
      do {
        let attendee = try attendee(rows, 1)
        var total = AttendeeTotal()
        total.liveSeconds = try amount(rows, 2)
        total.engagedSeconds = try amount(rows, 3)
        total.pollsAnswered = try amount(rows, 4)
        total.recordingSeconds = try amount(rows, 5)
        total.plays = try amount(rows, 6)
        total.percentilesViewed = try amount(rows, 7)
        if let engaged = total.engagedSeconds, engaged > total.liveSeconds ?? .max {
          throw Fault.brokenCheck(rows.row, rule: "engaged_s must not be more than live_s")
        }
        if !provenance.measures(.attendance) { total.liveSeconds = nil }
        if !provenance.measures(.engagement) { total.engagedSeconds = nil }
        if !provenance.measures(.recording) {
          (total.recordingSeconds, total.plays, total.percentilesViewed) = (nil, nil, nil)
        }
        liveSeconds += total.liveSeconds ?? 0
        recordingSeconds += total.recordingSeconds ?? 0
        guard max(liveSeconds, recordingSeconds) <= Rows.largestSum else {
          throw Fault.sumTooLarge(row, what: "totals")
        }
        tellsRecording = tellsRecording || total.recordingSeconds != nil
        if total.pollsAnswered != nil { provenance.statesPollsAnswered = true }
        tellsPlays = tellsPlays || total.plays != nil
        tellsCompletion = tellsCompletion || total.percentilesViewed != nil
        activity.setTotal(total, of: attendee)
      } catch let fault as Fault { try audit.note(fault) }
    }
    if tellsRecording, !hasPlays {
      provenance.recordingSums = .init(tellsPlays: tellsPlays, tellsCompletion: tellsCompletion)
    }
  }

  private func amount(_ rows: Rows, _ column: Int32) throws -> Int? {
    guard let amount = try rows.optionalInteger(column) else { return nil }
    guard amount >= 0 else {
      throw Fault.outOfRange(
        rows.row, column: rows.name(column), value: amount, allowed: "at least 0")
    }
    return amount
  }

  /// Rows named by their whole key.
  private func own(_ table: Table, _ columns: String) throws -> Rows {
    let rows = try Rows(
      database, table: table.name, keyCount: Int32(table.key.count),
      sql: """
        SELECT \(columns) FROM \(table.name) WHERE session_id = ? COLLATE BINARY
        ORDER BY \(table.key.joined(separator: ", "))
        """)
    rows.restart(text: storedID)
    return rows
  }
}
