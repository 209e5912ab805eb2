import Hummingbird
import RecapAccess
import RecapAnalytics
import RecapDashboard
import RecapExportFigures
import RecapPipeline

extension Responder {
  func report(
    _ exchange: Exchange, _ event: String, _ address: String, _ kind: ReportKind,
    _ format: ReportFormat
  ) async throws -> Response {
    let settings = try ReportQuery.settings(exchange.target.query, kind, format)
    return try await download(exchange, event, address, format, settings)
  }

  /// One figure of the report alone.
  func figure(
    _ exchange: Exchange, _ event: String, _ address: String, _ name: FigureName,
    _ format: FigureFormat
  ) async throws -> Response {
    let settings = try FigureQuery.settings(exchange.target.query, of: name, as: format)
    return try await download(exchange, event, address, .html, settings)
  }

  private func download(
    _ exchange: Exchange, _ event: String, _ address: String, _ format: ReportFormat,
    _ settings: ReportSettings
  ) async throws -> Response {
    let (session, database) = try await catalogue.session(address, of: event)
    if let comparison = settings.comparison {
      try await catalogue.check(comparison.choice, of: session, in: event)
    }
    return try await download(
      ReportKey(
        event: event, session: session.id, format: format, settings: settings,
        now: gate.now.seconds),
      of: database, as: ReportFileName.name(of: session, format, settings), for: exchange)
  }

  func eventReport(
    _ exchange: Exchange, _ event: String, _ kind: ReportKind, _ format: ReportFormat
  ) async throws -> Response {
    let settings = try ReportQuery.settings(exchange.target.query, kind, format)
    let (first, database) = try await catalogue.firstSession(of: event)
    return try await download(
      ReportKey(
        event: event, session: nil, format: format, settings: settings,
        now: gate.now.seconds),
      of: database, as: ReportFileName.name(ofEventFrom: first, format, settings), for: exchange)
  }

  private func download(
    _ key: ReportKey, of database: String, as name: String, for exchange: Exchange
  ) async throws -> Response {
    let caller = exchange.caller?.name ?? ""
    let report = try await exchange.connection.whileThere { [reports, catalogue] in
      do { return try await reports.report(key, of: database, for: caller) } catch let failure
        as Failure where failure.code == .noInput
      {
        try await catalogue.note(failure, of: database)
        throw failure
      }
    }
    return Response(
      Download(report: report, form: DownloadForm(key), filename: name), for: exchange)
  }
}
