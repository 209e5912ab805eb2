/// A time zone of the IANA database: offsets from UTC and abbreviations over time.
///
///     let berlin = ZoneRules("Europe/Berlin")!
///     berlin.offset(at: 1_772_636_400)        // 3600
///     berlin.abbreviation(at: 1_772_636_400)  // "CET"
///     berlin.civilTime(at: 1_772_636_400).hour  // 16
public struct ZoneRules: Sendable {
  /// One kind of local time the zone has had.
  struct LocalTime: Sendable, Hashable {
    /// Seconds east of UTC.
    let offset: Int
    let isDaylightSaving: Bool
    let abbreviation: String
  }

  public static let utc = ZoneRules(
    identifier: "UTC",
    history: ZoneHistory(
      initial: LocalTime(offset: 0, isDaylightSaving: false, abbreviation: "UTC")))

  /// The IANA name, as asked for: an alias stays an alias.
  public let identifier: String
  private let history: ZoneHistory

  private init(identifier: String, history: ZoneHistory) {
    self.identifier = identifier
    self.history = history
  }

  /// Nil where `identifier` is not the exact name of a zone or alias of the system's database.
  public init?(_ identifier: String) {
    guard let bytes = ZoneDatabase.file(of: identifier), let history = ZoneHistory(file: bytes)
    else {
      guard CodePointString(identifier) == CodePointString("UTC") else { return nil }
      self = .utc
      return
    }
    self.init(identifier: identifier, history: history)
  }

  /// The zone of a name that was written down earlier; UTC where there is none, or where the
  /// system's database does not have it any more.
  public init(orUTC identifier: String?) {
    self = identifier.flatMap { ZoneRules($0) } ?? .utc
  }

  /// Whether the system has a time zone database; without one only UTC is known.
  public static var isDatabaseInstalled: Bool { ZoneDatabase.folder != nil }

  /// Seconds east of UTC at an instant given in Unix seconds.
  public func offset(at instant: Int) -> Int { history.localTime(at: instant).offset }

  /// Such as "CET" and "CEST"; "+0530" where the zone has no letters.
  public func abbreviation(at instant: Int) -> String {
    history.localTime(at: instant).abbreviation
  }

  public func isDaylightSaving(at instant: Int) -> Bool {
    history.localTime(at: instant).isDaylightSaving
  }

  /// What calendar and clock show at an instant given in Unix seconds.
  public func civilTime(at instant: Int) -> CivilTime {
    CivilTime(localSeconds: instant + offset(at: instant))
  }
}

/// Of one database: zones of the same name are the same.
extension ZoneRules: Hashable {
  public static func == (first: ZoneRules, second: ZoneRules) -> Bool {
    first.identifier == second.identifier
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

/// By its identifier, for processes of one machine.
extension ZoneRules: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let identifier = try container.decode(String.self)
    let known = identifier == Self.utc.identifier ? .utc : ZoneRules(identifier)
    guard let zone = known else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(identifier) is no zone")
    }
    self = zone
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(identifier)
  }
}
