import RecapAnalytics

/// Makes a session of what its files tell.
struct SessionBuilder {
  let options: ImportOptions
  let extracts: [Extract]
  private var notes = ImportNotes()
  private var session: ImportedSession

  private static let longest = 7 * 86_400
  private static let tolerance = 60

  init(options: ImportOptions, extracts: [Extract]) {
    (self.options, self.extracts) = (options, extracts)
    session = ImportedSession(
      id: "", title: "", kind: .room, startedAt: 0, durationSeconds: 0, timeZone: nil,
      unmeasured: [], formats: [])
  }

  mutating func session(
    _ people: inout PersonTable, stored: SessionAssembly.StoredSession?
  ) throws(ImportError) -> ImportedSession {
    for extract in extracts {
      notes.add(extract.notes)
      session.files.append(extract.fileIndex)
      if !session.formats.contains(extract.format) { session.formats.append(extract.format) }
    }
    let window = try window(stored)
    session.startedAt = window.start
    session.durationSeconds = window.end - window.start
    guard session.durationSeconds <= Self.longest else {
      throw ImportError(
        .tooLong, file: extracts[0].file,
        "the session lasts \(session.durationSeconds / 86_400) days, and 7 are the most",
        hint: "see whether times are right, or import the parts of the file one by one")
    }
    name(stored)
    var matching = PersonMatching(extracts: extracts, notes: notes)
    let indices = matching.persons(&people, stored)
    notes = matching.notes
    for (extract, persons) in zip(extracts, indices) { add(extract, persons, window) }
    addOverlaps(people)
    measure(stored)
    session.notes = notes
    return session
  }

  // MARK: Window

  /// From the first of stated start and first join to the last of stated end, leave and join.
  private mutating func window(
    _ stored: SessionAssembly.StoredSession?
  ) throws(ImportError) -> (start: Int, end: Int) {
    if let given = givenStart, let duration = options.durationSeconds {
      return (given, given + duration)
    }
    // First and last of joins, leaves and joins again: a second after a join somebody is there yet.
    var (firstJoin, firstLeave, last) = (Int?.none, Int?.none, Int?.none)
    for stay in extracts.lazy.flatMap(\.stays) {
      let (join, leave) = (stay.join, stay.leave)
      if let join, let leave, leave < join { continue }
      if let join {
        firstJoin = min(firstJoin ?? join, join)
        last = max(last ?? join + 1, join + 1)
      }
      if let leave {
        firstLeave = min(firstLeave ?? leave, leave)
        last = max(last ?? leave, leave)
      }
    }
    let first = firstJoin ?? firstLeave
    // Whoever tells who was there tells the window too.
    let attendance = extracts.filter(\.format.isAttendance)
    let telling = attendance.isEmpty ? extracts : attendance
    var starts = telling.compactMap(\.start)
    var ends = telling.compactMap(\.end)
    if let first, let last, let start = starts.min() {
      let end = ends.max() ?? start
      if start > last || max(end, start) < first {
        notes.add(.windowIgnored, file: extracts[0].file)
        (starts, ends) = ([], [])
      }
    }
    var start = ([first] + starts.map(Optional.some)).compactMap(\.self).min()
    var end = ([last] + ends.map(Optional.some)).compactMap(\.self).max()
    if start == nil, let given = givenStart { start = given }
    if start == nil, let stored {
      (start, end) = (stored.startedAt, stored.startedAt + stored.durationSeconds)
    }
    guard let start else {
      throw ImportError(
        .noStart, file: extracts[0].file, "the file does not tell when the session began",
        hint: "say it with --start, such as --start 2026-05-26T10:00")
    }
    let longestTotal = extracts.flatMap(\.totals).compactMap(\.total.liveSeconds).max() ?? 0
    let times = extracts.flatMap { $0.polls.compactMap(\.askedAt) + $0.actions.compactMap(\.at) }
      .max()
    if let duration = options.durationSeconds { end = start + duration }
    if end == nil, longestTotal > 0 { end = start + longestTotal }
    if end == nil, let times, times >= start { end = times + 1 }
    return (start, max(start + 1, end ?? start + 1))
  }

  /// By the clock of the session.
  private var givenStart: Int? {
    guard let start = options.start, let second = start.second else { return nil }
    let local = start.date.dayNumber * 86_400 + second
    if let offset = start.offset { return local - offset }
    guard let zone = options.zone else { return local }
    let first = local - zone.offset(at: local - 86_400)
    return zone.offset(at: first) == local - first ? first : local - zone.offset(at: local + 86_400)
  }

  // MARK: Names

  private mutating func name(_ stored: SessionAssembly.StoredSession?) {
    let meetingID = extracts.lazy.compactMap(\.meetingID).first?.withoutSpaces
    session.meetingID = meetingID
    let start = CivilTime(
      localSeconds: session.startedAt + (options.zone?.offset(at: session.startedAt) ?? 0))
    let stated = extracts.lazy.compactMap(\.title).first
    session.title =
      options.sessionTitle ?? stated ?? stored?.title ?? "Session on \(start.date.iso8601)"
    let stem = meetingID ?? session.title.slug
    let clock = start.iso8601.filter { $0 != "-" && $0 != ":" }
    let isRecapEvents = extracts[0].format == .recapEvents
    session.id =
      options.sessionID ?? stored?.id
      ?? (isRecapEvents && meetingID != nil
        ? meetingID! : "\(stem.isEmpty ? "session" : stem)-\(clock.dropLast(2))")
    session.kind =
      options.kind ?? extracts.first { $0.format.isAttendance }?.kind ?? extracts[0].kind
    session.timeZone = extracts.lazy.compactMap(\.timeZone).first ?? options.zone?.identifier
  }

  // MARK: Stays

  private mutating func add(_ extract: Extract, _ persons: [Int?], _ window: (start: Int, end: Int))
  {
    var stated: [Int: Int] = [:]
    var spans: [Int: Int] = [:]
    for member in extract.members {
      if let person = persons[member] { session.people.insert(person) }
    }
    var isNew = [Bool](repeating: true, count: persons.count)
    session.visits.reserveCapacity(session.visits.count + extract.stays.count)
    for stay in extract.stays {
      guard let person = persons[stay.person] else { continue }
      if isNew[stay.person] {
        isNew[stay.person] = false
        session.people.insert(person)
      }
      guard let (join, leave) = bounds(stay, extract, window) else { continue }
      if stay.isEnvelope {
        spans[person, default: 0] += leave - join
        stated[person, default: 0] += stay.duration ?? leave - join
      } else if let duration = stay.duration, stay.join != nil, stay.leave != nil,
        abs(duration - (leave - join)) > Self.tolerance
      {
        notes.add(.durationDiffers, file: extract.file, line: stay.line)
      }
      session.visits.append(
        .init(
          person: person, country: stay.country, device: stay.device,
          span: join - window.start..<leave - window.start,
          stretches: stay.stretches.map { stretch in
            var stretch = stretch
            (stretch.start, stretch.end) = (
              stretch.start - window.start, stretch.end - window.start
            )
            return stretch
          }))
    }
    for (person, seconds) in stated where seconds < spans[person] ?? 0 {
      session.totals[person, default: AttendeeTotal()].liveSeconds = seconds
      notes.add(.envelope, file: extract.file)
    }
    for (index, total) in extract.totals {
      guard let person = persons[index] else { continue }
      session.people.insert(person)
      add(total, to: person)
    }
    if !extract.totals.isEmpty, extract.stays.isEmpty {
      notes.add(.totalsOnly, extract.totals.count, file: extract.file)
    }
    addActivity(extract, persons, window)
    if let count = extract.statedCount, extract.format.isAttendance,
      count != session.people.count, count != extract.stays.count
    {
      notes.add(.countDiffers, file: extract.file)
    }
  }

  private mutating func add(_ total: AttendeeTotal, to person: Int) {
    var sum = session.totals[person] ?? AttendeeTotal()
    func add(_ path: WritableKeyPath<AttendeeTotal, Int?>) {
      if let value = total[keyPath: path] { sum[keyPath: path] = (sum[keyPath: path] ?? 0) + value }
    }
    for path in [
      \AttendeeTotal.liveSeconds, \.engagedSeconds, \.pollsAnswered, \.recordingSeconds, \.plays,
      \.percentilesViewed,
    ] { add(path) }
    session.totals[person] = sum
  }

  /// First second and the one after the last; nil for a stay that says nothing or was reversed.
  private mutating func bounds(
    _ stay: Stay, _ extract: Extract, _ window: (start: Int, end: Int)
  ) -> (Int, Int)? {
    switch (stay.join, stay.leave) {
    case (let join?, let leave?):
      guard leave >= join else {
        notes.add(.leaveBeforeJoin, file: extract.file, line: stay.line)
        return nil
      }
      return (join, max(leave, join + 1))
    case (let join?, nil):
      notes.add(.missingLeave, file: extract.file, line: stay.line)
      return (join, max(join + 1, window.end))
    case (nil, let leave?):
      notes.add(.missingJoin, file: extract.file, line: stay.line)
      let join = stay.duration.map { leave - $0 } ?? min(window.start, leave)
      return (join, max(leave, join + 1))
    case (nil, nil): return nil
    }
  }

  // MARK: Actions and polls

  private mutating func addActivity(
    _ extract: Extract, _ persons: [Int?], _ window: (start: Int, end: Int)
  ) {
    var shift: Int? = 0
    if extract.hasForeignClock {
      let times =
        extract.polls.flatMap { $0.answers.compactMap(\.at) } + extract.actions.compactMap(\.at)
      if extract.isRelative {
        shift = window.start
      } else if let found = Self.shift(times, window) {
        shift = found
      } else {
        shift = nil
        notes.add(.pollTimes, file: extract.file)
      }
    }
    func moved(_ time: Int?) -> Int? {
      guard let time, let shift else { return nil }
      return time + shift - window.start
    }
    for action in extract.actions {
      guard let person = persons[action.person] else { continue }
      var action = action
      (action.person, action.at) = (person, moved(action.at))
      session.people.insert(person)
      session.actions.append(action)
    }
    for poll in extract.polls {
      var poll = poll
      poll.askedAt = moved(poll.askedAt)
      poll.answers = poll.answers.compactMap { answer in
        guard let person = persons[answer.person] else { return nil }
        var answer = answer
        (answer.person, answer.at) = (person, moved(answer.at))
        session.people.insert(person)
        return answer
      }
      session.polls.append(poll)
    }
    for view in extract.recording {
      guard let person = persons[view.person] else { continue }
      var view = view
      view.person = person
      session.people.insert(person)
      session.recording.append(view)
    }
  }

  /// The whole number of hours by which times of another clock all fit the window; nil where none
  /// does, or several do.
  private static func shift(_ times: [Int], _ window: (start: Int, end: Int)) -> Int? {
    guard let first = times.min(), let last = times.max() else { return 0 }
    if first >= window.start, last <= window.end { return 0 }
    let fitting = (-14...14).map { $0 * 3600 }
      .filter { first + $0 >= window.start && last + $0 <= window.end }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// One name that was there twice at once, without an address to tell two people apart.
  private mutating func addOverlaps(_ people: PersonTable) {
    let isToldApart = people.people.map {
      $0.email != nil || $0.externalID != nil || $0.phone != nil
    }
    var ends: [Int: Int] = [:]
    var overlaps = 0
    let spans = session.visits.lazy.filter { !isToldApart[$0.person] }.map { visit in
      (
        visit.person, visit.stretches.first?.start ?? visit.span.lowerBound,
        visit.stretches.last?.end ?? visit.span.upperBound
      )
    }.sorted { $0.1 < $1.1 }
    for (person, start, end) in spans {
      if let previous = ends[person], start < previous { overlaps += 1 }
      ends[person] = max(ends[person] ?? end, end)
    }
    notes.add(.sameNameOverlap, overlaps, file: extracts[0].file)
  }

  // MARK: What is not known

  private mutating func measure(_ stored: SessionAssembly.StoredSession?) {
    // What any of the files tells is known.
    var unmeasured = Set(Signal.allCases)
    for extract in extracts { unmeasured.formIntersection(extract.unmeasured.union([.timeZone])) }
    if extracts.contains(where: { $0.format == .zoomPolls }) { unmeasured.remove(.polls) }
    if extracts.contains(where: { $0.format == .zoomQA }) { unmeasured.remove(.qaThreads) }
    if extracts.contains(where: { $0.format == .zoomChat }) {
      unmeasured.remove(.chatMessages)
      if session.actions.contains(where: { $0.kind == .reaction }) { unmeasured.remove(.reactions) }
    }
    if !extracts.contains(where: { $0.format.isAttendance }) { unmeasured.insert(.attendance) }
    if session.visits.isEmpty, !session.totals.isEmpty { unmeasured.insert(.timing) }
    let isClock = extracts.contains { $0.isClockTime } || options.zone == nil && isDatedByOption
    if isClock { unmeasured.insert(.timeZone) } else { unmeasured.remove(.timeZone) }
    session.unmeasured = unmeasured
  }

  /// Nothing but `--start` tells the start, and without an offset.
  private var isDatedByOption: Bool {
    options.start?.offset == nil
      && extracts.allSatisfy {
        $0.start == nil && $0.stays.allSatisfy { $0.join == nil && $0.leave == nil }
      }
  }
}
