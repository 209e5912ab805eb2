/// By which points people are listed who may be written to after a session.
public struct ScoreFormula: Sendable, Codable, Hashable {
  /// What points are given for.
  public enum Signal: String, Sendable, Codable, CaseIterable {
    /// The share of the session that was watched live.
    case stay
    /// The engagement rate.
    case engagement
    case polls, qaThreads, downloads, chatMessages, reactions, handRaises, recordingPlays

    /// A fraction of 0…1 that is not counted.
    public var isShare: Bool { self == .stay || self == .engagement }
  }

  /// A number as it is written: `units` / 10^`places`.
  public struct Points: Sendable, Codable, Hashable {
    /// More are not told apart.
    public static let mostPlaces = 9

    public let units: Int
    public let places: Int

    public init(units: Int, places: Int = 0) { (self.units, self.places) = (units, places) }

    /// The shortest number that is read as a double, from 0 to 1,000: what was written. Nil where it
    /// has more places.
    public init?(nearest value: Double) {
      for places in 0...Self.mostPlaces {
        let units = Int((value * Double(Self.power(places))).rounded())
        guard Double("\(units)e-\(places)") == value else { continue }
        self.init(units: units, places: places)
        return
      }
      return nil
    }

    public var ratio: Ratio { Ratio(units, Self.power(places))! }

    static func power(_ places: Int) -> Int { (0..<places).reduce(1) { power, _ in 10 * power } }
  }

  public struct Rule: Sendable, Codable, Hashable {
    public let signal: Signal
    /// For each, or for the whole of a share.
    public var points: Points
    /// How many count; nil of a share.
    public var most: Int?

    public init(_ signal: Signal, points: Points, most: Int?) {
      (self.signal, self.points, self.most) = (signal, points, most)
    }
  }

  /// People who are not listed, by texts without white space at their ends.
  public struct Exclusion: Sendable, Codable, Hashable {
    public var companies: [String]
    public var roles: [String]
    /// What stands behind the last @ of an address, in any case of ASCII letters.
    public var mailDomains: [String]

    public init(companies: [String] = [], roles: [String] = [], mailDomains: [String] = []) {
      (self.companies, self.roles, self.mailDomains) = (companies, roles, mailDomains)
    }
  }

  /// One a signal, in their order.
  public var rules: [Rule]
  public var exclusion: Exclusion

  public init(rules: [Rule], exclusion: Exclusion = Exclusion()) {
    (self.rules, self.exclusion) = (rules, exclusion)
  }

  public static let usual = ScoreFormula(rules: [
    Rule(.stay, points: Points(units: 30), most: nil),
    Rule(.engagement, points: Points(units: 20), most: nil),
    Rule(.polls, points: Points(units: 5), most: 3),
    Rule(.qaThreads, points: Points(units: 10), most: 2),
    Rule(.downloads, points: Points(units: 10), most: 2),
    Rule(.chatMessages, points: Points(units: 2), most: 5),
    Rule(.reactions, points: Points(units: 1), most: 5),
    Rule(.handRaises, points: Points(units: 5), most: 1),
    Rule(.recordingPlays, points: Points(units: 5), most: 2),
  ])

  /// The formula without points for what is not measured.
  func measured(by source: Provenance) -> ScoreFormula {
    var formula = self
    for index in rules.indices where !rules[index].signal.isMeasured(by: source) {
      formula.rules[index].points = Points(units: 0)
    }
    return formula
  }

  /// Those that give points.
  public var effectiveRules: [Rule] { rules.filter { $0.points.units > 0 } }

  /// The most points somebody can have.
  public var possible: Fraction {
    rules.reduce(Fraction(0)) {
      $0 + Fraction($1.points.ratio) * Fraction($1.most ?? 1)
    }
  }
}

extension ScoreFormula.Signal {
  fileprivate func isMeasured(by source: Provenance) -> Bool {
    switch self {
    case .stay: source.measures(.attendance)
    case .engagement: source.measuresLive(.engagement)
    case .polls: source.tellsPollsAnswered
    case .qaThreads: source.measures(.qaThreads)
    case .downloads: source.measures(.attachmentDownloads)
    case .chatMessages: source.measures(.chatMessages)
    case .reactions: source.measures(.reactions)
    case .handRaises: source.measures(.handRaises)
    case .recordingPlays: source.tellsPlays
    }
  }
}
