import Foundation
import RecapImporting
import RecapPipeline

extension ImportFile {
  /// - Parameter path: Or - for standard input.
  init(path: String) throws {
    let name = Self.name(path)
    if path == "-" {
      self.init(
        name: name, bytes: Array(FileHandle.standardInput.readDataToEndOfFile()))
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.noInput, "no file named \(path)", hint: "check the path")
    }
    guard !isFolder.boolValue else {
      throw Failure(.noInput, "\(path) is a folder", hint: "name the files in it")
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw Failure(.noInput, "\(path) can't be read", hint: "check its permissions")
    }
    self.init(name: name) { () throws(ImportError) in
      do {
        return try Self.bytes(of: path)
      } catch {
        throw ImportError.unreadable(name)
      }
    }
  }

  /// As it is spoken of.
  static func name(_ path: String) -> String {
    path == "-" ? "standard input" : URL(filePath: path).lastPathComponent
  }

  /// Into one array, without a copy between.
  private static func bytes(of path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    let size = Int((try? file.seekToEnd()) ?? 0)
    guard size > 0, (try? file.seek(toOffset: 0)) != nil else {
      // A pipe has no length.
      return Array(try file.readToEnd() ?? Data())
    }
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let found = read(file.fileDescriptor, buffer.baseAddress! + count, size - count)
        guard found >= 0 else { throw CocoaError(.fileReadUnknown) }
        if found == 0 { break }
        count += found
      }
    }
  }
}
