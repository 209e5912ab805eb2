@_spi(Reflection) import Swift

/// What a tag stands for, by the type of the property it names.
enum TagType {
  case text, number, flag
  /// A part of the page, whose properties are the tags in it.
  case part(Any.Type)
  case list(of: Any.Type)
  /// Where in a list a section is, which functions tell.
  case place

  /// - Parameter type: Of a value that is there: nil is for sections to pass over.
  init(_ type: Any.Type) {
    switch type {
    case is String.Type: self = .text
    case is Int.Type: self = .number
    case is Bool.Type: self = .flag
    case let type as any ListType.Type: self = .list(of: type.element)
    case let type as any OptionalType.Type: self.init(type.wrapped)
    default: self = .part(type)
    }
  }

  /// The properties in the order of their declaration: what the engine finds in a value, known
  /// without one.
  var tags: [(name: String, type: Any.Type)] {
    guard case .part(let type) = self else { return [] }
    var tags: [(String, Any.Type)] = []
    _forEachField(of: type) { name, _, type, _ in
      tags.append((String(cString: name), type))
      return true
    }
    return tags
  }

  /// What the engine can make of a value, by the name of the function.
  var functions: KeyValuePairs<String, TagType> {
    switch self {
    case .text:
      [
        "capitalized": .text, "lowercased": .text, "uppercased": .text, "reversed": .text,
        "empty": .flag,
      ]
    case .number:
      ["plusone": .number, "minusone": .number, "even": .flag, "odd": .flag, "equalzero": .flag]
    case .list(let element):
      [
        "first": TagType(element), "last": TagType(element), "reversed": self, "count": .number,
        "empty": .flag,
      ]
    case .place:
      ["first": .flag, "last": .flag, "index": .number, "even": .flag, "odd": .flag]
    case .flag, .part: [:]
    }
  }

  static func isOptional(_ type: Any.Type) -> Bool { type is any OptionalType.Type }
}

private protocol OptionalType { static var wrapped: Any.Type { get } }
private protocol ListType { static var element: Any.Type { get } }

extension Optional: OptionalType { static var wrapped: Any.Type { Wrapped.self } }
extension Array: ListType { static var element: Any.Type { Element.self } }
