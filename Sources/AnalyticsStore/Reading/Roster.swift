import GRDB
import RecapAnalytics

/// The attendees of an event.
struct Roster: Sendable {
  private var attendees: [Attendee] = []
  private var indices: [Int: Int] = [:]

  /// By id.
  var identities: [Attendee] { attendees.sorted { $0.id < $1.id } }

  var count: Int { attendees.count }

  subscript(id: Int) -> Attendee? { indices[id].map { attendees[$0] } }

  init(_ database: Database, audit: Audit) throws {
    let rows = try Rows(
      database, table: "attendee",
      sql: """
        SELECT attendee_id, first_name, last_name, email, title, company, role, industry,
          country_code, external_id
        FROM attendee
        """)
    while try rows.next() {
      try audit.attempt {
        let attendee = Attendee(
          id: try rows.integer(0), firstName: try rows.optionalText(1),
          lastName: try rows.optionalText(2), email: try rows.optionalText(3),
          title: try rows.optionalText(4), company: try rows.optionalText(5),
          role: try rows.optionalText(6), industry: try rows.optionalText(7),
          countryCode: try rows.optionalText(8).flatMap { Country($0) }?.code)
        indices[attendee.id] = attendees.count
        attendees.append(attendee)
        // Somebody whose id is unsound is somebody.
        attendees[attendees.count - 1].externalID = try rows.optionalText(9)
      }
    }
  }
}
