import Foundation
import RecapAnalytics
public import RecapPipeline

/// The events there are: each `*.db` of a folder, named by its file name without extension.
///
/// Looked through at each request, so that new files appear by themselves. A name that is asked
/// for is compared with those there are, and never becomes a part of a path.
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
          .filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }
          .map { String($0.dropLast(Self.suffix.count)) }
          .sorted { CodePointString($0) < CodePointString($1) }
      } catch {
        throw Problem.unavailable("The folder of databases can't be read.", retryAfter: 30)
      }
    }
  }

  /// The path of an event's database.
  func database(of event: String) throws -> String {
    guard let name = try names.first(where: { CodePointString($0) == CodePointString(event) })
    else { throw Problem.notFound }
    return folder + "/" + name + Self.suffix
  }
}
