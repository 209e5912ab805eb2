import Foundation
public import RecapAnalytics
public import RecapDashboard
public import RecapExportData
import RecapExportHTML
public import RecapPDFAssembly

/// What all reports of a batch have in common, as it can be written down.
public struct ReportSettings: Codable, Sendable, Hashable {
  public var report: ReportKind
  /// An IANA name; nil for the session's.
  public var timeZone: String?
  /// How many of the attendee list; nil for all.
  public var attendees: Int?
  public var paper: PaperName
  public var attachments: Bool
  /// What PDF conforms to beside PDF/UA-1; nil for PDF/A-3a where data is attached, else 2a.
  public var standard: PDFStandard?
  /// Which table CSV has.
  public var table: CSVTable
  public var descriptiveHeaders: Bool
  /// A byte-order mark before CSV.
  public var byteOrderMark: Bool
  /// A folder of templates for HTML; nil for our own.
  public var templates: String?
  /// Where the names of attendees lead in HTML, with places such as "{id}" in it.
  public var attendeeURL: String?
  /// The fewest people shown as a group in an edition that names nobody; nil for one that does.
  public var smallestGroup: Int?
  /// The same of editions that always name nobody, beside others that do; nil for the usual one.
  public var namelessGroup: Int?
  /// A file with the key of pseudonyms; nil for one from the database itself.
  public var pseudonymKey: String?
  /// How the audience came and went; nil where that is not asked for.
  public var dynamics: DynamicsOptions?
  /// How many people worth a follow-up are listed in documents; nil for as many as usual.
  public var followUps: Int?
  /// Which earlier sessions are beside the session; nil for none.
  public var comparison: ComparisonOptions?
  /// Of the report of an event; nil for the usual ones.
  public var event: EventOptions?
  /// Of which brand the documents are; nil for Recap's.
  public var brand: BrandReference?
  /// One figure alone, in place of the report for the screen; nil for the report.
  public var figure: FigureChoice?
  /// Unix seconds, where the time of making was asked for; nil where it is just now.
  public var asOf: Int?

  public init(
    report: ReportKind = .dashboard, timeZone: String? = nil, attendees: Int? = nil,
    paper: PaperName = .a4, attachments: Bool = true,
    standard: PDFStandard? = nil, table: CSVTable = .attendees,
    descriptiveHeaders: Bool = false, byteOrderMark: Bool = false,
    templates: String? = nil, attendeeURL: String? = nil, smallestGroup: Int? = nil,
    pseudonymKey: String? = nil, dynamics: DynamicsOptions? = nil,
    comparison: ComparisonOptions? = nil, event: EventOptions? = nil, brand: BrandReference? = nil,
    asOf: Int? = nil
  ) {
    (self.report, self.timeZone, self.attendees) = (report, timeZone, attendees)
    (self.paper, self.attachments, self.standard) = (paper, attachments, standard)
    self.asOf = asOf
    (self.table, self.descriptiveHeaders) = (table, descriptiveHeaders)
    self.byteOrderMark = byteOrderMark
    (self.templates, self.attendeeURL, self.brand) = (templates, attendeeURL, brand)
    (self.smallestGroup, self.pseudonymKey) = (smallestGroup, pseudonymKey)
    (self.dynamics, self.comparison, self.event) = (dynamics, comparison, event)
  }

  /// - Parameters:
  ///   - brand: The one that is meant.
  ///   - now: Unix seconds.
  public func request(
    _ format: ReportFormat, of brand: Brand = .recap, now: Int
  ) throws -> ReportRequest {
    var options = ReportOptions(
      timeZone: timeZone.flatMap { ZoneRules($0) },
      // Speakers get the people they spoke to where these are asked for.
      attendeeLimit: attendees ?? (report == .speaker ? 0 : nil),
      attachesData: attachesData && format == .pdf && report.carriesData,
      generatedAt: asOf ?? now, creator: "Recap \(RecapVersion.current)", brand: brand)
    if report == .speaker, attendees == nil { options.followUpLimit = 0 }
    if let followUps { options.followUpLimit = followUps }
    var request = ReportRequest(
      report, format: format, options: options,
      paper: paper.paper, standard: standard,
      csv: CSVExporter(
        table, headers: descriptiveHeaders ? .descriptive : .system,
        hasByteOrderMark: byteOrderMark),
      templates: templates, anonymization: try anonymization(),
      attendeeLink: attendeeURL.flatMap { AttendeeLink($0) }, dynamics: dynamics,
      comparison: comparison, event: event ?? EventOptions())
    request.figure = figure
    return request
  }

  private var attachesData: Bool { attachments && standard?.allowsAttachments != false }

  /// Those of another kind of report of the same session.
  func of(_ kind: ReportKind) -> ReportSettings {
    var settings = self
    settings.namelessGroup = nil
    if kind == report { return settings }
    settings.report = kind
    if !kind.tellsDynamics { (settings.dynamics, settings.followUps) = (nil, nil) }
    if kind.namesNobody {
      settings.smallestGroup = smallestGroup ?? namelessGroup ?? Anonymization.usualGroup
      settings.attendeeURL = nil
    }
    return settings
  }

  /// Those of the report of the event beside reports of sessions.
  /// - Parameter event: Whose report may be slides, too: `of(_:)` tells.
  func ofEvent(_ event: EventOptions) -> ReportSettings {
    var settings = self
    (settings.report, settings.event, settings.table) = (.event, event, .matrix)
    (settings.dynamics, settings.followUps, settings.comparison) = (nil, nil, nil)
    return settings
  }

  /// Nil for an edition that names people.
  func anonymization() throws -> Anonymization? {
    let fewest = smallestGroup ?? (report.namesNobody ? Anonymization.usualGroup : nil)
    return try fewest.map { smallestGroup in
      Anonymization(
        smallestGroup: smallestGroup, key: try pseudonymKey.map { try PseudonymKey(path: $0) })
    }
  }

  /// The same for the same settings.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "\(self)"
  }
}

extension ReportSettings {
  /// Settings as an older version wrote them down have fewer members: the others were as they are
  /// by default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, orElse other: Value) throws -> Value {
      try container.decodeIfPresent(Value.self, forKey: key) ?? other
    }
    self.init()
    report = try value(.report, orElse: report)
    timeZone = try value(.timeZone, orElse: timeZone)
    attendees = try value(.attendees, orElse: attendees)
    paper = try value(.paper, orElse: paper)
    attachments = try value(.attachments, orElse: attachments)
    standard = try value(.standard, orElse: standard)
    table = try value(.table, orElse: table)
    descriptiveHeaders = try value(.descriptiveHeaders, orElse: descriptiveHeaders)
    byteOrderMark = try value(.byteOrderMark, orElse: byteOrderMark)
    templates = try value(.templates, orElse: templates)
    attendeeURL = try value(.attendeeURL, orElse: attendeeURL)
    smallestGroup = try value(.smallestGroup, orElse: smallestGroup)
    namelessGroup = try value(.namelessGroup, orElse: namelessGroup)
    pseudonymKey = try value(.pseudonymKey, orElse: pseudonymKey)
    dynamics = try value(.dynamics, orElse: dynamics)
    followUps = try value(.followUps, orElse: followUps)
    comparison = try value(.comparison, orElse: comparison)
    event = try value(.event, orElse: event)
    brand = try value(.brand, orElse: brand)
    figure = try value(.figure, orElse: figure)
    asOf = try value(.asOf, orElse: asOf)
  }
}
