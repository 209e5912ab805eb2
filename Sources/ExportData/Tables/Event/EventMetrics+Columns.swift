import RecapAnalytics

extension EventMetrics {
  /// Ids of the sessions, by index.
  var sessionIDs: [String] { sessions.map(\.session.id) }

  var dayColumns: [TableColumn<Day>] {
    let isZoned = measures(.timeZone)
    return [
      .init("date") { .date($0.date) },
      .init("sessions") { .number($0.sessions) },
      .init("live_attendees") { .number($0.isTimed ? $0.liveAttendees : nil) },
      .init("new_attendees") { .number($0.isTimed ? $0.newAttendees : nil) },
      .init("returning_attendees") { .number($0.isTimed ? $0.returningAttendees : nil) },
      .init("live_minutes") { .minutes($0.isTimed ? $0.liveSeconds : nil) },
      .init("peak_viewers") { .number($0.peak?.viewers) },
      .init("peak_at", isClock: true) { .instant($0.peak?.startsAt, isZoned: isZoned) },
    ]
  }

  var attendeeColumns: [TableColumn<Attendee>] {
    let (live, recording) = (measures(.attendance), measures(.recording))
    return [
      .init("id", "ID") { .number($0.attendee.id) },
      .init("first_name") { .text($0.attendee.firstName) },
      .init("last_name") { .text($0.attendee.lastName) },
      .init("email") { .text($0.attendee.email) },
      .init("title", "Job title") { .text($0.attendee.title) },
      .init("company") { .text($0.attendee.company) },
      .init("sessions_attended", if: live) { .number($0.viewings.count) },
      .init("live_minutes", if: live) { .minutes($0.liveSeconds) },
      .init("simultaneous_minutes") { .minutes($0.simultaneousSeconds) },
      .init("recording_minutes", if: recording) { .minutes($0.recordingSeconds) },
      .init("live_engagement_rate") { .fraction($0.engagementRate) },
      .init("credits", if: live && credit != nil) { .number($0.credits) },
    ]
  }

  static let attendanceColumns: [TableColumn<Attendance>] = [
    .init("sessions") { .number($0.sessions) },
    .init("attendees") { .number($0.attendees) },
  ]

  var companyColumns: [TableColumn<Company>] {
    let isAttended = measures(.attendance)
    return [
      .init("company") { .text($0.name) },
      .init("attendees") { .number($0.attendees) },
      .init("live_minutes", if: isAttended) { .minutes($0.liveSeconds) },
      .init("engagement_rate") { .fraction($0.engagementRate) },
    ]
  }

  static let countryColumns: [TableColumn<CountryMetrics>] = [
    .init("code") { .text($0.code) },
    .init("live_viewers") { .number($0.liveViewers) },
    .init("recording_viewers") { .number($0.recordingViewers) },
  ]

  static let deviceColumns: [TableColumn<DeviceMetrics>] = [
    .init("device") { .text($0.device?.rawValue) },
    .init("live_viewers") { .number($0.liveViewers) },
    .init("recording_viewers") { .number($0.recordingViewers) },
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

  var audienceColumns: [TableColumn<AudienceMinute>] {
    let isZoned = measures(.timeZone)
    return [
      .init("starts_at", isClock: true) { .instant($0.startsAt, isZoned: isZoned) },
      .init("viewers") { .number($0.viewers) },
    ]
  }

  var retentionColumns: [TableColumn<Retention>] {
    let ids = sessionIDs
    return [
      .init("session") { .text(ids[$0.session]) },
      .init("seen_before") { .number($0.seenBefore) },
      .init("here") { .number($0.here) },
      .init("here_share") { .fraction($0.hereShare) },
      .init("here_or_later") { .number($0.hereOrLater) },
      .init("here_or_later_share") { .fraction($0.hereOrLaterShare) },
    ]
  }

  var overlapColumns: [TableColumn<Overlap>] {
    let ids = sessionIDs
    return [
      .init("first") { .text(ids[$0.first]) },
      .init("second") { .text(ids[$0.second]) },
      .init("both") { .number($0.both) },
      .init("share_of_smaller") { .fraction($0.shareOfSmaller) },
      .init("simultaneous") { .answer($0.isSimultaneous) },
    ]
  }

  var flowColumns: [TableColumn<Flow>] {
    let ids = sessionIDs
    return [
      .init("from") { .text(ids[$0.from]) },
      .init("to") { .text(ids[$0.to]) },
      .init("stayed") { .number($0.stayed) },
      .init("share") { .fraction($0.share) },
    ]
  }

  var leftColumns: [TableColumn<Leaving>] {
    let ids = sessionIDs
    return [
      .init("session") { .text(ids[$0.session]) },
      .init("people") { .number($0.people) },
    ]
  }

  var momentColumns: [TableColumn<EventMoment>] {
    let ids = sessionIDs
    let zoned = sessions.map { $0.measures(.timeZone) }
    return [
      .init("kind") { .word($0.kind.rawValue) },
      .init("session") { .text($0.session.map { ids[$0] }) },
      .init("starts_at", isClock: true) { moment in
        let isZoned = moment.session.map { zoned[$0] } ?? zoned.contains(true)
        return .instant(moment.startsAt, isZoned: isZoned)
      },
      .init("value") { moment in
        switch moment.kind {
        case .mostEngagedSession: .fraction(moment.value)
        case .mostReactions: .perHead(moment.value)
        default: .number(moment.value.numerator)
        }
      },
      .init("poll") { .number($0.poll) },
    ]
  }
}
