/// Reads times in all shapes that exports have.
///
/// Goes over the bytes once, to numbers, words and signs, and then over these.
struct TimeParser {
  private struct Token {
    enum Kind { case number, word, sign }
    let kind: Kind
    /// Of a number; the byte of a sign; what a word means.
    var value = 0
    var digits = 0
    let start: Int
    let end: Int
  }

  private var tokens: [Token] = []
  private let words: TimeWords

  init(words: TimeWords = .shared) {
    self.words = words
    tokens.reserveCapacity(24)
  }

  /// Nil for what is no time.
  func time(_ text: String) -> RawTime? {
    var parser = self
    var text = text
    return text.withUTF8 { parser.time($0) }
  }

  mutating func time(_ bytes: UnsafeBufferPointer<UInt8>) -> RawTime? {
    guard bytes.count >= 3, bytes.count <= 100, tokenize(bytes) else { return nil }
    var index = 0
    let date = date(&index)
    var clock: Int?
    var offset: Int?
    var isHalf: Int?
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .word, let half = half(&index) {
        isHalf = half
        continue
      }
      if token.kind == .number {
        guard clock == nil, let seconds = clockSeconds(&index, afterDate: date != nil) else {
          return nil
        }
        clock = seconds
        continue
      }
      if clock != nil, offset == nil, let found = zone(&index) {
        offset = found
        continue
      }
      index += 1
    }
    if let half = isHalf, let hours = clock.map({ $0 / 3600 }) {
      // 12 AM is midnight; 13:00 PM is 13:00.
      if half == 0, hours == 12 { clock! -= 43_200 }
      if half == 1, hours < 12 { clock! += 43_200 }
    }
    if let (shape, a, b, c) = date {
      return RawTime(shape, a, b, c, clock: clock, offset: offset)
    }
    guard let clock,
      tokens.contains(where: { $0.kind == .sign && $0.value == 0x3A }) || isHalf != nil
    else { return nil }
    return RawTime(.timeOnly, 0, 0, 0, clock: clock, offset: offset)
  }

  // MARK: Parts

  private func date(_ index: inout Int) -> (RawTime.Shape, Int, Int, Int)? {
    // A weekday before it.
    var at = index
    while at < tokens.count, tokens[at].kind != .number, !isMonth(at) { at += 1 }
    guard at < tokens.count else { return nil }
    let first = tokens[at]
    if first.kind == .word {
      // May 26, 2026
      var next = at + 1
      skipSigns(&next)
      guard let day = number(next), day.digits <= 2 else { return nil }
      next += 1
      skipSigns(&next)
      guard let year = number(next), year.digits == 4 else { return nil }
      index = next + 1
      return (.monthFirst, first.value, day.value, year.value)
    }
    // 26 May 2026, 26-May-2026, 26 de maio de 2026
    var next = at + 1
    skipSigns(&next)
    while next < tokens.count, tokens[next].kind == .word, tokens[next].value == TimeWords.filler {
      next += 1
    }
    if isMonth(next), first.digits <= 2 {
      let month = tokens[next].value
      next += 1
      while next < tokens.count,
        tokens[next].kind == .sign
          || tokens[next].value == TimeWords.filler && tokens[next].kind == .word
      { next += 1 }
      guard let year = number(next), year.digits == 4 || year.digits == 2 else { return nil }
      index = next + 1
      return (.dayFirst, first.value, month, year.value)
    }
    // Three numbers with the same sign between them.
    guard let sign = dateSign(at + 1), let second = number(at + 2), dateSign(at + 3) == sign,
      let third = number(at + 4), second.digits <= 2
    else { return nil }
    index = at + 5
    // 2026年5月26日
    if sign == TimeWords.ideograph, index < tokens.count, dateSign(index) == sign { index += 1 }
    if first.digits == 4, third.digits <= 2 {
      return (.yearFirst, first.value, second.value, third.value)
    }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return nil }
    return (sign == 0x2E ? .dayFirst : .open, first.value, second.value, third.value)
  }

  private func dateSign(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.kind == .word, token.value == TimeWords.ideograph { return token.value }
    guard token.kind == .sign, (0x2D...0x2F).contains(token.value) else { return nil }
    return token.value
  }

  /// 9:58, 9:58:40, 9:58:40.123, 10h23, 9.58
  private func clockSeconds(_ index: inout Int, afterDate: Bool) -> Int? {
    guard let hour = number(index), hour.digits <= 2, hour.value < 24 else { return nil }
    guard let sign = clockSign(index + 1, afterDate: afterDate), let minute = number(index + 2),
      minute.digits == 2, minute.value < 60
    else {
      // 9 AM
      let next = index + 1
      guard next < tokens.count, tokens[next].kind == .word,
        [TimeWords.am, TimeWords.pm].contains(tokens[next].value)
      else { return nil }
      index += 1
      return hour.value * 3600
    }
    index += 3
    var second = 0
    if clockSign(index, afterDate: afterDate) == sign, let number = number(index + 1),
      number.digits == 2, number.value < 61
    {
      second = min(number.value, 59)
      index += 2
      // A fraction, cut off.
      if let sign = tokens[safe: index], sign.kind == .sign, [0x2E, 0x2C].contains(sign.value),
        let fraction = self.number(index + 1), fraction.start == sign.end,
        sign.start == tokens[index - 1].end
      {
        index += 2
      }
    }
    return hour.value * 3600 + minute.value * 60 + second
  }

  private func clockSign(_ index: Int, afterDate: Bool) -> Int? {
    guard let token = tokens[safe: index] else { return nil }
    if token.kind == .word { return token.value == TimeWords.hour ? 0x3A : nil }
    guard token.kind == .sign else { return nil }
    return token.value == 0x3A || afterDate && token.value == 0x2E ? token.value : nil
  }

  /// 0 for before noon, 1 for after it.
  private func half(_ index: inout Int) -> Int? {
    let token = tokens[index]
    if token.value == TimeWords.am || token.value == TimeWords.pm {
      index += 1
      return token.value == TimeWords.am ? 0 : 1
    }
    // a. m.
    guard token.value == TimeWords.letterA || token.value == TimeWords.letterP else { return nil }
    var next = index + 1
    skipSigns(&next)
    guard let m = tokens[safe: next], m.kind == .word, m.value == TimeWords.letterM else {
      return nil
    }
    index = next + 1
    return token.value == TimeWords.letterA ? 0 : 1
  }

  /// Z, UTC, GMT+2, +02:00, (UTC+01:00), -04. Abbreviations of zones decide nothing.
  private func zone(_ index: inout Int) -> Int? {
    var next = index
    var isUTC = false
    if let word = tokens[safe: next], word.kind == .word, word.value == TimeWords.utc {
      isUTC = true
      next += 1
    }
    if let sign = tokens[safe: next], sign.kind == .sign, sign.value == 0x2B || sign.value == 0x2D,
      let hours = number(next + 1)
    {
      var (seconds, end) = (0, next + 2)
      switch hours.digits {
      case 1, 2:
        seconds = hours.value * 3600
        if let colon = tokens[safe: end], colon.kind == .sign, colon.value == 0x3A,
          let minutes = number(end + 1), minutes.digits == 2
        {
          seconds += minutes.value * 60
          end += 2
        }
      case 4: seconds = hours.value / 100 * 3600 + hours.value % 100 * 60
      default: return nil
      }
      guard seconds <= 64_800 else { return nil }
      index = end
      return sign.value == 0x2D ? -seconds : seconds
    }
    guard isUTC else { return nil }
    index = next
    return 0
  }

  private func skipSigns(_ index: inout Int) {
    while let token = tokens[safe: index], token.kind == .sign { index += 1 }
  }

  private func number(_ index: Int) -> Token? {
    guard let token = tokens[safe: index], token.kind == .number else { return nil }
    return token
  }

  private func isMonth(_ index: Int) -> Bool {
    guard let token = tokens[safe: index], token.kind == .word else { return false }
    return (1...12).contains(token.value)
  }

  // MARK: Tokens

  /// False for more than a time has.
  private mutating func tokenize(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    tokens.removeAll(keepingCapacity: true)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
        continue
      }
      if tokens.count == 24 { return false }
      let start = index
      if byte >= 0x30, byte <= 0x39 {
        var value = 0
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
          if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
          index += 1
        }
        tokens.append(
          Token(kind: .number, value: value, digits: index - start, start: start, end: index))
      } else if byte >= 0x80 || Self.isLetter(byte) {
        while index < bytes.count, bytes[index] >= 0x80 || Self.isLetter(bytes[index]) {
          // Spaces and marks that are no ASCII end a word.
          if bytes[index] >= 0x80, let length = Self.blank(bytes, at: index) {
            if index == start { index += length }
            break
          }
          index += 1
        }
        if Self.blank(bytes, at: start) != nil { continue }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
        tokens.append(
          Token(kind: .word, value: words.meaning(of: word), start: start, end: index))
      } else {
        index += 1
        tokens.append(Token(kind: .sign, value: Int(byte), start: start, end: index))
      }
    }
    return !tokens.isEmpty
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The length of a no-break space or of a mark of direction.
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard bytes[index] >= 0x80 else { return nil }
    if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil }
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF), (0xE2, 0x81, 0xA6...0xA9):
      return 3
    default: return nil
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
