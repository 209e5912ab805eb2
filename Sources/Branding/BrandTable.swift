import Foundation
import RecapTOMLReading

/// The keys of a brand file and what they hold, whatever it is written in.
struct BrandTable {
  private enum Value {
    case text(String)
    /// "a number".
    case other(String)
  }

  private let values: [String: Value]

  /// In an order that does not depend on the reader.
  var keys: [String] { values.keys.sorted() }

  init(_ content: Data, of file: String) throws(BrandError) {
    guard var text = String(data: content, encoding: .utf8) else {
      throw BrandError("it is not UTF-8", hint: "save it as UTF-8")
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    switch URL(filePath: file).pathExtension.lowercased() {
    case "toml": values = try Self.toml(text)
    case "json": values = try Self.json(text)
    default: throw BrandError("it is neither .toml nor .json", hint: "name it by what it is")
    }
  }

  /// Nil where there is no such key.
  func text(_ key: String) throws(BrandError) -> String? {
    switch values[key] {
    case nil: return nil
    case .text(let text): return text
    case .other(let kind):
      throw BrandError("\(key) is \(kind), not a text", hint: "write it as \(key) = \"…\"")
    }
  }

  private static func toml(_ text: String) throws(BrandError) -> [String: Value] {
    do {
      return try TOMLDocument(text).table.mapValues { value in
        if case .text(let text) = value { .text(text) } else { .other(value.kind) }
      }
    } catch {
      guard let line = error.line, let column = error.column else {
        throw BrandError(
          "it is no TOML: \(error.reason)", hint: "write lines such as name = \"Acme\"")
      }
      throw BrandError(
        "it is no TOML: line \(line), column \(column): \(error.reason)", hint: "mend that line")
    }
  }

  private static func json(_ text: String) throws(BrandError) -> [String: Value] {
    let object: Any
    do {
      object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    } catch {
      let reason = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "\(error)"
      throw BrandError("it is no JSON: \(reason)", hint: "mend it")
    }
    guard let object = object as? [String: Any] else {
      throw BrandError("it is no JSON object", hint: "write it as {\"name\": \"…\"}")
    }
    return object.mapValues { value in
      switch value {
      case let text as String: .text(text)
      case is NSNull: .other("null")
      case is [Any]: .other("a list")
      case is [String: Any]: .other("an object")
      default: .other("a number or true or false")
      }
    }
  }
}
