import RecapAnalytics

extension EventComposer {
  func tiles() -> [Tile] {
    let average = totals.averageSessionsPerAttendee
    return [
      Tile(
        label: words.uniqueAttendees, figure: words.count(totals.attendees), unit: nil,
        isEmpty: totals.attendees == 0, isMinor: false, detail: .audience(segments())),
      Tile(
        label: words.liveSessionsPerAttendee, figure: words.numbers.decimal(average),
        unit: average == nil ? nil : "of \(words.count(totals.sessions))",
        isEmpty: average == nil, isMinor: false, detail: attendanceColumns()),
      Tile(
        label: words.recordingPlays, figure: words.count(totals.recordingPlays), unit: nil,
        isEmpty: totals.recordingPlays == 0, isMinor: true,
        detail: words.playDays(metrics.playsByDay)),
    ]
  }

  private func segments() -> [Tile.Segment] {
    let both = totals.liveAttendees + totals.recordingAttendees - totals.attendees
    let parts: [(Tile.Segment.Kind, Int, String)] = [
      (.live, totals.liveAttendees - both, words.liveOnly), (.both, both, words.both),
      (.recording, totals.recordingAttendees - both, words.recordingOnly),
    ]
    return parts.filter { $0.1 > 0 }.map {
      Tile.Segment(kind: $0.0, people: $0.1, figure: words.count($0.1), label: $0.2)
    }
  }

  private static let mostColumns = 8

  private func attendanceColumns() -> Tile.Detail {
    guard totals.liveAttendees > 0 else { return .note(words.nobodyWatchedLive) }
    let rows = attendanceRows(most: Self.mostColumns)
    return .counts(
      Tile.CountColumns(
        columns: rows.map {
          Tile.CountColumns.Column(
            people: $0.people, label: words.count($0.sessions) + ($0.isOpen ? "+" : ""))
        },
        note: rows.count > 1 && rows[0].people > 0 ? words.cameToOne(rows[0].people) : "",
        alternative: words.attendanceAlternative(rows)))
  }

  /// How many people came to so many sessions; the last of more than `most` rows is open.
  func attendanceRows(most: Int) -> [(sessions: Int, isOpen: Bool, people: Int)] {
    metrics.attendance.prefix(most).map { row in
      let isOpen = row.sessions == most && metrics.attendance.count > most
      let people =
        isOpen
        ? metrics.attendance[(most - 1)...].reduce(0) { $0 + $1.attendees } : row.attendees
      return (row.sessions, isOpen, people)
    }
  }

  func engagement() -> LiveEngagement {
    LiveEngagement(
      title: words.liveEngagement, isRated: true,
      rate: words.numbers.percent(totals.averageLiveEngagementRate),
      share: totals.averageLiveEngagementRate?.value, explanation: words.engagementExplanation,
      rateHead: words.ofLiveAttendees, totalHead: words.inTotal,
      rows: [
        words.row(words.sentReactions, totals.reactions, "reaction"),
        words.row(words.sentMessages, totals.chatMessages, "message"),
        words.row(words.participatedInPolls, totals.polls, "poll"),
        words.row(words.createdThreads, totals.qaThreads, "thread"),
        words.row(words.downloadedAttachments, totals.attachmentDownloads, "download"),
      ])
  }

  /// Nil where nothing stands out.
  func moments() -> MomentsSection? {
    let shown = metrics.moments.filter { $0.kind != .biggestDrop }
      .filter { metrics.sessions.count > 1 || $0.kind == .biggestAudience }
    guard !shown.isEmpty else { return nil }
    return MomentsSection(
      title: words.eventMoments, isWide: true, isDense: true,
      entries: shown.map { moment in
        MomentsSection.Entry(
          clock: clock(moment.startsAt), offset: words.shortDay(date(of: moment.startsAt)),
          headline: words.headline(moment.kind), notes: [],
          sentence: words.sentence(moment, of: metrics),
          destination: moment.kind == .mostReturning ? .audience : .sessions)
      })
  }
}
