import Foundation
import RecapAccess
import RecapAnalytics
import RecapDashboard
import RecapDigest
import RecapExportHTML

/// A page that leads to the reports of a batch. It fetches nothing and runs nothing.
struct IndexPage {
  /// By which a page is known to be ours.
  static let mark = #"<meta name="generator" content="Recap batch">"#

  private let contents: IndexContents

  init(_ manifest: Manifest) { contents = IndexContents(manifest) }

  /// The same for the same manifest.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    \(Self.mark)
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <link rel="icon" href="data:,">
    <style>\(IndexStyle.rules)</style>
    </head>
    <body>
    <main>
    <h1>\(heading)</h1>
    <p class="note">\(summary)</p>
    \(contents.events.map(Self.section).joined())</main>
    </body>
    </html>

    """
  }

  private static let policy: String = {
    var digest = SHA256Digest()
    Array(IndexStyle.rules.utf8).withUnsafeBytes { digest.update($0) }
    let hash = Data(digest.bytes).base64EncodedString()
    return "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
  }()

  private var title: String {
    contents.events.count == 1
      ? TextMarkup.escaped("\(heading): \(contents.events[0].name)") : heading
  }

  private var heading: String {
    contents.events.allSatisfy(\.reports.isEmpty) ? "Session reports" : "Reports"
  }

  private var summary: String {
    let sessions = contents.events.flatMap(\.sessions)
    let events = contents.events.count { !$0.reports.isEmpty }
    let reports =
      sessions.reduce(0) { $0 + $1.files.count }
      + contents.events.reduce(0) { $0 + $1.reports.count }
    if reports == 0 { return "There is no report yet." }
    return Self.count(reports, "report") + " of " + Self.count(sessions.count, "session")
      + (events > 0 ? " and " + Self.count(events, "event") : "")
  }

  // MARK: Parts

  private static func section(_ event: IndexContents.Event) -> String {
    """
    <section>
    <h2>\(TextMarkup.isolated(DisplayText.event(event.name)))</h2>
    <p class="note">\(TextMarkup.isolated(event.database)) · \(count(event.sessions.count, "session"))</p>
    <ul class="sessions">
    \(event.reports.isEmpty ? "" : item(of: event))\(event.sessions.map(item).joined())</ul>
    </section>

    """
  }

  /// Its report, of all sessions in one.
  private static func item(of event: IndexContents.Event) -> String {
    item(
      heading: "The whole event", note: "<p class=\"note\">All sessions in one report</p>\n",
      event.reports, of: DisplayText.event(event.name))
  }

  private static func item(_ session: IndexContents.Session) -> String {
    let title = DisplayText.title(session.title)
    return item(
      heading: TextMarkup.isolated(title),
      note: session.startedAt.map { start($0, in: session.zone) } ?? "", session.files, of: title)
  }

  private static func item(
    heading: String, note: String, _ files: [IndexContents.Link], of title: String
  ) -> String {
    """
    <li>
    <div>
    <h3>\(heading)</h3>
    \(note)</div>
    <ul class="files">
    \(files.map { link($0, of: title) }.joined())</ul>
    </li>

    """
  }

  private static func link(_ file: IndexContents.Link, of title: String) -> String {
    // Whoever hears links one by one is told of which session each is.
    """
    <li><a href="\(address(file.path))">\(TextMarkup.escaped(file.label))\
    <span class="of"> of \(TextMarkup.isolated(title)),</span> \
    <span class="size">\(size(file.size))</span></a></li>

    """
  }

  /// Relative to the page, each part of the path escaped.
  private static func address(_ path: String) -> String {
    path.split(separator: "/").map { PercentEncoding.encoded(String($0)) }.joined(separator: "/")
  }

  // MARK: Words

  private static func start(_ instant: Int, in zone: ZoneRules) -> String {
    "<p class=\"note\">\(TextMarkup.escaped(EnglishDate.time(instant, in: zone)))</p>\n"
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(NumberFormat.english.count(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// "812 bytes", "182 kB", "1.2 MB".
  private static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return count(bytes, "byte") }
    // From here on the thousands would round to 1,000.
    let isMillions = bytes >= 999_500
    let ratio = Ratio(bytes, isMillions ? 1_000_000 : 1000)
    return NumberFormat.english.decimal(ratio, places: isMillions ? 1 : 0)
      + (isMillions ? " MB" : " kB")
  }
}
