import RecapFileReading

/// A small text file of keys or tokens.
struct SecretFile {
  let path: String
  let text: String
  /// Any user of this computer can read it.
  let isWorldReadable: Bool

  private static let largestSize = 1 << 20

  init(path: String) throws(AccessError) {
    let file: RegularFile
    do throws(RegularFileError) {
      file = try RegularFile(path: path, atMost: Self.largestSize)
    } catch {
      switch error {
      case .missing: throw .missingFile(path)
      case .notRegular: throw .notAFile(path)
      case .unreadable(let reason): throw .unreadable(path, reason: reason)
      case .tooLong: throw .tooLarge(path)
      }
    }
    guard let text = String(validating: file.content, as: UTF8.self) else { throw .notText(path) }
    self.path = path
    self.text = text
    isWorldReadable = file.isWorldReadable
  }

  /// The lines that are neither blank nor remarks: what stands before and after the first colon.
  static func entries(
    _ text: String, file: String
  ) throws(AccessError) -> [(line: Int, name: String, value: String)] {
    var entries: [(line: Int, name: String, value: String)] = []
    // Editors of Windows begin a file with a byte-order mark.
    let scalars = text.unicodeScalars
    let text = Substring(scalars.first == "\u{FEFF}" ? scalars.dropFirst() : scalars[...])
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = line.trimmed
      if content.isEmpty || content.hasPrefix("#") { continue }
      let sides = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, Self.isName(sides[0]) else {
        throw .malformedLine(file, line: index + 1)
      }
      entries.append((index + 1, String(sides[0]), String(sides[1])))
    }
    return entries
  }

  /// Letters, digits, dots, dashes and underscores, at most 64: it goes into addresses and logs.
  static func isName(_ text: some StringProtocol) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
