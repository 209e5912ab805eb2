import RecapAnalytics

/// Gathers the rows of tables of people in one file: who they are, and their stays.
struct PeopleRows {
  let file: String
  let options: ImportOptions
  let platform: String
  private(set) var identities: [Identity] = []
  var visits: [RawVisit] = []
  var totals: [(person: Int, seconds: Int, line: Int, session: Int32)] = []
  /// People who were told of without a stay.
  private(set) var members: [(person: Int, session: Int32)] = []
  var notes = ImportNotes()
  private(set) var rowCount = 0
  /// Whom the last row was of; nil where it was left out.
  private(set) var lastPerson: Int32?
  private(set) var sessions = MeetingColumns()
  /// First joins and last leaves stand in the rows.
  var areEnvelopes = false
  /// Durations are sums over stays that are not told.
  var areTotals = false
  var times: TimeColumns

  private var known = RowIndex()
  private var key: [UInt8] = []
  private let leftOut: Set<String>
  private var lastAnswer: (text: [UInt8], isYes: Bool) = ([], false)

  init(file: String, options: ImportOptions, platform: ImportFormat) {
    (self.file, self.options) = (file, options)
    self.platform = platform.rawValue
    leftOut = Set(options.leftOutRoles.map(\.key))
    times = TimeColumns()
  }

  /// - Parameter part: The role of everybody in this part of the file.
  mutating func add(
    _ row: TableReader, _ columns: PeopleColumns, part: String? = nil
  ) throws(ImportError) {
    rowCount += 1
    lastPerson = nil
    do throws(ImportError) {
      try read(row, columns, part: part)
    } catch  where error.code == .unreadableRow && options.skipsUnreadable {
      notes.add(.unreadableRow, file: file, line: row.line)
    }
    if row.cells.count > columns.headers.count,
      (columns.headers.count..<row.cells.count).contains(where: { !row.isBlank($0) })
    {
      notes.add(.notRead, file: file, line: row.line)
    }
  }

  private mutating func read(
    _ row: TableReader, _ columns: PeopleColumns, part: String?
  ) throws(ImportError) {
    if let column = columns[.waitingRoom], isYes(row, column) {
      return notes.add(.waitingRoom, file: file, line: row.line)
    }
    let isAbsent = columns[.attended].map { Self.says("no", row.text($0)) } ?? false
    let role = columns[.role].map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? part
    if let role, leftOut.contains(role.key) {
      return notes.add(.rolesLeftOut, file: file, line: row.line)
    }
    var visit = RawVisit(person: 0, line: Int32(clamping: row.line))
    visit.join = try time(row, .join, columns)
    visit.leave = try time(row, .leave, columns)
    if let day = columns[.joinDate], visit.join.shape == .timeOnly {
      try joinDate(row, day, columns, &visit)
    }
    visit.duration = try duration(row, columns)
    visit.session = sessions.index(row, columns, &times)
    visit.isEnvelope = areEnvelopes
    if isAbsent, visit.join.isNone, visit.leave.isNone {
      return notes.add(.registeredOnly, file: file, line: row.line)
    }
    let person = person(row, columns, role: role)
    visit.person = person
    lastPerson = person
    if visit.join.isNone, visit.leave.isNone {
      members.append((Int(person), visit.session))
      if visit.duration >= 0, columns[.join] == nil || areTotals {
        totals.append((Int(person), Int(visit.duration), row.line, visit.session))
      } else if columns[.attended] != nil {
        notes.add(.registeredOnly, file: file, line: row.line)
        members.removeLast()
      } else {
        notes.add(.noTimes, file: file, line: row.line)
      }
      return
    }
    visits.append(visit)
  }

  private mutating func joinDate(
    _ row: TableReader, _ column: Int, _ columns: PeopleColumns, _ visit: inout RawVisit
  ) throws(ImportError) {
    let day = row.text(column)
    guard !day.isEmpty else { return }
    for (path, field) in [(\RawVisit.join, Field.join), (\RawVisit.leave, Field.leave)] {
      guard visit[keyPath: path].shape == .timeOnly, let at = columns[field] else { continue }
      let text = "\(day) \(row.text(at))"
      visit[keyPath: path] = times.time(text, line: row.line) ?? visit[keyPath: path]
    }
  }

  private mutating func time(
    _ row: TableReader, _ field: Field, _ columns: PeopleColumns
  ) throws(ImportError) -> RawTime {
    guard let column = columns[field], column < row.cells.count, !row.cells[column].isEmpty else {
      return .none
    }
    if let time = row.withBytes(column, { times.time($0, line: row.line) }) { return time }
    let text = row.text(column)
    if text.isEmpty || Self.isNothing(text) { return .none }
    // An odd quote or a spreadsheet's wrapping.
    if let time = times.time(text, line: row.line) { return time }
    throw unreadable(row, field, columns, text, "is no time")
  }

  private mutating func duration(
    _ row: TableReader, _ columns: PeopleColumns
  ) throws(ImportError) -> Int32 {
    guard let column = columns[.duration], column < row.cells.count, !row.cells[column].isEmpty
    else { return -1 }
    let unit = columns.durationUnit
    if let seconds = row.withBytes(column, { DurationParser.seconds($0, unit: unit) }) {
      return Int32(clamping: seconds)
    }
    let text = row.text(column)
    return DurationParser.seconds(text, unit: unit).map { Int32(clamping: $0) } ?? -1
  }

  private func unreadable(
    _ row: TableReader, _ field: Field, _ columns: PeopleColumns, _ text: String, _ what: String
  ) -> ImportError {
    ImportError(
      .unreadableRow, file: file, line: row.line, column: columns.place(field), value: text,
      "\"\(ImportError.shown(text))\" \(what)",
      hint: "correct it, or leave such rows out with --skip-unreadable")
  }

  private static let yes = Set(PlatformWords.shared.common["yes"])
  private static let no = Set(PlatformWords.shared.common["no"])

  private static func says(_ word: String, _ text: String) -> Bool {
    (word == "yes" ? yes : no).contains(text.key)
  }

  /// A column of yes and no has few values: the last one is known.
  private mutating func isYes(_ row: TableReader, _ column: Int) -> Bool {
    let isLast = row.withBytes(column) { $0.elementsEqual(lastAnswer.text) }
    if !isLast {
      let text = row.text(column)
      lastAnswer = (row.withBytes(column) { Array($0) }, Self.says("yes", text))
    }
    return lastAnswer.isYes
  }

  private static func isNothing(_ text: String) -> Bool {
    // In every new person's cells: most are longer.
    text.utf8.count <= 4
      && ["-", "--", "–", "—", "n/a", "na", "null", "none"].contains(text.lowercased())
  }

  // MARK: People

  private mutating func person(
    _ row: TableReader, _ columns: PeopleColumns, role: String?
  ) -> Int32 {
    row.key(Self.keyFields, columns, into: &key)
    if let index = known.number(of: key) {
      complete(Int(index), row, columns, role: role)
      return index
    }
    let identity = identity(row, columns, role: role)
    let index = Int32(identities.count)
    identities.append(identity)
    if identity.isHidden {
      notes.add(.anonymousRows, file: file, line: row.line)
    } else {
      known.add(key, number: index)
    }
    return index
  }

  /// A detail that an earlier row of the same person left empty.
  private mutating func complete(
    _ index: Int, _ row: TableReader, _ columns: PeopleColumns, role: String?
  ) {
    if let role, identities[index].role == nil { identities[index].role = role }
    guard columns.hasDetails else { return }
    for (field, path) in Self.details where identities[index][keyPath: path] == nil {
      if let column = columns[field], column < row.cells.count, !row.cells[column].isEmpty {
        identities[index][keyPath: path] = Self.detail(row.text(column))
      }
    }
  }

  private static let keyFields: [Field] = [.email, .id, .name, .userName, .firstName, .lastName]

  private static let details: [(Field, any WritableKeyPath<Identity, String?> & Sendable)] = [
    (.title, \.title), (.company, \.company), (.industry, \.industry),
  ]

  private static func detail(_ text: String) -> String? {
    let text = text.folded
    return text.isEmpty || isNothing(text) ? nil : text
  }

  private mutating func identity(
    _ row: TableReader, _ columns: PeopleColumns, role: String?
  ) -> Identity {
    func text(_ field: Field) -> String? {
      columns[field].map { row.text($0) }.flatMap { $0.isEmpty || Self.isNothing($0) ? nil : $0 }
    }
    let (first, last) = (text(.firstName), text(.lastName))
    let whole = text(.name) ?? text(.userName)
    var email = text(.email)
    var id = text(.id)
    // An address that stands in the column of ids identifies all the same.
    if email == nil, let address = id, address.isAddress { (email, id) = (address, nil) }
    var identity = PersonName.identity(
      name: first ?? last ?? whole, email: email, id: id.map { "\(platform):\($0.folded)" })
    if first != nil || last != nil, identity.phone == nil,
      last != nil || !PersonName.isHidden(first ?? "")
    {
      identity.firstName = first.flatMap(PersonName.cleaned)
      identity.lastName = last.flatMap(PersonName.cleaned)
      identity.isHidden = identity.isHidden && identity.name == nil
    }
    identity.role = role
    for (field, path) in Self.details where columns[field] != nil {
      identity[keyPath: path] = text(field).flatMap(Self.detail)
    }
    if let country = text(.country) {
      let found = Country(country) ?? Country(guess: country)
      identity.countryCode = found?.code
      if found == nil { notes.add(.unknownCountry, file: file, line: row.line) }
    }
    return identity
  }

  /// Nobody is looked for any more.
  mutating func forgetKeys() { known = RowIndex() }

  mutating func addIdentity(_ identity: Identity) -> Int32 {
    identities.append(identity)
    return Int32(identities.count - 1)
  }
}
