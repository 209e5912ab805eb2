import RecapAnalytics

/// A list of Teams: who, what, when; a line an action, in any language.
struct TeamsList {
  private let sample: TableSample
  /// The first row of data in the sample.
  private let hasHeader: Bool

  /// By structure: three cells a row, the third of them a time, and few different actions.
  init?(_ sample: TableSample) {
    let rows = sample.filled
    guard let first = rows.first, rows.allSatisfy({ sample.trimmed($0).count <= 3 }) else {
      return nil
    }
    let parser = TimeParser()
    let isTimed = rows.map { index in
      let cells = sample.trimmed(index)
      return cells.count == 3
        && parser.time(cells[2]).map { $0.hasTime && $0.shape != .timeOnly } ?? false
    }
    hasHeader = !isTimed[0]
    let data = hasHeader ? rows.dropFirst() : rows[...]
    let timed = isTimed.dropFirst(hasHeader ? 1 : 0).count { $0 }
    guard timed > 0, 10 * timed >= 9 * data.count else { return nil }
    if hasHeader, sample.trimmed(first).count != 3 { return nil }
    let actions = Set(data.compactMap { sample.rows[$0].cells[safe: 1]?.key })
    guard actions.count <= 12,
      !data.contains(where: { parser.time(sample.rows[$0].cells[safe: 1] ?? "") != nil })
    else { return nil }
    self.sample = sample
  }

  private struct Line {
    let person: Int32
    let action: String
    let time: RawTime
    let number: Int
  }

  private enum Step { case join, leave }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var rows = PeopleRows(file: file, options: options, platform: .teams)
    let (identities, lines) = try lines(file, options, &rows)
    let steps = Self.steps(lines)
    // Times are ordered by what they are read as.
    let (order, isLikely) = try rows.times.order(
      lines.map { RawVisit(join: $0.time, person: $0.person, line: Int32(clamping: $0.number)) },
      options)
    var reading = TimeReading(order: order, zone: options.zone)
    var extract = Extract(.teams, file: file, kind: options.kind ?? .room)
    extract.identities = identities
    extract.notes = rows.notes
    if isLikely {
      extract.notes.add(.dateOrderLikely, file: file, line: rows.times.firstOpen?.line)
    }
    var byPerson: [[(time: Int, line: Line)]] = Array(repeating: [], count: identities.count)
    for line in lines {
      guard let time = reading.seconds(line.time) else { continue }
      byPerson[Int(line.person)].append((time, line))
    }
    for own in byPerson {
      Self.addStays(
        own.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
          .map(\.element), steps, &extract)
    }
    extract.notes.add(.clockTwice, reading.twice, file: file)
    extract.notes.add(.clockSkipped, reading.skipped, file: file)
    if reading.hasInstants, reading.hasClockTimes {
      throw ImportError(
        .mixedClocks, file: file, "the file has times with an offset from UTC beside times without",
        hint: "say where the clock of the others is with --time-zone, such as Europe/Berlin")
    }
    extract.isClockTime = reading.hasClockTimes
    extract.mayBeSplit = true
    if extract.identities.isEmpty {
      throw ImportError(
        .noPeople, file: file, "there is a header, and nobody under it",
        hint: "export the list again")
    }
    return [extract]
  }

  private static func addStays(
    _ lines: [(time: Int, line: Line)], _ steps: [String: Step], _ extract: inout Extract
  ) {
    var open: (time: Int, line: Line)?
    func stay(_ join: Int?, _ leave: Int?, _ line: Line) -> Stay {
      Stay(person: Int(line.person), join: join, leave: leave, line: line.number)
    }
    for (time, line) in lines {
      switch steps[line.action] {
      case .join:
        if let earlier = open {
          // A second join without a leave ends the first there.
          extract.stays.append(stay(earlier.time, time, earlier.line))
          extract.notes.add(.repeatedJoin, file: extract.file, line: line.number)
        }
        open = (time, line)
      case .leave:
        extract.stays.append(stay(open?.time, time, open?.line ?? line))
        open = nil
      case nil: extract.notes.add(.notRead, file: extract.file, line: line.number)
      }
    }
    if let open { extract.stays.append(stay(open.time, nil, open.line)) }
  }

  private func lines(
    _ file: String, _ options: ImportOptions, _ rows: inout PeopleRows
  ) throws(ImportError) -> ([Identity], [Line]) {
    var identities: [Identity] = []
    var known: [String: Int32] = [:]
    var lines: [Line] = []
    var reader = sample.reader
    var isFirst = hasHeader
    while try reader.next() {
      if reader.isBlankRow { continue }
      if isFirst {
        isFirst = false
        continue
      }
      let name = reader.text(0).folded
      guard let time = rows.times.time(reader.text(2), line: reader.line) else {
        if options.skipsUnreadable {
          rows.notes.add(.unreadableRow, file: file, line: reader.line)
          continue
        }
        throw ImportError(
          .unreadableRow, file: file, line: reader.line, column: "C", value: reader.text(2),
          "\"\(ImportError.shown(reader.text(2)))\" is no time",
          hint: "correct it, or leave such rows out with --skip-unreadable")
      }
      let index: Int32
      if let found = known[name] {
        index = found
      } else {
        index = Int32(identities.count)
        let identity = PersonName.identity(name: name, email: nil)
        if identity.isHidden { rows.notes.add(.anonymousRows, file: file, line: reader.line) }
        identities.append(identity)
        known[name] = index
      }
      lines.append(Line(person: index, action: reader.text(1).key, time: time, number: reader.line))
    }
    return (identities, lines)
  }

  /// By the words known; else what is the first line of most people is a join, and what is nobody's
  /// first is a leave.
  private static func steps(_ lines: [Line]) -> [String: Step] {
    let words = PlatformWords.shared[.teams].list
    var steps: [String: Step] = [:]
    for action in words["joined"] + words["joinedBefore"] { steps[action] = .join }
    for action in words["left"] { steps[action] = .leave }
    let actions = Set(lines.map(\.action))
    guard actions.contains(where: { steps[$0] == nil }) else { return steps }
    var firsts: [Int32: String] = [:]
    for line in lines where firsts[line.person] == nil { firsts[line.person] = line.action }
    let counts = Dictionary(firsts.values.map { ($0, 1) }, uniquingKeysWith: +)
    for action in actions where steps[action] == nil {
      if 2 * (counts[action] ?? 0) > firsts.count {
        steps[action] = .join
      } else if counts[action] == nil {
        steps[action] = .leave
      } else if lines.count(where: { $0.action == action }) == counts[action] {
        // Only ever the first of somebody: joined before the list began.
        steps[action] = .join
      }
    }
    return steps
  }
}
