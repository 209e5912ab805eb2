import RecapSampleEvent

/// What a format tells of an event, as lines that are the same on both sides of a round trip: of the
/// event itself, reduced to what the platform knows, and of the database that is made of its export.
struct RoundTrip {
  let format: ExportFormat

  /// Seconds from Unix time to the clock of the file, kept as it is.
  private var shift: Int {
    switch format {
    case .teamsLive, .teamsGraph, .bigbluebutton, .recapEvents, .kaltura: 0
    default: 3600
    }
  }

  private var isInMinutes: Bool { format == .meet || format == .goto }

  func lines(_ facts: EventFacts, isDemo: Bool) -> [String: [String]] {
    let side = Side(format: format, facts: facts, isDemo: isDemo)
    var lines: [String: [String]] = [:]
    switch format {
    case .teams, .bigbluebutton:
      lines["acts"] = acts(
        side, ["reaction", "hand_raise"], isOfVisitors: format == .bigbluebutton)
      lines["stays"] = stays(side)
      if format == .bigbluebutton {
        lines["chat"] = acts(side, ["chat_message"])
        lines["answers"] = answers(side)
      }
    case .teamsLive, .teamsGraph, .zoom, .webex, .goto: lines["stays"] = stays(side)
    case .meet:
      lines["stays"] = envelopes(side)
      lines["minutes"] = minutes(side)
    case .zoomPolls: lines["answers"] = answers(side)
    case .zoomQA: lines["questions"] = acts(side, ["qa_thread"])
    case .zoomChat:
      lines["stays"] = stays(side)
      lines["chat"] = acts(side, ["chat_message"])
    case .kaltura:
      lines["totals"] = totals(side)
      lines["acts"] = acts(side, Self.allKinds)
    case .recapEvents:
      lines["rest"] = rest(side)
      lines["acts"] = acts(side, Self.allKinds)
    }
    lines["names"] = side.names
    if ![.teamsLive, .teamsGraph, .zoomChat, .kaltura].contains(format) {
      lines["title"] = [facts.title]
    }
    return lines.mapValues { $0.sorted() }
  }

  private static let allKinds: Set = [
    "reaction", "hand_raise", "chat_message", "qa_thread", "attachment_download",
  ]

  // MARK: Visits

  private func moved(_ instant: Int, _ side: Side) -> Int {
    let moved = side.isDemo ? instant + shift : instant
    return isInMinutes ? moved - moved % 60 : moved
  }

  private func stays(_ side: Side) -> [String] {
    side.facts.stays.map { stay in
      let join = moved(stay.join, side)
      // A visit holds at least the second it began in.
      var leave = isInMinutes && !side.isDemo ? stay.leave : moved(stay.leave, side)
      leave = max(leave, join + 1)
      let device = format == .teamsLive ? stay.device ?? "–" : ""
      return "\(side.key(stay.person)) \(join) \(leave) \(device)"
    }
  }

  /// By person and, in the demo, from the first arrival to the last departure.
  private func envelopes(_ side: Side) -> [String] {
    Dictionary(grouping: side.facts.stays, by: \.person).map { person, stays in
      let join = moved(stays.map(\.join).min()!, side)
      let last = stays.map(\.leave).max()!
      let leave = side.isDemo ? max(moved(last, side), join + 1) : last
      return "\(side.key(person)) \(join) \(leave)"
    }
  }

  /// Of people who were away in between, in minutes.
  private func minutes(_ side: Side) -> [String] {
    if !side.isDemo {
      return side.facts.totals.map { "\(side.key($0.person)) \($0.live ?? -1)" }
    }
    return Dictionary(grouping: side.facts.stays, by: \.person).compactMap { person, stays in
      var (seconds, end) = (0, 0)
      for stay in stays.sorted(by: { $0.join < $1.join }) {
        seconds += max(0, stay.leave - max(stay.join, end))
        end = max(end, stay.leave)
      }
      let stated = (seconds + 30) / 60 * 60
      let (join, leave) = (moved(stays.map(\.join).min()!, side), moved(end, side))
      return stated < max(leave - join, 1) ? "\(side.key(person)) \(stated)" : nil
    }
  }

  // MARK: What people did

  private func acts(_ side: Side, _ kinds: Set<String>, isOfVisitors: Bool = false) -> [String] {
    side.facts.acts.filter { kinds.contains($0.kind) }.compactMap { act in
      // What came after the room was closed is in no platform's record of it.
      if side.isDemo, ![.kaltura, .recapEvents].contains(format), act.at! >= side.facts.closed {
        return nil
      }
      if isOfVisitors, !side.visitors.contains(act.person) { return nil }
      let isTimed = format != .zoomQA && format != .kaltura
      let at = !isTimed ? "" : act.at.map { "\(moved($0, side))" } ?? "–"
      let detail = side.isDemo ? detail(act) : act.detail
      return "\(side.name(act.person)) \(act.kind) \(at) \(detail ?? "–")"
    }
  }

  /// What the platform has of it.
  private func detail(_ act: EventFacts.Act) -> String? {
    if format == .kaltura { return nil }
    guard act.kind == "reaction" else { return format == .recapEvents ? act.detail : nil }
    switch format {
    case .teams: return ["clap", "heart", "smile", "wow"].first { $0 == act.detail } ?? "like"
    case .bigbluebutton:
      switch act.detail {
      case "clap", "smile": return act.detail
      case "think": return "neutral"
      default: return "like"
      }
    default: return act.detail
    }
  }

  private func answers(_ side: Side) -> [String] {
    var last: [String: Int] = [:]
    for answer in side.facts.answers {
      last[answer.question] = max(last[answer.question] ?? 0, answer.at ?? 0)
    }
    return side.facts.answers.map { answer in
      // Zoom joins choices by a semicolon, which an open question keeps.
      let choices = Set(answer.choices.flatMap { $0.split(separator: ";").map(String.init) })
      // In BigBlueButton everything has a time.
      let at = answer.at ?? (format == .bigbluebutton ? last[answer.question] : nil)
      return "\(side.key(answer.person)) \(answer.question): \(choices.sorted()) "
        + "\(at.map { moved($0, side) } ?? 0)"
    }
  }

  private func totals(_ side: Side) -> [String] {
    guard side.isDemo else {
      return side.facts.totals.map {
        "\(side.key($0.person)) \($0.live ?? 0) \($0.engaged ?? 0) \($0.polls ?? 0) \($0.recording ?? 0)"
      }
    }
    let facts = side.facts
    let people = Set(facts.live.keys).union(facts.acts.map(\.person))
      .union(facts.pollsAnswered.keys).union(facts.recorded.keys)
    return people.map { person in
      let (live, engaged) = facts.live[person] ?? (0, 0)
      let (polls, recorded) = (facts.pollsAnswered[person] ?? 0, facts.recorded[person] ?? 0)
      return "\(side.key(person)) \(live) \(engaged) \(polls) \(recorded)"
    }
  }

  private func rest(_ side: Side) -> [String] {
    side.facts.rest.map { line in
      line.replacing(/person (\d+)/) { side.key(Int($0.1)!) }
        .replacing("| ZZ |", with: "| – |")
    }
  }
}

/// One side of a round trip: who somebody is, as far as the format tells.
struct Side {
  let format: ExportFormat
  let facts: EventFacts
  let isDemo: Bool
  let visitors: Set<Int>
  /// Whom the file names.
  private let named: Set<Int>

  init(format: ExportFormat, facts: EventFacts, isDemo: Bool) {
    (self.format, self.facts, self.isDemo) = (format, facts, isDemo)
    visitors = Set(facts.stays.map(\.person))
    named =
      switch format {
      case .zoomPolls: Set(facts.answers.map(\.person))
      case .zoomQA:
        Set(
          facts.acts.filter { $0.kind == "qa_thread" && $0.at ?? 0 < facts.closed }.map(\.person))
      case .kaltura:
        Set(facts.live.keys).union(facts.totals.map(\.person)).union(facts.acts.map(\.person))
          .union(facts.pollsAnswered.keys).union(facts.recorded.keys)
      default: visitors
      }
  }

  /// By the platform's id, else the address; nobody's are all alike.
  func key(_ number: Int) -> String {
    guard let person = facts.people[number] else { return "nobody" }
    switch format {
    case .recapEvents: return person.id ?? "guest-\(number)"
    case .bigbluebutton:
      return person.id?.replacing("bigbluebutton:", with: "") ?? "?"
    default: return person.email?.lowercased() ?? "?"
    }
  }

  /// Where the platform tells a name alone.
  func name(_ number: Int) -> String {
    switch format {
    case .teams, .zoomChat, .bigbluebutton: shownName(number) ?? "?"
    default: key(number)
    }
  }

  /// Without a name, some platforms show the part of the address before the sign.
  private func shownName(_ number: Int) -> String? {
    guard let person = facts.people[number] else { return nil }
    if let name = person.name, !name.isEmpty { return name }
    if !isDemo || [.goto, .meet, .kaltura, .recapEvents].contains(format) { return nil }
    return person.email.map { String($0.prefix { $0 != "@" }) }
  }

  /// Of everybody whose address is theirs alone.
  var names: [String] {
    let counts = Dictionary(facts.people.keys.map { (key($0), 1) }, uniquingKeysWith: +)
    return named.filter { counts[key($0)] == 1 && key($0) != "?" }.map { number in
      let person = facts.people[number]!
      var details =
        [.zoom, .zoomChat, .kaltura, .recapEvents].contains(format) ? person.details : []
      if [.kaltura, .recapEvents].contains(format) {
        details.append(person.country.flatMap { $0 == "ZZ" ? nil : $0.uppercased() })
      }
      return "\(key(number)): \(shownName(number) ?? "–") \(details.map { $0 ?? "–" })"
    }
  }
}
