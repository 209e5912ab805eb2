import RecapAnalytics
import RecapCharting

extension EventComposer {
  /// Sessions that start so many seconds after the first of them are a column.
  private static let columnSeconds = 20 * 60
  private static let mostColumnsInRow = 10
  private static let mostFlows = 20

  /// Nil where no session has a next one.
  func flows() -> EventAudienceSection.Block<EventAudienceSection.Flows>? {
    guard !metrics.flows.isEmpty else { return nil }
    let diagrams = flowDiagrams()
    let table = EventAudienceSection.PairTable(heads: words.flowHeads, rows: largestFlows())
    return EventAudienceSection.Block(
      title: words.fromSessionToSession,
      note: diagrams == nil
        ? words.flowsTableNote(
          min(Self.mostFlows, metrics.flows.count), of: metrics.flows.count, within: metrics.within)
        : words.flowsNote(within: metrics.within),
      content: diagrams.map { .diagram($0, table) } ?? .table(table))
  }

  private func largestFlows() -> [EventAudienceSection.Pair] {
    metrics.flows.enumerated()
      .sorted { ($0.element.stayed, $1.offset) > ($1.element.stayed, $0.offset) }
      .prefix(Self.mostFlows)
      .map { _, flow in
        EventAudienceSection.Pair(
          first: words.name(flow.from, in: metrics), second: words.name(flow.to, in: metrics),
          both: words.count(flow.stayed),
          share: words.share(
            flow.stayed, of: metrics.sessions[flow.from].summary.liveUniqueViewers))
      }
  }

  /// Nil where there are too many columns, or a band would leave its row.
  private func flowDiagrams() -> [(diagram: FlowDiagram, alternative: String)]? {
    let columns = sessionColumns()
    guard columns.count <= 2 * Self.mostColumnsInRow else { return nil }
    var column = [Int](repeating: 0, count: metrics.sessions.count)
    for (index, sessions) in columns.enumerated() {
      for session in sessions { column[session] = index }
    }
    let bands = metrics.flows.filter { $0.stayed > 0 && column[$0.from] < column[$0.to] }
    guard bands.count == metrics.flows.count(where: { $0.stayed > 0 }) else { return nil }
    if columns.count <= Self.mostColumnsInRow {
      return [flowDiagram(columns[...], column)]
    }
    // The cut nearest the middle that no band crosses.
    let middle = columns.count / 2
    let cuts = (1..<columns.count).filter { cut in
      cut <= Self.mostColumnsInRow && columns.count - cut <= Self.mostColumnsInRow
        && !bands.contains { column[$0.from] < cut && column[$0.to] >= cut }
    }
    guard let cut = cuts.min(by: { (abs($0 - middle), $0) < (abs($1 - middle), $1) }) else {
      return nil
    }
    return [flowDiagram(columns[..<cut], column), flowDiagram(columns[cut...], column)]
  }

  private func sessionColumns() -> [[Int]] {
    var columns: [[Int]] = []
    for index in attended {
      let start = metrics.sessions[index].session.startedAt
      if let first = columns.last?.first,
        start - metrics.sessions[first].session.startedAt <= Self.columnSeconds
      {
        columns[columns.count - 1].append(index)
      } else {
        columns.append([index])
      }
    }
    return columns
  }

  private func flowDiagram(
    _ columns: ArraySlice<[Int]>, _ column: [Int]
  ) -> (diagram: FlowDiagram, alternative: String) {
    let flows = metrics.flows.filter { columns.indices.contains(column[$0.from]) }
    let left = Dictionary(uniqueKeysWithValues: metrics.left.map { ($0.session, $0.people) })
    func place(_ session: Int) -> (column: Int, node: Int) {
      let index = column[session]
      return (index - columns.startIndex, columns[index].firstIndex(of: session)!)
    }
    var previous: CalendarDate?
    let drawn = columns.indices.map { index -> FlowDiagram.Column in
      let sessions = columns[index]
      let date = date(of: metrics.sessions[sessions[0]].session.startedAt)
      defer { previous = date }
      let leaves = flows.contains { column[$0.from] == index }
      let next = columns.indices.contains(index + 1) ? columns[index + 1].first : nil
      return FlowDiagram.Column(
        nodes: sessions.map {
          let live = metrics.sessions[$0].summary.liveUniqueViewers
          return FlowDiagram.Node(
            number: words.count($0 + 1), people: live, figure: words.count(live),
            details: words.details(ofSession: $0, in: metrics))
        },
        clock: clock(metrics.sessions[sessions[0]].session.startedAt),
        day: date == previous || metrics.days.count == 1 ? nil : words.weekday(date),
        notes: leaves
          ? words.wentOn(
            sessions.compactMap { session in
              left[session].map {
                (session, metrics.sessions[session].summary.liveUniqueViewers - $0, $0)
              }
            }) : [],
        pause: leaves
          ? nil
          : next.map {
            words.pause(
              isNextDay: self.date(of: metrics.sessions[$0].session.startedAt) != date)
          })
    }
    let diagram = FlowDiagram(
      columns: drawn,
      bands: flows.filter { $0.stayed > 0 }.map {
        FlowDiagram.Band(
          from: place($0.from), to: place($0.to), people: $0.stayed,
          details: words.details(of: $0, in: metrics))
      },
      colors: .report, quietInk: Palette.ink3)
    return (diagram, words.flowsAlternative(metrics, from: columns.flatMap(\.self)))
  }
}
