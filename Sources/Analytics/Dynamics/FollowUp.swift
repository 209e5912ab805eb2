/// The people who watched a session, live or its recording, by what they did there.
public struct FollowUp: Sendable {
  public struct Person: Sendable {
    public let attendee: Attendee
    public let name: String
    let liveSeconds: Int
    let engagedSeconds: Int
    let interactions: InteractionCounts
    let recordingPlays: Int
    /// The sum of all points.
    public internal(set) var score = Fraction(0)
  }

  public let formula: ScoreFormula
  /// Highest score first, then by name and id.
  public let people: [Person]
  /// Viewers of whom neither a name nor an address is known.
  public let unnamed: Int
  /// Named viewers whom the formula leaves out.
  public let excluded: Int
  private let sessionSeconds: Int

  init(_ activity: SessionActivity, formula: ScoreFormula) {
    let exclusion = ExclusionSets(formula.exclusion)
    var (unnamed, excluded, people) = (0, 0, [] as [Person])
    for person in activity.attendees where person.isLiveViewer || person.isRecordingViewer {
      if person.attendee.isAnonymous {
        unnamed += 1
      } else if exclusion.contains(person.attendee) {
        excluded += 1
      } else {
        people.append(Person(person))
      }
    }
    let formula = formula.measured(by: activity.provenance)
    let rules = formula.effectiveRules
    let duration = activity.session.durationSeconds
    for index in people.indices {
      people[index].score = rules.reduce(Fraction(0)) {
        $0 + Self.points($1, of: people[index], sessionSeconds: duration)
      }
    }
    (self.formula, sessionSeconds) = (formula, duration)
    (self.unnamed, self.excluded) = (unnamed, excluded)
    // Indices are quicker to move than people.
    self.people = people.indices.sorted { Self.precedes(people[$0], people[$1]) }.map { people[$0] }
  }

  /// What somebody has of one signal.
  public func points(_ rule: ScoreFormula.Rule, of person: Person) -> Fraction {
    Self.points(rule, of: person, sessionSeconds: sessionSeconds)
  }

  private static func points(
    _ rule: ScoreFormula.Rule, of person: Person, sessionSeconds: Int
  ) -> Fraction {
    let unit = Int128(ScoreFormula.Points.power(rule.points.places))
    let points = Int128(rule.points.units)
    func counted(_ count: Int) -> Fraction {
      Fraction(points * Int128(min(count, rule.most ?? count)), unit)
    }
    switch rule.signal {
    case .stay:
      return Fraction(points * Int128(person.liveSeconds), unit * Int128(sessionSeconds))
    case .engagement:
      if person.liveSeconds == 0 { return Fraction(0) }
      return Fraction(points * Int128(person.engagedSeconds), unit * Int128(person.liveSeconds))
    case .polls: return counted(person.interactions.pollsAnswered)
    case .qaThreads: return counted(person.interactions.qaThreads)
    case .downloads: return counted(person.interactions.attachmentDownloads)
    case .chatMessages: return counted(person.interactions.chatMessages)
    case .reactions: return counted(person.interactions.reactions)
    case .handRaises: return counted(person.interactions.handRaises)
    case .recordingPlays: return counted(person.recordingPlays)
    }
  }

  private static func precedes(_ a: Person, _ b: Person) -> Bool {
    if a.score < b.score { return false }
    if b.score < a.score { return true }
    return (CodePointString(a.name), a.attendee.id) < (CodePointString(b.name), b.attendee.id)
  }
}

extension FollowUp.Person {
  fileprivate init(_ activity: AttendeeActivity) {
    attendee = activity.attendee
    name = attendee.displayName
    liveSeconds = activity.live?.liveSeconds ?? 0
    engagedSeconds = activity.live?.engagedSeconds ?? 0
    interactions = InteractionCounts(
      reactions: activity.reactions, chatMessages: activity.chatMessages,
      pollsAnswered: activity.pollsAnswered, qaThreads: activity.qaThreads,
      attachmentDownloads: activity.attachmentDownloads, handRaises: activity.handRaises)
    recordingPlays = activity.plays
  }
}

/// An exclusion that is quick to look into.
private struct ExclusionSets {
  private let companies, roles, mailDomains: Set<CodePointString>

  init(_ exclusion: ScoreFormula.Exclusion) {
    companies = Set(exclusion.companies.map { CodePointString($0) })
    roles = Set(exclusion.roles.map { CodePointString($0) })
    mailDomains = Set(exclusion.mailDomains.map { CodePointString($0.lowercasedInASCII) })
  }

  func contains(_ attendee: Attendee) -> Bool {
    func isIn(_ set: Set<CodePointString>, _ text: String?) -> Bool {
      !set.isEmpty && text.map { set.contains(CodePointString($0.trimmed)) } ?? false
    }
    return isIn(companies, attendee.company) || isIn(roles, attendee.role)
      || isIn(mailDomains, attendee.email.flatMap(Self.domain))
  }

  private static func domain(_ address: String) -> String? {
    address.utf8.lastIndex(of: UInt8(ascii: "@")).map {
      String(address[address.utf8.index(after: $0)...]).lowercasedInASCII
    }
  }
}

extension String {
  fileprivate var lowercasedInASCII: String {
    String(
      decoding: utf8.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
