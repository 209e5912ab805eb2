public import Foundation
import RecapAnalytics

/// What a batch made: its files, and of what.
public struct Manifest: Codable, Sendable, Equatable {
  public struct File: Codable, Sendable, Hashable {
    /// Below the folder of the batch.
    public var path: String
    public var format: ReportFormat
    /// The name of the database, without its folder.
    public var database: String
    /// Nil for the report of the event.
    public var session: String?
    /// The ids of the sessions that the report of an event is of; else nil.
    public var sessions: [String]?
    /// What the session is called, and of which event it is; nil as an older version wrote it, as
    /// are its start in Unix seconds and its zone.
    public var title: String?
    public var event: String?
    public var startedAt: Int?
    public var timeZone: String?
    /// Bytes.
    public var size: Int
    /// Of a document.
    public var pages: Int?
    /// Of the file.
    public var sha256: String
    /// A digest of all the file is made of: the session's rows, the options, the version.
    public var content: String
    /// When the report was made, in Unix seconds.
    public var generatedAt: Int
    /// The version of Recap.
    public var version: String
    public var options: ReportSettings

    public init(
      path: String, format: ReportFormat, database: String, session: String?, size: Int,
      pages: Int? = nil, sha256: String, content: String, generatedAt: Int, version: String,
      options: ReportSettings
    ) {
      (self.path, self.format, self.database, self.session) = (path, format, database, session)
      (self.size, self.pages, self.sha256, self.content) = (size, pages, sha256, content)
      (self.generatedAt, self.version, self.options) = (generatedAt, version, options)
    }

    /// The same file, with what its session is.
    func of(_ session: Session) -> File {
      var file = self
      (file.title, file.event) = (session.title, session.event)
      (file.startedAt, file.timeZone) = (session.startedAt, session.zone.identifier)
      return file
    }

    /// The same file, with what its event is.
    /// - Parameter sessions: By start, then by id.
    func of(_ sessions: [Session]) -> File {
      var file = self
      file.sessions = sessions.map(\.id)
      (file.event, file.startedAt) = (sessions.first?.event, sessions.first?.startedAt)
      file.timeZone = sessions.first?.zone.identifier
      return file
    }

    /// The same file, with what another entry of its report knows of the session.
    func completed(from other: File) -> File {
      guard title == nil, sessions == nil, other.report == report else { return self }
      var file = self
      (file.title, file.sessions, file.event) = (other.title, other.sessions, other.event)
      (file.startedAt, file.timeZone) = (other.startedAt, other.timeZone)
      return file
    }
  }

  /// By path.
  public private(set) var files: [File]

  public init(files: [File] = []) { self.files = files.sorted { $0.path < $1.path } }

  var byPath: [String: File] { Dictionary(files.map { ($0.path, $0) }) { $1 } }

  /// The file at a path takes the place of what was known of it.
  public mutating func add(_ new: [File]) {
    let byPath = Dictionary((files + new).map { ($0.path, $0) }) { $1 }
    files = byPath.values.sorted { $0.path < $1.path }
  }

  public func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
