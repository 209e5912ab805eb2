import RecapAnalytics
import RecapDashboard
import RecapExportFigures
import RecapPipeline

/// The events with their sessions, and what can be had of each.
struct SessionsPage: Sendable {
  struct Event: Sendable {
    /// The name of the database.
    let name: String
    /// In place of what can't be read, why.
    let sessions: Result<[ListedSession], Failure>
  }

  /// All events by name, where they are too many to be shown at once.
  let names: [String]
  let shown: [Event]
  /// Nil where no mail is sent.
  let mailForm: MailForm?
  let paths: ServicePaths

  /// More events than these are chosen from a list first.
  static let mostAtOnce = 12

  var content: HTML {
    """
    <h1>Session reports</h1>
    \(names.isEmpty && shown.isEmpty ? "<p class=\"note\">There is no event yet: databases and exports appear here by themselves.</p>" : nil)
    \(names.isEmpty ? nil : list)
    \(shown.map(section))
    """
  }

  private var list: HTML {
    let items = names.map { name in
      "<li><a href=\"\(paths[pageOf: name])\">\(people: name)</a></li>" as HTML
    }
    return "<ul class=\"events\">\n\(items)\n</ul>"
  }

  private func section(_ event: Event) -> HTML {
    switch event.sessions {
    case .failure(let failure):
      return """
        <section class="event">
        <h2>\(people: event.name)</h2>
        <p class="fault">\(failure.message): \(failure.hint)</p>
        </section>
        """
    case .success(let sessions):
      let title = sessions.first?.session.event ?? event.name
      let count = sessions.count == 1 ? "1 session" : "\(Words.number(sessions.count)) sessions"
      return """
        <section class="event">
        <h2>\(people: title)</h2>
        <p class="note">\(people: event.name) · \(count)</p>
        \(sessions.isEmpty ? nil : report(of: event.name, titled: title))
        <div class="sessions">
        \(sessions.map { article($0, of: event.name) })
        </div>
        </section>
        """
    }
  }

  /// What can be had of the whole event.
  private func report(of event: String, titled name: String) -> HTML {
    let title = DisplayText.event(name)
    let files: [(String, ReportKind, ReportFormat)] = [
      ("PDF", .event, .pdf), ("HTML", .event, .html), ("XLSX", .event, .xlsx),
      ("Slides", .eventSlides, .pdf),
    ]
    let links = files.map { label, kind, format in
      let path = paths[.eventReport(event: event, kind, format)]
      let style: HTML = format == .pdf && kind == .event ? " class=\"first\"" : ""
      let name = "\(label) of the event report of \(title)"
      return "<a\(style) href=\"\(path)\" aria-label=\"\(name)\">\(label)</a>" as HTML
    }
    return """
      <div class="whole">
      <div>
      <h3>Event report</h3>
      <p class="note">All sessions in one: the audience over the days, who came to what, everybody’s minutes</p>
      </div>
      <div class="files" role="group" aria-label="Event report of \(title)">
      \(links)
      </div>
      \(mailForm.map { details($0.ofEvent, paths[.eventExports(event: event)]) })
      </div>
      """
  }

  private func article(_ listed: ListedSession, of event: String) -> HTML {
    let session = listed.session
    let title = DisplayText.title(session.title)
    return """
      <article class="session">
      <div>
      <h3>\(people: title)</h3>
      <p class="note">\(Words.time(of: session)) · \(Words.duration(session.durationSeconds)) · \(Words.viewers(listed.viewers))</p>
      </div>
      <div class="files" role="group" aria-label="Reports of \(title)">
      \(links(to: listed, of: event))
      </div>
      \(mailForm.map { details($0, paths[.exports(event: event, session: listed.address)]) })
      </article>
      """
  }

  private func links(to listed: ListedSession, of event: String) -> [HTML] {
    let title = DisplayText.title(listed.session.title)
    let files: [(String, ReportKind, ReportFormat)] = [
      ("PDF", .dashboard, .pdf), ("HTML", .dashboard, .html), ("CSV", .dashboard, .csv),
      ("XLSX", .dashboard, .xlsx), ("Polls PDF", .polls, .pdf), ("Summary", .summary, .pdf),
      ("Sponsors", .sponsor, .pdf), ("Speaker", .speaker, .pdf), ("Slides", .slides, .pdf),
    ]
    let chart = paths[.figure(event: event, session: listed.address, .timeline, .png)]
    return files.map { label, kind, format in
      let path = paths[.report(event: event, session: listed.address, kind, format)]
      let style: HTML = format == .pdf && kind == .dashboard ? " class=\"first\"" : ""
      return "<a\(style) href=\"\(path)\" aria-label=\"\(label) of \(title)\">\(label)</a>"
    } + ["<a href=\"\(chart)\" aria-label=\"Chart of \(title)\">Chart</a>"]
  }

  private func details(_ form: MailForm, _ path: String) -> HTML {
    """
    <details>
    <summary>Send by e-mail</summary>
    \(form.content(to: path))
    </details>
    """
  }
}
