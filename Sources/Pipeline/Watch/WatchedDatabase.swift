import RecapAnalytics
import RecapAnalyticsStore
import RecapDigest

/// A database as it was when it was last opened.
struct WatchedDatabase {
  struct Session {
    let id: CodePointString
    let reference: SubjectReference
    /// Unix seconds.
    let end: Int

    func report(_ format: ReportFormat) -> ReportReference {
      ReportReference(of: reference, as: format)
    }
  }

  let source: BatchPlan.Source
  let signature: DatabaseSignature
  /// Those whose own row is sound.
  let sessions: [Session]
  /// Digests of what was live in them, by their id, as far as they were needed.
  private(set) var contents: [CodePointString: String] = [:]

  /// - Parameter signature: Taken before it is opened.
  init(path: String, _ signature: DatabaseSignature) {
    let source = BatchPlan.Source(path: path)
    (self.source, self.signature) = (source, signature)
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
    if case .failure(let error) = source.sessions { error.kind == .unavailable } else { false }
  }

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
