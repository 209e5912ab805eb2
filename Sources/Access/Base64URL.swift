import Foundation

/// Bytes as base64url without padding (RFC 4648, section 5), in one spelling only.
enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Nil for what `text` would not have written, such as other bits past the last byte.
  static func bytes(_ text: String) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    let standard = text.replacing("-", with: "+").replacing("_", with: "/") + padding
    guard let data = Data(base64Encoded: standard) else { return nil }
    let bytes = Array(data)
    return self.text(bytes).utf8.elementsEqual(text.utf8) ? bytes : nil
  }
}
