/// Reads durations: "1h 2m 3s", "2 godz. 18 min 8 s", "01:02:03", "32:14", "PT1H2M", "62".
enum DurationParser {
  /// Seconds; nil for what is none.
  ///
  /// - Parameter unit: Seconds that a number alone counts.
  static func seconds(_ bytes: UnsafeBufferPointer<UInt8>, unit: Int) -> Int? {
    // Whole numbers, by far the most frequent.
    if bytes.count <= 7, !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) } * unit
    }
    return bytes.count > 60 ? nil : seconds(String(decoding: bytes, as: UTF8.self), unit: unit)
  }

  static func seconds(_ text: String, unit: Int) -> Int? {
    let text = text.trimmedCell.lowercased()
    if text.isEmpty { return nil }
    if text.contains(":") { return clock(text) }
    if text.hasPrefix("pt") { return units(String(text.dropFirst(2))) }
    if let number = decimal(text) { return rounded(number, unit) }
    return units(text)
  }

  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.utf8.count <= 5 ? Int($0) : nil }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0 ?? -1 >= 0 }),
      parts.dropFirst().allSatisfy({ $0! < 60 })
    else { return nil }
    return parts.reduce(0) { $0 * 60 + $1! }
  }

  /// Numbers, each with its unit.
  private static func units(_ text: String) -> Int? {
    let units = TimeWords.shared.units
    var (total, number, word, found) = (0, "", "", false)
    func close() -> Bool {
      if number.isEmpty { return word.isEmpty }
      guard let unit = units[word], let value = decimal(number), let seconds = rounded(value, unit)
      else { return false }
      total += seconds
      found = true
      return true
    }
    for character in text.unicodeScalars where !character.properties.isWhitespace {
      let isDigit = ("0"..."9").contains(character)
      if isDigit || (character == "." || character == ",") && word.isEmpty && !number.isEmpty {
        if isDigit, !word.isEmpty {
          guard close() else { return nil }
          (number, word) = ("", "")
        }
        number.unicodeScalars.append(character)
      } else if character != ".", character != "," {
        word.unicodeScalars.append(character)
      }
    }
    guard close(), found else { return nil }
    return total
  }

  /// In thousandths.
  private static func decimal(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count <= 2, let whole = parts.first, (1...9).contains(whole.utf8.count),
      whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(whole)
    else { return nil }
    guard parts.count == 2 else { return number * 1000 }
    let fraction = parts[1].utf8.prefix(3)
    guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let digits = String(decoding: Array(fraction), as: UTF8.self)
    return number * 1000 + (Int(digits.padding(to: 3)) ?? 0)
  }

  /// Half up.
  private static func rounded(_ thousandths: Int, _ unit: Int) -> Int? {
    let (product, overflow) = thousandths.multipliedReportingOverflow(by: unit)
    return overflow ? nil : (product + 500) / 1000
  }
}

extension String {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "0", count: max(0, count - utf8.count))
  }
}
