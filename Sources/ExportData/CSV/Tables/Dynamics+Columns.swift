import RecapAnalytics

extension Dynamics.Minute {
  static let columns: [CSVColumn<Dynamics.Minute>] = [
    .init("minute") { $1.number($0.minute) },
    .init("arrivals") { $1.number($0.arrivals) },
    .init("departures") { $1.number($0.departures) },
    .init("absences") { $1.number($0.absences) },
    .init("returns") { $1.number($0.returns) },
  ]
}

extension SurvivalCurve.Point {
  static let columns: [CSVColumn<SurvivalCurve.Point>] = [
    .init("minutes") { $1.number($0.minutes) },
    .init("at_risk") { $1.number($0.atRisk) },
    .init("left") { $1.number($0.left) },
    .init("share") { $1.decimal($0.tenThousandths, places: 4) },
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

  static let columns: [CSVColumn<SegmentRow>] = [
    .init("by") { $1.cell($0.kind.rawValue) },
    .init("name") { $1.text($0.group?.name) },
    .init("viewers") { $1.number($0.viewers) },
    .init("average_live_minutes") { $1.hundredths($0.group?.averageLiveMinutes) },
    .init("engagement_rate") { $1.fraction($0.group?.engagementRate) },
    .init("poll_participation_rate") { $1.fraction($0.group?.pollParticipationRate) },
  ]
}

extension FollowUp {
  /// A column for each signal that gives points.
  var columns: [CSVColumn<Person>] {
    [
      .init("first_name", "First Name") { $1.text($0.attendee.firstName) },
      .init("last_name", "Last Name") { $1.text($0.attendee.lastName) },
      .init("title", "Job Title") { $1.text($0.attendee.title) },
      .init("company", "Company Name") { $1.text($0.attendee.company) },
      .init("email", "Email Address") { $1.text($0.attendee.email) },
    ]
      + formula.effectiveRules.map { rule in
        CSVColumn(rule.signal.columnName) {
          $1.decimal(points(rule, of: $0).rounded(scale: 100), places: 2)
        }
      } + [.init("score") { $1.decimal($0.score.rounded(scale: 100), places: 2) }]
  }
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
