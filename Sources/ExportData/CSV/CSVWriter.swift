import RecapAnalytics

/// CSV text by RFC 4180.
struct CSVWriter {
  private var output: ChunkedOutput
  private var isFirst = true

  init(_ sink: @escaping ByteSink) { output = ChunkedOutput(sink) }

  mutating func byteOrderMark() { output.append("\u{FEFF}") }

  mutating func endRow() throws {
    output.append("\r\n")
    isFirst = true
    try output.flushIfFull()
  }

  mutating func finish() throws { try output.flush() }

  /// A text of the data, made harmless where a spreadsheet would take it for a formula.
  mutating func text(_ text: String?) {
    let text = text ?? ""
    cell(Self.startsFormula(text) ? "'" + text : text)
  }

  /// Empty for nil.
  mutating func number(_ number: Int?) { cell(number.map(String.init) ?? "") }

  /// Empty for nil.
  mutating func flag(_ flag: Bool?) { cell(flag.map { $0 ? "true" : "false" } ?? "") }

  /// Yes or no; empty for nil.
  mutating func answer(_ flag: Bool?) { cell(flag.map { $0 ? "yes" : "no" } ?? "") }

  /// Minutes with two decimals; empty for nil.
  mutating func minutes(_ seconds: Int?) {
    decimal(seconds.map { Ratio($0, 60)!.rounded(scale: 100) }, places: 2)
  }

  /// 0…1 with four decimals; empty for nil.
  mutating func fraction(_ rate: Ratio?) { decimal(rate?.rounded(scale: 10_000), places: 4) }

  /// Four decimals; empty for nil.
  mutating func fraction(_ value: Fraction?) { decimal(value?.rounded(scale: 10_000), places: 4) }

  /// 0…100 with two decimals; empty for nil.
  mutating func percentage(_ rate: Ratio?) { decimal(rate?.rounded(scale: 100 * 100), places: 2) }

  /// Two decimals; empty for nil.
  mutating func hundredths(_ number: Ratio?) { decimal(number?.rounded(scale: 100), places: 2) }

  /// A number given in units of 10^-`places`; empty for nil.
  mutating func decimal(_ units: Int?, places: Int) {
    guard let units else { return cell("") }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    cell((units < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places))
  }

  mutating func cell(_ text: String) {
    if !isFirst { output.append(",") }
    isFirst = false
    guard text.utf8.contains(where: Self.needsQuotes) else { return output.append(text) }
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// White space and what is not seen in front of it count for nothing: some spreadsheets drop
  /// them. The small and full-width forms count too.
  private static func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case nil: return false
    case "\t", "\r", "\n": return true
    default: break
    }
    switch text.unicodeScalars.first(where: { !isNothing($0) }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫": return true
    default: return false
    }
  }

  private static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
