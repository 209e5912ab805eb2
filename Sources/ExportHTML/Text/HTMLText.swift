import Foundation
import Mustache

/// Text made safe for the inside of elements and quoted attributes.
///
/// Code point by code point: a quote that a combining mark follows is still a quote to a browser.
/// Characters that steer others or that no document may have are left out.
struct HTMLText: MustacheContentType {
  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    let text = composed(text)
    var result = ""
    result.unicodeScalars.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: if !isForbidden(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Accents joined to their letters, as documents of the web have them; but ideographs that stand
  /// for the variant of a name stay what they are.
  private static func composed(_ text: String) -> String {
    let hasVariants = text.unicodeScalars.contains {
      (0xF900...0xFAFF).contains($0.value) || (0x2F800...0x2FA1F).contains($0.value)
    }
    return hasVariants ? text : text.precomposedStringWithCanonicalMapping
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
