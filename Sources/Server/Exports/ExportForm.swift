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
  private var fields: [String: String] = [:]

  private static let flags = ["descriptiveHeaders", "anonymize"]
  private static let names = Set(flags + ["recipient", "format"])

  init(_ exchange: Exchange) async throws {
    switch exchange.request.headers[.contentType]?.prefix(while: { $0 != ";" }).lowercased() {
    case "application/json": fields = try Self.fields(ofJSON: await exchange.body())
    case "application/x-www-form-urlencoded":
      for field in try await exchange.form() { fields[field.name] = field.value }
    default:
      throw Problem(.unsupportedMediaType, "Send JSON, or the fields of a form.")
    }
    if let other = fields.keys.sorted().first(where: { !Self.names.contains($0) }) {
      throw Problem.badRequest("An export has no field \(other).")
    }
  }

  private static func fields(ofJSON text: String) throws -> [String: String] {
    do {
      let body = try JSONDecoder().decode([String: Value].self, from: Data(text.utf8))
      return body.mapValues(\.text)
    } catch {
      throw Problem.badRequest("The body is no object of texts and true or false.")
    }
  }

  private struct Value: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text =
        try (try? container.decode(Bool.self)).map(String.init) ?? container.decode(String.self)
    }
  }

  /// What it means, where it can be met.
  func order(event: String, session: String, caller: String) throws -> ExportOrder {
    guard let format = fields["format"].flatMap(ReportFormat.init(rawValue:)) else {
      throw Self.unfit("format is pdf, html, csv or json.")
    }
    let recipient: MailAddress
    do { recipient = try MailAddress(fields["recipient"] ?? "") } catch {
      throw Self.unfit("Nobody can be mailed to there: \(error).")
    }
    var options: [String: String] = [:]
    for name in Self.flags {
      guard let text = fields[name] else { continue }
      guard let isWanted = Bool(text) else { throw Self.unfit("\(name) is true or false.") }
      // Of a format without columns a form may say it all the same.
      if isWanted, ReportQuery.names(.dashboard, format).contains(name) { options[name] = "true" }
    }
    return ExportOrder(
      event: event, session: session, format: format.rawValue, options: options,
      recipient: recipient, caller: caller)
  }

  /// The form as it was filled in.
  func filled(_ form: MailForm) -> MailForm {
    var form = form
    form.recipient = fields["recipient"] ?? ""
    form.format = fields["format"].flatMap(ReportFormat.init(rawValue:)) ?? form.format
    form.hasDescriptiveHeaders = fields["descriptiveHeaders"] == "true"
    form.isAnonymized = fields["anonymize"] == "true"
    return form
  }

  private static func unfit(_ detail: String) -> Problem { Problem(.unprocessableContent, detail) }
}
