import Foundation
import RecapExportHTML
import SessionFixtures

/// A copy of Recap's templates, to be changed.
struct CopiedTemplates {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let bundled = URL(filePath: Templates.bundledDirectory)
    for file in try FileManager.default.contentsOfDirectory(atPath: bundled.path) {
      try FileManager.default.copyItem(
        at: bundled.appending(path: file), to: folder.url.appending(path: file))
    }
  }

  func write(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: "\(name).mustache"))
  }

  /// What is said of the templates, as it is printed, without the folder; nil where all is well.
  var complaint: String? {
    do {
      _ = try Templates(directory: folder.url.path)
      return nil
    } catch {
      return "\(error): \(error.hint)".replacing(folder.url.path + "/", with: "")
    }
  }

  /// The same after one of them was written anew.
  func complaint(of text: String, as name: String = "header") throws -> String? {
    try write(text, as: name)
    return complaint
  }
}
