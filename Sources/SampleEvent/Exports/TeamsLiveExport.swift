import RecapAnalytics

/// The engagement report of a Teams live event: a line for each joining and leaving, in UTC.
struct TeamsLiveExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var lines: [(at: Int, place: Int, cells: [String])] = []
    for (number, stay) in session.stays.enumerated() {
      let person = session.people[stay.person]
      let participant = person.email ?? session.identifier(2, stay.person)
      for (at, action) in [(stay.join, "Joined"), (stay.leave, "Left")] {
        lines.append(
          (
            at, lines.count,
            [
              session.identifier(1, number), participant, person.screenName,
              stay.device.flatMap { Self.agents[$0] } ?? "", Instant.iso8601(at), action,
              "Attendee",
            ]
          ))
      }
    }
    var table = DelimitedText()
    table.row(
      "Session Id", "Participant Id", "Full Name", "UserAgent", "UTC Event Timestamp", "Action",
      "Role")
    for line in lines.sorted(by: { ($0.at, $0.place) < ($1.at, $1.place) }) {
      table.row(line.cells)
    }
    return TextEncoding.utf8WithMark.bytes(table.text)
  }

  private static let agents = [
    "computer":
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
      + "Chrome/145.0.0.0 Safari/537.36 Edg/145.0.0.0",
    "mobile":
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
      + "Gecko) Version/18.3 Mobile/15E148 Safari/604.1",
    "tablet":
      "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
      + "Version/18.3 Safari/604.1",
    "tv":
      "Mozilla/5.0 (SMART-TV; Linux; Tizen 8.0) AppleWebKit/537.36 (KHTML, like Gecko) "
      + "Chrome/108.0.5359.1 TV Safari/537.36",
    "console":
      "Mozilla/5.0 (PlayStation; PlayStation 5/8.00) AppleWebKit/605.1.15 (KHTML, like Gecko) "
      + "Version/17.0 Safari/605.1.15",
    "other": "curl/8.12.1",
  ]
}
