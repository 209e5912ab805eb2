import HTTPTypes
import RecapDashboard
import RecapExportFigures
import RecapPipeline

/// What the service has, by the segments of a path.
///
/// Each is described in `OpenAPI/openapi.json`, by its pattern.
enum Route: Hashable, Sendable {
  case page
  case signIn
  case signOut
  case events
  case sessions(event: String)
  case eventReport(event: String, ReportKind, ReportFormat)
  case report(event: String, session: String, ReportKind, ReportFormat)
  case figure(event: String, session: String, FigureName, FigureFormat)
  case exports(event: String, session: String)
  case eventExports(event: String)
  case export(id: String)
  case exportFile(id: String)
  case health
  case readiness
  case metrics
  case description

  /// Where a report is asked for by mail.
  /// - Parameter session: Nil for the report of the event.
  static func exports(of session: String?, in event: String) -> Route {
    session.map { .exports(event: event, session: $0) } ?? .eventExports(event: event)
  }

  /// Nil where there is nothing of this name.
  init?(_ segments: [String]) {
    switch segments.count {
    case 0: self = .page
    case 1:
      guard let route = Self.single[segments[0]] else { return nil }
      self = route
    case 2 where segments[0] == "exports": self = .export(id: segments[1])
    case 3 where segments[0] == "exports" && segments[2] == "file":
      self = .exportFile(id: segments[1])
    case 3 where segments[0] == "events" && segments[2] == "sessions":
      self = .sessions(event: segments[1])
    case 3 where segments[0] == "events" && segments[2] == "exports":
      self = .eventExports(event: segments[1])
    case 3 where segments[0] == "events":
      guard let (kind, format) = Self.eventFiles[segments[2]] else { return nil }
      self = .eventReport(event: segments[1], kind, format)
    case 5 where segments[0] == "events" && segments[2] == "sessions":
      let (event, session) = (segments[1], segments[3])
      if segments[4] == "exports" {
        self = .exports(event: event, session: session)
      } else if let (kind, format) = Self.files[segments[4]] {
        self = .report(event: event, session: session, kind, format)
      } else {
        return nil
      }
    case 6 where segments[0] == "events" && segments[2] == "sessions" && segments[4] == "figures":
      guard let format = FigureFormat(path: segments[5]),
        let name = FigureName(filePart: String(segments[5].dropLast(format.rawValue.count + 1))),
        segments[5] == name.fileName(as: format)
      else { return nil }
      self = .figure(event: segments[1], session: segments[3], name, format)
    default: return nil
    }
  }

  private static let single: [String: Route] = [
    "sign-in": .signIn, "sign-out": .signOut, "events": .events, "healthz": .health,
    "readyz": .readiness, "metrics": .metrics, "openapi.json": .description,
  ]

  /// By the name of the file.
  private static let files = files(of: ReportKind.ofSessions)
  private static let eventFiles = files(of: ReportKind.ofEvents)

  private static func files(of kinds: [ReportKind]) -> [String: (ReportKind, ReportFormat)] {
    var files: [String: (ReportKind, ReportFormat)] = [:]
    for kind in kinds {
      for format in kind.formats { files[kind.fileName(as: format)] = (kind, format) }
    }
    return files
  }

  /// One of each, with names in braces.
  static let patterns: [Route] =
    [.page, .signIn, .signOut, .events, .sessions(event: "{event}")]
    + eventFiles.values.map { .eventReport(event: "{event}", $0, $1) }
    + files.values.map { .report(event: "{event}", session: "{session}", $0, $1) }
    + FigureFormat.allCases.map { .figure(event: "{event}", session: "{session}", .tiles, $0) }
    + [
      .exports(event: "{event}", session: "{session}"), .eventExports(event: "{event}"),
      .export(id: "{id}"), .exportFile(id: "{id}"), .health, .readiness, .metrics, .description,
    ]
}

// MARK: - Names

extension Route {
  /// Of its path, decoded.
  var segments: [String] {
    switch self {
    case .page: []
    case .signIn: ["sign-in"]
    case .signOut: ["sign-out"]
    case .events: ["events"]
    case .sessions(let event): ["events", event, "sessions"]
    case .eventReport(let event, let kind, let format):
      ["events", event, kind.fileName(as: format)]
    case .report(let event, let session, let kind, let format):
      ["events", event, "sessions", session, kind.fileName(as: format)]
    case .figure(let event, let session, let name, let format):
      ["events", event, "sessions", session, "figures", name.fileName(as: format)]
    case .exports(let event, let session): ["events", event, "sessions", session, "exports"]
    case .eventExports(let event): ["events", event, "exports"]
    case .export(let id): ["exports", id]
    case .exportFile(let id): ["exports", id, "file"]
    case .health: ["healthz"]
    case .readiness: ["readyz"]
    case .metrics: ["metrics"]
    case .description: ["openapi.json"]
    }
  }

  /// Its path with a name in braces for each part that varies: for logs, metrics and OpenAPI.
  var pattern: String {
    if case .figure(_, _, _, let format) = self {
      return "/events/{event}/sessions/{session}/figures/{figure}." + format.rawValue
    }
    let pattern: Route =
      switch self {
      case .sessions: .sessions(event: "{event}")
      case .eventReport(_, let kind, let format):
        .eventReport(event: "{event}", kind, format)
      case .report(_, _, let kind, let format):
        .report(event: "{event}", session: "{session}", kind, format)
      case .exports: .exports(event: "{event}", session: "{session}")
      case .eventExports: .eventExports(event: "{event}")
      case .export: .export(id: "{id}")
      case .exportFile: .exportFile(id: "{id}")
      default: self
      }
    return "/" + pattern.segments.joined(separator: "/")
  }

  /// Whichever has GET has HEAD as well.
  var methods: [HTTPRequest.Method] {
    switch self {
    case .signIn: [.get, .head, .post]
    case .signOut, .exports, .eventExports: [.post]
    default: [.get, .head]
    }
  }
}
