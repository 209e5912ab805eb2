import RecapAnalytics

/// Recap's own events: one JSON object a line, in any order.
struct EventStream {
  private struct Visit {
    var session: String
    var person: String
    var join: Int
    var leave: Int?
    var line: Int
    var country: String?
    var device: Device?
    var states: [(at: Int, stretch: Stay.Stretch)] = []
    var beats: [Stay.Stretch] = []
  }

  private let file: String
  private let options: ImportOptions
  private var seen: Set<String> = []
  private var sessions: [(id: String, value: JSONValue, line: Int)] = []
  private var people: [String: (value: JSONValue, line: Int)] = [:]
  private var visits: [String: Visit] = [:]
  private var visitOrder: [String] = []
  private var notes = ImportNotes()
  /// What refers to something that may come later: lines by what they are.
  private var later: [(type: String, value: JSONValue, line: Int)] = []

  init(file: String, options: ImportOptions) { (self.file, self.options) = (file, options) }

  /// The first line is an object with a `type` of these events.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard let line = bytes.split(separator: 0x0A, maxSplits: 1).first,
      let value = try? JSONParser.value(line), let type = value["type"]?.string
    else { return false }
    return types.contains(type)
  }

  private static let types: Set<String> = [
    "session", "person", "join", "leave", "state", "heartbeat", "reaction", "chat", "question",
    "download", "handRaise", "poll", "answer", "impression", "play", "unmeasured",
  ]

  mutating func read(_ bytes: [UInt8]) throws(ImportError) -> [Extract] {
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) {
        try add(try JSONParser.value(line, line: number), number)
      }
      (start, number) = (end + 1, number + 1)
    }
    try resolveVisits()
    var extracts: [Extract] = []
    for session in sessions { extracts.append(try extract(session)) }
    guard !extracts.isEmpty else {
      throw ImportError(
        .brokenJSON, file: file, "no line is a session", hint: "add a line of type session")
    }
    extracts[0].notes.add(notes)
    return extracts
  }

  private mutating func add(_ value: JSONValue, _ line: Int) throws(ImportError) {
    if let id = value["eventId"]?.name, !seen.insert(id).inserted { return }
    guard let type = value["type"]?.string else { throw broken(line, "a line has no type") }
    switch type {
    case "session":
      let id = try text(value, "id", line)
      if !sessions.contains(where: { $0.id == id }) { sessions.append((id, value, line)) }
    case "person":
      let id = try text(value, "id", line)
      if people[id] == nil { people[id] = (value, line) }
    case "join":
      let visit = try text(value, "visit", line)
      if visits[visit] != nil { return }
      visitOrder.append(visit)
      visits[visit] = Visit(
        session: try text(value, "session", line), person: try text(value, "person", line),
        join: try time(value, line), line: line, country: value["country"]?.string,
        device: try device(value, line))
    default:
      if Self.types.contains(type) {
        later.append((type, value, line))
      } else {
        notes.add(.unknownLine, file: file, line: line)
      }
    }
  }

  // MARK: Visits

  private mutating func resolveVisits() throws(ImportError) {
    for (type, value, line) in later {
      switch type {
      case "leave":
        let id = try visit(value, line)
        let at = try time(value, line)
        visits[id]!.leave = max(visits[id]!.leave ?? .min, at)
      case "state":
        let id = try visit(value, line)
        let at = try time(value, line)
        visits[id]!.states.append((at, try stretch(value, line, from: at, to: at)))
      case "heartbeat":
        let id = try visit(value, line)
        let at = try time(value, line)
        guard let seconds = value["seconds"]?.int, (1...86_400).contains(seconds) else {
          throw broken(line, "a heartbeat has no seconds")
        }
        visits[id]!.beats.append(try stretch(value, line, from: at, to: at + seconds))
      default: break
      }
      if let id = value["visit"]?.name, let visit = visits[id], !visit.states.isEmpty,
        !visit.beats.isEmpty
      {
        throw broken(line, "visit \(ImportError.shown(id)) has states and heartbeats")
      }
    }
  }

  private func stretch(
    _ value: JSONValue, _ line: Int, from start: Int, to end: Int
  ) throws(ImportError) -> Stay.Stretch {
    // What a player does not report is not known, and so is no state.
    guard let sound = value["sound"]?.flag, let focus = value["focus"]?.flag,
      let fullScreen = value["fullScreen"]?.flag
    else { throw broken(line, "sound, focus and fullScreen are not all true or false") }
    return Stay.Stretch(
      start: start, end: end, soundOn: sound, tabFocused: focus, fullScreen: fullScreen,
      onStage: value["onStage"]?.flag ?? false)
  }

  private func visit(_ value: JSONValue, _ line: Int) throws(ImportError) -> String {
    let id = try text(value, "visit", line)
    guard visits[id] != nil else {
      throw broken(line, "visit \(ImportError.shown(id)) is not joined in any line")
    }
    return id
  }

  private static func stay(_ visit: Visit, person: Int, end: Int) -> Stay {
    var stay = Stay(person: person, join: visit.join, leave: visit.leave, line: visit.line)
    stay.device = visit.device
    let last = max(visit.leave ?? end, visit.join + 1)
    var stretches: [Stay.Stretch] = []
    if !visit.states.isEmpty {
      let states = visit.states.enumerated()
        .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
      for (index, state) in states.enumerated() {
        var stretch = state.stretch
        stretch.end = min(last, states[safe: index + 1]?.at ?? last)
        if stretch.start < stretch.end { stretches.append(stretch) }
      }
    } else {
      let beats = visit.beats.sorted { $0.start < $1.start }
      for (index, beat) in beats.enumerated() {
        var stretch = beat
        if let next = beats[safe: index + 1] { stretch.end = min(stretch.end, next.start) }
        if stretch.start < stretch.end { stretches.append(stretch) }
      }
      // Without a leave, the last beat ends the visit.
      if stay.leave == nil, let end = stretches.map(\.end).max() { stay.leave = end }
    }
    if !stretches.isEmpty { stay.stretches = stretches }
    return stay
  }

  // MARK: Sessions

  private func extract(_ session: (id: String, value: JSONValue, line: Int)) throws(ImportError)
    -> Extract
  {
    let value = session.value
    let kind = try choice(value, "kind", session.line, Session.Kind.self)
    var extract = Extract(.recapEvents, file: file, kind: options.kind ?? kind ?? .live)
    extract.meetingID = session.id
    extract.title = value["title"]?.name
    extract.event = value["event"]?.name
    extract.start = try time(value, session.line, "start")
    guard let duration = value["duration"]?.int, duration > 0, duration <= 604_800 else {
      throw broken(session.line, "the session has no duration in seconds, of 7 days at most")
    }
    let end = extract.start! + duration
    extract.end = end
    if let zone = value["timeZone"]?.string {
      guard ZoneRules(zone) != nil else {
        throw broken(session.line, "the time zone \(ImportError.shown(zone)) is not known")
      }
      extract.timeZone = zone
    }
    var indices: [String: Int] = [:]
    var hasStates = false
    for id in visitOrder {
      guard let visit = visits[id], visit.session == session.id else { continue }
      let person = try person(visit.person, visit.line, &indices, &extract)
      hasStates = hasStates || !visit.states.isEmpty || !visit.beats.isEmpty
      var stay = Self.stay(visit, person: person, end: end)
      stay.country = country(visit.country, visit.line, &extract)
      extract.stays.append(stay)
    }
    if !hasStates { extract.unmeasured.insert(.engagement) }
    try addActivity(session.id, &indices, &extract)
    return extract
  }

  private func person(
    _ id: String, _ line: Int, _ indices: inout [String: Int], _ extract: inout Extract
  ) throws(ImportError) -> Int {
    if let index = indices[id] { return index }
    guard let (value, line) = people[id] else {
      throw broken(line, "person \(ImportError.shown(id)) is in no line of type person")
    }
    var identity = Identity()
    identity.externalID = id
    identity.firstName = value["firstName"]?.name
    identity.lastName = value["lastName"]?.name
    identity.email = value["email"]?.name
    identity.title = value["title"]?.name
    identity.company = value["company"]?.name
    identity.role = value["role"]?.name
    identity.industry = value["industry"]?.name
    identity.countryCode = country(value["country"]?.name, line, &extract)?.code
    indices[id] = extract.identities.count
    extract.identities.append(identity)
    return extract.identities.count - 1
  }

  private func country(_ code: String?, _ line: Int, _ extract: inout Extract) -> Country? {
    guard let code else { return nil }
    let country = Country(code)
    if country == nil { extract.notes.add(.unknownCountry, file: file, line: line) }
    return country
  }

  private func addActivity(
    _ id: String, _ indices: inout [String: Int], _ extract: inout Extract
  ) throws(ImportError) {
    let kinds: [String: InteractionKind] = [
      "reaction": .reaction, "chat": .chatMessage, "question": .qaThread,
      "download": .attachmentDownload, "handRaise": .handRaise,
    ]
    // The draft of each, and the ids of its options in order.
    var polls: [String: (index: Int, options: [String])] = [:]
    for (type, value, line) in later where type == "poll" {
      // A poll has an id, and is one however often it is told.
      guard try reference(value, line) == id, polls[try text(value, "id", line)] == nil else {
        continue
      }
      let options = (value["options"]?.elements ?? []).map { $0["id"]?.name ?? "" }
      polls[try text(value, "id", line)] = (extract.polls.count, options)
      extract.polls.append(try poll(value, line))
    }
    for (type, value, line) in later {
      if let kind = kinds[type] {
        guard try reference(value, line) == id else { continue }
        let person = try person(try text(value, "person", line), line, &indices, &extract)
        extract.actions.append(
          Action(
            kind: kind, person: person, at: value["at"] == nil ? nil : try time(value, line),
            detail: type == "reaction" || type == "download" ? value["detail"]?.name : nil))
      } else if type == "answer" {
        guard let poll = polls[try text(value, "poll", line)] else {
          try checkPoll(value, line)
          continue
        }
        let person = try person(try text(value, "person", line), line, &indices, &extract)
        try add(value, line, person, of: poll.options, to: &extract.polls[poll.index])
      } else if type == "impression" || type == "play" {
        guard try reference(value, line) == id else { continue }
        let person = try person(try text(value, "person", line), line, &indices, &extract)
        let country = country(value["country"]?.name, line, &extract)
        extract.recording.append(
          try recording(value, line, person, isPlay: type == "play", country))
      } else if type == "unmeasured" {
        guard try reference(value, line) == id else { continue }
        guard case .list(let signals) = value["signals"] else {
          throw broken(line, "signals is no list")
        }
        for signal in signals {
          guard let name = signal.string, let signal = Signal(rawValue: name) else {
            throw broken(line, "a signal is not known")
          }
          extract.unmeasured.insert(signal)
        }
      }
    }
  }

  private func recording(
    _ value: JSONValue, _ line: Int, _ person: Int, isPlay: Bool, _ country: Country?
  ) throws(ImportError) -> RecordingView {
    var view = RecordingView(person: person, at: try time(value, line))
    guard isPlay else { return view }
    guard let seconds = value["seconds"]?.int, seconds >= 0, let percent = value["percent"]?.int,
      (0...100).contains(percent)
    else { throw broken(line, "a play needs seconds, and percent from 0 to 100") }
    view.play = (
      seconds, percent, country, try device(value, line)
    )
    return view
  }

  // MARK: Polls

  private func poll(_ value: JSONValue, _ line: Int) throws(ImportError) -> PollDraft {
    guard let question = value["question"]?.string else {
      throw broken(line, "a poll has no question")
    }
    var poll = PollDraft(question: question)
    guard let type = try choice(value, "pollType", line, Poll.Kind.self) else {
      throw broken(line, "pollType is missing")
    }
    poll.type = type
    poll.askedAt = value["at"] == nil ? nil : try time(value, line)
    poll.options = (value["options"]?.elements ?? []).map {
      ($0["label"]?.string ?? "", $0["correct"]?.flag ?? false)
    }
    return poll
  }

  private func add(
    _ value: JSONValue, _ line: Int, _ person: Int, of options: [String],
    to poll: inout PollDraft
  ) throws(ImportError) {
    let at = value["at"] == nil ? nil : try time(value, line)
    if let text = value["text"]?.string {
      poll.answers.append(.init(person: person, text: text, at: at))
      return
    }
    guard let option = value["option"]?.name,
      let index = options.firstIndex(of: option)
    else { throw broken(line, "an answer names no option of its poll") }
    poll.answers.append(.init(person: person, options: [index], at: at))
  }

  private func checkPoll(_ value: JSONValue, _ line: Int) throws(ImportError) {
    let id = value["poll"]?.name
    if !later.contains(where: { $0.type == "poll" && $0.value["id"]?.name == id }) {
      throw broken(line, "poll \(ImportError.shown(id ?? "")) is in no line of type poll")
    }
  }

  // MARK: Values

  private func reference(_ value: JSONValue, _ line: Int) throws(ImportError) -> String {
    let id = try text(value, "session", line)
    guard sessions.contains(where: { $0.id == id }) else {
      throw broken(line, "session \(ImportError.shown(id)) is in no line of type session")
    }
    return id
  }

  private func text(_ value: JSONValue, _ name: String, _ line: Int) throws(ImportError) -> String {
    guard let text = value[name]?.name else { throw broken(line, "\(name) is missing") }
    return text
  }

  private func device(_ value: JSONValue, _ line: Int) throws(ImportError) -> Device? {
    try choice(value, "device", line, Device.self)
  }

  /// One of the names there are; nil where nothing is said.
  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue, _ member: String, _ line: Int, _ choices: Choice.Type
  ) throws(ImportError) -> Choice? {
    guard let given = value[member], !given.isNull else { return nil }
    guard let choice = given.string.flatMap(Choice.init(rawValue:)) else {
      let names = choices.allCases.map(\.rawValue).joined(separator: ", ")
      throw broken(line, "\(member) is none of \(names)")
    }
    return choice
  }

  private func time(
    _ value: JSONValue, _ line: Int, _ name: String = "at"
  ) throws(ImportError) -> Int {
    if let number = value[name]?.int, value[name]?.string == nil { return number }
    guard let text = value[name]?.string, let time = TimeParser().time(text),
      time.shape == .yearFirst, time.hasTime, let offset = time.offset,
      let local = time.local(in: .dmy)
    else { throw broken(line, "\(name) is no time with an offset, nor in Unix seconds") }
    return local - offset
  }

  private func broken(_ line: Int, _ what: String) -> ImportError {
    ImportError(
      .brokenJSON, file: file, line: line, what, hint: "see the lines in Documentation/imports.md")
  }
}
