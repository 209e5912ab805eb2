import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import RecapAccess
import RecapExportQueue
import RecapMailDelivery
import RecapPipeline

/// What an export is asked for by: JSON, or the fields of a form.
struct ExportForm {
  private let kind: ReportKind
  private var fields: [String: String] = [:]

  /// Besides the parameters of the report.
  private static let ownNames: Set = ["recipient", "format", ExportOrder.edition]

  /// - Parameter kind: Of which report.
  init(_ exchange: Exchange, for kind: ReportKind) async throws {
    self.kind = kind
    switch exchange.request.headers[.contentType]?.prefix(while: { $0 != ";" }).lowercased() {
    case "application/json": fields = try Self.fields(ofJSON: await exchange.body())
    case "application/x-www-form-urlencoded":
      for field in try await exchange.form() { fields[field.name] = field.value }
    default:
      throw Problem(.unsupportedMediaType, "Send JSON, or the fields of a form.")
    }
    let kinds = kind.isOfEvent ? ReportKind.ofEvents : ReportKind.ofSessions
    let names = kinds.reduce(into: Self.ownNames) { names, kind in
      for format in kind.formats { names.formUnion(ReportQuery.names(kind, format)) }
    }
    if let other = fields.keys.sorted().first(where: { !names.contains($0) }) {
      throw Problem.badRequest("An export has no field \(other).")
    }
  }

  private static func fields(ofJSON text: String) throws -> [String: String] {
    do {
      let body = try JSONDecoder().decode([String: Value].self, from: Data(text.utf8))
      return body.mapValues(\.text)
    } catch {
      throw Problem.badRequest("The body is no object of texts, whole numbers, true and false.")
    }
  }

  private struct Value: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text =
        try (try? container.decode(Bool.self)).map(String.init)
        ?? (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
    }
  }

  /// What it means, where it can be met.
  /// - Parameter session: Nil for the report of the event.
  func order(event: String, session: String?, caller: String) throws -> ExportOrder {
    guard let format = fields["format"].flatMap(ReportFormat.init(rawValue:)) else {
      throw Self.unfit("format is pdf, html, csv, json or xlsx.")
    }
    let recipient: MailAddress
    do { recipient = try MailAddress(fields["recipient"] ?? "") } catch {
      throw Self.unfit("Nobody can be mailed to there: \(error).")
    }
    var options = fields.filter { !Self.ownNames.contains($0.key) }
    let kind = try edition(of: format)
    if kind != self.kind { options[ExportOrder.edition] = fields[ExportOrder.edition] }
    // Whoever names nobody need not be told to; a form may do it all the same.
    if kind.namesNobody { options["anonymize"] = nil }
    // Of a format without columns a form may say it all the same.
    if !ReportQuery.names(kind, format).contains("descriptiveHeaders"),
      let text = options.removeValue(forKey: "descriptiveHeaders"), Bool(text) == nil
    {
      throw Self.unfit("descriptiveHeaders is true or false.")
    }
    let order = ExportOrder(
      event: event, session: session, format: format.rawValue, options: options,
      recipient: recipient, caller: caller)
    do { _ = try order.settings } catch let problem as Problem { throw Self.unfit(problem.detail) }
    return order
  }

  /// Which report it is of.
  private func edition(of format: ReportFormat) throws -> ReportKind {
    guard let name = fields[ExportOrder.edition] else { return kind }
    guard let chosen = ExportOrder.kind(named: name, isOfEvent: kind.isOfEvent) else {
      throw Self.unfit(
        "edition is \(kind.isOfEvent ? "full or slides" : "full, summary, sponsor, speaker or slides")."
      )
    }
    guard chosen.isWritten(as: format) else {
      throw Self.unfit("The \(name) edition has no \(format.rawValue).")
    }
    return chosen
  }

  /// The form as it was filled in.
  func filled(_ form: MailForm) -> MailForm {
    var form = form
    form.recipient = fields["recipient"] ?? ""
    form.format = fields["format"].flatMap(ReportFormat.init(rawValue:)) ?? form.format
    form.edition = fields[ExportOrder.edition] ?? form.edition
    form.hasDescriptiveHeaders = fields["descriptiveHeaders"] == "true"
    form.isAnonymized = fields["anonymize"] == "true"
    return form
  }

  private static func unfit(_ detail: String) -> Problem { Problem(.unprocessableContent, detail) }
}

extension ExportOrder {
  /// The option that says for whom the report is.
  static let edition = "edition"

  var kind: ReportKind {
    options[Self.edition].flatMap { Self.kind(named: $0, isOfEvent: session == nil) }
      ?? (session == nil ? .event : .dashboard)
  }

  static func kind(named name: String, isOfEvent: Bool) -> ReportKind? {
    switch name {
    case "full": isOfEvent ? .event : .dashboard
    case "slides": isOfEvent ? .eventSlides : .slides
    case "summary" where !isOfEvent: .summary
    case "sponsor" where !isOfEvent: .sponsor
    case "speaker" where !isOfEvent: .speaker
    default: nil
    }
  }

  /// Of the report that was ordered.
  var settings: ReportSettings {
    get throws {
      guard let format = ReportFormat(rawValue: format) else { throw Problem.notFound }
      let parameters = options.filter { $0.key != Self.edition }.sorted { $0.key < $1.key }
      return try ReportQuery.settings(
        parameters.map { RequestTarget.Parameter($0.key, $0.value) }, kind, format)
    }
  }
}
