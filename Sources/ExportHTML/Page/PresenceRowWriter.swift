import RecapAnalytics
import RecapDashboard
import RecapDrawing

/// Writes the rows of the list of who was there, in the columns of the list of attendees.
struct PresenceRowWriter {
  private(set) var texts = ProfileTexts()
  private let section: PresenceSection
  private let attendeeLink: AttendeeLink?
  /// One unit a cell of what is pointed at, and next to no height.
  private let stripSize: Size
  private let stripStart: String

  /// Between the minutes and the share.
  private static let columnCount = 3

  /// Empty for a column that the list does without.
  static func columns(of section: PresenceSection) -> [String] {
    let heads = section.heads
    let missing = Array(repeating: "", count: columnCount + 1 - heads.columns.count)
    return heads.columns + missing + [heads.share]
  }

  init(_ section: PresenceSection, attendeeLink: AttendeeLink?) {
    self.section = section
    self.attendeeLink = attendeeLink
    stripSize = Size(Double(section.stripUnits), 0.2)
    stripStart = "<svg viewBox=\"\(SVGWriter.viewBox(stripSize))\" role=img aria-label=\""
  }

  mutating func rows() -> String {
    var text = ""
    for index in section.rows.indices { add(index, to: &text) }
    return text
  }

  private mutating func add(_ index: Int, to text: inout String) {
    let row = section.rows[index]
    let profile = section.rows.profile(at: index)
    text += "<tr id=a\(profile.id)\(texts.note(profile))"
    text += row.isAnonymous ? "><th scope=row class=z>" : "><th scope=row>"
    text += AttendeeRowWriter.name(row.name, of: section.rows.attendee(at: index), attendeeLink)
    AttendeeRowWriter.addDetails(profile, row.detailSeparator, to: &text)
    addFigures(row, to: &text)
    text += stripStart + HTMLText.escaped(row.stripAlternative) + "\">"
    SVGWriter.addPresence(section.strip(ofRow: index, size: stripSize), to: &text)
    text += "</svg>"
    AttendeeRowWriter.add(row.counters, to: &text)
  }

  private func addFigures(_ row: PresenceRow, to text: inout String) {
    text += "<td>\(row.minutesViewed)"
    for figure in row.figures {
      AttendeeRowWriter.addFigure(figure.text, isZero: figure.weight != .strong, to: &text)
    }
    // Columns have their places: those that the list does without are hidden by the stylesheet.
    for _ in row.figures.count..<Self.columnCount { text += "<td>" }
    text += "<td>\(row.shareText)"
    if let share = row.share { text += "<svg><line x2=\(Markup.percent(share)) /></svg>" }
    text += "<td>"
  }

  /// The row of all live viewers, with the viewers over time for a strip.
  func summary() -> String {
    let row = section.summary
    var text = AttendeeRowWriter.summaryHead(row.name, row.details, row.detailSeparator)
    addFigures(row, to: &text)
    AttendeeRowWriter.addSummaryStrip(
      section.summaryStrip(size: AttendeeRowWriter.summarySize(stripSize)),
      row.stripAlternative, to: &text)
    AttendeeRowWriter.add(row.counters, to: &text)
    return text
  }
}

extension PresenceSection {
  /// Units of a strip's width: one a cell of what is pointed at, where there is such a thing.
  var stripUnits: Int { isTimed ? max(1, cellClocks.count) : 60 }
}
