import Foundation
import HTTPTypes
import Hummingbird
import RecapAnalytics
import RecapDashboard
import RecapDigest
import RecapExportQueue
import RecapPipeline

extension Responder {
  /// Takes an order: it is kept, come what may, before the answer says so.
  /// - Parameter address: Of a session; nil for the report of the event.
  func export(_ exchange: Exchange, _ event: String, _ address: String?) async throws -> Response {
    try exchange.refuseParameters()
    let office = try openOffice()
    let form = try await ExportForm(exchange, for: address == nil ? .event : .dashboard)
    let (session, _) = try await catalogue.session(address, of: event)
    let id = RandomBytes.draw(16).map { String(0x100 | Int($0), radix: 16).dropFirst() }.joined()
    let job: ExportJob
    do {
      let order = try form.order(
        event: event, session: address, caller: exchange.caller?.name ?? "")
      if let comparison = try order.settings.comparison {
        try await catalogue.check(
          comparison.choice, of: session, in: event, refusal: .unprocessableContent)
      }
      let now = gate.now.seconds
      job = try await reports.withRoom {
        try await BlockingWork.run { try office.queue.submit(order, id: id, at: now) }
      }
    } catch {
      let problem = (error as? ExportRefusal).map { Problem($0) } ?? Problem(error)
      guard exchange.request.prefersPages, Self.canBeMended(problem) else { throw problem }
      let empty = MailForm(domains: office.domains)
      var form = form.filled(address == nil ? empty.ofEvent : empty)
      form.fault = problem.detail
      return shell.response(
        MailFormPage.title, status: problem.status, isSignedIn: exchange.isOfPage,
        headers: problem.headers,
        MailFormPage.content(
          form, to: paths[.exports(of: address, in: event)],
          of: address == nil
            ? "the event \(people: DisplayText.event(session.event))"
            : "\(people: DisplayText.title(session.title))", paths))
    }
    let place = paths[.export(id: id)]
    if exchange.request.prefersPages {
      return Response(status: .seeOther, headers: [.location: place])
    }
    return try .json(ExportStatus(job), status: .accepted, [.location: place])
  }

  /// By other fields, or by patience.
  private static func canBeMended(_ problem: Problem) -> Bool {
    [.unprocessableContent, .tooManyRequests, .serviceUnavailable].contains(problem.status)
  }

  func exportStatus(_ exchange: Exchange, _ id: String) async throws -> Response {
    try exchange.refuseParameters()
    let job = try await job(id)
    guard exchange.request.prefersPages else { return try .json(ExportStatus(job)) }
    // The session may be gone meanwhile.
    let session = try? await catalogue.session(job.order.session, of: job.order.event).session
    let page = ExportPage(job: job, session: session, paths: paths)
    return shell.response(
      page.title, isSignedIn: exchange.isOfPage, refresh: job.isUnderway ? "3" : nil, page.content)
  }

  func exportFile(_ exchange: Exchange, _ id: String) async throws -> Response {
    try exchange.refuseParameters()
    let office = try openOffice()
    let job = try await job(id)
    guard let file = job.file, let format = ReportFormat(rawValue: job.order.format) else {
      throw Problem.notFound
    }
    if job.state == .expired || job.expires <= gate.now.seconds {
      throw Problem(.gone, "This export has expired; ask for a new one.")
    }
    let path = office.queue.path(of: job)
    guard let report = try await BlockingWork.run({ try StoredReport(path: path) }) else {
      throw Problem.notFound
    }
    return Response(
      Download(report: report, form: .report(format), filename: file.name), for: exchange)
  }

  private func job(_ id: String) async throws -> ExportJob {
    let office = try openOffice()
    guard let job = try await BlockingWork.run({ try office.queue.job(id) }) else {
      throw Problem.notFound
    }
    return job
  }

  private func openOffice() throws -> ExportOffice {
    guard let office else {
      throw Problem.unavailable(
        "This service sends no mail: it was started without --smtp.", retryAfter: 3600)
    }
    return office
  }
}

extension Problem {
  fileprivate init(_ refusal: ExportRefusal) {
    let words = "\(refusal)."
    let sentence = words.prefix(1).uppercased() + words.dropFirst()
    switch refusal {
    case .domain: self.init(.unprocessableContent, sentence)
    case .tooMany(_, let seconds), .tooManyAsked(let seconds):
      self.init(.tooManyRequests, sentence, [.retryAfter: String(seconds)])
    case .full(let seconds), .noRoom(let seconds):
      self = .unavailable(sentence, retryAfter: seconds)
    }
  }
}

struct ExportStatus: Encodable {
  let id: String
  let state: String
  let created: Int
  let expires: Int
  let format: String
  /// What the last attempt ended with.
  let words: String?

  init(_ job: ExportJob) {
    (id, state, created, expires) = (job.id, job.state.rawValue, job.created, job.expires)
    (format, words) = (job.order.format, job.words)
  }
}

extension ExportJob {
  /// It changes by itself before long.
  var isUnderway: Bool { [.queued, .rendering, .stored, .mailing].contains(state) }
}
