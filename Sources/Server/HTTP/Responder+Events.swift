import Hummingbird
import RecapAnalytics
import RecapPipeline

extension Responder {
  func events(_ exchange: Exchange) async throws -> Response {
    try exchange.refuseParameters()
    let events = try await catalogue.events().map { event in
      EventList.Event(event.name, paths)
    }
    return try .json(EventList(events: events))
  }

  func sessions(_ exchange: Exchange, of event: String) async throws -> Response {
    try exchange.refuseParameters()
    let sessions = try await catalogue.sessions(of: event).map {
      SessionList.Entry($0, of: event, paths)
    }
    return try .json(SessionList(event: event, sessions: sessions))
  }
}

private struct EventList: Encodable {
  struct Event: Encodable {
    let name: String
    let sessions: String
    /// Paths of the reports of the event, by the name of the file.
    let reports: [String: String]

    init(_ name: String, _ paths: ServicePaths) {
      (self.name, sessions) = (name, paths[.sessions(event: name)])
      reports = paths.byFileName(
        ReportKind.ofEvents.flatMap { kind in
          kind.formats.map { .eventReport(event: name, kind, $0) }
        })
    }
  }

  let events: [Event]
}

private struct SessionList: Encodable {
  struct Entry: Encodable {
    let id: String
    let title: String
    let start: String
    let timeZone: String
    let durationSeconds: Int
    let viewers: Int
    /// Paths by the name of the file.
    let reports: [String: String]

    init(_ listed: ListedSession, of event: String, _ paths: ServicePaths) {
      let session = listed.session
      (id, title, timeZone) = (session.id, session.title, session.zone.identifier)
      start = Instant.iso8601(session.startedAt)
      (durationSeconds, viewers) = (session.durationSeconds, listed.viewers)
      reports = paths.byFileName(
        ReportKind.ofSessions.flatMap { kind in
          kind.formats.map { .report(event: event, session: listed.address, kind, $0) }
        })
    }
  }

  let event: String
  let sessions: [Entry]
}

extension ServicePaths {
  fileprivate func byFileName(_ reports: [Route]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: reports.map { ($0.segments.last!, self[$0]) })
  }
}
