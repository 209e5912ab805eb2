/// The words of the platforms' tables of people.
struct PlatformWords: Sendable {
  struct Platform: Sendable {
    let format: ImportFormat
    /// By the word of a header, which may be of the meeting or of a person.
    let fields: [String: [Field]]
    /// Headers whose numbers are minutes.
    let minutes: Set<String>
    let list: WordList
  }

  static let shared = PlatformWords()

  let platforms: [Platform]
  /// The words of all platforms together.
  let fields: [String: [Field]]
  let minutes: Set<String>
  let common = WordList.named("common")

  private init() {
    let formats: [ImportFormat] = [.zoom, .teams, .webex, .meet, .goto, .csv]
    platforms = formats.map { format in
      let list = WordList.named(format.rawValue)
      var fields: [String: [Field]] = [:]
      for field in Field.allCases {
        for word in list[field.rawValue] { fields[word, default: []].append(field) }
      }
      return Platform(
        format: format, fields: fields, minutes: Set(list["minutes"]), list: list)
    }
    var fields: [String: [Field]] = [:]
    for platform in platforms {
      fields.merge(platform.fields) { first, second in
        first + second.filter { !first.contains($0) }
      }
    }
    self.fields = fields
    minutes = platforms.reduce(into: []) { $0.formUnion($1.minutes) }
  }

  subscript(format: ImportFormat) -> Platform { platforms.first { $0.format == format }! }

  /// The words of a platform, and those of all where it has none.
  func fields(of platform: Platform) -> [String: [Field]] {
    platform.fields.merging(fields) { own, _ in own }
  }

  /// How many cells of a row are headers that are known.
  func matches(_ cells: [String]) -> Int { cells.count { fields[$0.key] != nil } }

  func isMinutes(_ header: String) -> Bool {
    let key = header.key
    return minutes.contains(key) || common["minutesMark"].contains { key.contains($0) }
  }
}
