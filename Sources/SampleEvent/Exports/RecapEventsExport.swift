import RecapAnalytics

/// Recap's own events: everything that is known, one JSON object a line, each with an id.
struct RecapEventsExport: PlatformExport {
  func bytes(of session: SessionRecord) -> [UInt8] {
    var lines = [Self.session(session.script)]
    lines += people(session).map { person(session.people[$0], $0) }
    for (number, visit) in session.session.visits.enumerated() {
      lines += self.visit(visit, "v\(number + 1)", session)
    }
    lines += interactions(session) + polls(session) + recording(session)
    // Sessions, people and polls have an id already.
    let text = lines.enumerated().map { number, line in
      let isNamed = line.contains { $0.0 == "id" }
      let id: Line = isNamed ? [] : [("eventId", .text("e\(number + 1)"))]
      return JSONText.object(line + id).compact + "\n"
    }.joined()
    return TextEncoding.utf8.bytes(text)
  }

  private typealias Line = [(String, JSONText)]

  private static func session(_ script: SessionScript) -> Line {
    [
      ("type", .text("session")), ("id", .text(script.id)), ("title", .text(script.title)),
      ("start", .text(Instant.iso8601(script.startedAt))), ("duration", .number(script.duration)),
      ("kind", .text(script.kind.rawValue)),
      ("timeZone", .text(script.timeZone ?? Programme.timeZone)),
      ("event", .text(Programme.eventName)),
    ]
  }

  // MARK: People

  /// Those who took part in anything.
  private func people(_ session: SessionRecord) -> [Int] {
    let facts = session.session
    var ids = Set(facts.visits.map(\.attendee))
    ids.formUnion(facts.interactions.map(\.attendee))
    for answers in facts.answers { ids.formUnion(answers.map(\.attendee)) }
    ids.formUnion(facts.impressions.map(\.attendee))
    ids.formUnion(facts.plays.map(\.attendee))
    return ids.map { $0 - 1 }.sorted()
  }

  /// Somebody whose platform gives no id has the number of the registration.
  private static func id(_ person: Person, _ index: Int) -> String {
    person.externalID ?? "guest-\(index + 1)"
  }

  private func person(_ person: Person, _ index: Int) -> Line {
    [("type", .text("person")), ("id", .text(Self.id(person, index)))]
      + Self.told([
        ("firstName", person.firstName), ("lastName", person.lastName), ("email", person.email),
        ("title", person.title), ("company", person.company), ("role", person.role),
        ("industry", person.industry), ("country", person.countryCode),
      ])
  }

  private static func told(_ members: [(String, String?)]) -> Line {
    members.compactMap { name, text in text.map { (name, .text($0)) } }
  }

  private func head(_ type: String, _ attendee: Int, _ session: SessionRecord) -> Line {
    [
      ("type", .text(type)), ("session", .text(session.script.id)),
      ("person", .text(Self.id(session.people[attendee - 1], attendee - 1))),
    ]
  }

  // MARK: Visits

  private func visit(_ visit: Visit, _ id: String, _ session: SessionRecord) -> [Line] {
    guard let first = visit.stretches.first, let last = visit.stretches.last else { return [] }
    let start = session.script.startedAt
    func line(_ type: String, _ at: Int) -> Line {
      [
        ("type", .text(type)), ("visit", .text(id)),
        ("at", .text(Instant.iso8601(start + at))),
      ]
    }
    let join =
      head("join", visit.attendee, session) + line("", first.start).dropFirst()
      + Self.told([("country", visit.country), ("device", visit.device)])
    var lines = [join]
    // A pause within a visit can only be told by what is not beaten.
    let hasPause = zip(visit.stretches, visit.stretches.dropFirst()).contains { $0.end != $1.start }
    for stretch in visit.stretches {
      if session.hasHeartbeats || hasPause {
        let longest = session.hasHeartbeats ? 10 : 86_400
        for at in stride(from: stretch.start, to: stretch.end, by: longest) {
          let seconds = min(longest, stretch.end - at)
          lines.append(
            line("heartbeat", at) + [("seconds", .number(seconds))] + Self.state(stretch.state))
        }
      } else {
        lines.append(line("state", stretch.start) + Self.state(stretch.state))
      }
    }
    return lines + [line("leave", last.end)]
  }

  private static func state(_ state: PlayerState) -> Line {
    [
      ("sound", .flag(state.soundOn)), ("focus", .flag(state.tabFocused)),
      ("fullScreen", .flag(state.fullScreen)),
    ] + (state.onStage ? [("onStage", .flag(true))] : [])
  }

  // MARK: What they do

  private func interactions(_ session: SessionRecord) -> [Line] {
    session.session.interactions.map { act in
      let type =
        switch act.kind {
        case .reaction: "reaction"
        case .chatMessage: "chat"
        case .qaThread: "question"
        case .attachmentDownload: "download"
        case .handRaise: "handRaise"
        }
      let at = Instant.iso8601(session.script.startedAt + act.second)
      return head(type, act.attendee, session) + [("at", .text(at))]
        + Self.told([("detail", act.detail)])
    }
  }

  private func polls(_ session: SessionRecord) -> [Line] {
    session.script.polls.enumerated().flatMap { index, poll in
      let id = "poll-\(index + 1)"
      let options = poll.options.enumerated().map { number, option in
        JSONText.object([
          ("id", .text("\(number + 1)")), ("label", .text(option.label)),
          ("correct", .flag(option.isCorrect)),
        ])
      }
      let question: Line =
        [
          ("type", .text("poll")), ("session", .text(session.script.id)), ("id", .text(id)),
          ("question", .text(poll.question)), ("pollType", .text(poll.kind.rawValue)),
        ] + Self.told([("at", session.asked(index).map { Instant.iso8601($0) })])
        + (options.isEmpty ? [] : [("options", .list(options))])
      let answers = session.session.answers[index].map { answer in
        let content: (String, JSONText) =
          switch answer.content {
          case .option(let option): ("option", .text("\(option + 1)"))
          case .text(let text): ("text", .text(text))
          }
        let person = Self.id(session.people[answer.attendee - 1], answer.attendee - 1)
        return [
          ("type", .text("answer")), ("poll", .text(id)), ("person", .text(person)), content,
        ]
          + Self.told([
            ("at", answer.second.map { Instant.iso8601(session.script.startedAt + $0) })
          ])
      }
      return [question] + answers
    }
  }

  private func recording(_ session: SessionRecord) -> [Line] {
    let impressions = session.session.impressions.map {
      head("impression", $0.attendee, session) + [("at", .text(Instant.iso8601($0.loadedAt)))]
    }
    let plays = session.session.plays.map {
      head("play", $0.attendee, session)
        + [
          ("at", .text(Instant.iso8601($0.startedAt))), ("seconds", .number($0.secondsViewed)),
          ("percent", .number($0.percentilesViewed)),
        ] + Self.told([("country", $0.country), ("device", $0.device)])
    }
    return impressions + plays
  }
}
