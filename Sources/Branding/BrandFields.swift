import Foundation
import RecapDrawing

/// What a brand file says, field by field.
struct BrandFields {
  let name: String
  /// A path, relative to the file's folder.
  let logo: String?
  let accent: Color?
  let footer: String?

  private static let keys = ["name", "logo", "accent", "footer"]
  private static let mostOfName = 60
  private static let mostOfFooter = 160

  /// - Parameter file: Its name, which says whether it is TOML or JSON.
  init(_ content: Data, of file: String) throws(BrandError) {
    do {
      try self.init(BrandTable(content, of: file))
    } catch {
      throw error.of(file)
    }
  }

  private init(_ table: BrandTable) throws(BrandError) {
    if let key = table.keys.first(where: { !Self.keys.contains($0) }) {
      throw BrandError(
        "there is no key “\(key)”", hint: "the keys are \(Self.keys.joined(separator: ", "))")
    }
    guard let name = try Self.line("name", table, atMost: Self.mostOfName) else {
      throw BrandError("name is missing", hint: "add name = \"…\"")
    }
    self.name = name
    logo = try Self.line("logo", table, atMost: 4096)
    accent = try Self.accent(table)
    footer = try Self.line("footer", table, atMost: Self.mostOfFooter)
  }

  /// Nil where the file does not have the key.
  private static func line(
    _ key: String, _ table: BrandTable, atMost most: Int
  ) throws(BrandError) -> String? {
    guard let text = try table.text(key) else { return nil }
    guard !text.allSatisfy(\.isWhitespace) else {
      throw BrandError("\(key) is empty", hint: "fill it in, or leave the key out")
    }
    guard !text.contains(where: \.isNewline) else {
      throw BrandError("\(key) has more than one line", hint: "make it one line")
    }
    guard text.count <= most else {
      throw BrandError(
        "\(key) has \(text.count) characters", hint: "shorten it: at most \(most) fit")
    }
    return text
  }

  private static func accent(_ table: BrandTable) throws(BrandError) -> Color? {
    guard let text = try table.text("accent") else { return nil }
    guard text.count == 7, text.first == "#", text.utf8.dropFirst().allSatisfy(isHexadecimal),
      let hex = UInt32(text.dropFirst(), radix: 16)
    else {
      throw BrandError("accent is “\(text)”, which is no colour", hint: "write it as #1F52BE")
    }
    return Color(hex)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    Character(UnicodeScalar(byte)).isHexDigit
  }
}
