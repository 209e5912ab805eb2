import RecapDrawing

/// A length without a unit or in pixels, which are the same.
enum SVGLength {
  static func value(_ text: String) -> Double? {
    let trimmed = text.trimmed
    return number(trimmed.hasSuffix("px") ? String(trimmed.dropLast(2)) : trimmed)
  }

  static func number(_ text: String) -> Double? {
    guard let numbers = numbers(text), numbers.count == 1 else { return nil }
    return numbers[0]
  }

  /// Numbers with white space or commas between them, and nothing else.
  static func numbers(_ text: String) -> [Double]? {
    var scanner = SVGScanner(text)
    var numbers: [Double] = []
    scanner.skipSeparators()
    while scanner.next != nil {
      guard let number = scanner.number() else { return nil }
      numbers.append(number)
      scanner.skipSeparators()
    }
    return numbers
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    let head = drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }
}
