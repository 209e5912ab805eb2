import RecapAnalytics

/// The files to make of one session, or of all of an event: what a worker does at a time.
public struct ReportTask: Codable, Sendable {
  public struct Target: Codable, Sendable {
    public var format: ReportFormat
    public var kind: ReportKind
    /// Below the folder of the batch.
    public var path: String
    /// What is known of the file that is there, where a current one may stay.
    public var known: Manifest.File?

    public init(
      _ format: ReportFormat, of kind: ReportKind = .dashboard, path: String,
      known: Manifest.File? = nil
    ) {
      (self.format, self.kind, self.path, self.known) = (format, kind, path, known)
    }
  }

  /// The path of the database.
  public var database: String
  /// What people know the database as: its path, or that of the export it was made of.
  public var source: String
  /// Nil for the report of the event.
  public var session: String?
  public var targets: [Target]
  public var settings: ReportSettings
  /// When the reports are made, in Unix seconds, where the settings do not say it.
  public var now: Int
  /// About microseconds; only the proportion matters.
  public var cost: Int
  /// Where the sessions of the event have reports of their own.
  public var sessionFiles: [SessionFiles] = []

  /// Where the report of the event leads to those of its sessions, by their ids.
  func sessionAddresses(from target: Target) -> [CodePointString: String] {
    Dictionary(
      sessionFiles.compactMap { files in
        files.address(from: target).map { (CodePointString(files.session), $0) }
      }
    ) { $1 }
  }

  /// As failures name it.
  public var subject: String {
    session.map { "\(source), session \($0)" } ?? "\(source), report of the event"
  }

  /// - Parameters:
  ///   - source: Nil for the database itself.
  ///   - session: Nil for the report of the event, which the settings then are of.
  public init(
    database: String, of source: String? = nil, session: String?, targets: [Target],
    settings: ReportSettings, now: Int, cost: Int
  ) {
    (self.database, self.source, self.session) = (database, source ?? database, session)
    (self.targets, self.settings, self.now, self.cost) = (targets, settings, now, cost)
  }
}
