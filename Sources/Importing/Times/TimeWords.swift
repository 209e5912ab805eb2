/// Words in times and durations, in all languages of the lists.
struct TimeWords: Sendable {
  // What a word means in a time: 1…12 for a month, or one of these.
  static let unknown = 0
  static let am = 21
  static let pm = 22
  static let utc = 23
  static let hour = 24
  static let letterA = 25
  static let letterP = 26
  static let letterM = 27
  static let ideograph = 28
  static let filler = 29

  static let shared = TimeWords()

  private let meanings: [String: Int]
  /// Seconds of a unit of time, by its word.
  let units: [String: Int]

  private init() {
    let words = WordList.named("times")
    var meanings: [String: Int] = [
      "am": Self.am, "pm": Self.pm, "z": Self.utc, "utc": Self.utc, "gmt": Self.utc,
      "h": Self.hour, "a": Self.letterA, "p": Self.letterP, "m": Self.letterM,
      "年": Self.ideograph, "月": Self.ideograph, "日": Self.ideograph, "de": Self.filler,
    ]
    for month in 1...12 { for word in words["month\(month)"] { meanings[word] = month } }
    for word in words["am"] { meanings[word] = Self.am }
    for word in words["pm"] { meanings[word] = Self.pm }
    self.meanings = meanings
    var units: [String: Int] = [:]
    for (key, seconds) in [("hours", 3600), ("minutes", 60), ("seconds", 1), ("days", 86_400)] {
      for word in words[key] { units[word] = seconds }
    }
    self.units = units
  }

  func meaning(of word: UnsafeBufferPointer<UInt8>) -> Int {
    // Nearly all words of times are these.
    if word.count == 2, word[1] | 0x20 == 0x6D {
      if word[0] | 0x20 == 0x61 { return Self.am }
      if word[0] | 0x20 == 0x70 { return Self.pm }
    }
    return meanings[String(decoding: word, as: UTF8.self).lowercased()] ?? Self.unknown
  }
}
