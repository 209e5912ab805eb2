import HTTPTypes
import Hummingbird
import Logging
import RecapAccess
import RecapPipeline

/// Answers requests: who asks, for what, and what there is to say.
struct Responder: HTTPResponder {
  let gate: Gate
  let catalogue: EventCatalogue
  let reports: ReportStore
  let pool: RenderPool
  /// Nil where no mail is sent.
  let office: ExportOffice?
  let metrics: ServiceMetrics
  let readiness: Readiness
  /// Nil where people sign in by a token only.
  let signInCode: SignInCode?
  let shell: PageShell
  let paths: ServicePaths
  let description: ServiceDescription
  let logger: Logger

  func respond(to request: Request, context: Connection) async -> Response {
    let id = RequestID(given: request.headers[.xRequestID])
    var entry = RequestEntry(request, id, logger, metrics)
    var response: Response
    do {
      let exchange = try admitted(request, context, id, &entry)
      response = try await answer(exchange)
    } catch {
      response = self.response(to: error, request, id)
    }
    SecurityHeaders.complete(&response.headers, caller: entry.caller)
    response.headers[.xRequestID] = id.description
    if request.method == .head { response = response.withoutBody }
    entry.complete(&response)
    return response
  }

  /// Nothing that is asked for is looked at before it is known who asks.
  private func admitted(
    _ request: Request, _ connection: Connection, _ id: RequestID, _ entry: inout RequestEntry
  ) throws -> Exchange {
    // A proxy and the service might take two differently, and one that there is not as well.
    guard request.head.authority != nil, request.headers[values: .host].isEmpty else {
      throw Problem.badRequest("A request has one Host field.")
    }
    let target: RequestTarget
    do { target = try RequestTarget(request.head.path ?? "") } catch {
      throw Problem.badRequest("The address can't be read: \(error).")
    }
    entry.path = target.loggedPath
    let route = Route(target.segments)
    if let route, route.isOpen {
      entry.route = route
      try check(request.method, for: route)
      return Exchange(
        request: request, connection: connection, id: id, target: target, route: route, caller: nil)
    }
    let (caller, content) = try gate.admit(request, to: target)
    entry.caller = caller
    guard let route else { throw Problem.notFound }
    entry.route = route
    try check(request.method, for: route)
    return Exchange(
      request: request, connection: connection, id: id, target: content, route: route,
      caller: caller)
  }

  private func check(_ method: HTTPRequest.Method, for route: Route) throws {
    guard route.methods.contains(method) else { throw Problem.methodNotAllowed(route.methods) }
  }

  private func answer(_ exchange: Exchange) async throws -> Response {
    switch exchange.route {
    case .page: try await page(exchange)
    case .signIn: try await signIn(exchange)
    case .signOut: signOut(exchange)
    case .events: try await events(exchange)
    case .sessions(let event): try await sessions(exchange, of: event)
    case .eventReport(let event, let kind, let format):
      try await eventReport(exchange, event, kind, format)
    case .report(let event, let session, let kind, let format):
      try await report(exchange, event, session, kind, format)
    case .figure(let event, let session, let name, let format):
      try await figure(exchange, event, session, name, format)
    case .exports(let event, let session): try await export(exchange, event, session)
    case .eventExports(let event): try await export(exchange, event, nil)
    case .export(let id): try await exportStatus(exchange, id)
    case .exportFile(let id): try await exportFile(exchange, id)
    case .health: try health(exchange)
    case .readiness: try await readiness(exchange)
    case .metrics: try await figures(exchange)
    case .description: try description.response(exchange)
    }
  }

  private func response(to error: any Error, _ request: Request, _ id: RequestID) -> Response {
    let problem = Problem(error)
    if !(error is Problem), problem.status == .internalServerError {
      logger.error("a request failed", metadata: ["request": "\(id)", "error": "\(error)"])
    }
    if request.prefersPages {
      if problem.status == .unauthorized {
        return shell.response(
          "Sign in", status: .unauthorized, isSignedIn: false, headers: problem.headers,
          SignInPage.content(fault: nil, paths))
      }
      return shell.response(
        ProblemPage.title(problem), status: problem.status, isSignedIn: false,
        headers: problem.headers, ProblemPage.content(problem, id, paths))
    }
    return (try? Response(problem, of: id)) ?? Response(status: problem.status)
  }
}

extension Request {
  /// A person is likely to read the answer.
  var prefersPages: Bool { headers.combined(.accept)?.contains("text/html") ?? false }
}
