import HTTPTypes
import Hummingbird
import Logging

/// What the log and the metrics are told of a request, once its answer is over. Neither gets to
/// know a query, a token or a cookie.
struct RequestEntry: Sendable {
  /// Canonical; empty where it can't be read.
  var path = ""
  var route: Route?
  var caller: Caller?

  private let method: String
  private let id: RequestID
  private let start = ContinuousClock.now
  private let logger: Logger
  private let metrics: ServiceMetrics

  init(_ request: Request, _ id: RequestID, _ logger: Logger, _ metrics: ServiceMetrics) {
    (self.id, self.logger, self.metrics) = (id, logger, metrics)
    // Others than these are whatever a client makes up.
    let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .options, .patch]
    method = known.contains(request.method) ? request.method.rawValue : "other"
  }

  /// Has it written when the answer has been sent, or could not be.
  func complete(_ response: inout Response) {
    let (body, status) = (response.body, response.status.code)
    let length = response.headers[.contentLength]
    response.body = ResponseBody(contentLength: body.contentLength) { writer in
      do {
        try await body.write(writer)
        write(status, bytes: body.contentLength ?? 0, isWhole: true)
      } catch {
        write(status, bytes: nil, isWhole: false)
        throw error
      }
    }
    response.headers[.contentLength] = length
  }

  private func write(_ status: Int, bytes: Int?, isWhole: Bool) {
    let seconds = start.duration(to: .now) / .seconds(1)
    metrics.observe(
      .init(route: route?.pattern ?? "", method: method, status: status), seconds: seconds)
    var metadata: Logger.Metadata = [
      "request": "\(id)", "method": "\(method)", "path": "\(path)",
      "status": .stringConvertible(status),
      "milliseconds": .stringConvertible((seconds * 10_000).rounded() / 10),
    ]
    if let bytes { metadata["bytes"] = .stringConvertible(bytes) }
    if let caller { metadata["caller"] = "\(caller.name)" }
    logger.info(isWhole ? "request" : "request broken off", metadata: metadata)
  }
}
