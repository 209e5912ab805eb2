import RecapAnalytics
import RecapDigest

/// What a report is of: a session of a database, or all of them in one, told apart by every code
/// point.
struct SubjectReference: Hashable {
  let database: CodePointString
  /// Nil for the event.
  let session: CodePointString?

  init(_ database: String, _ session: String?) {
    (self.database, self.session) = (.init(database), session.map { .init($0) })
  }

  var digest: String {
    var digest = SHA256Digest()
    digest.add(database.text)
    if let session { digest.add(session.text) }
    return digest.hexadecimal
  }
}

/// A report in a format.
struct ReportReference: Hashable {
  let subject: SubjectReference
  let format: ReportFormat

  init(of subject: SubjectReference, as format: ReportFormat) {
    (self.subject, self.format) = (subject, format)
  }

  init(_ database: String, _ session: String?, _ format: ReportFormat) {
    self.init(of: SubjectReference(database, session), as: format)
  }
}

extension Manifest.File {
  var report: ReportReference { ReportReference(database, session, format) }
}
