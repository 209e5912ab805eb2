import RecapAnalytics

/// The attendance report of Microsoft Graph, its records expanded.
struct TeamsGraphExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    let records = session.visitors.map { record($0, $1, session) }
    let report = JSONText.object([
      ("@odata.context", .text(Self.context)), ("id", .text(session.identifier(3, 0))),
      ("totalParticipantCount", .number(records.count)),
      ("meetingStartDateTime", .text(Instant.iso8601(session.opened))),
      ("meetingEndDateTime", .text(Instant.iso8601(session.closed))),
      ("attendanceRecords", .list(records)),
    ])
    return TextEncoding.utf8.bytes(report.compact)
  }

  private static let context =
    "https://graph.microsoft.com/v1.0/$metadata#users('me')/onlineMeetings('event')/"
    + "attendanceReports(attendanceRecords())/$entity"

  private func record(
    _ index: Int, _ stays: [SessionRecord.Stay], _ session: SessionRecord
  ) -> JSONText {
    let person = session.people[index]
    return .object([
      ("id", .text(session.identifier(4, index))), ("emailAddress", .text(person.email)),
      ("totalAttendanceInSeconds", .number(SessionRecord.presence(stays))),
      ("role", .text("Attendee")),
      (
        "identity",
        .object([
          // Whoever is not signed in has none.
          ("id", .text(person.isAnonymous ? nil : session.identifier(2, index))),
          ("displayName", .text(person.screenName)), ("tenantId", .text(nil)),
        ])
      ),
      (
        "attendanceIntervals",
        .list(
          stays.map {
            .object([
              ("joinDateTime", .text(Instant.iso8601($0.join))),
              ("leaveDateTime", .text(Instant.iso8601($0.leave))),
              ("durationInSeconds", .number($0.leave - $0.join)),
            ])
          })
      ),
    ])
  }
}
