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
