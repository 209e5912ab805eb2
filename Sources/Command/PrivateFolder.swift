import Foundation
import RecapPipeline

/// A temporary folder for its user's eyes alone, gone when nobody needs it any more, or with the
/// process.
final class PrivateFolder {
  let path: String

  /// - Parameter prefix: What its name begins with.
  init(_ prefix: String = "recap") throws {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/\(prefix)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw OutputError(path: parent, reason: String(cString: strerror(errno)))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    UnfinishedFiles.add(folder: path)
  }

  deinit { remove() }

  func remove() {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do { try FileManager.default.removeItem(atPath: path) } catch {
      Failure(.cannotWrite, "\(path) can't be removed: \(error)", hint: "remove it")
        .report(asJSON: false)
    }
  }
}
