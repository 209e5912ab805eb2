import RecapPipeline

extension ReportArguments {
  /// Refuses options that nothing of what is written heeds: who gives one expects an effect.
  ///
  /// `--as-of` and `--report` are for all formats: calls give them for the same bytes each time.
  func checkUse(for formats: [ReportFormat], withEvent: Bool) throws {
    let documents: [ReportFormat] = [.pdf, .html]
    let uses: [(option: String, isGiven: Bool, formats: [ReportFormat])] = [
      // The days of an event are those of a zone, whatever they are written as.
      (
        "--time-zone", timeZone != nil,
        report.isOfEvent || withEvent ? ReportFormat.allCases : documents + [.xlsx]
      ),
      ("--attendees", attendees != nil, documents),
      ("--paper", paper != nil, [.pdf]),
      ("--fonts", fonts != nil, documents),
      ("--templates", templates != nil, [.html]),
      ("--attendee-url", attendeeUrl != nil, [.html]),
      ("--what", table != nil, [.csv]),
      ("--dynamics", dynamics.isWanted, ReportFormat.allCases),
      ("--compare", comparison.choice != nil, ReportFormat.allCases),
      ("--score", dynamics.score != nil, ReportFormat.allCases),
      ("--follow-up", dynamics.followUps != nil, documents),
      ("--brand", brand != nil, documents),
      // The table is attached to a PDF, too.
      ("--descriptive-headers", descriptiveHeaders, [.csv, .pdf]),
      ("--bom", hasByteOrderMark, [.csv]),
      ("--no-attachments", isWithoutAttachments, [.pdf]),
      ("--standard", standard != nil, [.pdf]),
    ]
    for use in uses where use.isGiven && !formats.contains(where: use.formats.contains) {
      throw Failure(
        .usage, "\(use.option) has no effect on \(Self.list(formats))",
        hint: "leave it out, or write \(Self.list(use.formats))")
    }
  }

  private static func list(_ formats: [ReportFormat]) -> String {
    formats.map(\.rawValue).joined(separator: " or ")
  }
}
