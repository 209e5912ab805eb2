public import RecapDashboard

extension OpeningPart {
  /// What a test calls it.
  public var name: String {
    switch self {
    case .tiles: "tiles"
    case .briefFigures: "brief figures"
    case .engagement: "engagement"
    case .stays: "stays"
    case .timeline: "timeline"
    case .moments: "moments"
    case .longest: "longest"
    case .source: "source"
    case .days: "days"
    case .digests: "digests"
    case .groupLists: "group lists"
    case .largestGroups: "largest groups"
    case .remark: "remark"
    }
  }
}
