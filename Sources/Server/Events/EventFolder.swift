import Foundation
import RecapAnalytics
public import RecapPipeline

/// The events there are: each `*.db` of a folder, named by its file name without extension.
///
/// Looked through at each request, so that new files appear by themselves. A name that is asked
/// for is compared with those there are, and never becomes a part of a path. A link is an event
/// only where it leads to a file within the folder.
public struct EventFolder: Sendable {
  let folder: String

  private static let suffix = ".db"

  /// A folder that can be read now.
  public init(_ folder: String) throws(Failure) {
    self.folder = folder
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

  /// By code points. Hidden files are none.
  var names: [String] {
    get throws {
      do {
        return try FileManager.default.contentsOfDirectory(atPath: folder)
          .filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") && !leadsOut($0) }
          .map { String($0.dropLast(Self.suffix.count)) }
          .sorted { CodePointString($0) < CodePointString($1) }
      } catch {
        throw Problem.unavailable("The folder of databases can't be read.", retryAfter: 30)
      }
    }
  }

  /// The path of an event's database.
  func database(of event: String) throws -> String { try path(of: event, among: names) }

  private func path(of event: String, among names: [String]) throws -> String {
    guard let name = names.first(where: { CodePointString($0) == CodePointString(event) })
    else { throw Problem.notFound }
    return folder + "/" + name + Self.suffix
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
  /// The names, from a disk that may not answer.
  func currentNames() async throws -> [String] {
    let names = try await BlockingWork.run(within: .seconds(2)) { [self] in try self.names }
    guard let names else {
      throw Problem.unavailable("The folder of databases does not answer.", retryAfter: 10)
    }
    return names
  }

  /// The path of an event's database, in the same way.
  func currentDatabase(of event: String) async throws -> String {
    try path(of: event, among: await currentNames())
  }
}
