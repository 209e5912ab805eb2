import RecapAnalytics

/// The `events.xml` of a BigBlueButton recording.
struct BigBlueButtonExport: PlatformExport {
  private struct Event {
    let at: Int
    /// Joining comes before all else of a second, leaving after it.
    let rank: Int
    let module: String
    let name: String
    let members: [(String, String)]
  }

  func bytes(of session: SessionRecord) -> [UInt8] {
    let id = session.identifier(5, 0).replacing("-", with: "") + "-\(session.opened)000"
    let title = Self.escaped(session.script.title)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <recording meeting_id="\(id)" bbb_version="2.7.3">
        <metadata meetingId="\(session.script.id)" meetingName="\(title)"/>
        <meeting id="\(id)" externalId="\(session.script.id)" name="\(title)" breakout="false"/>

      """
    let events = stays(session) + acts(session) + polls(session)
    let ordered = events.enumerated().sorted {
      ($0.element.at, $0.element.rank, $0.offset) < ($1.element.at, $1.element.rank, $1.offset)
    }
    for (_, event) in ordered { text += Self.line(event, session) }
    text += Self.line(
      Event(
        at: session.closed, rank: 0, module: "PARTICIPANT", name: "EndAndKickAllEvent", members: []),
      session)
    return TextEncoding.utf8.bytes(text + "</recording>\n")
  }

  private static func line(_ event: Event, _ session: SessionRecord) -> String {
    // The clock of the stamps began some time before the meeting.
    let stamp = (event.at - session.opened) * 1000 + 81_235_000
    let members = event.members.map { "<\($0)>\(escaped($1))</\($0)>" }.joined()
    return "  <event timestamp=\"\(stamp)\" module=\"\(event.module)\" eventname=\"\(event.name)\">"
      + "\(members)<timestampUTC>\(event.at)000</timestampUTC>"
      + "<date>\(Instant.iso8601(event.at))</date></event>\n"
  }

  // MARK: Who is there

  private func stays(_ session: SessionRecord) -> [Event] {
    session.stays.enumerated().flatMap { number, stay in
      let person = session.people[stay.person]
      let user = Self.user(number, session)
      let join = Event(
        at: stay.join, rank: 0, module: "PARTICIPANT", name: "ParticipantJoinEvent",
        members: [
          ("name", person.screenName), ("role", "VIEWER"), ("userId", user),
          ("externalUserId", person.externalID ?? user),
        ])
      let leave = Event(
        at: stay.leave, rank: 2, module: "PARTICIPANT", name: "ParticipantLeftEvent",
        members: [("userId", user)])
      return [join, leave]
    }
  }

  private static func user(_ number: Int, _ session: SessionRecord) -> String {
    "w_" + session.identifier(6, number).replacing("-", with: "").prefix(12)
  }

  /// The connection somebody has at a time; of others a number that is nobody's.
  private func users(_ session: SessionRecord) -> (_ person: Int, _ at: Int) -> String {
    var numbers: [Int: [Int]] = [:]
    for (number, stay) in session.stays.enumerated() {
      numbers[stay.person, default: []].append(number)
    }
    return { person, at in
      let own = numbers[person] ?? []
      let now = own.first { session.stays[$0].join <= at && at < session.stays[$0].leave }
      return Self.user(now ?? own.last ?? session.stays.count + person, session)
    }
  }

  // MARK: What they do

  private func acts(_ session: SessionRecord) -> [Event] {
    let user = users(session)
    let acts = session.interactions(.chatMessage, .reaction, .handRaise)
    return acts.enumerated().map { number, act in
      let id = user(act.person, act.at)
      if act.kind == .chatMessage {
        return Event(
          at: act.at, rank: 1, module: "CHAT", name: "PublicChatEvent",
          members: [
            ("sender", session.people[act.person].screenName), ("senderId", id),
            ("message", WrittenTexts.message(number)),
          ])
      }
      return Event(
        at: act.at, rank: 1, module: "PARTICIPANT", name: "ParticipantStatusChangeEvent",
        members: [
          ("userId", id), ("status", "emojiStatus"),
          ("value", act.kind == .handRaise ? "raiseHand" : Self.status(act.detail)),
        ])
    }
  }

  /// What BigBlueButton has of the kind.
  private static func status(_ detail: String?) -> String {
    switch detail {
    case "clap": "applause"
    case "smile": "happy"
    case "think": "neutral"
    default: "thumbsUp"
    }
  }

  private func polls(_ session: SessionRecord) -> [Event] {
    let user = users(session)
    return session.script.polls.indices.flatMap { index in
      let poll = session.script.polls[index]
      let id = "\(session.identifier(7, index).prefix(8))/1/\(index + 1)"
      let asked = session.asked(index) ?? session.opened
      let keys = poll.options.enumerated().map { number, option in
        JSONText.object([("id", .number(number)), ("key", .text(option.label))])
      }
      var events = [
        Event(
          at: asked, rank: 1, module: "POLL", name: "PollStartedRecordEvent",
          members: [
            ("pollId", id), ("type", poll.kind == .openEnded ? "R-" : "CUSTOM"),
            ("question", poll.question), ("answers", JSONText.list(keys).compact),
            ("secretPoll", "false"),
          ])
      ]
      let answers = session.answers(to: index)
      // An answer of which no time is known came before the poll was closed.
      let last = max(asked, answers.compactMap(\.at).max() ?? asked)
      for answer in answers {
        let at = answer.at ?? last
        let choices: [(String, String)] =
          answer.text.map { [("answer", $0)] } ?? answer.options.map { ("answerId", "\($0)") }
        for choice in choices {
          events.append(
            Event(
              at: at, rank: 1, module: "POLL", name: "UserRespondedToPollRecordEvent",
              members: [("pollId", id), ("userId", user(answer.person, at)), choice]))
        }
      }
      events.append(
        Event(
          at: last, rank: 1, module: "POLL", name: "PollStoppedRecordEvent",
          members: [("pollId", id)]))
      return events
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
