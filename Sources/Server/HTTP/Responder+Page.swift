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
    let events = try await catalogue.events()
    let wanted: [EventFolder.Event]
    if let chosen {
      wanted = [try EventFolder.event(chosen, among: events)]
    } else {
      wanted = events.count > SessionsPage.mostAtOnce ? [] : events
    }
    var shown: [SessionsPage.Event] = []
    let deadline = ContinuousClock.now + Self.listingPatience
    // All at once, so that one that hangs costs no more time than the first.
    let listings = wanted.map { event in Task { try await catalogue.sessions(of: event.name) } }
    for (event, listing) in zip(wanted, listings) {
      shown.append(
        .init(name: event.name, sessions: await listed(listing, event, until: deadline)))
    }
    let page = SessionsPage(
      names: wanted.isEmpty ? events.map(\.name) : [], shown: shown,
      mailForm: (office?.domains).map { MailForm(domains: $0) }, paths: paths)
    return shell.response("Session reports", isSignedIn: exchange.isOfPage, page.content)
  }

  private static let listingPatience = Duration.seconds(2)

  /// One event that can't be read hides no other, and is not waited for.
  private func listed(
    _ listing: Task<[ListedSession], any Error>, _ event: EventFolder.Event,
    until deadline: ContinuousClock.Instant
  ) async -> Result<[ListedSession], Failure> {
    do {
      let rest = max(.zero, ContinuousClock.now.duration(to: deadline))
      if let sessions = try await value(of: listing, within: rest) { return .success(sessions) }
      return .failure(
        Failure(.noInput, "\(event.file) is still being read", hint: "load the page again"))
    } catch let problem as Problem {
      return .failure(Failure(.noInput, problem.detail, hint: "load the page again"))
    } catch {
      return .failure(Failure(error))
    }
  }

  func signIn(_ exchange: Exchange) async throws -> Response {
    guard exchange.request.method == .post else { return try signInPage(exchange) }
    try exchange.refuseParameters()
    try gate.checkOrigin(of: exchange.request)
    let token = try await exchange.form().first { $0.name == "token" }?.value ?? ""
    guard let holder = gate.credentials.currentTokens.name(of: token) else {
      return signInPage(fault: "That token isn’t valid.")
    }
    return Response(
      status: .seeOther, headers: [.location: paths[.page], .setCookie: try cookie(for: holder)])
  }

  /// The form, or for who comes with the code of the service the way past it.
  private func signInPage(_ exchange: Exchange) throws -> Response {
    let code = exchange.target[SignInCode.parameter]
    if code == nil || exchange.target.query.count > 1 { try exchange.refuseParameters() }
    // Who asks for the head alone is no browser of a person.
    guard let code, exchange.request.method == .get else {
      return shell.response("Sign in", isSignedIn: false, SignInPage.content(fault: nil, paths))
    }
    if signInCode?.use(code) == true, let holder = signInCode?.holder {
      return signedIn([.setCookie: try cookie(for: holder)])
    }
    // Who opens the address again is in already.
    if gate.holder(of: exchange.request) != nil { return signedIn([:]) }
    return signInPage(fault: "This address signs nobody in: it works once, and only whole.")
  }

  private func signInPage(fault: String) -> Response {
    shell.response(
      "Sign in", status: .unauthorized, isSignedIn: false,
      headers: [.wwwAuthenticate: #"Bearer realm="recap", error="invalid_token""#],
      SignInPage.content(fault: fault, paths))
  }

  /// A page that leads on by itself: a redirection would go without the cookie, which is strict,
  /// where another site's page led here.
  private func signedIn(_ headers: HTTPFields) -> Response {
    shell.response(
      "Signed in", isSignedIn: true, refresh: "0; url=\(paths[.page])", headers: headers,
      SignInPage.signedIn(paths))
  }

  private func cookie(for holder: String) throws -> String {
    try PageCookie.field(
      for: holder, gate.credentials, now: gate.now.seconds, isSecure: gate.isSecure)
  }

  func signOut(_ exchange: Exchange) -> Response {
    gate.signOut(exchange.request)
    return Response(
      status: .seeOther,
      headers: [
        .location: paths[.page], .setCookie: PageCookie.emptyField(isSecure: gate.isSecure),
      ])
  }
}
