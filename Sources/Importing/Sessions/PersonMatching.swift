import RecapAnalytics

/// Finds out who the people of a session's files are: by address or id, by name, or somebody new.
struct PersonMatching {
  let extracts: [Extract]
  var notes: ImportNotes

  /// Somebody by a name that one of them has, or nobody where several do.
  private struct Names {
    private static let several = -1
    private var persons: [CodePointString: Int] = [:]

    subscript(name: String) -> Int? {
      persons[CodePointString(name)].flatMap { $0 == Self.several ? nil : $0 }
    }

    mutating func add(_ name: String?, _ person: Int) {
      guard let name else { return }
      let key = CodePointString(name)
      let known = persons[key] ?? person
      persons[key] = known == person ? person : Self.several
    }
  }

  /// The person of each identity of each file; nil for those who were not there.
  mutating func persons(
    _ people: inout PersonTable, _ stored: SessionAssembly.StoredSession?
  ) -> [[Int?]] {
    var result = extracts.map { [Int?](repeating: nil, count: $0.identities.count) }
    let used = extracts.map(Self.used)
    var identities = extracts.map(\.identities)
    people.reserve(used.reduce(0) { $0 + $1.count })
    for file in extracts.indices { dropPlaceholders(&identities[file], used[file], file) }
    // Names are of use to those alone who have no address.
    let needsNames = extracts.indices.contains { file in
      used[file].contains { !identities[file][$0].isAddressed }
    }
    var named = Names()
    for person in stored?.people ?? [] where needsNames && people.people[safe: person]?.email != nil
    {
      named.add(people.people[person].name, person)
    }
    for file in extracts.indices {
      for index in used[file] {
        guard let person = people.addressed(identities[file][index]) else { continue }
        result[file][index] = person
        guard needsNames else { continue }
        named.add(people.people[person].name, person)
        named.add(identities[file][index].name, person)
      }
    }
    guard needsNames else { return result }
    let storedNames = Dictionary(
      (stored?.people ?? []).compactMap { person in
        people.people[safe: person]?.name.map { (CodePointString($0), person) }
      }, uniquingKeysWith: { first, _ in first })
    for file in extracts.indices {
      let isChat = extracts[file].format == .zoomChat
      let senders = isChat ? Senders(of: result, except: file, people) : nil
      for index in used[file] where result[file][index] == nil {
        let identity = identities[file][index]
        if !identity.isHidden, identity.phone == nil,
          let same = identity.name.flatMap({ named[$0] })
        {
          result[file][index] = same
          noteName(index, file)
        } else if let person = identity.name.flatMap({ name in
          isChat ? senders?[name] ?? storedNames[CodePointString(name)] : nil
        }) {
          result[file][index] = person
        } else {
          if isChat { notes.add(.senderUnknown, file: extracts[file].file) }
          result[file][index] = people.unaddressed(identity)
        }
      }
    }
    return result
  }

  /// The line is looked for once: of all notes of a kind the first has an example.
  private mutating func noteName(_ index: Int, _ file: Int) {
    let isFirst = notes.count(.matchedByName) == 0
    let line = isFirst ? extracts[file].stays.first { $0.person == index }?.line : nil
    notes.add(.matchedByName, file: extracts[file].file, line: line)
  }

  /// Identities that something is told of, in order.
  private static func used(_ extract: Extract) -> [Int] {
    var seen = [Bool](repeating: false, count: extract.identities.count)
    var used: [Int] = []
    func add(_ index: Int) {
      if seen[index] { return }
      seen[index] = true
      used.append(index)
    }
    for stay in extract.stays { add(stay.person) }
    for member in extract.members { add(member) }
    for total in extract.totals { add(total.person) }
    for action in extract.actions { add(action.person) }
    for poll in extract.polls { for answer in poll.answers { add(answer.person) } }
    for view in extract.recording { add(view.person) }
    return used
  }

  /// A value that all rows of three names or more share identifies nobody.
  private mutating func dropPlaceholders(
    _ identities: inout [Identity], _ used: [Int], _ file: Int
  ) {
    var names = Set<String>()
    for index in used where names.count < 3 {
      if let name = identities[index].name { names.insert(name) }
    }
    guard names.count == 3 else { return }
    for path in [\Identity.email, \Identity.externalID] {
      guard let first = identities[used[0]][keyPath: path]?.lowercased(),
        used.allSatisfy({ identities[$0][keyPath: path]?.lowercased() == first })
      else { continue }
      for index in used { identities[index][keyPath: path] = nil }
      notes.add(.placeholderId, file: extracts[file].file)
    }
  }
}

/// Whom a chat may name: people of the session's other files, by their name or by what stands before
/// its brackets.
private struct Senders {
  private var byName: [String: Set<Int>] = [:]
  private var byStart: [String: Set<Int>] = [:]

  init(of result: [[Int?]], except file: Int, _ people: PersonTable) {
    let others = Set(
      result.enumerated().filter { $0.offset != file }.flatMap { $0.element.compactMap(\.self) })
    for person in others {
      guard let name = people.people[person].name else { continue }
      byName[name, default: []].insert(person)
      for bracket in name.indices where name[bracket...].hasPrefix(" (") {
        byStart[String(name[..<bracket]), default: []].insert(person)
      }
    }
  }

  /// Nil for nobody, or several.
  subscript(name: String) -> Int? {
    if let exact = byName[name], exact.count == 1 { return exact.first }
    guard let starting = byStart[name], starting.count == 1 else { return nil }
    return starting.first
  }
}
