import RecapDashboard
import RecapDrawing

/// What the templates fill in: every name in them is a property here or of a part.
///
/// A property whose name ends in `Markup` is HTML; all others are text.
struct ReportPage {
  let skip: String
  /// What leads to the beginning from the end.
  let back: String
  let bar: BarPart
  /// In the order of the report.
  let sections: [SectionPart]
  /// The brand's own line, at the foot; nil for none.
  let footer: String?
  let dataMarkup: String

  init(_ report: Report, attendeeLink: AttendeeLink?, measure: any TextMeasuring) {
    (skip, back) = (report.web.skip, report.web.back)
    bar = BarPart(report)
    var texts = ProfileTexts()
    sections = report.sections.map {
      SectionPart(
        $0, of: report, attendeeLink: attendeeLink, measure: measure, texts: &texts)
    }
    footer = report.furniture.brand.footer
    dataMarkup = PageData(report, texts: texts).text
  }
}
