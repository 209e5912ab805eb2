import RecapAnalytics

/// The attendees of an event by its sessions, a column each and another where credit is given.
struct AttendanceMatrix {
  let sessions: [EventSession]
  let attendees: [EventMetrics.Attendee]
  let isCredited: Bool
  /// Of some session it is known who was there.
  let isAttended: Bool

  init(_ metrics: EventMetrics) {
    (sessions, attendees) = (metrics.sessions, metrics.attendees)
    isCredited = metrics.credit != nil
    isAttended = metrics.measures(.attendance)
  }

  func write(_ headers: CSVExporter.Headers, to csv: inout CSVWriter) throws {
    for head in heads(headers) { csv.text(head) }
    try csv.endRow()
    for attendee in attendees {
      write(attendee, to: &csv)
      try csv.endRow()
    }
  }

  private func heads(_ headers: CSVExporter.Headers) -> [String] {
    let names = headers == .system ? sessions.map(\.session.id) : distinctTitles
    let fixed =
      headers == .system
      ? ["first_name", "last_name", "email", "company"]
      : ["First name", "Last name", "Email", "Company"]
    let totals =
      headers == .system
      ? ["total_live_minutes", "sessions_attended", "live_engagement_rate", "credits"]
      : ["Total live minutes", "Sessions attended", "Live engagement rate", "Credits"]
    let columns = names.flatMap { name in
      let minutes = headers == .system ? "minutes:\(name)" : name
      let credit = headers == .system ? "credit:\(name)" : "Credit: \(name)"
      return isCredited ? [minutes, credit] : [minutes]
    }
    return fixed + columns + (isCredited ? totals : totals.dropLast())
  }

  /// A title that was there before has a number behind it.
  private var distinctTitles: [String] {
    var taken: Set<CodePointString> = []
    return sessions.map { session in
      var (title, number) = (session.session.title, 2)
      while !taken.insert(CodePointString(title)).inserted {
        title = "\(session.session.title) (\(number))"
        number += 1
      }
      return title
    }
  }

  private func write(_ attendee: EventMetrics.Attendee, to csv: inout CSVWriter) {
    csv.text(attendee.attendee.firstName)
    csv.text(attendee.attendee.lastName)
    csv.text(attendee.attendee.email)
    csv.text(attendee.attendee.company)
    var viewings = attendee.viewings[...]
    for session in sessions.indices {
      let viewing = viewings.first?.session == session ? viewings.popFirst() : nil
      if let viewing { csv.minutes(viewing.liveSeconds) } else { csv.cell("") }
      if isCredited { csv.answer(viewing?.isCredited) }
    }
    csv.minutes(isAttended ? attendee.liveSeconds : nil)
    csv.number(isAttended ? attendee.viewings.count : nil)
    csv.fraction(attendee.engagementRate)
    if isCredited { csv.number(isAttended ? attendee.credits : nil) }
  }
}
