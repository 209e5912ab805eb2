import GRDB
public import RecapAnalytics

extension AnalyticsDatabase {
  /// An event and its sessions, by start and then by id; of several events that of the first session,
  /// and the sessions of all.
  /// - Parameter id: Of the event; nil for all sessions.
  public func event(_ id: String?) throws(StoreError) -> (event: Event, sessions: [Session]) {
    try Self.translated(name) {
      if let id, !catalogue.events.contains(where: { CodePointString($0.id) == .init(id) }) {
        throw Fault.noEvent(id, events: catalogue.events.map(\.id))
      }
      let entries = catalogue.entries.filter { entry in
        id.map { CodePointString(entry.event.id) == CodePointString($0) } ?? true
      }
      guard let event = entries.first?.event else { throw Fault.noSessions }
      return (
        Event(
          id: event.id, name: event.name, zone: try Catalogue.zone([event.timeZone])),
        try entries.map { try $0.session.get() }
      )
    }
  }

  /// The name of an event in quotation marks, as part of a message.
  public func eventName(_ id: String?) throws(StoreError) -> String {
    Quotation.text(try event(id).event.name)
  }

  /// All sessions with the ids of their events, by start and then by id.
  public func heads() throws(StoreError) -> [(session: Session, eventID: String)] {
    try Self.translated(name) {
      try catalogue.entries.map { (try $0.session.get(), $0.event.id) }
    }
  }

  /// Whether somebody watched a session live.
  public func isWatchedLive(_ id: String) throws(StoreError) -> Bool {
    try Self.translated(name) {
      let entry = try entry(id)
      let session = try entry.session.get()
      return try queue.bounded { database in
        let stated =
          try Table.hasImports(database)
          ? " OR EXISTS (SELECT * FROM attendee_total WHERE session_id = ?1 COLLATE BINARY"
            + " AND live_s > 0)" : ""
        let rows = try Rows(
          database, table: "session", keyCount: 0,
          sql: """
            SELECT EXISTS (
              SELECT * FROM visit JOIN \(try IntervalRows.source(database)) AS interval
                ON interval.visit_id = visit.visit_id
              WHERE session_id = ?1 COLLATE BINARY
                AND start_s < \(session.durationSeconds) AND end_s > 0)\(stated)
            """)
        rows.restart(text: entry.storedID)
        return try rows.next() && rows.flag(0)
      }
    }
  }

  /// Whether a session's sources tell something of it.
  public func measures(_ signal: Signal, of id: String) throws(StoreError) -> Bool {
    try Self.translated(name) {
      let entry = try entry(id)
      return try queue.bounded { database in
        guard try Table.hasImports(database) else { return true }
        let rows = try Rows(
          database, table: "session", keyCount: 0,
          sql: """
            SELECT EXISTS (
              SELECT * FROM unmeasured
              WHERE session_id = ? COLLATE BINARY AND signal = '\(signal.rawValue)')
            """)
        rows.restart(text: entry.storedID)
        return try !(rows.next() && rows.flag(0))
      }
    }
  }

  /// How many people there are, of whatever session.
  public var peopleCount: Int { roster.count }
}
