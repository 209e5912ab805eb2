import GRDB
import RecapAnalytics

/// The sessions of a database, sound or not, by start and then by name.
struct Catalogue: Sendable {
  struct Entry: Sendable {
    /// Decoded.
    let id: String
    /// As stored, to find the rows of the session.
    let storedID: [UInt8]
    let event: Event
    /// Unsound where the session's own row is.
    let session: Result<Session, Fault>
  }

  private static let longestSession = 7 * 86_400

  struct Event: Sendable {
    /// Decoded.
    let id: String
    let name: String
    let timeZone: String
  }

  private(set) var entries: [Entry] = []
  private var indices: [CodePointString: Int] = [:]
  /// By id; also those without sessions.
  let events: [Event]

  init(_ database: Database, audit: Audit) throws {
    let events = try Self.events(database, audit: audit)
    self.events = events.values.sorted { CodePointString($0.id) < CodePointString($1.id) }
    var zones = Zones()
    let rows = try Rows(
      database, table: "session",
      sql: """
        SELECT session_id, event_id, title, kind, started_at, duration_s, time_zone FROM session
        """)
    while try rows.next() {
      try audit.attempt {
        let storedID = try rows.bytes(0)
        guard let event = events[try rows.bytes(1)] else {
          // Of no event, it belongs to nothing: the whole database is unsound.
          return try audit.note(
            .missingReference(
              rows.row, column: "event_id", value: rows.describe(1), table: "event"))
        }
        let session: Result<Session, Fault>
        do {
          session = .success(try Self.session(rows, event: event, zones: &zones))
        } catch let fault as Fault {
          session = .failure(fault)
        }
        entries.append(
          Entry(id: try rows.text(0), storedID: storedID, event: event, session: session))
      }
    }
    entries.sort { ($0.start, CodePointString($0.id)) < ($1.start, CodePointString($1.id)) }
    indices = Dictionary(
      zip(entries.map { CodePointString($0.id) }, entries.indices),
      uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> Entry? { indices[CodePointString(id)].map { entries[$0] } }

  private static func events(_ database: Database, audit: Audit) throws -> [[UInt8]: Event] {
    let rows = try Rows(
      database, table: "event", sql: "SELECT event_id, name, time_zone FROM event")
    var events: [[UInt8]: Event] = [:]
    while try rows.next() {
      try audit.attempt {
        events[try rows.bytes(0)] = Event(
          id: try rows.text(0), name: try rows.text(1), timeZone: try rows.text(2))
      }
    }
    return events
  }

  private static func session(
    _ rows: Rows, event: Event, zones: inout Zones
  ) throws -> Session {
    let kind: Session.Kind = try rows.choice(3)
    let (zone, unknown) = try zones.first([try rows.optionalText(6), event.timeZone])
    return Session(
      id: try rows.text(0), title: try rows.text(2), event: event.name, kind: kind,
      startedAt: try rows.integer(4), durationSeconds: try rows.integer(5, in: 1...longestSession),
      zone: zone, unknownTimeZone: unknown)
  }

  /// The first known zone, else UTC.
  static func zone(_ names: [String?]) throws -> ZoneRules {
    var zones = Zones()
    return try zones.first(names).zone
  }
}

/// The zones of a catalogue's names, each read once.
private struct Zones {
  private var known: [CodePointString: ZoneRules?] = [:]

  /// The first known zone, else UTC; and the first name that is not known.
  mutating func first(_ names: [String?]) throws -> (zone: ZoneRules, unknown: String?) {
    var unknown: String?
    for case let name? in names where !name.isEmpty {
      let zone = known[CodePointString(name)] ?? ZoneRules(name)
      known.updateValue(zone, forKey: CodePointString(name))
      if let zone { return (zone, unknown) }
      if !ZoneRules.isDatabaseInstalled { throw Fault.noTimeZones(name) }
      unknown = unknown ?? name
    }
    return (.utc, unknown)
  }
}

extension Catalogue.Entry {
  /// Unix seconds; unsound sessions come last.
  fileprivate var start: Int { (try? session.get().startedAt) ?? .max }
}
