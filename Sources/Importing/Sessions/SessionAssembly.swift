import RecapAnalytics

/// Brings together what files tell of the same session, and makes sessions of it.
struct SessionAssembly {
  let options: ImportOptions
  var people = PersonTable()
  /// Those of the database that is extended.
  var stored: [StoredSession] = []

  /// A session that is in the database already.
  struct StoredSession {
    let id: String
    let title: String
    let startedAt: Int
    let durationSeconds: Int
    /// Of those who took part: indices of people.
    let people: [Int]
  }

  private static let sameStart = 300
  private static let gap = 12 * 3600
  private static let longest = 7 * 86_400

  /// Extracts of one session.
  private struct Group {
    var extracts: [Extract]
    var stored: StoredSession?

    var meetingID: String? { extracts.lazy.compactMap(\.meetingID).first?.withoutSpaces }
    var title: String? { extracts.lazy.compactMap(\.title).first }
    var start: Int? {
      extracts.lazy.compactMap { extract in
        [extract.start, extract.stays.lazy.compactMap { $0.join ?? $0.leave }.min()]
          .compactMap(\.self).min()
      }.first
    }
    var end: Int? {
      extracts.lazy.compactMap { extract in
        [extract.end, extract.stays.lazy.compactMap { $0.leave ?? $0.join }.max()]
          .compactMap(\.self).max()
      }.first
    }
  }

  mutating func sessions(_ extracts: [Extract]) throws(ImportError) -> [ImportedSession] {
    var groups: [Group] = []
    let split = extracts.flatMap(split)
    for extract in split where extract.format.isAttendance { add(extract, to: &groups) }
    for extract in split where !extract.format.isAttendance { try join(extract, &groups) }
    if groups.count > 1, let option = optionOfOne {
      throw ImportError(
        .ambiguousSession, "the files hold \(groups.count) sessions, and \(option) names one",
        hint: "leave it out, or join the files to one session with --one-session")
    }
    var sessions: [ImportedSession] = []
    for group in groups { sessions.append(try session(group)) }
    Self.makeUnique(&sessions)
    if Set(sessions.map(\.hasClockTimes)).count > 1 {
      throw ImportError(
        .mixedClocks, file: groups.first?.extracts.first?.file,
        "one file has instants and another one bare clock times, which do not go together",
        hint: "say where the clock of the others is with --time-zone, such as Europe/Berlin")
    }
    return sessions
  }

  private var optionOfOne: String? {
    if options.sessionID != nil { return "--session-id" }
    return options.sessionTitle != nil ? "--session-title" : nil
  }

  // MARK: Which session

  private func add(_ extract: Extract, to groups: inout [Group]) {
    let group = Group(extracts: [extract])
    if let index = match(group, groups) {
      groups[index].extracts.append(extract)
    } else {
      groups.append(group)
    }
  }

  private func match(_ own: Group, _ groups: [Group]) -> Int? {
    if options.isOneSession { return groups.isEmpty ? nil : 0 }
    if let id = own.meetingID {
      let same = groups.indices.filter { groups[$0].meetingID == id }
      guard let start = own.start else { return same.count == 1 ? same[0] : nil }
      if let near = same.first(where: {
        abs((groups[$0].start ?? .max / 2) - start) <= Self.sameStart
      }) {
        return near
      }
      let day = same.filter { groups[$0].start.map { $0 / 86_400 == start / 86_400 } ?? false }
      // Attendance of a meeting that was held again is a session of its own.
      return day.count == 1 && !own.extracts[0].format.isAttendance ? day[0] : nil
    }
    guard let title = own.title, let start = own.start, let end = own.end else { return nil }
    return groups.firstIndex {
      guard $0.title == title, let first = $0.start, let last = $0.end else { return false }
      return first <= end && start <= last
    }
  }

  /// A poll, Q&A or chat file joins the session it tells, or the only one there is.
  private func join(_ extract: Extract, _ groups: inout [Group]) throws(ImportError) {
    let own = Group(extracts: [extract])
    if let index = match(own, groups) { return groups[index].extracts.append(extract) }
    if own.meetingID == nil || own.start == nil {
      if groups.count == 1 { return groups[0].extracts.append(extract) }
      if groups.isEmpty, let session = try onlyStored(extract) {
        return groups.append(Group(extracts: [extract], stored: session))
      }
      if groups.count > 1 { throw ambiguous(extract, groups.count) }
    }
    var group = own
    group.stored = storedMatch(own)
    groups.append(group)
  }

  private func onlyStored(_ extract: Extract) throws(ImportError) -> StoredSession? {
    if let id = options.sessionID { return stored.first { $0.id == id } }
    if stored.count > 1 { throw ambiguous(extract, stored.count) }
    return stored.first
  }

  private func ambiguous(_ extract: Extract, _ count: Int) -> ImportError {
    ImportError(
      .ambiguousSession, file: extract.file,
      "the file does not tell which of \(count) sessions it is of",
      hint: "name it with --session-id, or import it with the file of its session alone")
  }

  private func storedMatch(_ group: Group) -> StoredSession? {
    if let id = options.sessionID { return stored.first { $0.id == id } }
    guard let start = group.start else { return nil }
    if let id = group.meetingID {
      let same = stored.filter { $0.id.hasPrefix(id + "-") }
      if let near = same.first(where: { abs($0.startedAt - start) <= Self.sameStart }) {
        return near
      }
      if group.extracts[0].format.isAttendance { return nil }
      let day = same.filter { $0.startedAt / 86_400 == start / 86_400 }
      return day.count == 1 ? day[0] : nil
    }
    let end = group.end ?? start
    return stored.first {
      $0.title == group.title && $0.startedAt <= end && start <= $0.startedAt + $0.durationSeconds
    }
  }

  /// A list that recurs is cut where for twelve hours no line falls.
  private func split(_ extract: Extract) -> [Extract] {
    guard extract.mayBeSplit, !options.isOneSession, !extract.stays.isEmpty else {
      return [extract]
    }
    func span(_ stay: Stay) -> (Int, Int)? {
      guard let first = stay.join ?? stay.leave else { return nil }
      return (first, max(first, stay.leave ?? first))
    }
    // Most files are of a few hours, in which no gap is as long.
    var (earliest, latest) = (Int.max, Int.min)
    for stay in extract.stays {
      guard let (first, last) = span(stay) else { continue }
      (earliest, latest) = (min(earliest, first), max(latest, last))
    }
    guard earliest <= latest, latest - earliest >= Self.gap else { return [extract] }
    let spans = extract.stays.compactMap(span).sorted { $0 < $1 }
    var starts: [Int] = []
    var end = Int.min
    for (first, last) in spans {
      if end == .min || first - end >= Self.gap { starts.append(first) }
      end = max(end, last)
    }
    guard starts.count > 1 else { return [extract] }
    return starts.enumerated().map { index, start in
      var part = extract
      let next = starts[safe: index + 1] ?? .max
      part.stays = extract.stays.filter {
        span($0).map { $0.0 >= start && $0.0 < next } ?? (index == 0)
      }
      part.actions = extract.actions.filter {
        $0.at.map { $0 >= start - Self.gap / 2 && $0 < next - Self.gap / 2 } ?? (index == 0)
      }
      if index > 0 {
        part.notes = ImportNotes()
        part.members = []
        part.totals = []
      } else {
        part.notes.add(.splitByGap, starts.count - 1, file: extract.file)
      }
      return part
    }
  }

  // MARK: A session

  private mutating func session(_ group: Group) throws(ImportError) -> ImportedSession {
    let match = group.stored ?? storedMatch(group)
    var builder = SessionBuilder(options: options, extracts: group.extracts)
    return try builder.session(&people, stored: match)
  }

  /// Ids of sessions are unique: a second one of the same minute is numbered.
  private static func makeUnique(_ sessions: inout [ImportedSession]) {
    var seen: [String: Int] = [:]
    for index in sessions.indices {
      let id = sessions[index].id
      seen[id, default: 0] += 1
      if seen[id]! > 1 { sessions[index].id = "\(id)-\(seen[id]!)" }
    }
  }
}

extension String {
  var withoutSpaces: String {
    String(unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
  }

  /// Lower case, letters and digits of any script, `-` between.
  var slug: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
