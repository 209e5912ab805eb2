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

/// A kind of report in a format.
struct ReportReference: Hashable {
  let subject: SubjectReference
  let variant: ReportVariant

  init(of subject: SubjectReference, as variant: ReportVariant) {
    (self.subject, self.variant) = (subject, variant)
  }

  init(_ database: String, _ session: String?, _ variant: ReportVariant) {
    self.init(of: SubjectReference(database, session), as: variant)
  }
}

extension Manifest.File {
  var report: ReportReference { ReportReference(database, session, variant) }

  private var variant: ReportVariant { ReportVariant(options.report, format) }
}
