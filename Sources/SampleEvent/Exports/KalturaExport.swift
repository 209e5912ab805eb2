import RecapAnalytics

/// The CSV of a session in Kaltura's analytics: sums of every person, and no time at all.
struct KalturaExport: PlatformExport {
  private struct Sums {
    var live = 0
    var engaged = 0
    var recording = 0
    var percent = 0
    var plays = 0
    var counts: [ActivityScript.Kind: Int] = [:]
    var polls = 0
  }

  func bytes(of session: SessionRecord) -> [UInt8] {
    var table = DelimitedText()
    table.row(
      "First Name", "Last Name", "Job Title", "Company Name", "Email Address ", "Country", "Role",
      "Industry", "VOD Minutes Viewed (Interval-Based)", "Live Minutes Viewed (Interval-Based)",
      "Total Minutes Viewed (Interval-Based)", "Average Completion Rate (Interval-Based)",
      "Reaction Count", "Hand Raise Count (Meetings)", "Live Engagement Rate",
      "Group Chat Messages Count", "Poll Responses Count", "Q&A Threads Count",
      "Attachment Downloads Count")
    let sums = sums(session)
    for index in sums.keys.sorted() {
      table.row(Self.row(session.people[index], sums[index]!))
    }
    return TextEncoding.utf8WithMark.bytes(table.text)
  }

  private static func row(_ person: Person, _ sums: Sums) -> [String] {
    func count(_ kind: ActivityScript.Kind) -> String { "\(sums.counts[kind] ?? 0)" }
    let country = person.countryCode.flatMap { Country($0)?.name } ?? person.countryCode
    return [
      person.givenName ?? "", person.familyName ?? "", person.title ?? "", person.company ?? "",
      person.email ?? "", country ?? "", person.role ?? "", person.industry ?? "",
      decimal(sums.recording, of: 60, digits: 2), decimal(sums.live, of: 60, digits: 2),
      decimal(sums.live + sums.recording, of: 60, digits: 2),
      sums.plays == 0 ? "0" : decimal(sums.percent, of: sums.plays, digits: 1),
      count(.reaction), count(.handRaise),
      sums.live == 0 ? "" : decimal(sums.engaged, of: sums.live, digits: 4), count(.chatMessage),
      "\(sums.polls)", count(.qaThread), count(.attachmentDownload),
    ]
  }

  private func sums(_ session: SessionRecord) -> [Int: Sums] {
    var sums: [Int: Sums] = [:]
    for (person, visits) in Dictionary(grouping: session.session.visits, by: \.attendee) {
      let (live, engaged) = Self.seconds(visits, session.script.duration)
      guard live > 0 else { continue }
      sums[person - 1] = Sums(live: live, engaged: engaged)
    }
    for act in session.session.interactions {
      sums[act.attendee - 1, default: Sums()].counts[act.kind, default: 0] += 1
    }
    for poll in session.script.polls.indices {
      for answer in session.answers(to: poll) { sums[answer.person, default: Sums()].polls += 1 }
    }
    for play in session.session.plays {
      sums[play.attendee - 1, default: Sums()].recording += play.secondsViewed
      sums[play.attendee - 1]!.percent += play.percentilesViewed
      sums[play.attendee - 1]!.plays += 1
    }
    return sums
  }

  /// Of one person in all tabs, within the session.
  private static func seconds(_ visits: [Visit], _ duration: Int) -> (live: Int, engaged: Int) {
    var levels = [EngagementLevel?](repeating: nil, count: duration)
    for stretch in visits.flatMap(\.stretches) {
      let state = stretch.state
      let level = EngagementLevel(
        soundOn: state.soundOn, tabFocused: state.tabFocused, fullScreen: state.fullScreen,
        onStage: state.onStage)
      for second in (stretch.start..<stretch.end).clamped(to: 0..<duration) {
        levels[second] = max(levels[second] ?? level, level)
      }
    }
    let seen = levels.compactMap(\.self)
    return (seen.count, seen.count(where: \.isEngaged))
  }

  /// Half up, without zeros at the end.
  private static func decimal(_ number: Int, of divisor: Int, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let value = (number * scale * 2 + divisor) / (2 * divisor)
    var fraction = String(String(value % scale + scale).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty ? "\(value / scale)" : "\(value / scale).\(fraction)"
  }
}
