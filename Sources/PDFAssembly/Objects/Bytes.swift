/// Writing PDF syntax into bytes.
extension [UInt8] {
  @inline(__always)
  mutating func write(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  mutating func write(_ number: Int) {
    // Most numbers of a page are this short.
    if 0..<10 ~= number { return append(UInt8(ascii: "0") + UInt8(number)) }
    withDigits(number.magnitude, isNegative: number < 0) { append(contentsOf: $0) }
  }

  mutating func write(_ reference: ObjectNumber) {
    write(reference.value)
    write(" 0 R")
  }

  /// A coordinate to a hundredth of a point.
  mutating func write(coordinate: Double) { write(hundredths: Int((coordinate * 100).rounded())) }

  mutating func write(hundredths value: Int) {
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return write(value < 0 ? -Int(whole) : Int(whole)) }
    withDigits(value.magnitude, isNegative: value < 0, point: 2) { digits in
      // A zero before the point says nothing, nor does one at the end.
      append(contentsOf: rest % 10 == 0 ? .init(rebasing: digits.dropLast()) : digits)
    }
  }

  /// A fraction from 0 to 1.
  mutating func write(thousandths value: Int) {
    guard value > 0, value < 1000 else { return write(value / 1000) }
    append(UInt8(ascii: "."))
    var (rest, unit) = (value, 100)
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      (rest, unit) = (rest % unit, unit / 10)
    }
  }

  /// A text string: as it is where it is ASCII, else as UTF-16 with its mark.
  ///
  /// Source: ISO 32000-1, 7.3.4.2 and 7.9.2.2.
  mutating func write(textString text: String) {
    append(UInt8(ascii: "("))
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      for byte in text.utf8 { write(escaped: byte) }
    } else {
      write(escaped: 0xFE)
      write(escaped: 0xFF)
      for unit in text.utf16 {
        write(escaped: UInt8(unit >> 8))
        write(escaped: UInt8(unit & 0xFF))
      }
    }
    append(UInt8(ascii: ")"))
  }

  private mutating func write(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    // A bare carriage return would be read as a line feed.
    case 0x0D: write("\\r")
    default: append(byte)
    }
  }
}

/// Gives a number's digits, with a point before the last `point` of them.
@inline(__always)
private func withDigits(
  _ magnitude: UInt, isNegative: Bool, point: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { buffer in
    var (start, rest, places) = (24, magnitude, point)
    while rest > 0 || places > 0 {
      start -= 1
      buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      places -= 1
      if places == 0 {
        start -= 1
        buffer[start] = UInt8(ascii: ".")
      }
    }
    if isNegative {
      start -= 1
      buffer[start] = UInt8(ascii: "-")
    }
    body(UnsafeBufferPointer(rebasing: buffer[start...]))
  }
}
