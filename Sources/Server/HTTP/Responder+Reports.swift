import Hummingbird
import RecapAccess
import RecapAnalytics
import RecapPipeline

extension Responder {
  func report(
    _ exchange: Exchange, _ event: String, _ address: String, _ kind: ReportKind,
    _ format: ReportFormat
  ) async throws -> Response {
    let settings = try ReportQuery.settings(exchange.target.query, kind, format)
    let (session, database) = try await catalogue.session(address, of: event)
    let key = ReportKey(event: event, session: session.id, format: format, settings: settings)
    let caller = exchange.caller?.name ?? ""
    let report = try await exchange.connection.whileThere { [reports, catalogue] in
      do { return try await reports.report(key, of: database, for: caller) } catch let failure
        as Failure where failure.code == .noInput
      {
        try await catalogue.note(failure, of: database)
        throw failure
      }
    }
    let name = ReportFileName.name(of: session, format, settings)
    return Response(
      Download(report: report, format: format, filename: name), for: exchange.request)
  }
}
