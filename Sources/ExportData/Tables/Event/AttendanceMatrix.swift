import RecapAnalytics

/// The attendees of an event by its sessions, a column each and another where credit is given.
struct AttendanceMatrix {
  let sessions: [EventSession]
  let isCredited: Bool
  /// Of some session it is known who was there.
  let isAttended: Bool

  init(_ metrics: EventMetrics) {
    sessions = metrics.sessions
    isCredited = metrics.credit != nil
    isAttended = metrics.measures(.attendance)
  }

  var columns: [TableColumn<EventMetrics.Attendee>] {
    [
      .init("first_name") { .text($0.attendee.firstName) },
      .init("last_name") { .text($0.attendee.lastName) },
      .init("email") { .text($0.attendee.email) },
      .init("company") { .text($0.attendee.company) },
    ] + zip(sessions, distinctTitles).enumerated().flatMap { columns(of: $0, $1.0, $1.1) } + totals
  }

  private func columns(
    of index: Int, _ session: EventSession, _ title: String
  ) -> [TableColumn<EventMetrics.Attendee>] {
    let (id, isTold) = (session.session.id, session.measures(.attendance))
    let minutes = TableColumn<EventMetrics.Attendee>("minutes:\(id)", title, if: isTold) {
      .minutes($0.viewing(of: index)?.liveSeconds)
    }
    let credit = TableColumn<EventMetrics.Attendee>(
      "credit:\(id)", "Credit: \(title)", if: isTold
    ) {
      .answer($0.viewing(of: index)?.isCredited)
    }
    return isCredited ? [minutes, credit] : [minutes]
  }

  private var totals: [TableColumn<EventMetrics.Attendee>] {
    let totals: [TableColumn<EventMetrics.Attendee>] = [
      .init("total_live_minutes", if: isAttended) { .minutes($0.liveSeconds) },
      .init("sessions_attended", if: isAttended) { .number($0.viewings.count) },
      .init("live_engagement_rate") { .fraction($0.engagementRate) },
      .init("credits", if: isAttended) { .number($0.credits) },
    ]
    return isCredited ? totals : totals.dropLast()
  }

  /// A title that was there before has a number behind it.
  private var distinctTitles: [String] {
    var taken: Set<CodePointString> = []
    return sessions.map { session in
      var (title, number) = (session.session.title, 2)
      while !taken.insert(CodePointString(title)).inserted {
        title = "\(session.session.title) (\(number))"
        number += 1
      }
      return title
    }
  }
}

extension EventMetrics.Attendee {
  /// Nil where they did not watch it. Viewings are in the order of the sessions.
  fileprivate func viewing(of session: Int) -> Viewing? {
    var (low, high) = (0, viewings.count)
    while low < high {
      let middle = (low + high) / 2
      if viewings[middle].session < session { low = middle + 1 } else { high = middle }
    }
    return low < viewings.count && viewings[low].session == session ? viewings[low] : nil
  }
}
