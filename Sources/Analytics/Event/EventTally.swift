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
    /// Of sessions that tell how many seconds were engaged.
    var ratedSeconds = 0
    var recordingSeconds = 0
    var isViewer = false
    /// A bit for each signal they are a participant by in some session.
    var participation: UInt8 = 0
    /// A bit for each signal that is measured in some session they watched live.
    var exposure: UInt8 = 0
  }

  private enum Deed: UInt8, CaseIterable {
    case reactions, chatMessages, qaThreads, attachmentDownloads, handRaises, polls
    var bit: UInt8 { 1 << rawValue }

    var signal: Signal {
      switch self {
      case .reactions: .reactions
      case .chatMessages: .chatMessages
      case .qaThreads: .qaThreads
      case .attachmentDownloads: .attachmentDownloads
      case .handRaises: .handRaises
      case .polls: .polls
      }
    }
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
    let source = activity.provenance
    let measured = Deed.allCases.filter { source.measures($0.signal) }
    let exposure = measured.reduce(0 as UInt8) { $0 | $1.bit }
    let isRated = source.measures(.engagement)
    let persons = activity.attendees.map { admit($0.attendee) }
    for (attendee, person) in zip(activity.attendees, persons) {
      people[person].recordingSeconds += attendee.secondsViewed
      if attendee.isLiveViewer || attendee.isRecordingViewer { people[person].isViewer = true }
      guard let live = attendee.live else { continue }
      people[person].liveSeconds += live.liveSeconds
      if isRated {
        people[person].engagedSeconds += live.engagedSeconds
        people[person].ratedSeconds += live.liveSeconds
      }
      people[person].viewings.append(
        .init(
          session: index, liveSeconds: live.liveSeconds,
          engagedSeconds: isRated ? live.engagedSeconds : nil,
          isCredited: least.map { live.liveSeconds >= $0 }))
      people[person].exposure |= exposure
      for deed in measured where Self.count(deed, of: attendee) > 0 {
        people[person].participation |= deed.bit
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

  private static func count(_ deed: Deed, of attendee: AttendeeActivity) -> Int {
    switch deed {
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
    let timed = sessions.filter { $0.measuresLive(.timing) }
    let blocks = audience.finish(timed: timed.map(\.session))
    // Clock times of no known zone are what they are.
    let isZoned = sessions.measure(.timeZone)
    let event =
      isZoned ? self.event : Event(id: self.event.id, name: self.event.name, zone: .utc)
    let shown = shownAttendees(anonymity)
    let (countries, devices) = (
      smallest.map { self.countries.folded(below: $0, by: \.code) } ?? self.countries,
      smallest.map { self.devices.folded(below: $0, by: \.rawValue) } ?? self.devices
    )
    let attendees = people.indices.filter { people[$0].isViewer }
    return EventMetrics(
      event: event, startsAt: heads.map(\.startedAt).min() ?? 0,
      endsAt: sessions.map(\.endsAt).max() ?? 0, totals: totals(), sessions: sessions,
      audience: blocks, days: days.list(of: blocks, in: event.zone), playsByDay: plays.days,
      attendance: attendance.attendance(),
      retention: attendance.retention(newAttendees: new), overlaps: attendance.overlaps(common),
      flows: attendance.flows(next, common), within: options.within,
      left: left,
      countries: countries.ranked(by: \.code).map {
        CountryMetrics(code: $0.place?.code, liveViewers: $0.live, recordingViewers: $0.recording)
          .measured(
            live: sessions.measureLive(.visitCountry), recording: sessions.measure(.recording))
      },
      devices: devices.ranked(by: \.rawValue).map {
        DeviceMetrics(device: $0.place, liveViewers: $0.live, recordingViewers: $0.recording)
          .measured(
            live: sessions.measureLive(.device), recording: sessions.measure(.recording))
      },
      companies: companies(anonymity),
      attendees: Self.ranked(
        attendees.map { index in
          let person = people[index]
          return EventMetrics.Attendee(
            attendee: shown[index], name: shown[index].displayName, viewings: person.viewings,
            liveSeconds: person.liveSeconds, engagedSeconds: person.engagedSeconds,
            ratedSeconds: person.ratedSeconds,
            simultaneousSeconds: timed.isEmpty || isUntimed(person)
              ? nil : simultaneous[index] ?? 0,
            recordingSeconds: person.recordingSeconds)
        }),
      moments: EventMoment.list(sessions, audience: blocks, left: left),
      quality: dataQuality(
        simultaneous: simultaneous.values.reduce(0, +),
        attendeesWithoutSession: everybody - attendees.count),
      credit: options.credit, smallestGroup: smallest)
  }

  /// Whether they watched live, and no session tells when.
  private func isUntimed(_ person: Person) -> Bool {
    !person.viewings.isEmpty
      && !person.viewings.contains { sessions[$0.session].measuresLive(.timing) }
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
      _ deed: Deed, _ part: (Summary) -> Summary.Participation
    ) -> Summary.Participation {
      let participants = people.count { $0.participation & deed.bit != 0 }
      return Summary.Participation(
        count: sessions.reduce(0) {
          $1.measures(deed.signal) ? $0 + part($1.summary).count : $0
        },
        participants: participants,
        rate: Ratio(participants, people.count { $0.exposure & deed.bit != 0 }))
    }
    return EventMetrics.Totals(
      attendees: viewers.count, liveAttendees: live,
      recordingAttendees: people.count { $0.recordingSeconds > 0 }, sessions: sessions.count,
      sessionsWatched: summaries.count { $0.liveUniqueViewers > 0 },
      contentSeconds: heads.reduce(0) { $0 + $1.durationSeconds },
      liveSeconds: summaries.reduce(0) { $0 + $1.liveSeconds },
      recordingSeconds: summaries.reduce(0) { $0 + $1.recordingSeconds },
      engagedSeconds: people.reduce(0) { $0 + $1.engagedSeconds },
      ratedSeconds: sessions.reduce(0) {
        $1.measures(.engagement) ? $0 + $1.summary.liveSeconds : $0
      },
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
          engagedSeconds: indices.reduce(0) { $0 + people[$1].engagedSeconds },
          ratedSeconds: indices.reduce(0) { $0 + people[$1].ratedSeconds })
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
    func sum(
      _ isMeasured: (Provenance) -> Bool, _ figure: (DataQuality) -> Int
    ) -> Int {
      // Each may be as large as an integer gets.
      zip(sessions, quality).reduce(0) { sum, session in
        guard isMeasured(session.0.provenance) else { return sum }
        let (next, overflows) = sum.addingReportingOverflow(figure(session.1))
        return overflows ? .max : next
      }
    }
    func isTimed(_ source: Provenance) -> Bool { source.measuresLive(.timing) }
    func isAttended(_ source: Provenance) -> Bool { source.measures(.attendance) }
    return EventMetrics.Quality(
      clippedLiveSeconds: sum(isTimed, \.clippedLiveSeconds),
      interactionsByNonViewers: sum(isAttended, \.interactionsByNonViewers),
      pollAnswersByNonViewers: sum(isAttended, \.pollAnswersByNonViewers),
      overlappingLiveSeconds: sum(isTimed, \.overlappingLiveSeconds),
      unknownCountryVisits: sum({ $0.measures(.visitCountry) }, \.unknownCountryVisits),
      unknownDeviceVisits: sum({ $0.measures(.device) }, \.unknownDeviceVisits),
      simultaneousLiveSeconds: simultaneous,
      attendeesWithoutSession: attendeesWithoutSession)
  }
}
