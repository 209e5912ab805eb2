public import RecapAnalytics

/// Everything that would tell who the people of a database are, made ready to be looked for.
public struct IdentityNeedles: Sendable {
  /// A sequence of letters that stands for somebody.
  struct Entry: Sendable {
    var needle: Needle
    /// All who have it.
    var people: Set<Int>
    let letters: Int
    /// Where words may begin within it.
    var starts: Set<Int>
    /// Long enough to be nothing else inside a longer word.
    var isFoundInsideWords: Bool
    /// A first or last name, or all there is of a name: other texts may have it by chance.
    var isSingle: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var words = LetterTree()
  /// Of those that are found inside words.
  private(set) var anywhere = LetterTree()
  /// Attendees and numbers the platform knows people by, by their digits.
  private(set) var numbers: [String: Int] = [:]
  public let people: Int
  /// Names, first names and last names of too few letters to be told from other text.
  public private(set) var tooShort = 0

  private static let fewestInsideWords = 8
  private static let fewestLetters = 2

  public init(_ identities: [Attendee]) {
    people = identities.count
    var short: Set<[UInt32]> = []
    for person in identities { add(person, short: &short) }
    tooShort = short.count
  }

  private mutating func add(_ person: Attendee, short: inout Set<[UInt32]>) {
    numbers[String(person.id)] = person.id
    let first = FoldedText(person.firstName ?? "")
    let last = FoldedText(person.lastName ?? "")
    for order in [[first, last], [last, first]] where first.count > 0 && last.count > 0 {
      insert(order, Needle(kind: .name, attendee: person.id), short: &short)
    }
    // Somebody of one name is known by it.
    let isOne = first.count == 0 || last.count == 0
    insert([first], Needle(kind: isOne ? .name : .firstName, attendee: person.id), short: &short)
    insert([last], Needle(kind: isOne ? .name : .lastName, attendee: person.id), short: &short)
    if let email = person.email {
      insert([FoldedText(email)], Needle(kind: .email, attendee: person.id), short: &short)
    }
    if let id = person.externalID {
      let folded = FoldedText(id, joinsDigests: false)
      if folded.count > 0, folded.isNumber { numbers[id.trimmed] = person.id }
      insert([folded], Needle(kind: .externalID, attendee: person.id), short: &short)
    }
  }

  private mutating func insert(
    _ parts: [FoldedText], _ needle: Needle, short: inout Set<[UInt32]>
  ) {
    let letters = parts.flatMap(\.letters)
    if letters.isEmpty { return }
    let isNumber = parts.allSatisfy(\.isNumber)
    guard !isNumber, letters.count >= Self.fewestLetters || Self.isPicture(letters) else {
      // Numbers that are ids are looked for where ids are.
      if !(isNumber && needle.kind == .externalID) { short.insert(letters) }
      return
    }
    // What has nothing before or behind an @ is no address, but a word like others.
    let isSingle =
      switch needle.kind {
      case .name, .firstName, .lastName: parts.count == 1
      case .email: !letters.dropFirst().dropLast().contains(0x40)
      case .externalID: false
      }
    var (starts, offset): (Set<Int>, Int) = ([], 0)
    for part in parts {
      if offset > 0 { starts.insert(offset) }
      starts.formUnion(part.inwardStarts.map { $0 + offset })
      offset += part.count
    }
    insert(letters, starts, needle, isSingle: isSingle)
    // Some programs give the letters of scripts from right to left as they are seen.
    if letters.contains(where: Folding.isRightToLeft) {
      insert(
        letters.reversed(), Set(starts.map { letters.count - $0 }), needle,
        isSingle: isSingle)
    }
  }

  private mutating func insert(
    _ letters: [UInt32], _ starts: Set<Int>, _ needle: Needle, isSingle: Bool
  ) {
    let isFoundInside =
      needle.kind == .name && !isSingle && letters.count >= Self.fewestInsideWords
    let index = Int32(entries.count)
    if let known = words.insert(letters, as: index) {
      var entry = entries[Int(known)]
      entry.people.insert(needle.attendee)
      if needle.kind < entry.needle.kind { entry.needle = needle }
      entry.starts.formUnion(starts)
      entry.isSingle = entry.isSingle && isSingle
      entry.isFoundInsideWords = entry.isFoundInsideWords || isFoundInside
      entries[Int(known)] = entry
      if isFoundInside { _ = anywhere.insert(letters, as: known) }
      return
    }
    entries.append(
      Entry(
        needle: needle, people: [needle.attendee], letters: letters.count, starts: starts,
        isFoundInsideWords: isFoundInside, isSingle: isSingle))
    if isFoundInside { _ = anywhere.insert(letters, as: index) }
  }

  /// One symbol that no text is made of, such as an emoji.
  private static func isPicture(_ letters: [UInt32]) -> Bool {
    letters.count == 1 && letters[0] >= 0x2190
      && Unicode.Scalar(letters[0])?.properties.generalCategory == .otherSymbol
  }
}
