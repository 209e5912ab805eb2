import HTTPTypes

/// Why a request is not answered as it was meant: an error a client gets to see.
struct Problem: Error {
  let status: HTTPResponse.Status
  /// What is wrong and what to do, in a sentence or two.
  let detail: String
  var headers: HTTPFields = [:]

  init(_ status: HTTPResponse.Status, _ detail: String, _ headers: HTTPFields = [:]) {
    (self.status, self.detail, self.headers) = (status, detail, headers)
  }
}

extension Problem {
  static func badRequest(_ detail: String) -> Problem { Problem(.badRequest, detail) }

  static let notFound = Problem(.notFound, "There is nothing at this address.")

  static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Problem {
    let names = allowed.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .methodNotAllowed, "Ask by one of these methods: \(names).", [.allow: names])
  }

  static func unavailable(_ detail: String, retryAfter seconds: Int) -> Problem {
    Problem(.serviceUnavailable, detail, [.retryAfter: String(seconds)])
  }
}
