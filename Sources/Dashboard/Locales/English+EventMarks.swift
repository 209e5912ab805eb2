import RecapAnalytics
import RecapDrawing

/// What the marks of an event's pictures say to those who point at them.
extension English {
  func details(ofSession index: Int, in metrics: EventMetrics) -> MarkDetails {
    let session = metrics.sessions[index]
    return MarkDetails(
      title(ofSession: index, in: metrics),
      [
        session.liveViewers.map { .init("Live viewers", count($0)) },
        session.engagementRate.map { .init("Engagement rate", rate($0)) },
      ].compactMap(\.self))
  }

  /// By the share of the session people stayed.
  func stay(ofSession index: Int, in metrics: EventMetrics) -> MarkDetails {
    let session = metrics.sessions[index]
    return MarkDetails(
      title(ofSession: index, in: metrics),
      [
        session.liveViewers.map { .init("Live viewers", count($0)) },
        session.averageStay.map { .init("Average stay", rate($0)) },
      ].compactMap(\.self))
  }

  func newcomers(ofSession index: Int, in metrics: EventMetrics) -> MarkDetails? {
    let session = metrics.sessions[index]
    guard session.measures(.attendance) else { return nil }
    return MarkDetails(
      title(ofSession: index, in: metrics),
      [
        .init("New", count(session.newAttendees)),
        .init("Returning", count(session.returningAttendees)),
      ])
  }

  func details(of flow: Flow, in metrics: EventMetrics) -> MarkDetails {
    let live = metrics.sessions[flow.from].summary.liveUniqueViewers
    return MarkDetails(
      title(ofSession: flow.from, in: metrics),
      [
        .init("Went on to", title(ofSession: flow.to, in: metrics)),
        .init("People", count(flow.stayed)),
        .init("Of its viewers", share(flow.stayed, of: live)),
      ])
  }

  private func title(ofSession index: Int, in metrics: EventMetrics) -> String {
    "\(count(index + 1)) \(DisplayText.isolated(DisplayText.title(metrics.sessions[index].session.title)))"
  }
}
