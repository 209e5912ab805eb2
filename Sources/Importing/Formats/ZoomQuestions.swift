import RecapAnalytics

/// A Q&A report of Zoom: a row a question, with whoever asked it.
struct ZoomQuestions {
  private let sample: TableSample
  private let header: Int

  init?(_ sample: TableSample) {
    let found = sample.filled.first { index in
      let cells = sample.trimmed(index).map(\.key)
      return cells.count >= 4 && cells[0] == "#"
        && cells.contains { $0.hasPrefix("asker") || $0.contains("question") }
        && !(PlatformWords.shared[.zoom].fields[cells[2]]?.contains(.email) ?? false)
        && !cells.contains("responses")
    }
    guard let found else { return nil }
    (self.sample, header) = (sample, found)
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    let keys = sample.trimmed(header).map(\.key)
    let question = keys.firstIndex { $0 == "question" } ?? 1
    let name = keys.firstIndex { $0.hasPrefix("asker") && !$0.contains("mail") } ?? 2
    let email = keys.firstIndex { $0.contains("mail") } ?? 3
    var times = TimeColumns()
    let words = PlatformWords.shared
    let meeting = MeetingBlock(
      Array(sample.rows[..<header]), words: words.fields(of: words[.zoom]), times: &times
    ).meeting
    var extract = Extract(.zoomQA, file: file, kind: options.kind ?? .live)
    let (order, _) = try times.order([], options)
    var reading = TimeReading(order: order, zone: options.zone)
    (extract.meetingID, extract.title) = (meeting.id, meeting.title)
    if meeting.start.hasTime { extract.start = reading.seconds(meeting.start) }
    extract.end = extract.start.flatMap { start in meeting.durationSeconds.map { start + $0 } }
    extract.isClockTime = reading.hasClockTimes
    var seen: Set<String> = []
    var known: [String: Int] = [:]
    var reader = sample.reader
    let headerLine = sample.rows[header].line
    while try reader.next() {
      if reader.line <= headerLine || reader.isBlankRow { continue }
      guard Int(reader.text(0)) != nil else {
        extract.notes.add(.notRead, file: file, line: reader.line)
        continue
      }
      let asker = "\(reader.text(name).folded)\u{0}\(reader.text(email).lowercased())"
      var identity = PersonName.identity(name: reader.text(name), email: reader.text(email))
      if PersonName.isHidden(reader.text(name)) { identity = Identity(isHidden: true) }
      // The same text and asker is a question with several answers.
      guard seen.insert("\(asker)\u{0}\(reader.text(question))").inserted else { continue }
      let index = identity.isHidden ? nil : known[asker]
      if index == nil {
        extract.identities.append(identity)
        known[asker] = extract.identities.count - 1
        if identity.isHidden { extract.notes.add(.anonymousRows, file: file, line: reader.line) }
      }
      extract.actions.append(
        Action(kind: .qaThread, person: index ?? extract.identities.count - 1, at: nil, detail: nil)
      )
    }
    return [extract]
  }
}
