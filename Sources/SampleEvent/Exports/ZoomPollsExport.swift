/// The poll report of a Zoom webinar: what was launched, then a table of answers for each poll.
struct ZoomPollsExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText()
    let polls = session.script.polls.indices.map { session.answers(to: $0) }
    ZoomReport.addTitle("Poll Report", session, to: &table)
    table.row("Overview")
    table.row("Topic", "Webinar ID", "Actual Start Time", "Actual Duration (minutes)")
    table.row(
      session.script.title, session.meetingNumber, ZoomReport.time(session.opened, session),
      "\(ZoomReport.minutes(session))")
    table.row("")
    table.row("Launched Polls")
    table.row("#", "Poll Name", "Questions", "Responses")
    for (index, answers) in polls.enumerated() {
      table.row("\(index + 1)", "Poll \(index + 1)", "1", "\(answers.count)")
    }
    for (index, answers) in polls.enumerated() {
      let poll = session.script.polls[index]
      table.row("")
      table.row("Poll \(index + 1)")
      table.row("#", "User Name", "Email Address", "Submitted Date and Time", poll.question)
      for (number, answer) in answers.enumerated() {
        let person = session.people[answer.person]
        table.row(
          "\(number + 1)", ZoomReport.name(person),
          person.email ?? (person.isAnonymous ? "anonymous" : ""),
          answer.at.map { ZoomReport.time($0, session) } ?? "",
          answer.text ?? answer.options.map { poll.options[$0].label }.joined(separator: ";"))
      }
    }
    return TextEncoding.utf8WithMark.bytes(table.text)
  }
}
