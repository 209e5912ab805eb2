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
  /// Those that name people, and those that don't.
  private var made: [Bool: Metrics] = [:]

  init(
    of task: ReportTask, in database: AnalyticsDatabase,
    anonymization: @escaping (ReportSettings) throws -> Anonymization?
  ) {
    (self.task, self.database, self.anonymization) = (task, database, anonymization)
  }

  func metrics(for kind: ReportKind) throws -> Metrics {
    let settings = task.settings.of(kind)
    let namesPeople = settings.smallestGroup == nil
    if let metrics = made[namesPeople] { return metrics }
    let metrics = try metrics(by: settings)
    made[namesPeople] = metrics
    return metrics
  }

  private func metrics(by settings: ReportSettings) throws -> Metrics {
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
