import Digest
import Pipeline

/// One report that can be asked for.
struct ReportKey: Hashable, Sendable {
  let event: String
  let session: String
  let format: ReportFormat
  let settings: ReportSettings

  /// The same for the same report, in characters of file names.
  var digest: String {
    var digest = SHA256Digest()
    for text in [event, session, format.rawValue, settings.text] { digest.add(text) }
    return String(digest.hexadecimal.prefix(32))
  }
}
