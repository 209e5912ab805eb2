/// What an operation of a content stream does, as far as marks and sizes depend on it.
///
/// Source: ISO 32000-1, annex A (operator summary).
enum ContentOperator {
  case beginPath, extendPath, paintPath
  /// Paints something that stands elsewhere in the file.
  case paintObject
  case saveOrRestore
  case color, graphicsState, lineWidth
  case beginText, endText, placeText, moveText, chooseFont, showText
  /// A mark Cairo set itself.
  case beginMark
  /// Cairo does not write it, and what it shows would get no mark.
  case unknown
  case other

  init(_ name: UnsafeBufferPointer<UInt8>.SubSequence) {
    let code = name.prefix(2).reduce(0) { UInt16($0) << 8 | UInt16($1) }
    self = Self.byCode[Int(code)]
  }

  /// By the first two bytes of the name, which tell all of them apart that matter.
  private static let byCode: [ContentOperator] = {
    var table = [ContentOperator](repeating: .other, count: 1 << 16)
    let names: [(ContentOperator, [String])] = [
      (.beginPath, ["m", "re"]), (.extendPath, ["l", "c", "v", "y"]),
      (.paintPath, ["f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "n"]),
      (.paintObject, ["Do", "sh"]), (.saveOrRestore, ["q", "Q"]),
      (.color, ["rg", "RG"]), (.graphicsState, ["gs"]), (.lineWidth, ["w"]),
      (.beginText, ["BT"]), (.endText, ["ET"]), (.placeText, ["Tm"]), (.moveText, ["Td"]),
      (.chooseFont, ["Tf"]), (.showText, ["Tj", "TJ"]), (.beginMark, ["BD"]),
      (.unknown, ["BI", "'", "\""]),
    ]
    for (kind, names) in names {
      for name in names {
        table[name.utf8.reduce(0) { $0 << 8 | Int($1) }] = kind
      }
    }
    return table
  }()

  /// Whether it may stand between the texts of one text object.
  var mayStandInText: Bool {
    switch self {
    case .color, .graphicsState, .beginText: true
    default: false
    }
  }

  /// Decimals of its numbers that can be seen; nil where they stay as they are.
  var places: Int? {
    switch self {
    case .beginPath, .extendPath, .lineWidth, .placeText: 2
    case .color: 3
    // In units of the text's size, and each from the last place.
    case .moveText: 4
    default: nil
    }
  }
}
