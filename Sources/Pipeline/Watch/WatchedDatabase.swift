import RecapAnalytics
import RecapAnalyticsStore
import RecapDigest

/// A database as it was when it was last opened, or one of an export when that was last read.
struct WatchedDatabase {
  struct Session {
    let id: CodePointString
    let reference: SubjectReference
    /// Unix seconds.
    let end: Int

    func report(_ variant: ReportVariant) -> ReportReference {
      ReportReference(of: reference, as: variant)
    }
  }

  let source: BatchPlan.Source
  let signature: DatabaseSignature
  /// Those whose own row is sound.
  let sessions: [Session]
  /// Digests of what was live in them, by their id, as far as they were needed.
  private(set) var contents: [CodePointString: String] = [:]
  /// Whether it is of an export: that tells of sessions that have ended, and all there is to tell.
  let isExport: Bool
  /// Reports that may be of what the export was before.
  var unrevised: Set<SubjectReference> = []

  /// - Parameter signature: Taken before it is opened.
  init(path: String, _ signature: DatabaseSignature) {
    self.init(BatchPlan.Source(path: path), signature, isExport: false)
  }

  /// - Parameter database: That was made of it, or why none was.
  init(
    of export: ExportSource, _ database: Result<String, any Error>, _ signature: DatabaseSignature
  ) {
    self.init(
      BatchPlan.Source(export: export, database: database), signature, isExport: true)
    unrevised = Set(sessions.map(\.reference) + [event])
  }

  private init(_ source: BatchPlan.Source, _ signature: DatabaseSignature, isExport: Bool) {
    (self.source, self.signature, self.isExport) = (source, signature, isExport)
    sessions = ((try? source.sessions.get()) ?? []).compactMap { outline in
      (try? outline.session.get()).map {
        Session(
          id: CodePointString($0.id), reference: SubjectReference(source.name, $0.id),
          end: $0.startedAt + $0.durationSeconds)
      }
    }
  }

  /// What the report of all its sessions is of.
  var event: SubjectReference { SubjectReference(source.name, nil) }

  /// Nothing is wrong with it as a whole, nor with the row of a session.
  var isSound: Bool { (try? source.sessions.get())?.count == sessions.count }

  /// It may be sound, and be had later although it looks the same.
  var isUnavailable: Bool {
    switch source.sessions {
    case .success: false
    case .failure(let error as StoreError): error.kind == .unavailable
    case .failure(let error): Failure(error).code != .unsoundData
    }
  }

  func hasEnded(_ session: Session, at now: Int) -> Bool { isExport || session.end <= now }

  mutating func digest(_ sessions: [Session]) throws(StoreError) {
    let missing = Set(sessions.map(\.id)).subtracting(contents.keys)
    if missing.isEmpty { return }
    var digests: [CodePointString: SHA256Digest] = [:]
    try AnalyticsDatabase.contents(.live, of: missing, path: source.path) {
      digests[$0, default: SHA256Digest()].update($1)
    }
    contents.merge(digests.mapValues(\.hexadecimal)) { $1 }
  }
}
