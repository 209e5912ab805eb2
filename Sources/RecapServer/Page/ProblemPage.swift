import HTTPTypes

/// A problem as a page, for people.
enum ProblemPage {
  static func title(_ problem: Problem) -> String {
    switch problem.status {
    case .notFound: "Not here"
    case .gone: "This link has expired"
    case .forbidden: "Not allowed"
    case .serviceUnavailable: "Not just now"
    default: problem.status.reasonPhrase
    }
  }

  static func content(_ problem: Problem, _ request: RequestID) -> HTML {
    """
    <h1>\(title(problem))</h1>
    <p>\(problem.detail)</p>
    <p class="note">Request \(request.description)</p>
    """
  }
}
