import RecapAnalytics

/// The learning dashboard of BigBlueButton, `learning_dashboard_data.json`.
struct BigBlueButtonDashboard {
  private let value: JSONValue
  private let file: String
  private let options: ImportOptions

  init?(_ value: JSONValue, file: String, options: ImportOptions) {
    guard value["users"] != nil, value["createdOn"] != nil || value["intId"] != nil else {
      return nil
    }
    (self.value, self.file, self.options) = (value, file, options)
  }

  private static let userMembers: Set<String> = [
    "userKey", "extId", "intIds", "name", "isModerator", "isDialIn", "currentIntId", "answers",
    "talk", "emojis", "reactions", "raiseHand", "webcams", "totalOfMessages", "genericData",
    "avatar",
    "currentWebcams", "away", "sessions",
  ]

  func extract() throws(ImportError) -> Extract {
    var extract = Extract(.bigbluebutton, file: file, kind: options.kind ?? .room)
    extract.title = value["name"]?.name?.folded
    extract.meetingID = value["extId"]?.name ?? value["intId"]?.name
    extract.start = Self.seconds(value["createdOn"])
    extract.end = Self.seconds(value["endedOn"]).flatMap { $0 > 0 ? $0 : nil }
    let ids = addPolls(&extract)
    for (key, user) in value["users"]?.members ?? [] {
      add(user, key, ids, &extract)
    }
    guard !extract.stays.isEmpty else {
      throw ImportError(
        .noPeople, file: file, "nobody joined", hint: "give the file after the meeting")
    }
    return extract
  }

  /// Of milliseconds.
  static func seconds(_ value: JSONValue?) -> Int? { value?.int.map { $0 / 1000 } }

  private func add(
    _ user: JSONValue, _ key: String, _ polls: [String: Int], _ extract: inout Extract
  ) {
    let role = user["isModerator"]?.flag == true ? "MODERATOR" : "VIEWER"
    if options.leftOutRoles.contains(where: { $0.key == role.key }) {
      return extract.notes.add(.rolesLeftOut, file: file)
    }
    for member in user.members where !Self.userMembers.contains(member.name) {
      extract.notes.add(.notRead, file: file)
    }
    let external = user["extId"]?.name
    let internals = user["intIds"]?.members ?? []
    let isOwn = external != nil && !internals.contains { $0.name == external }
    let name = user["name"]?.name
    var identity = PersonName.identity(
      name: name, email: nil,
      id: isOwn ? "bigbluebutton:\(external!)" : name == nil ? "bigbluebutton:\(key)" : nil)
    identity.role = role
    if identity.isHidden { extract.notes.add(.anonymousRows, file: file) }
    let person = extract.identities.count
    extract.identities.append(identity)
    for (_, session) in internals {
      for stay in session["sessions"]?.elements ?? [session] {
        guard let join = Self.seconds(stay["registeredOn"]), join > 0 else { continue }
        // 0: still there.
        let leave = Self.seconds(stay["leftOn"]).flatMap { $0 > 0 ? $0 : nil } ?? extract.end
        extract.stays.append(Stay(person: person, join: join, leave: leave, line: 1))
      }
    }
    addActions(user, person, &extract)
    addAnswers(user, person, polls, &extract)
  }

  private func addActions(_ user: JSONValue, _ person: Int, _ extract: inout Extract) {
    func add(_ kind: InteractionKind, _ at: Int?, _ detail: String? = nil) {
      extract.actions.append(Action(kind: kind, person: person, at: at, detail: detail))
    }
    for member in ["emojis", "reactions"] {
      for emoji in user[member]?.elements ?? [] {
        let name = emoji["name"]?.name ?? ""
        let at = Self.seconds(emoji["sentOn"])
        switch name {
        case "none", "away", "": break
        case "raiseHand": add(.handRaise, at)
        default: add(.reaction, at, BigBlueButtonEvents.detail(name))
        }
      }
    }
    for hand in user["raiseHand"]?.elements ?? [] {
      add(.handRaise, Self.seconds(hand) ?? Self.seconds(hand["sentOn"]))
    }
    let messages = user["totalOfMessages"]?.int ?? 0
    for _ in 0..<min(max(messages, 0), 100_000) { add(.chatMessage, nil) }
  }

  private func addPolls(_ extract: inout Extract) -> [String: Int] {
    var indices: [String: Int] = [:]
    let polls = (value["polls"]?.members ?? []).enumerated().sorted { a, b in
      (a.element.value["createdOn"]?.int ?? 0, a.offset) < (
        b.element.value["createdOn"]?.int ?? 0, b.offset
      )
    }
    for (_, (key, value)) in polls {
      var poll = PollDraft(question: value["question"]?.string?.folded ?? "")
      poll.askedAt = Self.seconds(value["createdOn"])
      let correct = value["correctOption"]?.name
      poll.options = (value["options"]?.elements ?? []).map { option in
        let label = option.name ?? option["key"]?.name ?? ""
        return (label, correct != nil && label == correct)
      }
      let isQuiz = value["quiz"]?.flag == true
      poll.type =
        value["type"]?.string == "R-" || poll.options.isEmpty
        ? .openEnded
        : isQuiz ? .quiz : value["multiple"]?.flag == true ? .multipleAnswer : .singleAnswer
      indices[value["pollId"]?.name ?? key] = extract.polls.count
      // Answers nobody's name stands beside.
      for answer in value["anonymousAnswers"]?.elements ?? [] {
        extract.identities.append(Identity(isHidden: true))
        extract.notes.add(.anonymousRows, file: file)
        Self.add(answer, extract.identities.count - 1, to: &poll)
      }
      extract.polls.append(poll)
    }
    return indices
  }

  private func addAnswers(
    _ user: JSONValue, _ person: Int, _ polls: [String: Int], _ extract: inout Extract
  ) {
    for (id, answer) in user["answers"]?.members ?? [] {
      guard let index = polls[id] else {
        extract.notes.add(.notRead, file: file)
        continue
      }
      Self.add(answer, person, to: &extract.polls[index])
    }
  }

  /// A label, a list of them, or a text.
  static func add(_ answer: JSONValue, _ person: Int, to poll: inout PollDraft) {
    let labels =
      answer.elements.isEmpty ? [answer].compactMap(\.name) : answer.elements.compactMap(\.name)
    var given = PollDraft.Answer(person: person)
    if poll.type == .openEnded {
      guard let text = labels.first else { return }
      given.text = text
    } else {
      for label in labels {
        let option = poll.options.firstIndex { $0.label == label } ?? poll.options.count
        if option == poll.options.count { poll.options.append((label, false)) }
        given.options.append(option)
      }
      guard !given.options.isEmpty else { return }
    }
    poll.answers.append(given)
  }
}

/// What BigBlueButton sends to an analytics callback after a meeting.
struct BigBlueButtonCallback {
  private let value: JSONValue
  private let data: JSONValue
  private let file: String
  private let options: ImportOptions

  init?(_ value: JSONValue, file: String, options: ImportOptions) {
    guard let data = value["data"], data["attendees"] != nil else { return nil }
    (self.value, self.data, self.file, self.options) = (value, data, file, options)
  }

  func extract() throws(ImportError) -> Extract {
    var extract = Extract(.bigbluebutton, file: file, kind: options.kind ?? .room)
    extract.title = data["metadata"]?["meeting_name"]?.name?.folded ?? value["meeting_name"]?.name
    extract.meetingID = value["meeting_id"]?.name
    extract.start = data["start"]?.instant
    extract.end = data["finish"]?.instant
    var polls: [String: Int] = [:]
    for poll in data["polls"]?.elements ?? [] {
      var draft = PollDraft(question: poll["question"]?.string?.folded ?? "")
      draft.type = poll["type"]?.string == "R-" ? .openEnded : .singleAnswer
      draft.askedAt = poll["start"]?.instant
      draft.options = (poll["options"]?.elements ?? []).compactMap { $0.name.map { ($0, false) } }
      if let id = poll["id"]?.name { polls[id] = extract.polls.count }
      extract.polls.append(draft)
    }
    for attendee in data["attendees"]?.elements ?? [] { add(attendee, polls, &extract) }
    guard !extract.stays.isEmpty else {
      throw ImportError(
        .noPeople, file: file, "nobody joined", hint: "give the callback's whole body")
    }
    return extract
  }

  private func add(_ attendee: JSONValue, _ polls: [String: Int], _ extract: inout Extract) {
    let role = attendee["moderator"]?.flag == true ? "MODERATOR" : "VIEWER"
    if options.leftOutRoles.contains(where: { $0.key == role.key }) {
      return extract.notes.add(.rolesLeftOut, file: file)
    }
    var identity = PersonName.identity(
      name: attendee["name"]?.name, email: nil,
      id: attendee["ext_user_id"]?.name.map { "bigbluebutton:\($0)" })
    identity.role = role
    if identity.isHidden { extract.notes.add(.anonymousRows, file: file) }
    let person = extract.identities.count
    extract.identities.append(identity)
    let joins = (attendee["joins"]?.elements ?? []).compactMap(\.instant)
    let leaves = (attendee["leaves"]?.elements ?? []).compactMap(\.instant)
    for (index, join) in joins.enumerated() {
      extract.stays.append(
        Stay(person: person, join: join, leave: leaves[safe: index] ?? extract.end, line: 1))
    }
    let engagement = attendee["engagement"]
    for (member, kind) in [
      ("chats", InteractionKind.chatMessage), ("raisehand", .handRaise), ("emojis", .reaction),
    ] {
      let count = engagement?[member]?.int ?? 0
      for _ in 0..<min(max(count, 0), 100_000) {
        extract.actions.append(Action(kind: kind, person: person, at: nil, detail: nil))
      }
    }
    for poll in data["polls"]?.elements ?? [] {
      guard let id = poll["id"]?.name, let index = polls[id],
        let vote = poll["votes"]?[attendee["ext_user_id"]?.name ?? ""]
      else { continue }
      BigBlueButtonDashboard.add(vote, person, to: &extract.polls[index])
    }
  }
}
