import HTTPTypes
import Hummingbird
import Logging
import Pipeline

/// Answers requests: who asks, for what, and what there is to say.
struct Responder: HTTPResponder {
  let logger: Logger
  let readiness: Readiness

  func respond(to request: Request, context: Connection) async -> Response {
    let start = ContinuousClock.now
    let id = RequestID(given: request.headers[.xRequestID])
    var route: Route?
    var response: Response
    do {
      route = Route(
        request.uri.path.split(separator: "/", omittingEmptySubsequences: true).map(String.init))
      response = try await answer(to: request, route)
    } catch {
      response = Self.response(to: error, of: id, logger)
    }
    response.headers[.xRequestID] = id.description
    logger.info(
      "request",
      metadata: [
        "request": "\(id)", "method": "\(request.method.rawValue)",
        "path": "\(route?.pattern ?? "")", "status": .stringConvertible(response.status.code),
        "milliseconds": .stringConvertible(
          (start.duration(to: .now) / .microseconds(100)).rounded() / 10),
      ])
    return request.method == .head ? response.withoutBody : response
  }

  private func answer(to request: Request, _ route: Route?) async throws -> Response {
    guard let route else { throw Problem.notFound }
    guard route.methods.contains(request.method) else {
      throw Problem.methodNotAllowed(route.methods)
    }
    switch route {
    case .health: return .text("alive\n")
    case .readiness: return try readiness.response()
    default: throw Problem.notFound
    }
  }

  private static func response(
    to error: any Error, of id: RequestID, _ logger: Logger
  ) -> Response {
    let problem: Problem
    if let error = error as? Problem {
      problem = error
    } else {
      logger.error("a request failed", metadata: ["request": "\(id)", "error": "\(error)"])
      problem = Problem(
        .internalServerError, "This is a defect of Recap; the log has it under the request's id.")
    }
    return (try? Response(problem, of: id)) ?? Response(status: problem.status)
  }
}
