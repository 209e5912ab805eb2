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

  mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let text): self.text(text)
    case .word(let word): field(word ?? "")
    case .number(let number): field(number.map(String.init) ?? "")
    case .flag(let flag): field(flag.map { $0 ? "true" : "false" } ?? "")
    case .answer(let flag): field(flag.map { $0 ? "yes" : "no" } ?? "")
    case .minutes(let seconds):
      decimal(seconds.map { Ratio($0, 60)!.rounded(scale: 100) }, places: 2)
    case .fraction(let ratio), .perHead(let ratio):
      decimal(ratio?.rounded(scale: 10_000), places: 4)
    case .percentage(let ratio): decimal(ratio?.rounded(scale: 100 * 100), places: 2)
    case .average(let ratio): decimal(ratio?.rounded(scale: 100), places: 2)
    case .exact(let value, let places):
      decimal(value?.rounded(scale: Self.powersOfTen[places]), places: places)
    case .part(let value): decimal(value?.rounded(scale: 10_000), places: 4)
    case .share(_, let tenThousandths): decimal(tenThousandths, places: 4)
    case .instant(let instant, let isZoned):
      field(instant.map { Instant.iso8601($0, isZoned: isZoned) } ?? "")
    case .date(let date): field(date.iso8601)
    }
  }

  /// A text of the data, made harmless where a spreadsheet would take it for a formula.
  mutating func text(_ text: String?) {
    let text = text ?? ""
    field(Self.startsFormula(text) ? "'" + text : text)
  }

  private static let powersOfTen = [1, 10, 100, 1000, 10_000]

  /// A number given in units of 10^-`places`; empty for nil.
  private mutating func decimal(_ units: Int?, places: Int) {
    guard let units else { return field("") }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    field((units < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places))
  }

  private mutating func field(_ text: String) {
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
