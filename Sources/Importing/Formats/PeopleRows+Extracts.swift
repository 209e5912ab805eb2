import RecapAnalytics

extension PeopleRows {
  /// What the rows tell of each session, once all of them are read.
  ///
  /// - Parameter meeting: Of the file's own block.
  mutating func extracts(
    _ format: ImportFormat, meeting: MeetingColumns.Meeting, kind: Session.Kind
  ) throws(ImportError) -> [Extract] {
    forgetKeys()
    let (order, isLikely) = try times.order(visits, options)
    var reading = TimeReading(order: order, zone: options.zone)
    let meetings = sessions.meetings.isEmpty ? [meeting] : sessions.meetings
    var extracts: [Extract] = []
    for meeting in meetings {
      extracts.append(extract(format, meeting, kind, &reading))
    }
    try addStays(to: &extracts, meetings, &reading)
    visits = []
    for total in totals {
      var sum = AttendeeTotal()
      sum.liveSeconds = total.seconds
      extracts[Int(total.session)].totals.append((total.person, sum))
    }
    for member in members { extracts[Int(member.session)].members.append(member.person) }
    if reading.hasInstants, reading.hasClockTimes {
      throw ImportError(
        .mixedClocks, file: file,
        "the file has times with an offset from UTC beside times without",
        hint: "say where the clock of the others is with --time-zone, such as Europe/Berlin")
    }
    extracts[0].notes.add(notes)
    if isLikely { extracts[0].notes.add(.dateOrderLikely, file: file, line: times.firstOpen?.line) }
    extracts[0].notes.add(.clockTwice, reading.twice, file: file)
    extracts[0].notes.add(.clockSkipped, reading.skipped, file: file)
    for index in extracts.indices {
      extracts[index].isClockTime = reading.hasClockTimes
      extracts[index].mayBeSplit = meetings.count == 1 && meeting.start.isNone
    }
    return extracts
  }

  private func extract(
    _ format: ImportFormat, _ meeting: MeetingColumns.Meeting, _ kind: Session.Kind,
    _ reading: inout TimeReading
  ) -> Extract {
    var extract = Extract(format, file: file, kind: kind)
    extract.meetingID = meeting.id
    extract.title = meeting.title.flatMap { $0.isEmpty ? nil : $0 }
    extract.statedCount = meeting.count
    extract.identities = identities
    if meeting.start.hasTime {
      extract.start = reading.seconds(meeting.start, day: options.start?.date.dayNumber)
    }
    if meeting.end.hasTime {
      extract.end = reading.seconds(meeting.end, day: options.start?.date.dayNumber)
    }
    if extract.end == nil, let start = extract.start, let duration = meeting.durationSeconds {
      extract.end = start + duration
    }
    if let start = extract.start, let end = extract.end, end < start { extract.end = nil }
    return extract
  }

  private func addStays(
    to extracts: inout [Extract], _ meetings: [MeetingColumns.Meeting],
    _ reading: inout TimeReading
  ) throws(ImportError) {
    let days = meetings.map { meeting in
      meeting.start.date(in: reading.order)?.dayNumber ?? options.start?.date.dayNumber
    }
    if extracts.count == 1 { extracts[0].stays.reserveCapacity(visits.count) }
    for visit in visits {
      let session = Int(visit.session)
      let day = days[safe: session] ?? nil
      if day == nil, visit.join.shape == .timeOnly || visit.leave.shape == .timeOnly {
        throw ImportError(
          .noDate, file: file, line: Int(visit.line), "the times of the file have no date",
          hint: "say the day with --start, such as --start 2026-05-26")
      }
      let join = reading.seconds(visit.join, day: day)
      var leave = reading.seconds(visit.leave, day: day, notBefore: join)
      if visit.leave.shape == .timeOnly, let start = join, let end = leave, end < start {
        leave = end + 86_400
      }
      extracts[session].stays.append(
        Stay(
          person: Int(visit.person), join: join, leave: leave,
          duration: visit.duration < 0 ? nil : Int(visit.duration), line: Int(visit.line),
          isEnvelope: visit.isEnvelope, device: visit.device))
    }
  }
}
