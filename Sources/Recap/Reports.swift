import Foundation
import RecapAnalytics
import RecapPangoText
import RecapPipeline

/// Makes the reports of sessions. One a thread; a second report is made sooner than the first.
///
///     let event = try EventDatabase(path: "event.db")
///     let reports = try Reports()
///     try reports.write(.pdf, of: "keynote", in: event, to: "keynote.pdf")
public final class Reports {
  public enum Format: String, Sendable, CaseIterable {
    case pdf, html, csv, json, xlsx
  }

  public struct Options: Sendable {
    public enum Paper: String, Sendable { case a4, letter }

    /// When the report is said to be made, in Unix seconds; nil for now. The same time gives the
    /// same bytes.
    public var generatedAt: Int?
    /// The IANA name of the zone of clock times; nil for the session's.
    public var timeZone: String?
    /// How many of the attendees are listed; nil for all.
    public var attendees: Int?
    /// The sheet of PDF.
    public var paper = Paper.a4
    /// The fewest people shown as a group in an edition that names nobody; nil for one that names
    /// people.
    public var smallestGroup: Int?

    public init() {}
  }

  private let renderer: ReportRenderer

  /// - Parameter fonts: A folder of fonts besides those that come with Recap.
  /// - Throws: `RecapError` where fonts are missing.
  public init(fonts: String? = nil) throws(RecapError) {
    renderer = try RecapError.translating {
      ReportRenderer(fonts: try FontLibrary(further: fonts, cache: nil))
    }
  }

  /// The bytes of a report.
  /// - Throws: `RecapError` where there is no such session, or its data is unsound.
  public func bytes(
    of session: String, in event: EventDatabase, as format: Format, options: Options = Options()
  ) throws(RecapError) -> [UInt8] {
    var bytes: [UInt8] = []
    try render(session, event, format, options) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Writes a report to a file, which appears whole or not at all.
  /// - Throws: `RecapError` as `bytes` does, and where the file can't be written.
  public func write(
    _ format: Format, of session: String, in event: EventDatabase, options: Options = Options(),
    to path: String
  ) throws(RecapError) {
    let file = try RecapError.translating { try OutputFile(path: path) }
    try render(session, event, format, options) { try file.write($0) }
    try RecapError.translating { try file.commit() }
  }

  private func render(
    _ session: String, _ event: EventDatabase, _ format: Format, _ options: Options,
    to write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws(RecapError) {
    try RecapError.translating {
      let now = options.generatedAt ?? Int(Date().timeIntervalSince1970)
      let request = try options.settings().request(format.reportFormat, now: now)
      try renderer.render(session, of: event.database, as: request, to: write)
    }
  }
}

extension Reports.Format {
  fileprivate var reportFormat: ReportFormat {
    switch self {
    case .pdf: .pdf
    case .html: .html
    case .csv: .csv
    case .json: .json
    case .xlsx: .xlsx
    }
  }
}

extension Reports.Options {
  fileprivate func settings() throws -> ReportSettings {
    if let timeZone, ZoneRules(timeZone) == nil {
      throw Failure(
        .usage, "there is no time zone named \(timeZone)",
        hint: "give an IANA name such as Europe/Berlin")
    }
    return ReportSettings(
      timeZone: timeZone, attendees: attendees, paper: paper == .a4 ? .a4 : .letter,
      smallestGroup: smallestGroup)
  }
}
