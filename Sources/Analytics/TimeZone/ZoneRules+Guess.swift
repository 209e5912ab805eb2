extension ZoneRules {
  /// The zone that is probably meant by a text that is none: one that is misspelt, an abbreviation,
  /// an offset from UTC, a city. Nil where that is not clear.
  ///
  ///     ZoneRules(guess: "Europe/Berln")?.identifier  // "Europe/Berlin"
  ///     ZoneRules(guess: "UTC+2")?.identifier         // "Etc/GMT-2"
  public init?(guess text: String) {
    let text = text.trimmed
    guard text.utf8.count <= 60 else { return nil }
    let city = text.split(separator: "/").last.map(String.init) ?? ""
    let name =
      ZoneDatabase.names.first { $0.lowercased() == text.lowercased() } ?? Self.offsetZone(text)
      ?? Self.abbreviations[text.uppercased()] ?? Self.nearest(to: text) { $0 }
      ?? Self.nearest(to: city) { $0.split(separator: "/").last.map(String.init)! }
    guard let name else { return nil }
    self.init(name)
  }

  /// The zone of which the name, or a part of it, is nearest.
  private static func nearest(to text: String, _ part: (String) -> String) -> String? {
    let letters = text.letters
    guard letters.utf8.count >= 4 else { return nil }
    let names = ZoneDatabase.names.map { (zone: $0, letters: part($0).letters) }
    if let same = names.first(where: { $0.letters == letters }) { return same.zone }
    let nearest = NearestWord.to(letters, in: names.map(\.letters))
    return names.first { $0.letters == nearest }?.zone
  }

  /// "UTC+2", "GMT-05:00", "+01": the IANA's names have the sign the other way round.
  private static func offsetZone(_ text: String) -> String? {
    var rest = text.uppercased()[...]
    for prefix in ["UTC", "GMT"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(3) }
    if rest.isEmpty { return "UTC" }
    guard let sign = rest.popFirst(), sign == "+" || sign == "-" || sign == "−" else { return nil }
    var digits = rest.filter { $0 != ":" }
    if digits.count > 2 {
      guard digits.hasSuffix("00") else { return nil }
      digits = String(digits.dropLast(2))
    }
    guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let hours = Int(digits) else { return nil }
    return hours == 0 ? "UTC" : "Etc/GMT\(sign == "+" ? "-" : "+")\(hours)"
  }

  /// Of zones with many people, where the abbreviation is no name of a zone itself.
  private static let abbreviations = [
    "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "BST": "Europe/London", "WEST": "Europe/Lisbon", "EEST": "Europe/Helsinki",
    "MSK": "Europe/Moscow", "EDT": "America/New_York", "ET": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "MDT": "America/Denver",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles",
    "IST": "Asia/Kolkata", "SGT": "Asia/Singapore", "HKT": "Asia/Hong_Kong", "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland",
  ]
}
