/// One session and the files to make of it: what a worker does at a time.
public struct SessionTask: Codable, Sendable {
  public struct Target: Codable, Sendable {
    public var format: ReportFormat
    /// Below the folder of the batch.
    public var path: String
    /// What is known of the file that is there, where a current one may stay.
    public var known: Manifest.File?

    public init(_ format: ReportFormat, path: String, known: Manifest.File? = nil) {
      (self.format, self.path, self.known) = (format, path, known)
    }
  }

  /// The path of the database.
  public var database: String
  public var session: String
  public var targets: [Target]
  public var settings: ReportSettings
  /// When the reports are made, in Unix seconds, where the settings do not say it.
  public var now: Int
  /// About microseconds; only the proportion matters.
  public var cost: Int

  /// As failures name it.
  public var subject: String { "\(database), session \(session)" }

  public init(
    database: String, session: String, targets: [Target], settings: ReportSettings, now: Int,
    cost: Int
  ) {
    (self.database, self.session) = (database, session)
    (self.targets, self.settings, self.now, self.cost) = (targets, settings, now, cost)
  }
}
