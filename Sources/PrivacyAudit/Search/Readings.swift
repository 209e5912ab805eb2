import Foundation

/// What a text may say once what is written by number in it is read: %C3%A9, \\u00e9, &#233;.
enum Readings {
  /// The text, and where it differs the text as it is read.
  static func of(_ text: String) -> [String] {
    guard
      text.utf8.contains(where: {
        $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&")
      })
    else { return [text] }
    var readings = [text]
    for decoded in [percent(text), escapes(text), entities(text)] where decoded != nil {
      readings.append(decoded!)
    }
    return readings
  }

  /// Nil where there is nothing to decode.
  private static func percent(_ text: String) -> String? {
    replacing(text, UInt8(ascii: "%")) { rest in
      let digits = rest.prefix(2)
      guard digits.count == 2, let byte = hexadecimal(digits) else { return nil }
      return ([UInt8(truncatingIfNeeded: byte)], 2)
    }
  }

  private static func escapes(_ text: String) -> String? {
    replacing(text, UInt8(ascii: "\\")) { rest in
      let isByte = rest.first == UInt8(ascii: "x")
      if isByte || rest.first == UInt8(ascii: "u") {
        let digits = rest.dropFirst().prefix(isByte ? 2 : 4)
        guard digits.count == (isByte ? 2 : 4), let first = hexadecimal(digits) else { return nil }
        if (0xD800...0xDBFF).contains(first), rest.dropFirst(5).starts(with: "\\u".utf8),
          let second = hexadecimal(rest.dropFirst(7).prefix(4)),
          let scalar = Unicode.Scalar(
            0x10000 &+ (UInt32(first) &- 0xD800) << 10 &+ (UInt32(second) &- 0xDC00))
        {
          return (Array(String(scalar).utf8), 11)
        }
        guard let scalar = Unicode.Scalar(UInt32(first)) else { return nil }
        return (Array(String(scalar).utf8), isByte ? 3 : 5)
      }
      // CSS.
      let digits = rest.prefix(6).prefix { hexadecimal([$0]) != nil }
      guard let value = hexadecimal(digits), let scalar = Unicode.Scalar(UInt32(value)) else {
        return nil
      }
      let space = rest.dropFirst(digits.count).first == 0x20 ? 1 : 0
      return (Array(String(scalar).utf8), digits.count + space)
    }
  }

  private static func entities(_ text: String) -> String? {
    replacing(text, UInt8(ascii: "&")) { rest in
      guard rest.first == UInt8(ascii: "#"),
        let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
      else { return nil }
      let digits = rest[(rest.startIndex + 1)..<end]
      let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
      let value =
        isHexadecimal
        ? hexadecimal(digits.dropFirst()) : Int(String(decoding: digits, as: UTF8.self))
      guard let value, let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else {
        return nil
      }
      return (Array(String(scalar).utf8), end - rest.startIndex + 1)
    }
  }

  /// - Parameter decode: Gives the bytes that stand for what follows the mark, and its length.
  private static func replacing(
    _ text: String, _ mark: UInt8, decode: (ArraySlice<UInt8>) -> ([UInt8], Int)?
  ) -> String? {
    let bytes = Array(text.utf8)
    var (result, index, hasChanged): ([UInt8], Int, Bool) = ([], 0, false)
    while index < bytes.count {
      if bytes[index] == mark, let (decoded, count) = decode(bytes[(index + 1)...]) {
        result += decoded
        index += 1 + count
        hasChanged = true
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return hasChanged ? String(decoding: result, as: UTF8.self) : nil
  }

  private static func hexadecimal(_ digits: some Sequence<UInt8>) -> Int? {
    var (value, count) = (0, 0)
    for digit in digits {
      guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value * 16 + number
      count += 1
    }
    return count > 0 && count <= 8 ? value : nil
  }
}
