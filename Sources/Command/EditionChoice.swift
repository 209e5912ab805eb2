import ArgumentParser
import RecapPipeline

/// What a report is of.
enum ReportSubject: String, NamedChoice {
  case dashboard, polls, event

  var report: ReportKind {
    switch self {
    case .dashboard: .dashboard
    case .polls: .polls
    case .event: .event
    }
  }
}

/// For whom the dashboard of a session is.
enum EditionChoice: String, NamedChoice {
  case full, summary, sponsor, speaker

  var report: ReportKind {
    switch self {
    case .full: .dashboard
    case .summary: .summary
    case .sponsor: .sponsor
    case .speaker: .speaker
    }
  }
}

/// Editions by their names, with commas between them.
struct EditionList {
  let kinds: [ReportKind]

  init(_ text: String) throws {
    kinds = try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let edition = EditionChoice(argument: String(name)) else {
        let all = EditionChoice.allCases.map(\.rawValue).joined(separator: ",")
        throw ValidationError("give some of \(all), with commas between them")
      }
      return edition.report
    }
  }
}
