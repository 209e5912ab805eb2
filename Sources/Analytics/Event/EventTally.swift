/// The sessions of an event, reduced one after the other as they are read.
///
///     var tally = EventTally(event, sessions: sessions, options: options)
///     for session in sessions { tally.add(activity(of: session)) }
///     let metrics = tally.finish(people: 512, anonymity: nil)
public struct EventTally {
  /// What somebody did in all sessions.
  private struct Person {
    let attendee: Attendee
    var viewings: [EventMetrics.Attendee.Viewing] = []
    var liveSeconds = 0
    var engagedSeconds = 0
    var recordingSeconds = 0
    var isViewer = false
    /// A bit for each signal they are a participant by in some session.
    var participation: UInt8 = 0
  }

  private enum Signal: UInt8, CaseIterable {
    case reactions, chatMessages, qaThreads, attachmentDownloads, handRaises, polls
    var bit: UInt8 { 1 << rawValue }
  }

  private let event: Event
  private let options: EventOptions
  private let heads: [Session]
  private var sessions: [EventSession] = []
  private var people: [Person] = []
  private var indices: [Int: Int] = [:]
  private var audience: EventAudience
  private var days: EventDays
  private var countries = PlaceTally<Country>()
  private var devices = PlaceTally<Device>()
  private var plays: PlayCalendar
  private var quality: [DataQuality] = []

  /// - Parameter sessions: By start, then by id; at least one.
  public init(_ event: Event, sessions: [Session], options: EventOptions) {
    (self.event, self.options, heads) = (event, options, sessions)
    audience = EventAudience(sessions)
    days = EventDays(zone: event.zone)
    plays = PlayCalendar(zone: event.zone)
  }

  /// Adds the next of the sessions, read with stretches of viewing as exact as they are.
  public mutating func add(_ activity: SessionActivity) {
    let index = sessions.count
    precondition(activity.session.id.utf8.elementsEqual(heads[index].id.utf8))
    sessions.append(EventSession(activity))
    quality.append(DataQuality(activity))
    let least = options.credit?.leastSeconds(of: activity.session.durationSeconds)
    let persons = activity.attendees.map { admit($0.attendee) }
    for (attendee, person) in zip(activity.attendees, persons) {
      people[person].recordingSeconds += attendee.secondsViewed
      if attendee.isLiveViewer || attendee.isRecordingViewer { people[person].isViewer = true }
      guard let live = attendee.live else { continue }
      people[person].liveSeconds += live.liveSeconds
      people[person].engagedSeconds += live.engagedSeconds
      people[person].viewings.append(
        .init(
          session: index, liveSeconds: live.liveSeconds, engagedSeconds: live.engagedSeconds,
          isCredited: least.map { live.liveSeconds >= $0 }))
      for signal in Signal.allCases where Self.count(signal, of: attendee) > 0 {
        people[person].participation |= signal.bit
      }
    }
    audience.add(activity, index: index) { persons[$0] }
    days.add(activity) { persons[$0] }
    countries.add(activity.countries) { persons[$0] }
    devices.add(activity.devices) { persons[$0] }
    plays.add(activity.calendar)
  }

  private mutating func admit(_ attendee: Attendee) -> Int {
    if let index = indices[attendee.id] { return index }
    indices[attendee.id] = people.count
    people.append(Person(attendee: attendee))
    return people.count - 1
  }

  private static func count(_ signal: Signal, of attendee: AttendeeActivity) -> Int {
    switch signal {
    case .reactions: attendee.reactions
    case .chatMessages: attendee.chatMessages
    case .qaThreads: attendee.qaThreads
    case .attachmentDownloads: attendee.attachmentDownloads
    case .handRaises: attendee.handRaises
    case .polls: attendee.pollsAnswered
    }
  }
}

// MARK: - Metrics

extension EventTally {
  /// The metrics of all sessions, once they were added.
  /// - Parameters:
  ///   - everybody: How many people the database has.
  ///   - anonymity: Of an edition that names nobody.
  public consuming func finish(people everybody: Int, anonymity: Anonymity?) -> EventMetrics {
    let smallest = anonymity?.smallestGroup
    let attendance = EventAttendance(
      sessions: sessions, sessionsByPerson: people.map { $0.viewings.map(\.session) })
    let common = CommonViewers(
      sessions: sessions.count, sessionsByPerson: attendance.sessionsByPerson)
    let new = attendance.newAttendees()
    for index in sessions.indices { sessions[index].newAttendees = new[index] }
    EventSession.rank(&sessions)
    let next = attendance.nextSessions(within: options.within)
    let left = attendance.left(next)
    let simultaneous = audience.simultaneousSeconds
    let blocks = audience.finish()
    let shown = shownAttendees(anonymity)
    let (countries, devices) = (
      smallest.map { self.countries.folded(below: $0, by: \.code) } ?? self.countries,
      smallest.map { self.devices.folded(below: $0, by: \.rawValue) } ?? self.devices
    )
    let attendees = people.indices.filter { people[$0].isViewer }
    return EventMetrics(
      event: event, startsAt: heads.map(\.startedAt).min() ?? 0,
      endsAt: sessions.map(\.endsAt).max() ?? 0, totals: totals(), sessions: sessions,
      audience: blocks, days: days.list(of: blocks), playsByDay: plays.days,
      attendance: attendance.attendance(),
      retention: attendance.retention(newAttendees: new), overlaps: attendance.overlaps(common),
      flows: attendance.flows(next, common), within: options.within,
      left: left,
      countries: countries.ranked(by: \.code).map {
        CountryMetrics(code: $0.place?.code, liveViewers: $0.live, recordingViewers: $0.recording)
      },
      devices: devices.ranked(by: \.rawValue).map {
        DeviceMetrics(device: $0.place, liveViewers: $0.live, recordingViewers: $0.recording)
      },
      companies: companies(anonymity),
      attendees: Self.ranked(
        attendees.map { index in
          let person = people[index]
          return EventMetrics.Attendee(
            attendee: shown[index], name: shown[index].displayName, viewings: person.viewings,
            liveSeconds: person.liveSeconds, engagedSeconds: person.engagedSeconds,
            simultaneousSeconds: simultaneous[index] ?? 0,
            recordingSeconds: person.recordingSeconds)
        }),
      moments: EventMoment.list(sessions, audience: blocks, left: left),
      quality: dataQuality(
        simultaneous: simultaneous.values.reduce(0, +),
        attendeesWithoutSession: everybody - attendees.count),
      credit: options.credit, smallestGroup: smallest)
  }

  private static func ranked(_ attendees: [EventMetrics.Attendee]) -> [EventMetrics.Attendee] {
    // Indices are quicker to move than attendees.
    attendees.indices.sorted { first, second in
      let (a, b) = (attendees[first], attendees[second])
      if a.liveSeconds != b.liveSeconds { return a.liveSeconds > b.liveSeconds }
      if a.viewings.count != b.viewings.count { return a.viewings.count > b.viewings.count }
      return (CodePointString(a.name), a.attendee.id) < (CodePointString(b.name), b.attendee.id)
    }
    .map { attendees[$0] }
  }

  /// Everybody as they are shown.
  private func shownAttendees(_ anonymity: Anonymity?) -> [Attendee] {
    guard let anonymity else { return people.map(\.attendee) }
    // Groups are of those who are listed with what they have in common: live attendees.
    let live = people.indices.filter { !people[$0].viewings.isEmpty }
    let shared = SharedAttributes(
      of: live.map { SessionActivity.attributes(of: people[$0].attendee, anonymity) },
      smallestGroup: anonymity.smallestGroup)
    let shown = Dictionary(uniqueKeysWithValues: zip(live, shared.shown))
    return people.indices.map {
      anonymity.attendee(people[$0].attendee, showing: shown[$0] ?? [:])
    }
  }

  private func totals() -> EventMetrics.Totals {
    let viewers = people.filter(\.isViewer)
    let live = people.count { !$0.viewings.isEmpty }
    let summaries = sessions.map(\.summary)
    func participation(
      _ signal: Signal, _ part: (Summary) -> Summary.Participation
    ) -> Summary.Participation {
      let participants = people.count { $0.participation & signal.bit != 0 }
      return Summary.Participation(
        count: summaries.reduce(0) { $0 + part($1).count }, participants: participants,
        rate: Ratio(participants, live))
    }
    return EventMetrics.Totals(
      attendees: viewers.count, liveAttendees: live,
      recordingAttendees: people.count { $0.recordingSeconds > 0 }, sessions: sessions.count,
      sessionsWatched: summaries.count { $0.liveUniqueViewers > 0 },
      contentSeconds: heads.reduce(0) { $0 + $1.durationSeconds },
      liveSeconds: summaries.reduce(0) { $0 + $1.liveSeconds },
      recordingSeconds: summaries.reduce(0) { $0 + $1.recordingSeconds },
      engagedSeconds: people.reduce(0) { $0 + $1.engagedSeconds },
      liveVisits: summaries.reduce(0) { $0 + $1.liveUniqueViewers },
      reactions: participation(.reactions, \.reactions),
      chatMessages: participation(.chatMessages, \.chatMessages),
      qaThreads: participation(.qaThreads, \.qaThreads),
      attachmentDownloads: participation(.attachmentDownloads, \.attachmentDownloads),
      handRaises: participation(.handRaises, \.handRaises),
      polls: participation(.polls, \.polls),
      recordingPlays: summaries.reduce(0) { $0 + $1.recordingPlays })
  }

  /// Those with two unique viewers or more, or with so many that they may be shown.
  private func companies(_ anonymity: Anonymity?) -> [EventMetrics.Company] {
    var members: [CodePointString: [Int]] = [:]
    for (index, person) in people.enumerated() where person.isViewer {
      guard let name = person.attendee.company?.trimmed, !name.isEmpty else { continue }
      members[CodePointString(name), default: []].append(index)
    }
    return
      members
      .filter { name, indices in
        indices.count >= max(2, anonymity?.smallestGroup ?? 2)
          && (anonymity.map { $0.presentable(name.text) != nil } ?? true)
      }
      .map { name, indices in
        EventMetrics.Company(
          name: name.text, attendees: indices.count,
          liveSeconds: indices.reduce(0) { $0 + people[$1].liveSeconds },
          engagedSeconds: indices.reduce(0) { $0 + people[$1].engagedSeconds })
      }
      .sorted { a, b in
        if a.attendees != b.attendees { return a.attendees > b.attendees }
        if a.liveSeconds != b.liveSeconds { return a.liveSeconds > b.liveSeconds }
        return CodePointString(a.name) < CodePointString(b.name)
      }
  }

  private func dataQuality(
    simultaneous: Int, attendeesWithoutSession: Int
  ) -> EventMetrics.Quality {
    func sum(_ figure: (DataQuality) -> Int) -> Int {
      // Each may be as large as an integer gets.
      quality.reduce(0) { sum, quality in
        let (next, overflows) = sum.addingReportingOverflow(figure(quality))
        return overflows ? .max : next
      }
    }
    return EventMetrics.Quality(
      clippedLiveSeconds: sum(\.clippedLiveSeconds),
      interactionsByNonViewers: sum(\.interactionsByNonViewers),
      pollAnswersByNonViewers: sum(\.pollAnswersByNonViewers),
      overlappingLiveSeconds: sum(\.overlappingLiveSeconds),
      unknownCountryVisits: sum(\.unknownCountryVisits),
      unknownDeviceVisits: sum(\.unknownDeviceVisits), simultaneousLiveSeconds: simultaneous,
      attendeesWithoutSession: attendeesWithoutSession)
  }
}
