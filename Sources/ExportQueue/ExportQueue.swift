import Foundation
import GRDB
import RecapMailDelivery

/// Exports that were asked for, on their way to a file and a mail; what it says it keeps is kept
/// through kill -9 and loss of power.
///
///     let queue = try ExportQueue(folder: state, policy: policy)
///     try queue.recover(at: now)
///     let job = try queue.submit(order, id: …, at: now)
///     while let job = try queue.claim(.render, at: now) { … try queue.stored(job, …) }
///     while let job = try queue.claim(.mail, at: now) { … try queue.sent(job, …) }
///     try queue.sweep(at: now)
///
/// A step that a dead process had in hand is repeated, and one that was recorded is not: a mail comes
/// twice only if the process died between the server's word and `sent`.
///
/// Calls block for a transaction. Several connections may work on a folder; `recover` is for the
/// one process that has it, at its start. All times are Unix seconds.
public final class ExportQueue: Sendable {
  let database: DatabaseQueue
  let policy: ExportPolicy
  let files: String

  /// Opens or makes the queue of a folder that exists: `queue.db` and the folder `files`.
  public init(folder: String, policy: ExportPolicy) throws(ExportQueueError) {
    precondition(policy.memory >= policy.window)
    self.policy = policy
    files = folder + "/files"
    database = try QueueFile.open(folder + "/queue.db")
    guard mkdir(files, 0o700) == 0 || errno == EEXIST else {
      throw .unavailable(files, reason: String(cString: strerror(errno)))
    }
  }

  /// Takes an order, or refuses it by the policy.
  /// - Parameter id: Letters, digits, dashes and underscores that nobody can guess: whoever knows
  ///   it may be shown the job.
  public func submit(_ order: ExportOrder, id: String, at now: Int) throws -> ExportJob {
    precondition(!id.isEmpty && id.utf8.allSatisfy(\.isUnreserved))
    guard policy.domains.allow(order.recipient) else {
      throw ExportRefusal.domain(order.recipient.domain, allowed: policy.domains)
    }
    let options = try Self.text(order.options)
    do {
      return try database.write { try insert(order, options, id: id, at: now, in: $0) }
    } catch let error as DatabaseError {
      throw ExportQueueError.unavailable(files, reason: "\(error)")
    }
  }

  private func insert(
    _ order: ExportOrder, _ options: String, id: String, at now: Int, in database: Database
  ) throws -> ExportJob {
    try refuse(order, at: now, in: database)
    let row = try Row.fetchOne(
      database,
      sql: """
        INSERT INTO export (id, event, session, format, options, recipient, recipient_key, caller,
          created, state, next_attempt, deadline, expires)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?) RETURNING *
        """,
      arguments: [
        id, order.event, order.session ?? "", order.format, options, order.recipient.mailbox,
        order.recipient.key, order.caller, now, now, now + policy.lifetime, now + policy.lifetime,
      ])
    guard let row else { throw ExportQueueError.unsound("an order was not kept") }
    return try ExportJob(row)
  }

  private func refuse(_ order: ExportOrder, at now: Int, in database: Database) throws {
    if let wait = try wait("recipient_key", order.recipient.key, policy.limit, now, database) {
      throw ExportRefusal.tooMany(recipient: order.recipient.mailbox, retryAfter: wait)
    }
    if !order.caller.isEmpty,
      let wait = try wait("caller", order.caller, policy.callerLimit, now, database)
    {
      throw ExportRefusal.tooManyAsked(retryAfter: wait)
    }
    let waiting = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM export WHERE state IN ('queued', 'rendering', 'stored', 'mailing')
        """)
    if waiting ?? 0 >= policy.capacity {
      throw ExportRefusal.full(retryAfter: policy.retries.first)
    }
    let kept = try Row.fetchOne(
      database,
      sql: """
        SELECT coalesce(sum(file_size), 0) AS bytes, min(expires) AS next FROM export
        WHERE may_have_file = 1
        """)
    if let kept, kept["bytes"] as Int >= policy.mostBytes {
      let next: Int? = kept["next"]
      throw ExportRefusal.noRoom(retryAfter: max(1, (next ?? now) - now))
    }
  }

  /// Seconds until the newest of the orders that fill a limit has left the window.
  private func wait(
    _ column: String, _ value: String, _ limit: Int, _ now: Int, _ database: Database
  ) throws -> Int? {
    try Int.fetchOne(
      database,
      sql: """
        SELECT created FROM export WHERE \(column) = ? AND created > ?
        ORDER BY created DESC LIMIT 1 OFFSET ?
        """, arguments: [value, now - policy.window, limit - 1]
    ).map { max(1, $0 + policy.window - now) }
  }

  /// The same for the same options.
  private static func text(_ options: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(options), as: UTF8.self)
  }
}

// MARK: - Looking

extension ExportQueue {
  /// A job that is known; nil for another.
  public func job(_ id: String) throws -> ExportJob? {
    try database.read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM export WHERE id = ?", arguments: [id])
        .map(ExportJob.init)
    }
  }

  /// How many jobs are in each state; those without any are left out.
  public func counts() throws -> [ExportJob.State: Int] {
    try database.read { database in
      var counts: [ExportJob.State: Int] = [:]
      let rows = try Row.fetchAll(
        database, sql: "SELECT state, count(*) AS jobs FROM export GROUP BY state")
      for row in rows {
        if let state = ExportJob.State(rawValue: row["state"]) { counts[state] = row["jobs"] }
      }
      return counts
    }
  }

  /// Where the file of a job is, or is to be written: whole or not at all.
  public func path(of job: ExportJob) -> String { files + "/" + job.id }
}

extension UInt8 {
  /// Fits into a path and an address as it is.
  fileprivate var isUnreserved: Bool {
    self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
