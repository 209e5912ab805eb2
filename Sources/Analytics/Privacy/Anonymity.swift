/// How people are kept from being told apart in an edition for others than the organizer: by
/// pseudonyms, and by what is shown of them only in groups.
public struct Anonymity: Sendable {
  /// The fewest people that are shown as a group.
  public let smallestGroup: Int
  /// By the ids of attendees; no two are the same.
  private var pseudonyms: [Int: Pseudonym] = [:]
  /// Words of everybody's name, folded.
  private let names: Set<String>

  /// - Parameters:
  ///   - smallestGroup: At least 2.
  ///   - people: Everybody of the event.
  ///   - pseudonym: Of an attendee by id; another at each attempt, should one be taken already or
  ///     read like somebody's name.
  public init(
    smallestGroup: Int, people: [Attendee],
    pseudonym: (_ id: Int, _ attempt: Int) -> Pseudonym
  ) {
    self.smallestGroup = smallestGroup
    names = Set(people.lazy.flatMap(Self.names))
    var taken: Set<Pseudonym> = []
    for id in people.map(\.id).sorted() {
      var attempt = 0
      var candidate = pseudonym(id, attempt)
      // Names that leave no code free are none.
      while attempt < Self.mostAttempts
        && !names.isDisjoint(with: Self.words(of: candidate.code))
        || !taken.insert(candidate).inserted
      {
        attempt += 1
        candidate = pseudonym(id, attempt)
      }
      pseudonyms[id] = candidate
    }
  }

  /// The attendee under a pseudonym, with what may be shown of them.
  func attendee(_ attendee: Attendee, showing shared: SharedAttributes.Values) -> Attendee {
    let pseudonym = pseudonyms[attendee.id]!
    return Attendee(
      id: pseudonym.number, firstName: "Viewer", lastName: pseudonym.code, email: nil, title: nil,
      company: shared[.company], role: shared[.role], industry: shared[.industry],
      countryCode: shared[.country])
  }

  /// A text as it may be shown: nil where it says nothing, or has somebody's name in it.
  func presentable(_ text: String?) -> String? {
    guard let text = text?.trimmed, !text.isEmpty,
      Self.words(of: text).allSatisfy({ !names.contains($0) })
    else { return nil }
    return text
  }

  private static let mostAttempts = 100

  /// Words somebody's name is told by, also where it is written as one.
  private static func names(of person: Attendee) -> [String] {
    let (first, last) = (words(of: person.firstName ?? ""), words(of: person.lastName ?? ""))
    let whole = [(first + last).joined(), (last + first).joined()].filter { !$0.isEmpty }
    return first + last + whole + words(of: person.email.map(mailbox) ?? "")
  }

  /// An e-mail address without its domain, which others share.
  private static func mailbox(_ address: String) -> String {
    address.lastIndex(of: "@").map { String(address[..<$0]) } ?? address
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
