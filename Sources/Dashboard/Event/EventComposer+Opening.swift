import RecapAnalytics

extension EventComposer {
  /// Those whose figure a session measures.
  func tiles() -> [Tile] {
    let average = totals.averageSessionsPerAttendee
    // Sessions of which nobody knows who was there are none anybody could have come to.
    let sessions = metrics.sessions.count { $0.measures(.attendance) }
    var tiles: [Tile] = []
    if metrics.tellsViewers {
      tiles.append(
        Tile(
          label: metrics.measures(.recording) ? words.uniqueAttendees : words.liveAttendees,
          figure: words.count(totals.attendees), unit: nil, isEmpty: totals.attendees == 0,
          isMinor: false, detail: .audience(segments())))
    }
    if metrics.measures(.attendance) {
      tiles.append(
        Tile(
          label: words.liveSessionsPerAttendee, figure: words.numbers.decimal(average),
          unit: average == nil ? nil : "of \(words.count(sessions))",
          isEmpty: average == nil, isMinor: false, detail: attendanceColumns()))
    }
    if metrics.tellsPlays {
      tiles.append(
        Tile(
          label: words.recordingPlays, figure: words.count(totals.recordingPlays), unit: nil,
          isEmpty: totals.recordingPlays == 0, isMinor: true,
          detail: words.playDays(metrics.playsByDay)))
    }
    return tiles
  }

  private func segments() -> [Tile.Segment] {
    guard metrics.measures(.recording) else { return returningSegments() }
    let both = totals.liveAttendees + totals.recordingAttendees - totals.attendees
    let parts: [(Tile.Segment.Kind, Int, String)] = [
      (.live, totals.liveAttendees - both, words.liveOnly), (.both, both, words.both),
      (.recording, totals.recordingAttendees - both, words.recordingOnly),
    ]
    return parts.filter { $0.1 > 0 }.map {
      Tile.Segment(kind: $0.0, people: $0.1, figure: words.count($0.1), label: $0.2)
    }
  }

  /// Of the live attendees, where nothing is told of recordings.
  private func returningSegments() -> [Tile.Segment] {
    let one = metrics.attendance.first?.attendees ?? 0
    let parts: [(Tile.Segment.Kind, Int, String)] = [
      (.stayed, totals.liveAttendees - one, words.atSeveralSessions),
      (.left, one, words.atOneSession),
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

  /// Nil where nothing of it is measured.
  func engagement() -> LiveEngagement? {
    let all: [(Signal, Summary.Participation, String, String)] = [
      (.reactions, totals.reactions, words.sentReactions, "reaction"),
      (.chatMessages, totals.chatMessages, words.sentMessages, "message"),
      (.polls, totals.polls, words.participatedInPolls, "poll"),
      (.qaThreads, totals.qaThreads, words.createdThreads, "thread"),
      (
        .attachmentDownloads, totals.attachmentDownloads, words.downloadedAttachments, "download"
      ),
    ]
    let rows = all.filter { metrics.measures($0.0) }.map { signal, part, label, unit in
      words.row(label, part, unit, hasViewers: metrics.measuresLive(signal))
    }
    let isRated = metrics.measuresLive(.engagement)
    guard isRated || !rows.isEmpty else { return nil }
    return LiveEngagement(
      title: isRated ? words.liveEngagement : words.title(of: .participation), isRated: isRated,
      rate: isRated ? words.numbers.percent(totals.averageLiveEngagementRate) : "",
      share: totals.averageLiveEngagementRate?.value,
      explanation: isRated ? words.engagementExplanation : "",
      hasShares: true, rateHead: words.ofLiveAttendees, totalHead: words.inTotal, rows: rows)
  }

  func source() -> SourceSection {
    SourceSection(title: words.whatTheSourcesTell(metrics), text: words.sources(metrics))
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
