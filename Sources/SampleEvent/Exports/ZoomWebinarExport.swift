import RecapAnalytics

/// The attendee report of a Zoom webinar with registration, those who did not come among them.
struct ZoomWebinarExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText()
    let visitors = session.visitors
    ZoomReport.addTitle("Attendee Report", session, to: &table)
    table.row(
      "Topic", "Webinar ID", "Actual Start Time", "Actual Duration (minutes)", "# Registered",
      "# Cancelled", "Unique Viewers", "Total Users", "Max Concurrent Views")
    table.row(
      session.script.title, session.meetingNumber, ZoomReport.time(session.opened, session),
      "\(ZoomReport.minutes(session))", "\(session.people.count)", "0", "\(visitors.count)",
      "\(session.stays.count)", "\(Self.mostAtOnce(session.stays))")
    table.row("Attendee Details", "")
    table.row(
      "Attended", "User Name (Original Name)", "First Name", "Last Name", "Email", "Organization",
      "Job Title", "Industry", "Registration Time", "Approval Status", "Join Time", "Leave Time",
      "Time in Session (minutes)", "Is Guest", "Country/Region Name")
    for (person, stays) in visitors {
      for (number, stay) in stays.enumerated() {
        table.row(row(person, stay, isFirst: number == 0, session))
      }
    }
    let came = Set(visitors.map(\.person))
    for person in session.people.indices where !came.contains(person) {
      table.row(row(person, nil, isFirst: true, session))
    }
    return TextEncoding.utf8WithMark.bytes(table.text)
  }

  /// Whoever comes again has only the cells of the visit.
  private func row(
    _ index: Int, _ stay: SessionRecord.Stay?, isFirst: Bool, _ session: SessionRecord
  ) -> [String] {
    let person = session.people[index]
    func registered(_ text: String?) -> String { isFirst ? text ?? "" : "" }
    let registration = [
      registered(person.givenName), registered(person.familyName), person.email ?? "",
      registered(person.company), registered(person.title), registered(person.industry),
      registered(ZoomReport.time(session.script.startedAt - 86_400 * (index % 21 + 1), session)),
      registered("approved"),
    ]
    let visit =
      stay.map {
        [
          ZoomReport.time($0.join, session), ZoomReport.time($0.leave, session),
          "\(($0.leave - $0.join + 59) / 60)", "Yes", Self.country($0.country),
        ]
      } ?? ["--", "--", "--", "--", "--"]
    return [stay == nil ? "No" : "Yes", ZoomReport.name(person)] + registration + visit
  }

  private static func country(_ code: String?) -> String {
    guard let code else { return "" }
    return Country(code)?.name ?? code
  }

  private static func mostAtOnce(_ stays: [SessionRecord.Stay]) -> Int {
    let steps = (stays.map { ($0.join, 1) } + stays.map { ($0.leave, -1) }).sorted { $0 < $1 }
    var (now, most) = (0, 0)
    for (_, step) in steps {
      now += step
      most = max(most, now)
    }
    return most
  }
}
