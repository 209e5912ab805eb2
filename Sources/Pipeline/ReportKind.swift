public import RecapDashboard

/// Which report of a session, or of a whole event.
public enum ReportKind: String, Sendable, Codable, CaseIterable {
  /// The whole of it.
  case dashboard
  /// One page for who reads one page.
  case summary
  /// For sponsors: who came, and nobody's name.
  case sponsor
  /// For who spoke: the session without its people.
  case speaker
  /// The session on a few slides.
  case slides
  /// All poll questions alone.
  case polls
  /// All sessions of an event in one.
  case event
  /// The event on a few slides.
  case eventSlides = "event-slides"

  /// Those of one session.
  public static let ofSessions: [ReportKind] = [
    .dashboard, .summary, .sponsor, .speaker, .slides, .polls,
  ]

  /// Those of a whole event.
  public static let ofEvents: [ReportKind] = [.event, .eventSlides]

  /// The edition of a session's report; nil for the report of an event.
  public var edition: Edition? {
    switch self {
    case .dashboard: .full
    case .summary: .summary
    case .sponsor: .sponsor
    case .speaker: .speaker
    case .polls: .polls
    case .event, .slides, .eventSlides: nil
    }
  }

  /// Of all sessions in one.
  public var isOfEvent: Bool { self == .event || self == .eventSlides }

  /// What the download service calls it, below its session or its event: "report.pdf", "polls.pdf".
  public func fileName(as format: ReportFormat) -> String {
    (self == .dashboard || self == .event ? "report" : self == .eventSlides ? "slides" : rawValue)
      + "." + format.rawValue
  }

  /// The option of a call that asks for it.
  public var option: String {
    switch self {
    case .dashboard: "report dashboard"
    case .summary, .sponsor, .speaker: "edition \(rawValue)"
    case .slides, .eventSlides: "format slides"
    case .polls, .event: "report \(rawValue)"
    }
  }

  /// Whether a session has it beside the full report, for somebody else.
  public var isOneOfEditions: Bool {
    switch self {
    case .summary, .sponsor, .speaker, .slides, .eventSlides: true
    case .dashboard, .polls, .event: false
    }
  }

  /// Whether it says how the audience came and went, where that is asked for.
  var tellsDynamics: Bool { self == .dashboard || self == .speaker }

  /// Whether the data of all of it may travel inside.
  var carriesData: Bool { self == .dashboard || self == .event }

  /// Whether it groups the live viewers by what they told of themselves.
  var groupsAudience: Bool { self == .summary || self == .sponsor || self == .slides }

  /// Whether nobody is named, whatever else is chosen.
  public var namesNobody: Bool { self == .sponsor }

  /// What it is written as.
  public var formats: [ReportFormat] { ReportFormat.allCases.filter(isWritten) }

  /// Data formats hold the whole session.
  public func isWritten(as format: ReportFormat) -> Bool {
    switch self {
    case .dashboard, .event: true
    case .summary, .sponsor, .speaker: format.isSet
    case .polls, .slides, .eventSlides: format == .pdf
    }
  }
}
