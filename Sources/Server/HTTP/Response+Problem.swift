import HTTPTypes
import Hummingbird

extension Response {
  /// A problem as RFC 9457 has it.
  init(_ problem: Problem, of request: RequestID) throws {
    self = try .json(
      ProblemDocument(
        title: problem.status.reasonPhrase, status: problem.status.code, detail: problem.detail,
        instance: "urn:recap:request:\(request)"),
      "application/problem+json", status: problem.status, problem.headers)
  }
}

private struct ProblemDocument: Encodable {
  /// No kind of problem has a page of its own: the status says what there is to say.
  let type = "about:blank"
  let title: String
  let status: Int
  let detail: String
  let instance: String
}
