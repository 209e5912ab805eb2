import RecapAnalytics
import RecapDashboard
import RecapDrawing

/// Writes the rows of the attendee list, in the fewest bytes HTML allows: of a large event there
/// are ten thousand.
///
/// End tags and quotes that may be left out are. What a narrow screen says before each figure
/// comes from the stylesheet.
struct AttendeeRowWriter {
  private(set) var texts = ProfileTexts()
  private let section: AttendeesSection
  private let attendeeLink: AttendeeLink?
  /// One unit a cell, and next to no height: how thick the lines are is the stylesheet's, so that
  /// a strip fills its width without being stretched.
  private let stripSize: Size
  private let stripStart: String

  init(_ section: AttendeesSection, attendeeLink: AttendeeLink?) {
    self.section = section
    self.attendeeLink = attendeeLink
    stripSize = Self.stripSize(of: section)
    stripStart = "<svg viewBox=\"\(SVGWriter.viewBox(stripSize))\" role=img aria-label=\""
  }

  static func stripSize(of section: AttendeesSection) -> Size {
    Size(Double(max(1, section.cellClocks.count)), 0.2)
  }

  mutating func rows() -> String {
    var text = ""
    text.reserveCapacity(section.rows.count * 700)
    for index in section.rows.indices { add(index, to: &text) }
    return text
  }

  private mutating func add(_ index: Int, to text: inout String) {
    let row = section.rows[index]
    let profile = section.rows.profile(at: index)
    text += "<tr id=a\(profile.id)\(texts.note(profile))"
    text += row.isAnonymous ? "><th scope=row class=z>" : "><th scope=row>"
    text += Self.name(row.name, of: section.rows.attendee(at: index), attendeeLink)
    Self.addDetails(profile, row.detailSeparator, to: &text)
    add(row, to: &text)
    text += stripStart
    text += HTMLText.escaped(row.stripAlternative)
    text += "\">"
    SVGWriter.addStrip(section.strip(ofRow: index, size: stripSize), to: &text)
    text += "</svg>"
    Self.add(row.counters, to: &text)
  }

  /// A name, and the link it is where there is a platform to lead to.
  static func name(_ name: String, of attendee: Attendee, _ link: AttendeeLink?) -> String {
    let text = Markup.isolated(name)
    guard let address = link?.address(of: attendee) else { return text }
    return "<a href=\"\(HTMLText.escaped(address))\">\(text)</a>"
  }

  static func addDetails(
    _ profile: AttendeeProfile, _ separator: String, to text: inout String
  ) {
    guard profile.title != nil || profile.company != nil else { return }
    text += "<small>"
    if let title = profile.title { text += Markup.isolated(title) }
    if let company = profile.company {
      if profile.title != nil { text += separator }
      text += "<b>\(Markup.isolated(company))</b>"
    }
    text += "</small>"
  }

  /// The figures between the name and the strip.
  private func add(_ row: AttendeeRow, to text: inout String) {
    text += "<td>\(row.minutesViewed)"
    for figure in row.figures { Self.addFigure(figure.text, isZero: figure.isZero, to: &text) }
    text += "<td>\(row.rate)"
    if let share = row.share { text += "<svg><line x2=\(Markup.percent(share)) /></svg>" }
    text += "<td>"
  }

  static func add(_ counters: [AttendeesSection.Counter], to text: inout String) {
    for counter in counters { addFigure(counter.figure, isZero: counter.isZero, to: &text) }
    text += "\n"
  }

  /// Most are zero: the others have the tag.
  static func addFigure(_ figure: String, isZero: Bool, to text: inout String) {
    text += isZero || figure.isEmpty ? "<td>\(figure)" : "<td><b>\(figure)</b>"
  }

  /// The row of all live viewers, with the rate over time for a strip.
  func summary() -> String {
    let row = section.summary
    var text = Self.summaryHead(row.name, row.details, row.detailSeparator)
    add(row, to: &text)
    Self.addSummaryStrip(
      section.summaryStrip(size: Self.summarySize(stripSize)), row.stripAlternative, to: &text)
    Self.add(row.counters, to: &text)
    return text
  }

  static func summaryHead(_ name: String, _ details: [String], _ separator: String) -> String {
    "<tr class=all><th scope=row>\(HTMLText.escaped(name))<small>"
      + HTMLText.escaped(details.joined(separator: separator)) + "</small>"
  }

  /// Of the strip of all, which is stretched to the width of a row's.
  static func summarySize(_ stripSize: Size) -> Size { Size(stripSize.width * 6, 13) }

  static func addSummaryStrip(_ strip: Scene, _ alternative: String, to text: inout String) {
    text += "<svg viewBox=\"\(SVGWriter.viewBox(strip.size))\" preserveAspectRatio=none role=img"
    text += " aria-label=\"\(HTMLText.escaped(alternative))\">"
    var writer = SVGWriter()
    writer.draw(strip.nodes)
    text += writer.text + "</svg>"
  }
}
