public import RecapAnalytics
public import RecapDashboard
public import RecapDashboardLayout
public import RecapExportData
public import RecapExportHTML
public import RecapPDFAssembly

/// One report that is asked for.
public struct ReportRequest: Sendable {
  public var kind: ReportKind
  public var format: ReportFormat
  public var options: ReportOptions
  public var paper: Paper
  /// Of PDF, one that allows what is attached; nil for PDF/A-3a where data is, else 2a.
  public var standard: PDFStandard?
  /// Of CSV.
  public var csv: CSVExporter
  /// The folder of the templates of HTML; nil for those that come with Recap.
  public var templates: String?
  /// Nil for an edition that names people.
  public var anonymization: Anonymization?
  /// Where the names of attendees lead in HTML; nil for nowhere.
  public var attendeeLink: AttendeeLink?
  /// How the audience came and went; nil where that is not asked for.
  public var dynamics: DynamicsOptions?
  /// Which earlier sessions are beside the session; nil for none.
  public var comparison: ComparisonOptions?
  /// One figure alone, in place of the report; nil for the report.
  public var figure: FigureChoice?
  /// Of the report of an event.
  public var event: EventOptions

  public init(
    _ kind: ReportKind = .dashboard, format: ReportFormat, options: ReportOptions,
    paper: Paper = .a4, standard: PDFStandard? = nil, csv: CSVExporter = CSVExporter(),
    templates: String? = nil,
    anonymization: Anonymization? = nil, attendeeLink: AttendeeLink? = nil,
    dynamics: DynamicsOptions? = nil, comparison: ComparisonOptions? = nil,
    event: EventOptions = EventOptions()
  ) {
    self.kind = kind
    self.format = format
    self.options = options
    self.paper = paper
    self.standard = standard
    self.csv = csv
    self.templates = templates
    self.anonymization = anonymization
    self.attendeeLink = attendeeLink
    self.dynamics = dynamics
    self.comparison = comparison
    self.event = event
  }
}
