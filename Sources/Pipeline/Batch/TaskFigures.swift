import RecapAnalytics
import RecapAnalyticsStore

/// The metrics of a task as its reports need them, from one load of the session.
final class TaskFigures {
  enum Metrics {
    case session(SessionMetrics)
    case event(EventMetrics)
  }

  private let task: ReportTask
  private let database: AnalyticsDatabase
  private let anonymization: (ReportSettings) throws -> Anonymization?
  private var loaded: LoadedSession?
  /// The last that were asked for, which those that name people share, and those that don't.
  private var latest: (isAnonymized: Bool, metrics: Metrics)?

  init(
    of task: ReportTask, in database: AnalyticsDatabase,
    anonymization: @escaping (ReportSettings) throws -> Anonymization?
  ) {
    (self.task, self.database, self.anonymization) = (task, database, anonymization)
  }

  func metrics(for kind: ReportKind) throws -> Metrics {
    let settings = task.settings.of(kind)
    let isAnonymized = settings.smallestGroup != nil
    if let latest, latest.isAnonymized == isAnonymized { return latest.metrics }
    let metrics = try made(by: settings)
    latest = (isAnonymized, metrics)
    return metrics
  }

  private func made(by settings: ReportSettings) throws -> Metrics {
    guard let session = task.session else {
      return .event(
        try EventMetrics(
          of: database, options: settings.event ?? EventOptions(),
          zone: settings.timeZone.flatMap { ZoneRules($0) },
          anonymized: anonymization(settings)))
    }
    let dynamics = task.settings.dynamics
    let loaded = try loaded ?? LoadedSession(session, of: database, tellsAbsences: dynamics != nil)
    self.loaded = loaded
    return .session(
      try loaded.metrics(
        anonymized: anonymization(settings), dynamics: dynamics, comparison: settings.comparison,
        groupsAudience: task.targets.contains { $0.kind.groupsAudience },
        asOf: settings.asOf ?? task.now))
  }
}
