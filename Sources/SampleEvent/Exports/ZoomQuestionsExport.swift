/// The questions and answers of a Zoom webinar.
struct ZoomQuestionsExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText()
    let questions = session.interactions(.qaThread)
    ZoomReport.addTitle("Q&A Report", session, to: &table)
    table.row("Topic", "Webinar ID", "Actual Start Time", "Actual Duration (minutes)", "# Question")
    table.row(
      session.script.title, session.meetingNumber, ZoomReport.time(session.opened, session),
      "\(ZoomReport.minutes(session))", "\(questions.count)")
    table.row("Question Details", "")
    table.row("#", "Question", "Asker Name", "Asker Email", "Answer(s)")
    for (number, question) in questions.enumerated() {
      let person = session.people[question.person]
      table.row(
        "\(number + 1)", WrittenTexts.question(number), ZoomReport.name(person),
        person.email ?? "", number % 3 == 0 ? "" : "live answered")
    }
    return TextEncoding.utf8WithMark.bytes(table.text)
  }
}
