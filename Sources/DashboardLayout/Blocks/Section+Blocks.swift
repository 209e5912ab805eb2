import RecapDashboard
import RecapDrawing

extension Section {
  /// What flows down the pages of a report.
  func blocks(
    of report: Report, on paper: Paper, measure: any TextMeasuring
  ) -> [any FlowBlock] {
    switch self {
    case .opening(let parts) where parts.isEmpty:
      [TitleBlock(report.header, brand: report.furniture.brand, paper: paper, measure: measure)]
    case .opening(let parts):
      [
        SummaryBlock(
          report.header, parts, brand: report.furniture.brand, paper: paper, measure: measure)
      ]
    case .course(let course): [CourseBlock(course, paper: paper, measure: measure)]
    case .comparison(let comparison): [ComparisonBlock(comparison, measure: measure)]
    case .polls(let polls):
      [PollsListBlock(polls, measure: measure)]
        + PollCardsBlock.blocks(of: polls, on: paper, measure: measure)
    case .reactions(let reactions): [ReactionsBlock(reactions)]
    case .dynamics(let dynamics):
      DynamicsBlock.blocks(of: dynamics, measure: measure)
    case .recording(let recording): [RecordingBlock(recording, measure: measure)]
    case .countries(let countries):
      [
        CountriesBlock(
          countries, tailHeight: report.devicesHeight(measure), on: paper, measure: measure)
      ]
    case .devices(let devices): [DevicesBlock(devices, measure: measure)]
    case .attendees(let attendees): [AttendeesBlock(attendees, measure: measure)]
    case .presence(let presence): [PresenceBlock(presence, measure: measure)]
    case .recordingViewers(let viewers): [RecordingViewersBlock(viewers, measure: measure)]
    case .sessions(let sessions):
      [SessionsBlock(sessions, measure: measure)]
        + [SessionChartsBlock(sessions)].compactMap(\.self)
    case .audience(let audience): AttendanceBlock.blocks(of: audience, measure: measure)
    case .matrix(let matrix): MatrixBlock.blocks(of: matrix, measure: measure)
    case .definitions(let definitions):
      DefinitionsBlock.blocks(of: definitions, on: paper, measure: measure)
    }
  }
}

extension Report {
  /// Of the devices below the countries of an event, which end it.
  fileprivate func devicesHeight(_ measure: any TextMeasuring) -> Double? {
    let isOfEvent = sections.contains { if case .sessions = $0 { true } else { false } }
    guard isOfEvent else { return nil }
    for case .devices(let table) in sections {
      let block = DevicesBlock(table, measure: measure)
      return block.spaceAbove + block.openingHeight
    }
    return 0
  }
}
