import GRDB

extension ExportQueue {
  /// What is done with a job, one after the other.
  public enum Step: Sendable, CaseIterable {
    case render, mail

    var waiting: ExportJob.State { self == .render ? .queued : .stored }
    var working: ExportJob.State { self == .render ? .rendering : .mailing }
  }

  /// Takes the job that has waited longest for a step; nil where none is due.
  ///
  /// Its link is to end at `expires`, which a claim for mailing moves: seven days are seven days
  /// after the mail, however late it is.
  public func claim(_ step: Step, at now: Int) throws -> ExportJob? {
    try database.write { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          UPDATE export
          SET state = :working, attempts = attempts + 1, may_have_file = 1,
            expires = CASE WHEN :mails THEN :expires ELSE expires END
          WHERE number = (
            SELECT number FROM export
            WHERE state = :waiting AND next_attempt <= :now AND deadline > :now
            ORDER BY next_attempt, number LIMIT 1)
          RETURNING *
          """,
        arguments: [
          "working": step.working.rawValue, "waiting": step.waiting.rawValue,
          "mails": step == .mail, "expires": now + policy.lifetime, "now": now,
        ])
      return try row.map(ExportJob.init)
    }
  }

  /// When the next job is due, so that nobody has to ask all the time; nil where none waits.
  public func nextAttempt(_ step: Step) throws -> Int? {
    try database.read { database in
      try Int.fetchOne(
        database, sql: "SELECT min(next_attempt) FROM export WHERE state = ?",
        arguments: [step.waiting.rawValue])
    }
  }

  /// The file of a rendered job stands at its path.
  /// - Parameters:
  ///   - name: As whoever downloads it sees it.
  ///   - about: What it says, for who writes the mail.
  @discardableResult
  public func stored(
    _ job: ExportJob, as name: String, about: String = "", size: Int, at now: Int
  ) throws -> ExportJob {
    try end(
      job, .rendering,
      """
      state = 'stored', attempts = 0, next_attempt = :now, file_name = :name, file_size = :size,
      about = :about, words = NULL
      """, ["now": now, "name": name, "size": size, "about": about])
  }

  /// A mail server has taken the mail on.
  @discardableResult
  public func sent(_ job: ExportJob, words: String) throws -> ExportJob {
    try end(job, .mailing, "state = 'sent', words = :words", ["words": words])
  }

  /// The step at hand went wrong, and may go better later. Where no time is left, the job has failed.
  @discardableResult
  public func postpone(_ job: ExportJob, words: String, at now: Int) throws -> ExportJob {
    let step: Step = job.state == .rendering ? .render : .mail
    let next = now + policy.retries.delay(after: job.attempts)
    let state = next < job.deadline ? step.waiting : .failed
    return try end(
      job, step.working, "state = :state, next_attempt = :next, words = :words",
      ["state": state.rawValue, "next": next, "words": words])
  }

  /// The step at hand went wrong, and would again.
  @discardableResult
  public func fail(_ job: ExportJob, words: String) throws -> ExportJob {
    try end(
      job, job.state == .rendering ? .rendering : .mailing, "state = 'failed', words = :words",
      ["words": words])
  }

  /// The attempts tell this claim from a later one.
  private func end(
    _ job: ExportJob, _ state: ExportJob.State, _ assignments: String,
    _ values: [String: (any DatabaseValueConvertible)?]
  ) throws -> ExportJob {
    let known: [String: (any DatabaseValueConvertible)?] = [
      "id": job.id, "claimed": state.rawValue, "attempts": job.attempts,
    ]
    return try database.write { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          UPDATE export SET \(assignments)
          WHERE id = :id AND state = :claimed AND attempts = :attempts RETURNING *
          """, arguments: StatementArguments(known.merging(values) { $1 }))
      guard let row else { throw ExportQueueError.lost(job.id) }
      return try ExportJob(row)
    }
  }
}
