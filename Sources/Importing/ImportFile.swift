import Foundation

/// An export as it was given: a name to speak of it by, and its bytes, which are read when it is its
/// turn, so that no two large files are in memory at once.
public struct ImportFile: Sendable {
  /// Without its folder.
  public let name: String
  private let read: @Sendable () throws(ImportError) -> [UInt8]

  public init(name: String, bytes: [UInt8]) { self.init(name: name) { () in bytes } }

  /// - Parameter read: Gives the bytes, each time it is asked.
  public init(name: String, read: @escaping @Sendable () throws(ImportError) -> [UInt8]) {
    (self.name, self.read) = (name, read)
  }

  func content() throws(ImportError) -> [UInt8] { try read() }

  /// What is no export of a platform, by its first bytes.
  func checkKind(of bytes: [UInt8]) throws(ImportError) {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 })
      || bytes == [0xEF, 0xBB, 0xBF]
      || bytes == [0xFF, 0xFE]
    {
      throw ImportError(.empty, file: name, "the file is empty", hint: "export it again")
    }
    let start = Array(bytes.prefix(4096))
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let isSheet = ["xl/", "[Content_Types]", "opendocument.spreadsheet"].contains {
        start.contains(sequence: Array($0.utf8))
      }
      throw isSheet ? spreadsheet : archive
    }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw spreadsheet }
    let archives: [[UInt8]] = [
      [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21], [0xFD, 0x37, 0x7A, 0x58],
      [0x42, 0x5A, 0x68], [0x28, 0xB5, 0x2F, 0xFD], [0x50, 0x4B, 0x05, 0x06],
    ]
    if archives.contains(where: { start.starts(with: $0) }) { throw archive }
    if start.starts(with: Array("SQLite format 3\0".utf8)) || start.starts(with: Array("%PDF".utf8))
    {
      throw notText
    }
    // More than one in ten is no character of any text, in no encoding of two bytes either.
    let odd = start.count { $0 < 0x09 || (0x0E...0x1F).contains($0) }
    let zeros = start.count { $0 == 0 }
    if odd - zeros > start.count / 10 { throw notText }
    if zeros > start.count / 10, !start.starts(with: [0xFF, 0xFE]),
      !start.starts(with: [0xFE, 0xFF])
    {
      let even = start.enumerated().count { $0.element == 0 && $0.offset & 1 == 0 }
      // UTF-16 has its zeros on one side.
      if min(even, zeros - even) * 4 > zeros { throw notText }
    }
  }

  private var spreadsheet: ImportError {
    ImportError(
      .spreadsheet, file: name, "the file is a spreadsheet", hint: "save it as CSV and import that")
  }

  private var archive: ImportError {
    ImportError(
      .archive, file: name, "the file is an archive", hint: "unpack it and import what is in it")
  }

  private var notText: ImportError {
    ImportError(.notText, file: name, "the file is no text", hint: "give the export of a platform")
  }
}
