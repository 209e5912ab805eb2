import RecapAnalytics
import RecapAnalyticsStore
import RecapDashboard
import RecapPipeline

extension EventFolder {
  /// What a session is called in addresses of the service; an error names what there is instead. Those
  /// of an export are not looked for: how it is read is the service's.
  /// - Parameter session: Its id, or already what it is called there.
  public func address(of session: String, in event: String) throws -> String {
    guard case .database(let path) = try found(event).source else { return session }
    let sessions = try AnalyticsDatabase(path: path).sessions().map(ListedSession.init)
    let found = sessions.first { CodePointString($0.session.id) == CodePointString(session) }
    guard let found = found ?? sessions.first(session) else {
      throw Self.failure(
        "the event \(event) has no session \(session)", session, there: sessions.map(\.session.id))
    }
    return found.address
  }

  /// Refuses an event that there is not, by naming those there are.
  public func check(_ event: String) throws { _ = try found(event) }

  private func found(_ event: String) throws -> Event {
    let events = try events
    guard let found = try? Self.event(event, among: events) else {
      throw Self.failure(
        "there is no event \(event) in \(folder)", event, there: events.map(\.name))
    }
    return found
  }

  private static let mostNamed = 10

  private static func failure(_ message: String, _ name: String, there names: [String]) -> Failure {
    let guess = NearestWord.to(name, in: names).map { "did you mean \($0)? " } ?? ""
    let rest = names.count > mostNamed ? " and \(names.count - mostNamed) more" : ""
    let list = names.isEmpty ? "none" : names.prefix(mostNamed).joined(separator: ", ") + rest
    return Failure(
      .noInput, DisplayText.line(message), hint: DisplayText.line("\(guess)there is \(list)"))
  }
}
