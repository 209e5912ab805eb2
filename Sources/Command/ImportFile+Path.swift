import Foundation
import RecapImporting
import RecapPipeline

extension ImportFile {
  /// - Parameter path: Or - for standard input.
  init(path: String) throws {
    if path == "-" {
      self.init(
        name: "standard input", bytes: Array(FileHandle.standardInput.readDataToEndOfFile()))
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.noInput, "no file named \(path)", hint: "check the path")
    }
    guard !isFolder.boolValue else {
      throw Failure(.noInput, "\(path) is a folder", hint: "name the files in it")
    }
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      self.init(name: URL(filePath: path).lastPathComponent, bytes: Array(data))
    } catch {
      throw Failure(.noInput, "\(path) can't be read", hint: "check its permissions")
    }
  }
}
