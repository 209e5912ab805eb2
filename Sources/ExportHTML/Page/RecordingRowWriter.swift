import RecapDashboard
import RecapDrawing

/// Writes the rows of the list of recording viewers; of a large event there are many.
struct RecordingRowWriter {
  let attendeeLink: AttendeeLink?

  func markup(of rows: RecordingViewerRows) -> String {
    var text = ""
    for index in rows.indices {
      let row = rows[index]
      text += row.isAnonymous ? "<tr><th scope=row class=z>" : "<tr><th scope=row>"
      text += AttendeeRowWriter.name(row.name, of: rows.attendee(at: index), attendeeLink)
      if let company = row.company { text += "<small>\(Markup.isolated(company))</small>" }
      for figure in row.figures {
        text += figure.isEmpty ? "<td class=z>" : "<td>"
        text += HTMLText.escaped(figure.text)
      }
      if let completion = row.completion {
        text += "<svg><line x2=\(Markup.percent(completion)) /></svg>"
      }
      text += "\n"
    }
    return text
  }
}
