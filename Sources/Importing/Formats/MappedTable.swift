import RecapAnalytics

/// A table whose columns are named by `--map`.
struct MappedTable {
  private let map: [Field: String]

  init?(_ options: ImportOptions) {
    guard !options.map.isEmpty else { return nil }
    map = options.map
  }

  func read(
    _ sample: TableSample, _ file: String, _ options: ImportOptions
  ) throws(ImportError) -> [Extract] {
    let (header, fields) = try columns(sample, file)
    let headers = sample.trimmed(header)
    let unit =
      fields[.duration].map { PlatformWords.shared.isMinutes(headers[safe: $0] ?? "") } ?? false
    let columns = PeopleColumns(map: fields, headers: headers, durationUnit: unit ? 60 : 1)
    guard columns.hasPerson, columns.hasTime else {
      throw ImportError(
        .unknownFormat, file: file,
        "the columns named by --map do not tell who was there, and when",
        hint: "name at least name or email, and join or duration")
    }
    var rows = PeopleRows(file: file, options: options, platform: .csv)
    rows.areTotals = columns[.join] == nil
    var reader = sample.reader
    let line = sample.rows[header].line
    while try reader.next() {
      if reader.line <= line || reader.isBlankRow { continue }
      try rows.add(reader, columns)
    }
    var extracts = try rows.extracts(
      .csv, meeting: MeetingColumns.Meeting(), kind: options.kind ?? .room)
    if columns[.join] == nil, columns[.leave] == nil {
      for index in extracts.indices { extracts[index].unmeasured.insert(.timing) }
    }
    return extracts
  }

  /// The first row that has all headers that are named; numbers count from 1.
  private func columns(
    _ sample: TableSample, _ file: String
  ) throws(ImportError) -> (header: Int, [Field: Int]) {
    for index in sample.filled.prefix(100) {
      var fields: [Field: Int] = [:]
      let keys = sample.rows[index].cells.map(\.key)
      for (field, name) in map {
        if let column = keys.firstIndex(of: name.key) {
          fields[field] = column
        } else if let number = Int(name), number >= 1, number <= max(keys.count, 1) {
          fields[field] = number - 1
        }
      }
      if fields.count == map.count { return (index, fields) }
    }
    let first = sample.filled.first.map { sample.trimmed($0) } ?? []
    let missing = map.values.sorted().first { name in
      Int(name) == nil && !sample.rows.contains { $0.cells.contains { $0.key == name.key } }
    }
    throw ImportError(
      .unknownFormat, file: file,
      "the file has no column \"\(ImportError.shown(missing ?? map.values.sorted()[0]))\" in a row with "
        + "the others of --map",
      hint: "it has \(first.prefix(8).map(ImportError.shown).joined(separator: ", "))")
  }
}
