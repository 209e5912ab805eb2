import HTTPTypes
import Hummingbird
import RecapAccess
import RecapPipeline

extension Responder {
  func page(_ exchange: Exchange) async throws -> Response {
    let chosen = exchange.target["event"]
    guard exchange.target.query.allSatisfy({ $0.name == "event" }) else {
      throw Problem.badRequest("The page has no parameter but event.")
    }
    let names = try catalogue.folder.names
    let wanted: [String]
    if let chosen {
      _ = try catalogue.folder.database(of: chosen)
      wanted = [chosen]
    } else {
      wanted = names.count > SessionsPage.mostAtOnce ? [] : names
    }
    var shown: [SessionsPage.Event] = []
    for name in wanted { shown.append(.init(name: name, sessions: await listed(name))) }
    let page = SessionsPage(
      names: wanted.isEmpty ? names : [], shown: shown, sendsMail: office != nil, paths: paths)
    var isSignedIn = false
    if case .page = exchange.caller { isSignedIn = true }
    return shell.response("Session reports", isSignedIn: isSignedIn, page.content)
  }

  /// One event that can't be read hides no other.
  private func listed(_ event: String) async -> Result<[ListedSession], Failure> {
    do { return .success(try await catalogue.sessions(of: event)) } catch {
      return .failure(Failure(error))
    }
  }

  func signIn(_ exchange: Exchange) async throws -> Response {
    try exchange.refuseParameters()
    guard exchange.request.method == .post else {
      return shell.response("Sign in", isSignedIn: false, SignInPage.content(fault: nil, paths))
    }
    try gate.checkOrigin(of: exchange.request)
    let token = try await exchange.form().first { $0.name == "token" }?.value ?? ""
    guard let holder = gate.credentials.currentTokens.name(of: token) else {
      return shell.response(
        "Sign in", status: .unauthorized, isSignedIn: false,
        headers: [.wwwAuthenticate: #"Bearer realm="recap", error="invalid_token""#],
        SignInPage.content(fault: "This token is not known here.", paths))
    }
    let cookie = try PageCookie.field(
      for: holder, gate.credentials, now: gate.now.seconds, isSecure: gate.isSecure)
    return Response(status: .seeOther, headers: [.location: paths[.page], .setCookie: cookie])
  }

  func signOut() -> Response {
    Response(
      status: .seeOther,
      headers: [
        .location: paths[.page], .setCookie: PageCookie.emptyField(isSecure: gate.isSecure),
      ])
  }
}
