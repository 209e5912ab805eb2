/// A number of a content stream cut to as many decimals as can be seen.
enum RoundedNumber {
  /// Writes the number with at most so many decimals, rounded half away from zero.
  @inline(__always)
  static func write(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, places: Int,
    to output: inout [UInt8]
  ) {
    guard let point = range.first(where: { bytes[$0] == UInt8(ascii: ".") }),
      range.upperBound - point - 1 > places
    else { return output.append(contentsOf: bytes[range]) }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var value = 0
    for index in (isNegative ? range.lowerBound + 1 : range.lowerBound)..<point {
      value = value * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
    }
    for index in point + 1...point + places {
      value = value * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
    }
    if bytes[point + 1 + places] >= UInt8(ascii: "5") { value += 1 }
    write(value, places: places, isNegative: isNegative, to: &output)
  }

  private static func write(
    _ value: Int, places: Int, isNegative: Bool, to output: inout [UInt8]
  ) {
    if isNegative, value != 0 { output.append(UInt8(ascii: "-")) }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    output.write(value / scale)
    var rest = value % scale
    guard rest > 0 else { return }
    output.append(UInt8(ascii: "."))
    while rest > 0 {
      scale /= 10
      output.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
    }
  }
}
