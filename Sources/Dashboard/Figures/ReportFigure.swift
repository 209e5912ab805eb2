/// A figure of a session's report that is a picture, with the words to stand alone.
public struct ReportFigure: Sendable {
  /// What is drawn. The kinds are closed, as those of sections are.
  public enum Content: Sendable {
    case tiles([Tile])
    case tile(Tile)
    case engagement(LiveEngagement)
    case timeline(TimelineSection)
    case stays(StaysSection)
    case polls([PollsSection.Poll], of: PollsSection)
    case arrivals(MovementsFigure)
    case survival(SurvivalFigure)
    case plays(PlaysFigure)
    case map(MapFigure)
  }

  public let name: FigureName
  public let title: String
  /// How to read it; nil where it says that itself.
  public let key: String?
  /// The figure in words, with its numbers.
  public let alternative: String
  public let content: Content
}

/// What a report has of pictures. Tables are none: they are data, which has formats of its own.
extension Report {
  /// In the order of the report.
  public var figures: [ReportFigure] { sections.flatMap(figures) }

  private func figures(of section: Section) -> [ReportFigure] {
    switch section {
    case .opening(let parts): parts.flatMap(figures)
    case .polls(let polls): figures(of: polls)
    case .dynamics(let dynamics): dynamics.live.map(figures) ?? []
    case .recording(let recording):
      recording.plays.map {
        [
          ReportFigure(
            name: .plays, title: $0.title, key: English().sentence($0.note) + ".",
            alternative: $0.alternative, content: .plays($0))
        ]
      } ?? []
    case .countries(let countries):
      countries.map.map {
        [
          ReportFigure(
            name: .map, title: $0.title, key: nil, alternative: $0.aloneAlternative,
            content: .map($0))
        ]
      } ?? []
    case .course, .comparison, .reactions, .devices, .attendees, .presence, .recordingViewers,
      .definitions, .sessions, .audience, .matrix:
      []
    }
  }

  private func figures(of part: OpeningPart) -> [ReportFigure] {
    let words = English()
    switch part {
    case .tiles(let tiles):
      if tiles.isEmpty { return [] }
      let all = ReportFigure(
        name: .tiles, title: words.firstSentence(of: header.lead.map(\.span.string).joined()),
        key: nil, alternative: tiles.map(words.alternative).joined(separator: " "),
        content: .tiles(tiles))
      return [all]
        + tiles.enumerated().map { index, tile in
          ReportFigure(
            name: .tile(index + 1), title: tile.label, key: nil,
            alternative: words.alternative(of: tile), content: .tile(tile))
        }
    case .engagement(let engagement):
      return [
        ReportFigure(
          name: .engagement, title: words.title(of: engagement), key: nil,
          alternative: words.alternative(of: engagement), content: .engagement(engagement))
      ]
    case .timeline(let timeline):
      return [
        ReportFigure(
          name: .timeline, title: timeline.title, key: timeline.key,
          alternative: timeline.alternative, content: .timeline(timeline))
      ]
    case .stays(let stays):
      return [
        ReportFigure(
          name: .stays, title: stays.title, key: words.sentence(stays.note) + ".",
          alternative: stays.alternative, content: .stays(stays))
      ]
    case .briefFigures, .moments, .longest, .source, .days, .digests, .groupLists,
      .largestGroups, .remark:
      return []
    }
  }

  private func figures(of live: DynamicsSection.Live) -> [ReportFigure] {
    let (movements, survival) = (live.movements, live.survival)
    let arrivals = ReportFigure(
      name: .arrivals, title: movements.title, key: movements.key,
      alternative: movements.alternative, content: .arrivals(movements))
    guard survival.hasChart else { return [arrivals] }
    let key = [survival.note.map { English().sentence($0) + "." }, survival.explanation]
    return [
      arrivals,
      ReportFigure(
        name: .survival, title: survival.title, key: key.compactMap(\.self).joined(separator: " "),
        alternative: survival.alternative, content: .survival(survival)),
    ]
  }

  // MARK: Polls

  private static let mostPolls = 4

  private func figures(of section: PollsSection) -> [ReportFigure] {
    let words = English()
    let shown = section.polls.filter(\.isShown)
    // What people chose is told before what they wrote.
    let closed = shown.filter { !$0.isOpenEnded }
    let candidates = closed.count >= Self.mostPolls ? closed : shown
    let most = candidates.most(Self.mostPolls, by: \.participantCount)
    guard !most.isEmpty else { return [] }
    let all = ReportFigure(
      name: .polls, title: words.title(of: section),
      key: words.mostAnsweredPolls(
        most.count, of: section.polls.count,
        areAnswered: most.contains { $0.participantCount > 0 }),
      alternative: most.map(words.numberedAlternative).joined(separator: " "),
      content: .polls(most, of: section))
    return [all]
      + section.polls.enumerated().filter { $0.element.isShown }.map { index, poll in
        ReportFigure(
          name: .poll(index + 1), title: words.title(of: poll, in: section), key: nil,
          alternative: words.alternative(of: poll), content: .polls([poll], of: section))
      }
  }
}

extension PollsSection.Poll {
  /// Whether there are answers to be drawn.
  var isShown: Bool { hasCard && note == nil && !answers.isEmpty }
}
