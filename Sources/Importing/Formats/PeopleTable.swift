import RecapAnalytics

/// A table of people with a block before it or without: Zoom, Webex, Meet, GoTo, summaries of Teams,
/// and anybody's own.
struct PeopleTable {
  let sample: TableSample
  /// Of the header in the sample.
  let header: Int
  let columns: PeopleColumns
  let format: ImportFormat

  /// Nil where there is no table of people.
  init?(_ sample: TableSample, as format: ImportFormat? = nil) {
    let words = PlatformWords.shared
    guard let header = Self.header(sample, words) ?? Self.headerByShape(sample) else { return nil }
    self.sample = sample
    self.header = header
    let headers = sample.trimmed(header)
    let all = headers + sample.rows[..<header].flatMap(\.cells)
    let known = Set(all.map(\.key))
    // The first platform that knows most of the words; one's own tables last.
    let scored = words.platforms.map { platform in
      (platform, known.count { platform.fields[$0] != nil })
    }
    let best = scored.max { $0.1 < $1.1 }!.1
    var platform = scored.first { $0.1 == best }!.0
    if let format, let named = words.platforms.first(where: { $0.format == format }) {
      platform = named
    }
    var columns = PeopleColumns(
      headers, words: words.fields(of: platform), isMinutes: words.isMinutes)
    Self.complete(&columns, sample, header)
    guard columns.hasPerson, columns.hasTime else { return nil }
    self.columns = columns
    self.format = format ?? Self.format(platform.format, best, columns, sample, header)
  }

  private static func format(
    _ known: ImportFormat, _ matches: Int, _ columns: PeopleColumns, _ sample: TableSample,
    _ header: Int
  ) -> ImportFormat {
    if known == .csv || matches >= 3 { return known }
    // In a language of no list: a summary of Teams tells durations in words.
    if let duration = columns[.duration],
      let cell = sample.rows[safe: header + 1]?.cells[safe: duration],
      cell.contains(where: { $0.isLetter }), sample.delimiter == 0x09
    {
      return .teams
    }
    return matches >= 2 ? known : .csv
  }

  // MARK: Header

  private static func header(_ sample: TableSample, _ words: PlatformWords) -> Int? {
    var best: (count: Int, index: Int)?
    for index in sample.rows.indices.prefix(100) {
      let columns = PeopleColumns(
        sample.rows[index].cells, words: words.fields, isMinutes: { _ in false })
      let count = columns.fields.count { $0.isPersonal }
      guard columns.hasPerson, columns.hasTime, count >= 2 else { continue }
      if best == nil || count > best!.count { best = (count, index) }
    }
    return best?.index
  }

  /// A row of words with rows of times under it.
  private static func headerByShape(_ sample: TableSample) -> Int? {
    let parser = TimeParser()
    for index in sample.rows.indices.prefix(100).dropLast() {
      let cells = sample.trimmed(index)
      guard cells.count >= 2, cells.count <= 1000,
        !cells.contains(where: { isData($0, parser) })
      else { continue }
      let next = sample.rows[index + 1].cells
      guard next.count >= 2, next.count + 1 >= cells.count,
        next.contains(where: { isTime($0, parser) })
      else { continue }
      return index
    }
    return nil
  }

  private static func isData(_ cell: String, _ parser: TimeParser) -> Bool {
    cell.isAddress || isTime(cell, parser) || Int(cell) != nil
  }

  private static func isTime(_ cell: String, _ parser: TimeParser) -> Bool {
    parser.time(cell) != nil
      || !cell.isEmpty && Int(cell) == nil && DurationParser.seconds(cell, unit: 1) != nil
  }

  // MARK: Columns by what is in them

  private static func complete(
    _ columns: inout PeopleColumns, _ sample: TableSample, _ header: Int
  ) {
    let rows = sample.rows[(header + 1)...].map(\.cells)
      .filter { $0.contains { !$0.isEmpty } }
    guard !rows.isEmpty else { return }
    let parser = TimeParser()
    let taken = Set(columns.columns)
    let known = Set(
      columns.headers.indices.filter { PlatformWords.shared.fields[columns.headers[$0].key] != nil }
    )
    var times: [Int] = []
    for column in columns.headers.indices where !taken.contains(column) && !known.contains(column) {
      let values = rows.compactMap { $0[safe: column] }.filter { !$0.isEmpty }
      guard !values.isEmpty else { continue }
      func share(_ test: (String) -> Bool) -> Bool {
        10 * values.count(where: test) >= 9 * values.count
      }
      if share({
        parser.time($0).map {
          $0.hasTime && ($0.shape != .timeOnly || $0.second >= 0) && !Self.isPlainClock($0, values)
        } ?? false
      }) {
        times.append(column)
      } else if columns[.email] == nil, share(\.isAddress) {
        columns[.email] = column
      } else if columns[.duration] == nil,
        share({ Int($0) == nil && DurationParser.seconds($0, unit: 1) != nil })
      {
        columns[.duration] = column
      } else if !columns.hasPerson
        || columns[.name] == nil && columns[.firstName] == nil
          && columns[.userName] == nil,
        values.count == rows.count,
        Set(values).count * 2 > values.count, share({ Int($0) == nil })
      {
        columns[.name] = column
      }
    }
    for column in times {
      if columns[.join] == nil {
        columns[.join] = column
      } else if columns[.leave] == nil {
        columns[.leave] = column
      }
    }
  }

  /// Hours, minutes and seconds from 00: more likely a duration than a time of day.
  private static func isPlainClock(_ time: RawTime, _ values: [String]) -> Bool {
    time.shape == .timeOnly && values.allSatisfy { $0.hasPrefix("0") && $0.utf8.count >= 7 }
  }

  // MARK: Reading

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    let words = PlatformWords.shared
    var rows = PeopleRows(file: file, options: options, platform: format)
    rows.areEnvelopes = format == .meet
    rows.areTotals = columns[.join] == nil && columns[.leave] == nil
    let fields =
      words.platforms.first { $0.format == format }.map { words.fields(of: $0) } ?? words.fields
    let block = MeetingBlock(Array(sample.rows[..<header]), words: fields, times: &rows.times)
    let headerLine = sample.rows[header].line
    do {
      var reader = sample.reader
      while try reader.next() {
        if reader.line <= headerLine || reader.isBlankRow { continue }
        try rows.add(reader, columns)
      }
    }
    sample.bytes.release()
    let kind: Session.Kind = options.kind ?? (format == .goto ? .live : .room)
    let extracts = try rows.extracts(format, meeting: block.meeting, kind: kind)
    if rows.identities.isEmpty, rows.notes.list.isEmpty {
      throw ImportError(
        .noPeople, file: file, "there is a header in line \(headerLine), and nobody under it",
        hint: "export the report again when somebody came")
    }
    return extracts.map { extract in
      var extract = extract
      if columns[.join] == nil, columns[.leave] == nil { extract.unmeasured.insert(.timing) }
      if format == .csv { extract.mapping = mapping }
      return extract
    }
  }

  /// Such as `--map 'name=Who,join=In'`.
  private var mapping: String {
    let named = Field.mappable.compactMap { field in
      columns[field].map { "\(field.rawValue)=\(columns.headers[safe: $0] ?? String($0 + 1))" }
    }
    return "--map '\(named.joined(separator: ",").replacing("'", with: "'\\''"))'"
  }
}
