import Foundation

/// The bytes of a regular file of bounded size.
enum FileBytes {
  /// - Parameters:
  ///   - name: What the file is called in errors.
  ///   - kind: "a logo".
  static func read(
    _ url: URL, as name: String, atMost most: Int, of kind: String
  ) throws(BrandError) -> Data {
    let path = url.path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BrandError("there is no file \(name)", hint: "check its path", kind: .missing)
    }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    guard !isFolder.boolValue, attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw BrandError("\(name) is not a regular file", hint: "give the file itself")
    }
    guard let data = try? Data(contentsOf: url) else {
      throw BrandError("\(name) can't be read", hint: "check its permissions", kind: .missing)
    }
    guard data.count <= most else {
      throw BrandError(
        "\(name) has \(data.count) bytes, more than \(kind) may have",
        hint: "make it smaller: at most \(most) bytes")
    }
    return data
  }
}
