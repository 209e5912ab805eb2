import Foundation
import RecapPipeline

/// A temporary folder for nobody else, gone when its last user is, or the process.
final class PrivateFolder {
  let path: String

  init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/recap-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw OutputError(path: parent, reason: String(cString: strerror(errno)))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    UnfinishedFiles.add(folder: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
