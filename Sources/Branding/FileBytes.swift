import Foundation
import RecapFileReading

/// The bytes of a regular file of bounded size.
enum FileBytes {
  /// - Parameters:
  ///   - name: What the file is called in errors.
  ///   - kind: "a logo".
  static func read(
    _ url: URL, as name: String, atMost most: Int, of kind: String
  ) throws(BrandError) -> Data {
    do throws(RegularFileError) {
      return try RegularFile(path: url.path, atMost: most).content
    } catch {
      switch error {
      case .missing:
        throw BrandError("there is no file \(name)", hint: "check its path", kind: .missing)
      case .notRegular:
        throw BrandError("\(name) is not a regular file", hint: "give the file itself")
      case .unreadable:
        throw BrandError("\(name) can't be read", hint: "check its permissions", kind: .missing)
      case .tooLong:
        throw BrandError(
          "\(name) has over \(most) bytes, more than \(kind) may have",
          hint: "make it smaller")
      }
    }
  }
}
