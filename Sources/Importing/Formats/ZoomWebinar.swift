import RecapAnalytics

/// An attendee report of a Zoom webinar: parts headed by a row of one cell, each with its own header.
struct ZoomWebinar {
  private let sample: TableSample

  /// Words of the parts, and the role they mean, in the languages' own words.
  init?(_ sample: TableSample) {
    let rows = sample.filled
    // GoTo's parts have headings of their own.
    let others = PlatformWords.shared[.goto].list["parts"]
    let isPart = rows.contains { index in
      guard let name = Self.part(sample.trimmed(index)), !others.contains(name.key),
        let next = rows.first(where: { $0 > index })
      else {
        return false
      }
      let columns = Self.columns(sample.trimmed(next))
      return columns.hasPerson && columns.hasTime
    }
    guard isPart else { return nil }
    self.sample = sample
  }

  private static func part(_ cells: [String]) -> String? {
    guard cells.count == 1, let text = cells.first, text.utf8.count <= 60, !text.isEmpty,
      Int(text) == nil, TimeParser().time(text) == nil
    else { return nil }
    return text
  }

  private static func columns(_ headers: [String]) -> PeopleColumns {
    let words = PlatformWords.shared
    return PeopleColumns(
      headers, words: words.fields(of: words[.zoom]), isMinutes: words.isMinutes)
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var rows = PeopleRows(file: file, options: options, platform: .zoom)
    var block: [(line: Int, cells: [String])] = []
    var part: String?
    var columns: PeopleColumns?
    var reader = sample.reader
    while try reader.next() {
      if reader.isBlankRow { continue }
      var cells = reader.texts
      while cells.last?.isEmpty ?? false { cells.removeLast() }
      if let name = Self.part(cells),
        columns == nil || reader.cells.count == 1 || Self.isKnown(name)
      {
        (part, columns) = (Self.role(name), nil)
        continue
      }
      if let columns {
        try rows.add(reader, columns, part: part)
        continue
      }
      let header = Self.columns(cells)
      if header.hasPerson, header.hasTime || header[.attended] != nil {
        columns = header
      } else {
        block.append((reader.line, cells))
      }
    }
    let words = PlatformWords.shared
    let meeting = MeetingBlock(
      block, words: words.fields(of: words[.zoom]), times: &rows.times
    ).meeting
    if rows.identities.isEmpty, rows.notes.list.isEmpty {
      throw ImportError(.noPeople, file: file, "nobody is listed", hint: "export the report again")
    }
    var extracts = try rows.extracts(.zoom, meeting: meeting, kind: options.kind ?? .live)
    for index in extracts.indices {
      extracts[index].statedCount = nil
      extracts[index].mayBeSplit = false
    }
    return extracts
  }

  private static func isKnown(_ name: String) -> Bool {
    PlatformWords.shared[.zoom].list["parts"].contains(name.key)
  }

  /// "Panelist Details" are of panelists.
  private static func role(_ name: String) -> String {
    let words = name.folded.split(separator: " ")
    guard words.count == 2, ["details", "attended"].contains(words[1].lowercased()) else {
      return name.folded
    }
    return words[0].lowercased() == "other" ? name.folded : String(words[0])
  }
}
