import RecapAnalytics

/// A poll report of Zoom, as it was before 2022 and as it is since.
struct ZoomPolls {
  private let sample: TableSample
  /// The first header of answers, in the sample.
  private let header: Int

  /// Both kinds begin their tables with "#", a name, an address and a time.
  init?(_ sample: TableSample) {
    guard let header = sample.filled.first(where: { Self.isHeader(sample.trimmed($0)) }) else {
      return nil
    }
    (self.sample, self.header) = (sample, header)
  }

  private static func isHeader(_ cells: [String]) -> Bool {
    guard cells.count >= 4, cells[0] == "#" else { return false }
    // The list of launched polls has "#" too: name, questions, responses.
    let words = PlatformWords.shared[.zoom].fields
    return words[cells[2].key]?.contains(.email) ?? false
  }

  private struct Answer {
    let person: Int
    let text: String
    let time: RawTime
    let line: Int
  }

  private struct Question {
    let text: String
    let column: Int
    let table: Int
    var answers: [Answer] = []
  }

  func read(_ file: String, _ options: ImportOptions) throws(ImportError) -> [Extract] {
    var times = TimeColumns()
    var extract = Extract(.zoomPolls, file: file, kind: options.kind ?? .live)
    var questions: [Question] = []
    var indices: [String: Int] = [:]
    var block: [(line: Int, cells: [String])] = []
    var known: [String: Int] = [:]
    var (columns, table): ([String]?, Int) = (nil, 0)
    var reader = sample.reader
    while try reader.next() {
      if reader.isBlankRow { continue }
      var cells = reader.texts
      while cells.last?.isEmpty ?? false { cells.removeLast() }
      if Self.isHeader(cells) {
        columns = cells
        table += 1
        continue
      }
      guard let headers = columns else {
        block.append((reader.line, cells))
        continue
      }
      guard Int(cells[0]) != nil else {
        // A row that names the next poll.
        columns = nil
        continue
      }
      if cells.count <= 4 { continue }
      let person = Self.person(cells, &extract, &known, reader.line)
      let time = times.other(cells[3], line: reader.line) ?? .none
      for (question, answer, column) in Self.pairs(cells, headers) {
        let key = "\(headers.count > 4 ? table : 0)\u{0}\(question)"
        let index = indices[key] ?? questions.count
        if index == questions.count {
          indices[key] = index
          questions.append(Question(text: question, column: column, table: table))
        }
        let given = Answer(person: person, text: answer, time: time, line: reader.line)
        questions[index].answers.append(given)
      }
    }
    let words = PlatformWords.shared
    let meeting = MeetingBlock(
      block, words: words.fields(of: words[.zoom]), times: &times
    ).meeting
    try resolve(meeting, questions, times, options, &extract)
    return [extract]
  }

  /// Questions with their answers; with headers after the fourth, these are the questions.
  private static func pairs(
    _ cells: [String], _ headers: [String]
  ) -> [(question: String, answer: String, column: Int)] {
    if headers.count > 4 {
      return (4..<headers.count).map { (headers[$0].folded, cells[safe: $0] ?? "", $0) }
    }
    return stride(from: 4, to: cells.count, by: 2).compactMap { column in
      let question = cells[column].folded
      return question.isEmpty ? nil : (question, cells[safe: column + 1] ?? "", column)
    }
  }

  private static func person(
    _ cells: [String], _ extract: inout Extract, _ known: inout [String: Int], _ line: Int
  ) -> Int {
    let (name, email) = (cells[1], cells[2])
    let isAnonymous =
      PersonName.isHidden(email) || PersonName.isHidden(name) || name.isEmpty && email.isEmpty
    let key = "\(name.folded)\u{0}\(email.lowercased())"
    if !isAnonymous, let index = known[key] { return index }
    var identity = PersonName.identity(name: name, email: email)
    if isAnonymous {
      identity = Identity()
      identity.isHidden = true
      extract.notes.add(.anonymousRows, file: extract.file, line: line)
    }
    extract.identities.append(identity)
    extract.members.append(extract.identities.count - 1)
    known[key] = extract.identities.count - 1
    return extract.identities.count - 1
  }

  private func resolve(
    _ meeting: MeetingColumns.Meeting, _ questions: [Question], _ times: TimeColumns,
    _ options: ImportOptions, _ extract: inout Extract
  ) throws(ImportError) {
    let (order, isLikely) = try times.order([], options)
    var reading = TimeReading(order: order, zone: options.zone)
    if isLikely {
      extract.notes.add(.dateOrderLikely, file: extract.file, line: times.firstOpen?.line)
    }
    extract.meetingID = meeting.id
    extract.title = meeting.title
    if meeting.start.hasTime { extract.start = reading.seconds(meeting.start) }
    extract.end = extract.start.flatMap { start in meeting.durationSeconds.map { start + $0 } }
    extract.hasForeignClock = true
    let timed = questions.map { question in
      (question, question.answers.map { ($0, reading.seconds($0.time)) })
    }
    // In order of first time, then column.
    let ordered = timed.enumerated().sorted { a, b in
      let (first, second) = (a.element.1.compactMap(\.1).min(), b.element.1.compactMap(\.1).min())
      return (first ?? .max, a.element.0.table, a.element.0.column, a.offset)
        < (second ?? .max, b.element.0.table, b.element.0.column, b.offset)
    }
    for (_, (question, answers)) in ordered {
      extract.polls.append(Self.poll(question, answers, &extract))
    }
    extract.isClockTime = reading.hasClockTimes
    extract.mayBeSplit = false
  }

  private static func poll(
    _ question: Question, _ all: [(Answer, Int?)], _ extract: inout Extract
  ) -> PollDraft {
    // The last answer of a person counts, and an empty one is none.
    var last: [Int: (Answer, Int?)] = [:]
    var order: [Int] = []
    for (answer, time) in all where !answer.text.isEmpty {
      if last[answer.person] == nil { order.append(answer.person) }
      last[answer.person] = (answer, time)
    }
    let answers = order.map { last[$0]! }
    var poll = PollDraft(question: question.text)
    poll.askedAt = answers.compactMap(\.1).min()
    let counts = Dictionary(answers.map { ($0.0.text, 1) }, uniquingKeysWith: +)
    let single = counts.values.count { $0 == 1 }
    if answers.count >= 5, 2 * single > answers.count {
      poll.type = .openEnded
      poll.answers = answers.map { .init(person: $0.0.person, text: $0.0.text, at: $0.1) }
      return poll
    }
    var options: [String: Int] = [:]
    for (answer, time) in answers {
      let choices = answer.text.split(separator: ";").map { String($0).folded.trimmedCell }
        .filter { !$0.isEmpty }
      if choices.count > 1 {
        if poll.type != .multipleAnswer {
          extract.notes.add(.optionsGuessed, file: extract.file, line: answer.line)
        }
        poll.type = .multipleAnswer
      }
      var chosen: [Int] = []
      for choice in choices {
        if options[choice] == nil {
          options[choice] = poll.options.count
          poll.options.append((choice, false))
        }
        if !chosen.contains(options[choice]!) { chosen.append(options[choice]!) }
      }
      poll.answers.append(.init(person: answer.person, options: chosen, at: time))
    }
    return poll
  }
}
