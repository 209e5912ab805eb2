import RecapAnalytics
import RecapDigest
import RecapPipeline

/// One report that can be asked for.
struct ReportKey: Hashable, Sendable {
  /// By code points: two ids that look the same are two sessions.
  let event: CodePointString
  /// Nil for the report of the event.
  let session: CodePointString?
  let format: ReportFormat
  let settings: ReportSettings
  /// Since 1970, of a comparison: which recordings are compared depends on the time. Else nil.
  let hour: Int?

  /// - Parameter now: Unix seconds.
  init(
    event: String, session: String?, format: ReportFormat, settings: ReportSettings, now: Int
  ) {
    (self.event, self.session) = (CodePointString(event), session.map { CodePointString($0) })
    (self.format, self.settings) = (format, settings)
    hour = settings.comparison == nil ? nil : now / 3600
  }

  /// The same for the same report, in characters of file names.
  var digest: String {
    var digest = SHA256Digest()
    digest.add(event.text)
    digest.add(session == nil ? 0 : 1)
    digest.add(hour ?? -1)
    for text in [session?.text ?? "", format.rawValue, settings.text] { digest.add(text) }
    return String(digest.hexadecimal.prefix(32))
  }
}
