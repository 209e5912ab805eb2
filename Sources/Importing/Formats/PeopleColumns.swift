import RecapAnalytics

/// Which column of a table of people says what.
struct PeopleColumns {
  /// By the field's ordinal, since fields are asked for in every row; -1 for none.
  private var places = [Int](repeating: -1, count: Field.allCases.count)
  let headers: [String]
  /// Seconds that a number alone counts in the column of durations.
  var durationUnit = 1

  var fields: [Field] { Field.allCases.filter { self[$0] != nil } }
  var columns: [Int] { places.filter { $0 >= 0 } }

  subscript(field: Field) -> Int? {
    get {
      let column = places[field.ordinal]
      return column < 0 ? nil : column
    }
    set { places[field.ordinal] = newValue ?? -1 }
  }

  /// By the words of a header; of two like names the later is the person's.
  init(_ headers: [String], words: [String: [Field]], isMinutes: (String) -> Bool) {
    self.headers = headers
    let known = headers.map { words[$0.key] ?? [] }
    // Columns of the meeting stand before those of the person.
    let start =
      known.firstIndex { !Set($0).isDisjoint(with: [.name, .firstName, .userName, .email, .join]) }
      ?? 0
    for (index, meanings) in known.enumerated() {
      // What can be both is the meeting's before the first column of a person.
      let field =
        index < start
        ? meanings.first { !$0.isPersonal } ?? meanings.first
        : meanings.first { $0.isPersonal }
      guard let field, field != .ignored else { continue }
      self[field] = index
    }
    if let duration = self[.duration] { durationUnit = isMinutes(headers[duration]) ? 60 : 1 }
  }

  init(map: [Field: Int], headers: [String], durationUnit: Int) {
    (self.headers, self.durationUnit) = (headers, durationUnit)
    for (field, column) in map { self[field] = column }
  }

  var hasPerson: Bool {
    [.name, .firstName, .lastName, .userName, .email].contains { self[$0] != nil }
  }

  /// What somebody is, beside their name.
  var hasDetails: Bool { self[.title] != nil || self[.company] != nil || self[.industry] != nil }

  var hasTime: Bool { [.join, .leave, .duration].contains { self[$0] != nil } }

  /// Such as "C (Join time)".
  func place(_ field: Field) -> String? {
    guard let column = self[field] else { return nil }
    let header = headers[safe: column] ?? ""
    return header.isEmpty ? Self.letters(column) : "\(Self.letters(column)) (\(header.folded))"
  }

  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
