import RecapAnalytics

/// The attendance report of a Webex meeting: UTF-16 and tabs, a row a visit.
struct WebexExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText(delimiter: "\t", lineEnd: "\n")
    table.row(
      "Meeting Name", "Meeting Start Time", "Meeting End Time", "Display Name", "First Name",
      "Last Name", "Role", "Attendee Email", "Join Time", "Leave Time", "Attendance Duration",
      "Connection Type")
    func time(_ instant: Int) -> String {
      let time = session.clock(instant)
      return "\(time.date.iso8601) \(time.clock24)"
    }
    for stay in session.stays {
      let person = session.people[stay.person]
      table.row(
        [
          session.script.title, time(session.opened), time(session.closed), person.screenName,
          person.givenName ?? "", person.familyName ?? "", "Attendee", person.email ?? "",
          time(stay.join), time(stay.leave), "\((stay.leave - stay.join + 59) / 60) mins",
          Self.connection(stay.device),
        ])
    }
    return TextEncoding.utf16LittleEndian.bytes(table.text)
  }

  private static func connection(_ device: String?) -> String {
    switch device {
    case "mobile", "tablet": "Mobile app"
    case "tv", "console": "Webex device"
    case "computer": "Desktop app"
    default: "Web app"
    }
  }
}
