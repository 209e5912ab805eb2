import RecapDashboard

/// What the script needs beside the page itself: words, levels and clocks, as JSON.
struct PageData {
  let text: String

  init(_ report: Report, texts profiles: ProfileTexts) {
    let words = report.web
    let (section, presence) = (report.attendees, report.presence)
    let texts: [(String, String)] = [
      ("title", report.header.title),
      (
        "status",
        (section?.rows.count ?? presence?.rows.count) == 1 ? words.statusOfOne : words.status
      ),
      ("tooShort", words.searchTooShort),
      ("bestMatch", words.bestMatch),
      ("minute", words.minute), ("viewers", words.viewers),
      // Where attention is not measured, the columns of the minutes are arrivals and departures.
      ("engagement", presence == nil ? words.engagement : words.arrivals),
      ("reactions", presence == nil ? words.reactions : words.departures),
      ("jobTitle", words.jobTitle), ("role", words.role),
      ("company", words.company), ("industry", words.industry), ("country", words.country),
      ("externalID", words.externalID),
      ("crosshair", words.crosshairHint), ("map", words.mapHint),
    ]
    let ids = profiles.externalIDs.allSatisfy(\.isEmpty) ? [] : profiles.externalIDs
    let levels =
      section?.legend.map(\.name) ?? presence.map { [$0.states.absent, $0.states.present] } ?? []
    let clocks = section?.cellClocks ?? presence?.cellClocks ?? []
    text =
      "{" + texts.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }.joined(separator: ",")
      + ",\"levels\":\(JSONText.list(levels)),\"clocks\":\(JSONText.list(clocks))"
      + ",\"texts\":\(JSONText.list(profiles.shared.texts))"
      + ",\"externalIDs\":\(JSONText.list(ids))}"
  }
}

extension Report {
  /// The list that the page's style and script go by; nil in an edition without it.
  var attendees: AttendeesSection? {
    for case .attendees(let section) in sections { return section }
    return nil
  }

  /// Whether it is of all sessions of an event.
  var isOfAnEvent: Bool {
    sections.contains { if case .matrix = $0 { true } else { false } }
  }

  /// Of a strip in the list.
  var cellCount: Int { attendees?.cellClocks.count ?? presence?.stripUnits ?? 0 }

  /// Whether the session is beside others.
  var isCompared: Bool {
    sections.contains { if case .comparison = $0 { true } else { false } }
  }

  /// The list in its place where attention is not measured.
  var presence: PresenceSection? {
    for case .presence(let section) in sections { return section }
    return nil
  }
}
