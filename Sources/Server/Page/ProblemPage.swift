import HTTPTypes

/// A problem as a page, for people.
enum ProblemPage {
  static func title(_ problem: Problem) -> String {
    switch problem.status {
    case .notFound: "Page not found"
    case .gone: "This link has expired"
    case .forbidden: "Not allowed"
    case .serviceUnavailable: "Not just now"
    default: problem.status.reasonPhrase
    }
  }

  static func content(_ problem: Problem, _ request: RequestID, _ paths: ServicePaths) -> HTML {
    """
    <h1>\(title(problem))</h1>
    <p>\(problem.detail)</p>
    \(problem.status == .notFound ? PageShell.wayBack(paths) : nil)
    <p class="note">If you ask for help, quote this number: \(request.description)</p>
    """
  }
}
