import RecapAnalytics

extension Dynamics.Minute {
  static let columns: [TableColumn<Dynamics.Minute>] = [
    .init("minute") { .number($0.minute) },
    .init("arrivals") { .number($0.arrivals) },
    .init("departures") { .number($0.departures) },
    .init("absences") { .number($0.absences) },
    .init("returns") { .number($0.returns) },
  ]
}

extension Presence {
  /// A minute by its number.
  typealias NumberedMinute = EnumeratedSequence<[Minute]>.Element

  static let columns: [TableColumn<NumberedMinute>] = [
    .init("minute") { .number($0.offset) },
    .init("arrivals") { .number($0.element.arrivals) },
    .init("departures") { .number($0.element.departures) },
    .init("absences") { .number($0.element.absences) },
    .init("returns") { .number($0.element.returns) },
  ]
}

extension Dynamics.Leaving {
  static let columns: [TableColumn<Dynamics.Leaving>] = [
    .init("position") { .fraction($0.position) },
    .init("left") { .number($0.part.count) },
    .init("share") { .fraction($0.part.share) },
  ]
}

extension Dynamics.DepartureWindow {
  static let columns: [TableColumn<Dynamics.DepartureWindow>] = [
    .init("minute") { .number($0.minute) },
    .init("departures") { .number($0.departures) },
    .init("poll") { .number($0.poll) },
    .init("reaction_peak") { .number($0.reactionPeak) },
  ]
}

extension SurvivalCurve.Point {
  static let columns: [TableColumn<SurvivalCurve.Point>] = [
    .init("minutes") { .number($0.minutes) },
    .init("at_risk") { .number($0.atRisk) },
    .init("left") { .number($0.left) },
    .init("share") { .share($0.share, tenThousandths: $0.tenThousandths) },
  ]
}

/// A group of a segmentation, or those in none of its groups.
struct SegmentRow {
  let kind: Segmentation.Kind
  /// Nil for the others.
  let group: Segmentation.Group?
  /// Nil where nobody knows.
  let viewers: Int?

  static func all(of dynamics: Dynamics) -> [SegmentRow] {
    dynamics.segments.flatMap { segmentation in
      segmentation.groups.map {
        SegmentRow(kind: segmentation.kind, group: $0, viewers: $0.viewers)
      } + [SegmentRow(kind: segmentation.kind, group: nil, viewers: segmentation.others)]
    }
  }

  static let columns: [TableColumn<SegmentRow>] = [
    .init("by") { .word($0.kind.rawValue) },
    .init("name") { .text($0.group?.name) },
    .init("viewers") { .number($0.viewers) },
    .init("average_live_minutes") { .average($0.group?.averageLiveMinutes) },
    .init("engagement_rate") { .fraction($0.group?.engagementRate) },
    .init("poll_participation_rate") { .fraction($0.group?.pollParticipationRate) },
  ]
}

extension FollowUp {
  /// A column for each signal that gives points.
  var columns: [TableColumn<Person>] {
    [
      .init("first_name", "First Name") { .text($0.attendee.firstName) },
      .init("last_name", "Last Name") { .text($0.attendee.lastName) },
      .init("title", "Job Title") { .text($0.attendee.title) },
      .init("company", "Company Name") { .text($0.attendee.company) },
      .init("email", "Email Address") { .text($0.attendee.email) },
    ]
      + formula.effectiveRules.map { rule in
        TableColumn(rule.signal.columnName) {
          .exact(points(rule, of: $0), places: 2)
        }
      } + [.init("score") { .exact($0.score, places: 2) }]
  }
}

extension ScoreFormula.Rule {
  static let columns: [TableColumn<ScoreFormula.Rule>] = [
    .init("signal") { .word($0.signal.rawValue) },
    .init("points") { .average($0.points.ratio) },
    .init("most") { .number($0.most) },
  ]
}

extension ScoreFormula.Signal {
  fileprivate var columnName: String {
    switch self {
    case .stay, .engagement, .polls, .downloads, .reactions: rawValue
    case .qaThreads: "qa_threads"
    case .chatMessages: "chat_messages"
    case .handRaises: "hand_raises"
    case .recordingPlays: "recording_plays"
    }
  }
}
