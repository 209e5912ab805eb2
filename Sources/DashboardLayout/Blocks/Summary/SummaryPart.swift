import RecapDashboard
import RecapDrawing

/// A part of the first page.
struct SummaryPart {
  let label: String
  /// Points to the next part; nil for what the others leave of the page.
  let height: Double?
  /// Draws it at a height, from its rule on.
  let draw: (_ height: Double, _ pages: PageReferences, _ builder: inout SceneBuilder) -> Void

  /// - Parameters:
  ///   - hasTimeline: Takes the room that others leave; else that of stays does.
  init(
    _ part: OpeningPart, hasTimeline: Bool, room: DigestRoom = .usual,
    measure: any TextMeasuring
  ) {
    switch part {
    case .tiles(let tiles):
      let tiles = TilesPart(tiles)
      (label, height) = ("key figures", tiles.height)
      draw = { tiles.draw(in: &$2) }
    case .briefFigures(let figures):
      (label, height) = ("key figures", BriefFiguresPart.height)
      draw = { BriefFiguresPart(figures).draw(in: &$2) }
    case .digests(let digests):
      let digests = DigestsPart(digests, room: room, measure: measure)
      (label, height) = ("digests", digests.height)
      draw = { digests.draw(in: &$2) }
    case .groupLists(let lists):
      let lists = GroupListsPart(lists, fewerRows: DigestRoom.usual.rows - room.rows)
      (label, height) = ("groups", lists.height)
      draw = { lists.draw(in: &$2) }
    case .largestGroups(let groups):
      let groups = LargestGroupsPart(groups)
      (label, height) = ("largest groups", groups.height)
      draw = { groups.draw(in: &$2) }
    case .remark(let remark):
      let remark = RemarkPart(remark, measure: measure)
      (label, height) = ("remark", remark.height)
      draw = { remark.draw(in: &$2) }
    case .engagement(let engagement):
      let part = EngagementPart(engagement)
      (label, height) = ("live engagement", part.height)
      draw = { part.draw(in: &$2) }
    case .stays(let stays):
      label = "stays"
      height = hasTimeline ? StaysPart.usualHeight : nil
      draw = { StaysPart(stays, height: $0).draw(in: &$2) }
    case .longest(let stays):
      let stays = LongestStaysPart(stays)
      (label, height) = ("longest stays", stays.height)
      draw = { stays.draw(in: &$2) }
    case .timeline(let timeline):
      (label, height) = ("timeline", nil)
      draw = { TimelinePart(timeline, height: $0).draw(in: &$2) }
    case .moments(let moments):
      let moments = MomentsPart(moments)
      (label, height) = ("moments", moments.height)
      draw = { moments.draw(pages: $1, in: &$2) }
    case .days(let days):
      (label, height) = ("days", nil)
      draw = { DaysPart(days, height: $0).draw(in: &$2) }
    case .source(let source):
      let source = SourcePart(source, measure: measure)
      (label, height) = ("source", source.height)
      draw = { source.draw(in: &$2) }
    }
  }
}
