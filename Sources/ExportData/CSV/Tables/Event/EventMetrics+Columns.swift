import RecapAnalytics

extension EventMetrics {
  /// Ids of the sessions, by index.
  var sessionIDs: [String] { sessions.map(\.session.id) }

  var dayColumns: [CSVColumn<Day>] {
    let isZoned = measures(.timeZone)
    return [
      .init("date") { $1.cell($0.date.iso8601) },
      .init("sessions") { $1.number($0.sessions) },
      .init("live_attendees") { $1.number($0.isTimed ? $0.liveAttendees : nil) },
      .init("new_attendees") { $1.number($0.isTimed ? $0.newAttendees : nil) },
      .init("returning_attendees") { $1.number($0.isTimed ? $0.returningAttendees : nil) },
      .init("live_minutes") { $1.minutes($0.isTimed ? $0.liveSeconds : nil) },
      .init("peak_viewers") { $1.number($0.peak?.viewers) },
      .init("peak_at") { day, csv in
        csv.cell(day.peak.map { Instant.iso8601($0.startsAt, isZoned: isZoned) } ?? "")
      },
    ]
  }

  static let attendanceColumns: [CSVColumn<Attendance>] = [
    .init("sessions") { $1.number($0.sessions) },
    .init("attendees") { $1.number($0.attendees) },
  ]

  var companyColumns: [CSVColumn<Company>] {
    let isAttended = measures(.attendance)
    return [
      .init("company") { $1.text($0.name) },
      .init("attendees") { $1.number($0.attendees) },
      .init("live_minutes") { $1.minutes(isAttended ? $0.liveSeconds : nil) },
      .init("engagement_rate") { $1.fraction($0.engagementRate) },
    ]
  }

  static let countryColumns: [CSVColumn<CountryMetrics>] = [
    .init("code") { $1.text($0.code) },
    .init("live_viewers") { $1.number($0.liveViewers) },
    .init("recording_viewers") { $1.number($0.recordingViewers) },
  ]

  static let deviceColumns: [CSVColumn<DeviceMetrics>] = [
    .init("device") { $1.text($0.device?.rawValue) },
    .init("live_viewers") { $1.number($0.liveViewers) },
    .init("recording_viewers") { $1.number($0.recordingViewers) },
  ]

  /// A minute of the clock.
  struct AudienceMinute {
    let startsAt: Int
    let viewers: Int
  }

  var audienceMinutes: some Sequence<AudienceMinute> {
    audience.lazy.flatMap { block in
      block.viewers.lazy.enumerated().map {
        AudienceMinute(startsAt: block.startsAt + 60 * $0.offset, viewers: $0.element)
      }
    }
  }

  var audienceColumns: [CSVColumn<AudienceMinute>] {
    let isZoned = measures(.timeZone)
    return [
      .init("starts_at") { $1.cell(Instant.iso8601($0.startsAt, isZoned: isZoned)) },
      .init("viewers") { $1.number($0.viewers) },
    ]
  }

  var retentionColumns: [CSVColumn<Retention>] {
    let ids = sessionIDs
    return [
      .init("session") { $1.text(ids[$0.session]) },
      .init("seen_before") { $1.number($0.seenBefore) },
      .init("here") { $1.number($0.here) },
      .init("here_share") { $1.fraction($0.hereShare) },
      .init("here_or_later") { $1.number($0.hereOrLater) },
      .init("here_or_later_share") { $1.fraction($0.hereOrLaterShare) },
    ]
  }

  var overlapColumns: [CSVColumn<Overlap>] {
    let ids = sessionIDs
    return [
      .init("first") { $1.text(ids[$0.first]) },
      .init("second") { $1.text(ids[$0.second]) },
      .init("both") { $1.number($0.both) },
      .init("share_of_smaller") { $1.fraction($0.shareOfSmaller) },
      .init("simultaneous") { $1.answer($0.isSimultaneous) },
    ]
  }

  var flowColumns: [CSVColumn<Flow>] {
    let ids = sessionIDs
    return [
      .init("from") { $1.text(ids[$0.from]) },
      .init("to") { $1.text(ids[$0.to]) },
      .init("stayed") { $1.number($0.stayed) },
      .init("share") { $1.fraction($0.share) },
    ]
  }

  var leftColumns: [CSVColumn<Leaving>] {
    let ids = sessionIDs
    return [
      .init("session") { $1.text(ids[$0.session]) },
      .init("people") { $1.number($0.people) },
    ]
  }

  var momentColumns: [CSVColumn<EventMoment>] {
    let ids = sessionIDs
    let zoned = sessions.map { $0.measures(.timeZone) }
    return [
      .init("kind") { $1.cell($0.kind.rawValue) },
      .init("session") { $1.text($0.session.map { ids[$0] }) },
      .init("starts_at") { moment, csv in
        let isZoned = moment.session.map { zoned[$0] } ?? zoned.contains(true)
        csv.cell(Instant.iso8601(moment.startsAt, isZoned: isZoned))
      },
      .init("value") { moment, csv in
        switch moment.kind {
        case .mostEngagedSession, .mostReactions: csv.fraction(moment.value)
        default: csv.number(moment.value.numerator)
        }
      },
      .init("poll") { $1.number($0.poll) },
    ]
  }
}
