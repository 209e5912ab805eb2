import Foundation

/// Texts in the head of a letter: as they are where that is safe, else as encoded words (RFC 2047).
enum HeaderText {
  private static let longestLine = 76

  /// A subject.
  /// - Parameter column: How many characters of its line stand before it.
  static func unstructured(_ text: String, after column: Int) -> String {
    let text = text.withoutControls
    let isPlain =
      column + text.utf8.count <= longestLine && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      && !text.contains("=?") && !text.hasPrefix(" ") && !text.hasSuffix(" ")
    return isPlain ? text : encoded(text, after: column)
  }

  /// A mailbox with the name of whose it is.
  static func address(_ address: MailAddress, after column: Int) -> String {
    let name = address.name.withoutControls
    if name.isEmpty { return "<\(address.mailbox)>" }
    return "\(phrase(name, after: column))\r\n <\(address.mailbox)>"
  }

  private static func phrase(_ name: String, after column: Int) -> String {
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let isPlain =
      column + escaped.utf8.count + 2 <= longestLine
      && name.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !name.contains("=?")
    return isPlain ? "\"\(escaped)\"" : encoded(name, after: column)
  }

  /// Words of whole characters, each on a line of its own.
  private static func encoded(_ text: String, after column: Int) -> String {
    // "=?UTF-8?B?" and "?=" take 12 characters, base64 four for each three bytes.
    func room(_ column: Int) -> Int { (longestLine - column - 12) / 4 * 3 }
    var words: [String] = []
    var word = ""
    var space = room(column)
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if word.utf8.count + size > space {
        words.append(word)
        word = ""
        space = room(1)
      }
      word.unicodeScalars.append(scalar)
    }
    words.append(word)
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}

extension String {
  fileprivate var withoutControls: String {
    var result = ""
    for scalar in unicodeScalars {
      let isControl = [.control, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
      result.unicodeScalars.append(isControl ? " " : scalar)
    }
    return result
  }
}
