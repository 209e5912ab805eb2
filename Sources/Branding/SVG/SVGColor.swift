import RecapDrawing

/// A colour of an SVG file, with how much of it covers what lies below.
enum SVGColor {
  /// Nil for what is none, or is written in a way that logos are not.
  static func paint(_ text: String) -> Paint? {
    let text = text.trimmed.lowercased()
    if text.first == "#" { return hexadecimal(text.dropFirst()) }
    if text == "transparent" { return Paint(Color(0), opacity: 0) }
    if let inside = text.between("rgb(") ?? text.between("rgba(") { return components(inside) }
    return SVGColorNames.colors[text].map { Paint($0) }
  }

  private static func hexadecimal(_ digits: Substring) -> Paint? {
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    switch digits.count {
    case 3, 4: return hexadecimal(Substring(digits.flatMap { [$0, $0] }))
    case 6: return UInt32(digits, radix: 16).map { Paint(Color($0)) }
    case 8:
      return UInt32(digits, radix: 16).map {
        Paint(Color($0 >> 8), opacity: Double($0 & 0xFF) / 255)
      }
    default: return nil
    }
  }

  private static func components(_ text: String) -> Paint? {
    let words = text.split(whereSeparator: { ", /".contains($0) }).map(String.init)
    guard words.count == 3 || words.count == 4 else { return nil }
    let parts = words.prefix(3).compactMap { part($0, of: 255) }
    guard parts.count == 3 else { return nil }
    let hex = parts.reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
    guard words.count == 4 else { return Paint(Color(hex)) }
    return part(words[3], of: 1).map { Paint(Color(hex), opacity: $0) }
  }

  /// A fraction; percentages are of the whole, other numbers of `whole`.
  static func part(_ text: String, of whole: Double) -> Double? {
    let isPercentage = text.hasSuffix("%")
    guard let number = SVGLength.number(isPercentage ? String(text.dropLast()) : text) else {
      return nil
    }
    return min(1, max(0, number / (isPercentage ? 100 : whole)))
  }
}

extension String {
  fileprivate func between(_ start: String) -> String? {
    hasPrefix(start) && hasSuffix(")") ? String(dropFirst(start.count).dropLast()) : nil
  }
}
