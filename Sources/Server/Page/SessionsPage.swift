import RecapAnalytics
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
  let sendsMail: Bool
  let paths: ServicePaths

  /// More events than these are chosen from a list first.
  static let mostAtOnce = 12

  var content: HTML {
    """
    <h1>Session reports</h1>
    \(names.isEmpty && shown.isEmpty ? "<p class=\"note\">There is no event yet: databases appear here by themselves.</p>" : nil)
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
      let count = sessions.count == 1 ? "1 session" : "\(Self.number(sessions.count)) sessions"
      return """
        <section class="event">
        <h2>\(people: title)</h2>
        <p class="note">\(people: event.name) · \(count)</p>
        <div class="sessions">
        \(sessions.map { article($0, of: event.name) })
        </div>
        </section>
        """
    }
  }

  private func article(_ listed: ListedSession, of event: String) -> HTML {
    let session = listed.session
    return """
      <article class="session">
      <div>
      <h3>\(people: session.title)</h3>
      <p class="note">\(Self.time(of: session)) · \(Self.duration(session.durationSeconds)) · \(Self.viewers(listed.viewers))</p>
      </div>
      <div class="files" role="group" aria-label="Reports of \(session.title)">
      \(links(to: listed, of: event))
      </div>
      \(sendsMail ? mailForm(listed, of: event) : nil)
      </article>
      """
  }

  private func links(to listed: ListedSession, of event: String) -> [HTML] {
    let title = listed.session.title
    let files: [(String, ReportKind, ReportFormat)] = [
      ("PDF", .dashboard, .pdf), ("HTML", .dashboard, .html), ("CSV", .dashboard, .csv),
      ("Polls PDF", .polls, .pdf),
    ]
    return files.map { label, kind, format in
      let path = paths[.report(event: event, session: listed.address, kind, format)]
      let style: HTML = format == .pdf && kind == .dashboard ? " class=\"first\"" : ""
      return "<a\(style) href=\"\(path)\" aria-label=\"\(label) of \(title)\">\(label)</a>"
    }
  }

  private func mailForm(_ listed: ListedSession, of event: String) -> HTML {
    let path = paths[.exports(event: event, session: listed.address)]
    return """
      <details>
      <summary>Send by e-mail</summary>
      <form class="mail" method="post" action="\(path)">
      <label>Recipient<input type="email" name="recipient" required autocomplete="email"></label>
      <label>Format<select name="format"><option value="pdf">PDF</option><option value="csv">CSV</option>\
      <option value="html">HTML</option><option value="json">JSON</option></select></label>
      <label class="check"><input type="checkbox" name="descriptiveHeaders" value="true">Readable column headings (CSV)</label>
      <button>Send</button>
      </form>
      </details>
      """
  }
}

// MARK: - Words

extension SessionsPage {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func time(of session: Session) -> String {
    let zone = ZoneRules(session.timeZone) ?? .utc
    let time = zone.civilTime(at: session.startedAt)
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return
      "\(time.date.day) \(months[time.date.month - 1]) \(time.date.year), \(time.hour):\(minute) "
      + zone.abbreviation(at: session.startedAt)
  }

  private static func duration(_ seconds: Int) -> String {
    let minutes = (seconds + 59) / 60
    return minutes == 1 ? "1 minute" : "\(number(minutes)) minutes"
  }

  private static func viewers(_ count: Int) -> String {
    count == 1 ? "1 viewer" : "\(number(count)) viewers"
  }

  /// With a comma between thousands.
  private static func number(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
