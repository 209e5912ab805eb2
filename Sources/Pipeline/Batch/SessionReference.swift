import RecapAnalytics
import RecapDigest

/// A session of a database, told apart by every code point.
struct SessionReference: Hashable {
  let database: CodePointString
  let session: CodePointString

  init(_ database: String, _ session: String) {
    (self.database, self.session) = (.init(database), .init(session))
  }

  var digest: String {
    var digest = SHA256Digest()
    digest.add(database.text)
    digest.add(session.text)
    return digest.hexadecimal
  }
}

/// A report of a session.
struct ReportReference: Hashable {
  let session: SessionReference
  let format: ReportFormat

  init(session: SessionReference, format: ReportFormat) {
    (self.session, self.format) = (session, format)
  }

  init(_ database: String, _ session: String, _ format: ReportFormat) {
    self.init(session: SessionReference(database, session), format: format)
  }
}

extension Manifest.File {
  var report: ReportReference {
    ReportReference(database, session, format)
  }
}
