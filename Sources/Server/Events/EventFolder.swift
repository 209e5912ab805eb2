import Foundation
import RecapAnalytics
public import RecapPipeline

/// The events there are: each `*.db` of a folder, named by its file name without extension, and each
/// export of a platform, or sub-folder of exports, named by its whole name.
///
/// Looked through at each request, so that new files appear by themselves. A name that is asked
/// for is compared with those there are, and never becomes a part of a path. A link is an event
/// only where it leads to a file within the folder, and not where it is one to an export.
public struct EventFolder: Sendable {
  struct Event: Sendable {
    enum Source: Sendable {
      case database(String)
      case export(ExportSource)
    }

    let name: String
    let source: Source

    var export: ExportSource? { if case .export(let export) = source { export } else { nil } }

    /// As people call it by.
    var file: String {
      switch source {
      case .database(let path): URL(fileURLWithPath: path).lastPathComponent
      case .export(let export): export.name
      }
    }
  }

  let folder: String
  private let state: String?

  private static let suffix = ".db"

  /// A folder that can be read now.
  /// - Parameter state: That of the service, which is no event, wherever it is.
  public init(_ folder: String, state: String? = nil) throws(Failure) {
    (self.folder, self.state) = (folder, state)
    guard let handle = opendir(folder) else {
      switch errno {
      case ENOENT:
        throw Failure(.noInput, "there is no folder \(folder)", hint: "check the path of --data")
      case ENOTDIR:
        throw Failure(
          .noInput, "\(folder) is no folder", hint: "give --data the folder the databases are in")
      case let code:
        throw Failure(
          .noInput, "the folder \(folder) can't be read: \(String(cString: strerror(code)))",
          hint: "check its permissions")
      }
    }
    closedir(handle)
  }

  /// By the code points of their names. Hidden files are none.
  var events: [Event] {
    get throws {
      do {
        let databases = try FileManager.default.contentsOfDirectory(atPath: folder)
          .filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") && !leadsOut($0) }
          .map { name in
            Event(
              name: String(name.dropLast(Self.suffix.count)),
              source: .database(folder + "/" + name))
          }
        let taken = Set(databases.map { CodePointString($0.name) })
        let exports = try ExportSource.all(in: folder, besides: state)
          .map { Event(name: $0.name, source: .export($0)) }
          .filter { !taken.contains(CodePointString($0.name)) }
        return (databases + exports).sorted { CodePointString($0.name) < CodePointString($1.name) }
      } catch {
        throw Problem.unavailable("The folder of databases can't be read.", retryAfter: 30)
      }
    }
  }

  /// The one of a name.
  static func event(_ name: String, among events: [Event]) throws -> Event {
    guard let event = events.first(where: { CodePointString($0.name) == CodePointString(name) })
    else { throw Problem.notFound }
    return event
  }

  private func leadsOut(_ name: String) -> Bool {
    var status = stat()
    guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else {
      return false
    }
    guard let home = realpath(folder, nil) else { return true }
    defer { free(home) }
    // One that leads nowhere is told of when it is asked for.
    guard let target = realpath(folder + "/" + name, nil) else { return false }
    defer { free(target) }
    return !String(cString: target).utf8.starts(with: (String(cString: home) + "/").utf8)
  }
}

// MARK: - For requests

extension EventFolder {
  /// From a disk that may not answer.
  func currentEvents() async throws -> [Event] {
    let events = try await BlockingWork.run(within: .seconds(2)) { [self] in try self.events }
    guard let events else {
      throw Problem.unavailable("The folder of databases does not answer.", retryAfter: 10)
    }
    return events
  }
}
