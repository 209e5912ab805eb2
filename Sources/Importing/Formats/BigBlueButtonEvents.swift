import RecapAnalytics

/// The events of a BigBlueButton recording, `events.xml`.
struct BigBlueButtonEvents {
  private let file: String
  private let options: ImportOptions
  private var extract: Extract
  /// Unix seconds of the beginning, from the meeting's id.
  private var start: Int?
  /// Milliseconds from an event's `timestamp` to Unix time.
  private var difference: Int?
  private var people: [String: Int] = [:]
  private var open: [String: (join: Int, person: Int)] = [:]
  private var polls: [String: (index: Int, isSecret: Bool, ids: [String])] = [:]
  private var end: Int?
  private var last: Int?
  private var isAssumed = false

  private init(_ file: String, _ options: ImportOptions) {
    (self.file, self.options) = (file, options)
    extract = Extract(.bigbluebutton, file: file, kind: options.kind ?? .room)
  }

  static func isOne(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2000), as: UTF8.self)
    return head.contains("<recording") && head.contains("meeting_id")
  }

  static func extracts(
    _ bytes: [UInt8], _ file: String, _ options: ImportOptions
  ) throws(ImportError) -> [Extract] {
    var events = BigBlueButtonEvents(file, options)
    do {
      // What tells the clock may come after the first events.
      try XMLEvents(file: file).read(bytes) { events.learnClock($0) }
      try XMLEvents(file: file).read(bytes) { events.add($0) }
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError(.brokenXML, file: file, "\(error)", hint: "give the file as it is")
    }
    return [try events.finish()]
  }

  // MARK: Clock

  private mutating func learnClock(_ element: XMLEvents.Element) {
    if element.name == "recording" {
      if let number = element.attributes["meeting_id"]?.split(separator: "-").last.flatMap({
        Int($0)
      }) {
        start = number / 1000
      }
      return
    }
    guard element.name == "event", difference == nil,
      let stamp = element.attributes["timestamp"].flatMap({ Int($0) }),
      let instant = Self.stated(element)
    else {
      if element.name == "event", isFirstUnknown,
        let stamp = element.attributes["timestamp"].flatMap({ Int($0) })
      {
        firstStamp = stamp
      }
      return
    }
    difference = instant - stamp
  }

  private var firstStamp: Int?
  private var isFirstUnknown: Bool { firstStamp == nil }

  /// Unix milliseconds that an event states.
  private static func stated(_ element: XMLEvents.Element) -> Int? {
    if let text = element.texts["timestampUTC"], let number = Int(text) { return number }
    guard let text = element.texts["date"], let time = TimeParser().time(text), time.hasTime,
      let local = time.local(in: .dmy)
    else { return nil }
    return (local - (time.offset ?? 0)) * 1000
  }

  private mutating func instant(_ element: XMLEvents.Element) -> Int? {
    if let stated = Self.stated(element) { return stated / 1000 }
    guard let stamp = element.attributes["timestamp"].flatMap({ Int($0) }) else { return nil }
    if let difference { return (stamp + difference) / 1000 }
    guard let start else { return nil }
    isAssumed = true
    return start + (stamp - (firstStamp ?? stamp)) / 1000
  }

  // MARK: Events

  private mutating func add(_ element: XMLEvents.Element) {
    switch element.name {
    case "meeting":
      extract.title = extract.title ?? element.attributes["name"]?.folded
      extract.meetingID = extract.meetingID ?? element.attributes["externalId"]
    case "metadata":
      if extract.title == nil || extract.title == "" {
        extract.title = element.attributes["meetingName"]?.folded
      }
      if let id = element.attributes["meetingId"], extract.meetingID == nil {
        extract.meetingID = id
      }
    case "event": event(element)
    default: break
    }
  }

  private mutating func event(_ element: XMLEvents.Element) {
    guard let at = instant(element) else {
      return extract.notes.add(.notRead, file: file)
    }
    last = max(last ?? at, at)
    let name = element.attributes["eventname"] ?? ""
    let isParticipant = element.attributes["module"] == "PARTICIPANT"
    switch name {
    case "ParticipantJoinEvent" where isParticipant: join(element, at)
    case "ParticipantLeftEvent" where isParticipant: leave(element["userId"] ?? "", at)
    case "EndAndKickAllEvent": end = end ?? at
    case "PublicChatEvent":
      act(.chatMessage, element["senderId"] ?? "", element["sender"], at)
    case "ParticipantStatusChangeEvent": status(element, at)
    case "PollStartedRecordEvent": poll(element, at)
    case "UserRespondedToPollRecordEvent": answer(element, at)
    default: break
    }
  }

  private mutating func join(_ element: XMLEvents.Element, _ at: Int) {
    guard let id = element["userId"], !id.isEmpty else {
      return extract.notes.add(.notRead, file: file)
    }
    if let role = element["role"], options.leftOutRoles.contains(where: { $0.key == role.key }) {
      return extract.notes.add(.rolesLeftOut, file: file)
    }
    let person = person(
      id, element["name"], external: element["externalUserId"], role: element["role"])
    if let earlier = open[id] {
      stay(earlier, until: at)
      extract.notes.add(.repeatedJoin, file: file)
    }
    open[id] = (at, person)
  }

  private mutating func leave(_ id: String, _ at: Int) {
    guard let earlier = open.removeValue(forKey: id) else {
      // After the meeting ended, everybody leaves.
      if end == nil { extract.notes.add(.notRead, file: file) }
      return
    }
    stay(earlier, until: min(at, end ?? at))
  }

  private mutating func stay(_ stay: (join: Int, person: Int), until leave: Int) {
    extract.stays.append(Stay(person: stay.person, join: stay.join, leave: leave, line: 0))
  }

  private mutating func person(
    _ id: String, _ name: String?, external: String? = nil, role: String? = nil
  ) -> Int {
    let hasExternal = external != nil && external != id && !external!.isEmpty
    let hasName = name.map { !$0.folded.isEmpty } ?? false
    if let index = people[id] {
      // Who wrote before joining is known by a name alone until then.
      if hasExternal, extract.identities[index].externalID == nil {
        extract.identities[index].externalID = "bigbluebutton:\(external!)"
        extract.identities[index].isHidden = false
      }
      extract.identities[index].role = extract.identities[index].role ?? role
      return index
    }
    var identity = PersonName.identity(
      name: name, email: nil,
      id: hasExternal ? "bigbluebutton:\(external!)" : hasName ? nil : "bigbluebutton:\(id)")
    identity.role = role
    people[id] = extract.identities.count
    extract.identities.append(identity)
    return extract.identities.count - 1
  }

  private mutating func act(
    _ kind: InteractionKind, _ id: String, _ name: String?, _ at: Int, _ detail: String? = nil
  ) {
    guard people[id] != nil || name.map({ !$0.isEmpty }) ?? false else {
      return extract.notes.add(.senderUnknown, file: file)
    }
    let known =
      people[id] ?? people.values.sorted().first { extract.identities[$0].name == name?.folded }
    extract.actions.append(
      Action(kind: kind, person: known ?? person(id, name), at: at, detail: detail))
  }

  private mutating func status(_ element: XMLEvents.Element, _ at: Int) {
    guard element["status"] == "emojiStatus" || element["emojiStatus"] != nil,
      let value = element["value"] ?? element["emojiStatus"]
    else { return }
    switch value {
    case "none", "away", "": break
    case "raiseHand": act(.handRaise, element["userId"] ?? "", nil, at)
    default: act(.reaction, element["userId"] ?? "", nil, at, Self.detail(value))
    }
  }

  static func detail(_ emoji: String) -> String {
    switch emoji {
    case "applause": "clap"
    case "thumbsUp": "like"
    case "happy", "smile": "smile"
    case "confused", "surprised": emoji == "surprised" ? "wow" : emoji
    default: emoji
    }
  }

  // MARK: Polls

  private mutating func poll(_ element: XMLEvents.Element, _ at: Int) {
    guard let id = element["pollId"] else {
      return extract.notes.add(.notRead, file: file)
    }
    var poll = PollDraft(question: (element["question"] ?? "").folded)
    poll.askedAt = at
    var ids: [String] = []
    if element["type"] == "R-" {
      poll.type = .openEnded
    } else {
      do throws(ImportError) {
        let answers = try JSONParser.value((element["answers"] ?? "[]").utf8)
        for answer in answers.elements {
          ids.append(answer["id"]?.name ?? "")
          poll.options.append((answer["key"]?.string ?? answer["key"]?.name ?? "", false))
        }
      } catch {
        extract.notes.add(.notRead, file: file)
      }
      if element["multipleResponse"] == "true" || element["isMultipleResponse"] == "true" {
        poll.type = .multipleAnswer
      }
    }
    polls[id] = (extract.polls.count, element["secretPoll"] == "true", ids)
    extract.polls.append(poll)
  }

  private mutating func answer(_ element: XMLEvents.Element, _ at: Int) {
    guard let poll = polls[element["pollId"] ?? ""] else {
      return extract.notes.add(.notRead, file: file)
    }
    let user = element["userId"] ?? ""
    var person = people[user]
    if poll.isSecret || person == nil {
      extract.identities.append(Identity(isHidden: true))
      person = extract.identities.count - 1
      extract.notes.add(.anonymousRows, file: file)
    }
    var given = PollDraft.Answer(person: person!, at: at)
    if extract.polls[poll.index].type == .openEnded {
      guard let text = element["answer"], !text.isEmpty else { return }
      given.text = text
    } else {
      guard let id = element["answerId"], let option = poll.ids.firstIndex(of: id) else {
        return extract.notes.add(.notRead, file: file)
      }
      given.options = [option]
      // Several choices of one person are rows of their own.
      if !poll.isSecret,
        let earlier = extract.polls[poll.index].answers.firstIndex(where: { $0.person == person })
      {
        if !extract.polls[poll.index].answers[earlier].options.contains(option) {
          extract.polls[poll.index].answers[earlier].options.append(option)
          extract.polls[poll.index].type = .multipleAnswer
        }
        return
      }
    }
    extract.polls[poll.index].answers.append(given)
  }

  // MARK: End

  private mutating func finish() throws(ImportError) -> Extract {
    guard let close = end ?? last else {
      throw ImportError(
        .noPeople, file: file, "no event is in the file", hint: "give the file of a recording")
    }
    // In the order of joining; the end of the meeting ends every stay.
    for (_, stay) in open.sorted(by: { ($0.value.join, $0.key) < ($1.value.join, $1.key) }) {
      self.stay(stay, until: max(close, stay.join))
    }
    extract.stays.sort {
      ($0.join ?? 0, $0.person, $0.leave ?? 0) < ($1.join ?? 0, $1.person, $1.leave ?? 0)
    }
    guard !extract.stays.isEmpty else {
      throw ImportError(
        .noPeople, file: file, "nobody joined", hint: "give the file of a recording")
    }
    extract.start = start
    extract.end = close
    if isAssumed { extract.notes.add(.clockAssumed, file: file) }
    return extract
  }
}
