import RecapAnalytics

/// A report of Teams in numbered sections: summary, people, stays, engagement.
struct TeamsReport {
  private let sample: TableSample

  init?(_ sample: TableSample) {
    guard let first = sample.filled.first, Self.section(sample.trimmed(first)) != nil else {
      return nil
    }
    self.sample = sample
  }

  /// A row whose first cell is a digit, a full stop and words, and whose other cells are empty.
  private static func section(_ cells: [String]) -> Int? {
    guard cells.count == 1, let text = cells.first else { return nil }
    let scalars = Array(text.unicodeScalars.prefix(4))
    guard scalars.count >= 3, let digit = Int(String(scalars[0])),
      scalars[1] == "." || scalars[1] == "．",
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
    else { return nil }
    return digit
  }

  private struct Parts {
    var block: [(line: Int, cells: [String])] = []
    var reactions: [(name: String, detail: String, time: RawTime, line: Int)] = []
    var hands: [(name: String, time: RawTime, line: Int)] = []
    var hasEngagement = false
    /// Columns of the table of people that count something.
    var counters: [(column: Int, kind: InteractionKind?, detail: String?)] = []
    var counts: [(person: Int32, kind: InteractionKind, detail: String?, count: Int)] = []
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var rows = PeopleRows(file: file, options: options, platform: .teams)
    var parts = Parts()
    var people = PeopleSection()
    try readSections(file, options, &rows, &parts, &people)
    let words = PlatformWords.shared
    let fields = words.fields(of: words[.teams])
    let block = MeetingBlock(parts.block, words: fields, times: &rows.times)
    people.addEnvelopes(to: &rows)
    var extracts = try rows.extracts(.teams, meeting: block.meeting, kind: options.kind ?? .room)
    if rows.identities.isEmpty {
      throw ImportError(.noPeople, file: file, "nobody is listed", hint: "export the report again")
    }
    try addEngagement(parts, rows, options, &extracts[0])
    return extracts
  }

  private func readSections(
    _ file: String, _ options: ImportOptions, _ rows: inout PeopleRows, _ parts: inout Parts,
    _ people: inout PeopleSection
  ) throws(ImportError) {
    var reader = sample.reader
    var section = 0
    var header: [String]?
    var columns: PeopleColumns?
    while try reader.next() {
      if reader.isBlankRow { continue }
      var cells = reader.texts
      while cells.last?.isEmpty ?? false { cells.removeLast() }
      if let number = Self.section(cells) {
        (section, header, columns) = (number, nil, nil)
        continue
      }
      switch section {
      case 1: parts.block.append((reader.line, cells))
      case 2, 3:
        guard header != nil, let columns else {
          header = cells
          columns = Self.columns(cells)
          if section == 2 { parts.counters = Self.counters(cells) }
          continue
        }
        if section == 2 {
          rows.areEnvelopes = true
          let before = rows.visits.count
          try rows.add(reader, columns)
          if rows.visits.count > before { people.add(rows.visits.removeLast(), rows) }
          addCounts(reader, rows, &parts)
        } else {
          rows.areEnvelopes = false
          let before = rows.visits.count
          try rows.add(reader, columns)
          if rows.visits.count > before { people.place(&rows, file) }
        }
      default:
        if header == nil {
          header = cells
          continue
        }
        // Under 4, or wherever the third column is a time.
        guard section == 4 || reader.cells.count >= 3 && TimeParser().time(reader.text(2)) != nil
        else {
          rows.notes.add(.notRead, file: file, line: reader.line)
          continue
        }
        parts.hasEngagement = true
        addEngagement(reader, file, &rows, &parts)
      }
    }
  }

  /// By words, and where these are not known by their order: name, join, leave, duration, address.
  private static func columns(_ headers: [String]) -> PeopleColumns {
    let words = PlatformWords.shared
    var columns = PeopleColumns(
      headers, words: words.fields(of: words[.teams]), isMinutes: { _ in false })
    let order: [Field] = [.name, .join, .leave, .duration, .email]
    let taken = Set(columns.columns)
    for (index, field) in order.enumerated()
    where columns[field] == nil && index < headers.count && !taken.contains(index) {
      columns[field] = index
    }
    return columns
  }

  // MARK: Engagement

  private static func word(_ text: String) -> String {
    // In quotes, else after the last hyphen.
    let quotes = text.split(omittingEmptySubsequences: false) { "\"“”„«»「」".contains($0) }
    if quotes.count >= 3, !quotes[1].isEmpty { return String(quotes[1]).key }
    return (text.lastIndex(of: "-").map { String(text[text.index(after: $0)...]) } ?? text).key
  }

  private static func detail(_ word: String) -> String {
    let words = PlatformWords.shared[.teams].list
    return ["clap", "heart", "wow", "smile", "like"].first { words[$0].contains(word) } ?? word
  }

  private static func kind(_ text: String) -> InteractionKind? {
    let words = PlatformWords.shared[.teams].list
    let key = text.key
    if words["handRaised"].contains(where: { key.contains($0) }) { return .handRaise }
    if key.contains("\"") || key.contains("“") || key.contains("„") || key.contains("«")
      || words["reaction"].contains(where: { key.contains($0) })
    {
      return .reaction
    }
    return nil
  }

  private func addEngagement(
    _ reader: TableReader, _ file: String, _ rows: inout PeopleRows, _ parts: inout Parts
  ) {
    let (name, type) = (reader.text(0), reader.text(1))
    let time = rows.times.other(reader.text(2), line: reader.line) ?? .none
    switch Self.kind(type) {
    case .handRaise: parts.hands.append((name, time, reader.line))
    case .reaction:
      parts.reactions.append((name, Self.detail(Self.word(type)), time, reader.line))
    default: rows.notes.add(.notKept, file: file, line: reader.line)
    }
  }

  private static func counters(
    _ headers: [String]
  ) -> [(column: Int, kind: InteractionKind?, detail: String?)] {
    headers.enumerated().compactMap { column, header in
      guard let colon = header.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
      let name = String(header[header.index(after: colon)...]).trimmedCell
      let kind = kind(name)
      return (column, kind, kind == .reaction ? detail(word(name)) : nil)
    }
  }

  private func addCounts(_ reader: TableReader, _ rows: PeopleRows, _ parts: inout Parts) {
    guard let person = rows.lastPerson else { return }
    for (column, kind, detail) in parts.counters {
      guard let kind, let count = Int(reader.text(column)), (1...10_000).contains(count) else {
        continue
      }
      parts.counts.append((person, kind, detail, count))
    }
  }

  private func addEngagement(
    _ parts: Parts, _ rows: PeopleRows, _ options: ImportOptions, _ extract: inout Extract
  ) throws(ImportError) {
    guard parts.hasEngagement || !parts.counters.isEmpty else { return }
    extract.unmeasured.subtract([.reactions, .handRaises])
    guard parts.hasEngagement else {
      for count in parts.counts {
        for _ in 0..<count.count {
          extract.actions.append(
            Action(kind: count.kind, person: Int(count.person), at: nil, detail: count.detail))
        }
      }
      return
    }
    let (order, _) = try rows.times.order(rows.visits, options)
    var reading = TimeReading(order: order, zone: options.zone)
    func person(_ text: String) -> Int {
      let name = PersonName.cleaned(text)
      if let index = extract.identities.firstIndex(where: { $0.name == name && name != nil }) {
        return index
      }
      extract.identities.append(PersonName.identity(name: text, email: nil))
      return extract.identities.count - 1
    }
    for reaction in parts.reactions {
      extract.actions.append(
        Action(
          kind: .reaction, person: person(reaction.name), at: reading.seconds(reaction.time),
          detail: reaction.detail))
    }
    for hand in parts.hands {
      extract.actions.append(
        Action(
          kind: .handRaise, person: person(hand.name), at: reading.seconds(hand.time), detail: nil))
    }
  }
}

/// The people under 2, to whom the stays under 3 are given.
private struct PeopleSection {
  private var envelopes: [RawVisit] = []
  private var byName: [String: [Int]] = [:]
  private var byEmail: [String: [Int]] = [:]
  private var found: Set<Int32> = []
  /// Addresses that stays under 3 have: whoever has one under 2 is told by them.
  private var foundEmails: Set<String> = []
  /// Stays of names that nobody under 2 has.
  private var strangers: [Int32: [Int]] = [:]

  mutating func add(_ envelope: RawVisit, _ rows: PeopleRows) {
    let identity = rows.identities[Int(envelope.person)]
    let index = envelopes.count
    envelopes.append(envelope)
    if let name = identity.name { byName[name, default: []].append(index) }
    if let email = identity.email?.lowercased() { byEmail[email, default: []].append(index) }
  }

  /// Gives the last stay to the person under 2 with its address, else its name.
  mutating func place(_ rows: inout PeopleRows, _ file: String) {
    let visit = rows.visits[rows.visits.count - 1]
    let identity = rows.identities[Int(visit.person)]
    if let email = identity.email?.lowercased(), let same = byEmail[email] {
      // Two names may share an address.
      foundEmails.insert(email)
      return give(same.first { envelopes[$0].person == visit.person } ?? same[0], &rows)
    }
    if let name = identity.name, let same = byName[name], !same.isEmpty {
      let index = same.first { envelopes[$0].person == visit.person } ?? same[0]
      return give(index, &rows)
    }
    strangers[visit.person, default: []].append(rows.visits.count - 1)
  }

  private mutating func give(_ index: Int, _ rows: inout PeopleRows) {
    rows.visits[rows.visits.count - 1].person = envelopes[index].person
    found.insert(envelopes[index].person)
  }

  /// Whoever is under 2 alone was there from the first join to the last leave.
  mutating func addEnvelopes(to rows: inout PeopleRows) {
    matchByTimes(&rows)
    // Rows of hidden names are people of their own: those under 3 tell what the one under 2 sums up.
    let hidden = rows.visits.filter { rows.identities[Int($0.person)].isHidden }
    let (joins, leaves) = (Set(hidden.map(\.join)), Set(hidden.map(\.leave)))
    for envelope in envelopes where !found.contains(envelope.person) {
      let identity = rows.identities[Int(envelope.person)]
      if let email = identity.email?.lowercased(), foundEmails.contains(email) { continue }
      if identity.isHidden, joins.contains(envelope.join),
        leaves.contains(envelope.leave)
      {
        continue
      }
      rows.visits.append(envelope)
    }
  }

  /// Somebody of another name with the same first join and last leave, if only one fits.
  private mutating func matchByTimes(_ rows: inout PeopleRows) {
    for (_, visits) in strangers.sorted(by: { $0.key < $1.key }) {
      let own = visits.map { rows.visits[$0] }
      let fitting = envelopes.filter { envelope in
        !found.contains(envelope.person) && envelope.join == own.first?.join
          && envelope.leave == own.last?.leave
      }
      guard fitting.count == 1 else { continue }
      for index in visits { rows.visits[index].person = fitting[0].person }
      found.insert(fitting[0].person)
      rows.notes.add(.matchedByTimes, file: rows.file, line: own.first.map { Int($0.line) })
    }
  }
}
