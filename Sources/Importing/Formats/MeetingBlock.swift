import RecapAnalytics

/// What the rows before a table of people tell of the meeting.
struct MeetingBlock {
  private(set) var meeting = MeetingColumns.Meeting()
  /// The day of the meeting, where date and time stand in cells of their own.
  private var day: String?
  private var hasTable = false
  private let words: [String: [Field]]

  init(
    _ rows: [(line: Int, cells: [String])], words: [String: [Field]], times: inout TimeColumns
  ) {
    self.words = words
    var (index, pairs): (Int, [(line: Int, cells: [String])]) = (0, [])
    while index < rows.count {
      let filled = rows[index].cells.count { !$0.isEmpty }
      if filled >= 3 || filled == 2 && isKnown(rows[index].cells), index + 1 < rows.count,
        isHeader(rows[index].cells, &times)
      {
        addTable(rows[index].cells, rows[index + 1], &times)
        index += 2
      } else if filled >= 2 {
        pairs.append(rows[index])
        index += 1
      } else {
        index += 1
      }
    }
    for pair in pairs { addPair(pair, &times) }
    joinDay(&times)
  }

  /// All of them are labels of a meeting's details.
  private func isKnown(_ cells: [String]) -> Bool {
    cells.allSatisfy { $0.isEmpty || words[$0.key]?.contains { !$0.isPersonal } ?? false }
  }

  private func isHeader(_ cells: [String], _ times: inout TimeColumns) -> Bool {
    !cells.contains { !$0.isEmpty && (TimeParser().time($0) != nil || Int($0) != nil) }
  }

  private mutating func addTable(
    _ headers: [String], _ row: (line: Int, cells: [String]), _ times: inout TimeColumns
  ) {
    var isKnown = false
    for (header, value) in zip(headers, row.cells) where !value.isEmpty {
      guard let meanings = words[header.key] else { continue }
      let field = meanings.first { !$0.isPersonal } ?? meanings[0]
      isKnown = set(field, value, row.line, &times) || isKnown
    }
    hasTable = hasTable || isKnown
    guard !isKnown else { return }
    for value in row.cells where !value.isEmpty { addByShape(value, row.line, &times) }
  }

  /// A label and its value.
  private mutating func addPair(_ row: (line: Int, cells: [String]), _ times: inout TimeColumns) {
    let cells = row.cells.filter { !$0.isEmpty }
    guard cells.count >= 2 else { return }
    let meanings = words[cells[0].key.trimmingColon] ?? []
    if let field = meanings.first(where: { !$0.isPersonal || $0 == .joinDate }),
      set(field, cells[1], row.line, &times)
    {
      return
    }
    // Where a table tells the meeting, other rows tell of the report.
    if !hasTable { addByShape(cells[1], row.line, &times) }
  }

  /// The first two date-times are start and end, the first text is the title, `null` is none, a
  /// lone integer is the number of people.
  private mutating func addByShape(_ value: String, _ line: Int, _ times: inout TimeColumns) {
    if let time = TimeParser().time(value), time.shape != .timeOnly || meeting.start.isNone {
      if time.shape == .timeOnly { return }
      if !time.hasTime {
        day = day ?? value
      } else if meeting.start.isNone {
        meeting.start = times.other(value, line: line) ?? .none
      } else if meeting.end.isNone {
        meeting.end = times.other(value, line: line) ?? .none
      }
    } else if let count = Int(value) {
      if meeting.count == nil, count < 1_000_000 { meeting.count = count }
    } else if meeting.title == nil, DurationParser.seconds(value, unit: 1) == nil {
      meeting.title = value.lowercased() == "null" ? "" : value.folded
    }
  }

  private mutating func set(
    _ field: Field, _ value: String, _ line: Int, _ times: inout TimeColumns
  ) -> Bool {
    switch field {
    case .topic: meeting.title = meeting.title ?? value.folded
    case .meetingID: meeting.id = meeting.id ?? value
    case .meetingStart:
      if meeting.start.isNone { meeting.start = time(value, line, &times) }
    case .meetingEnd: if meeting.end.isNone { meeting.end = time(value, line, &times) }
    case .meetingDuration:
      meeting.durationSeconds = meeting.durationSeconds ?? DurationParser.seconds(value, unit: 60)
    case .participants: meeting.count = meeting.count ?? Int(value)
    case .joinDate: day = value
    case .host: break
    default: return false
    }
    return true
  }

  /// A time of day alone waits for its day.
  private func time(_ value: String, _ line: Int, _ times: inout TimeColumns) -> RawTime {
    guard let time = TimeParser().time(value) else { return .none }
    return time.shape == .timeOnly ? time : times.other(value, line: line) ?? .none
  }

  private mutating func joinDay(_ times: inout TimeColumns) {
    guard let day, let date = times.other(day, line: 1) else { return }
    func joined(_ time: RawTime) -> RawTime {
      guard time.shape == .timeOnly else { return time }
      let (hour, minute, second) = (time.second / 3600, time.second / 60 % 60, time.second % 60)
      return TimeParser().time("\(day) \(hour):\(minute.twoDigits):\(second.twoDigits)") ?? time
    }
    meeting.start = meeting.start.isNone ? date : joined(meeting.start)
    meeting.end = joined(meeting.end)
  }
}

extension Int {
  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}

extension String {
  var trimmingColon: String {
    hasSuffix(":") || hasSuffix("：") ? String(dropLast()).trimmedCell : self
  }
}
