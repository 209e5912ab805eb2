import Foundation
import HTTPTypes
import Logging
import NIOCore
import RecapAccess
import RecapAnalytics
import RecapExportQueue
import RecapMailDelivery
import RecapPipeline
import ServiceLifecycle

/// Makes the files of exports, mails links to them, and removes both when their time is over.
///
/// What it has in hand when the process dies is done again; a mail comes twice only if that was
/// between the mail server's word and its record.
final class ExportOffice: ServiceLifecycle.Service {
  let queue: ExportQueue
  private let mail: MailOptions
  private let credentials: Credentials
  private let catalogue: EventCatalogue
  private let reports: ReportStore
  private let now: Now
  private let logger: Logger

  private static let pause = Duration.milliseconds(500)
  private static let timeBetweenSweeps = 60

  /// Where mail may go.
  var domains: RecipientDomains { mail.domains }

  /// - Parameter folder: Of nobody else.
  init(
    folder: String, mail: MailOptions, credentials: Credentials, catalogue: EventCatalogue,
    reports: ReportStore, now: Now, logger: Logger
  ) throws {
    var policy = ExportPolicy(domains: mail.domains)
    policy.mostBytes = mail.mostBytes
    queue = try ExportQueue(folder: folder, policy: policy)
    try queue.recover(at: now.seconds)
    (self.mail, self.credentials, self.catalogue) = (mail, credentials, catalogue)
    (self.reports, self.now, self.logger) = (reports, now, logger)
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        group.addTask { await self.keepAt { try await self.renderNext() } }
        group.addTask { await self.keepAt { try await self.mailNext() } }
        group.addTask { await self.sweepNowAndThen() }
      }
    }
  }

  /// Until the end; what goes wrong is logged and tried again.
  private func keepAt(_ step: @Sendable () async throws -> Bool) async {
    while !Task.isCancelled {
      var hasMore = false
      do { hasMore = try await step() } catch {
        logger.error("an export's step failed", metadata: ["error": "\(error)"])
      }
      if !hasMore { try? await Task.sleep(for: Self.pause) }
    }
  }

  private func sweepNowAndThen() async {
    while !Task.isCancelled {
      do {
        let removed = try await BlockingWork.run { try self.queue.sweep(at: self.now.seconds) }
        if removed > 0 {
          logger.info("files of exports removed", metadata: ["files": .stringConvertible(removed)])
        }
      } catch {
        logger.error("exports can't be swept", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: .seconds(Self.timeBetweenSweeps))
    }
  }

  private func note(_ job: ExportJob, _ words: String = "") {
    logger.info(
      "export",
      metadata: ["export": "\(job.id)", "state": "\(job.state.rawValue)", "words": "\(words)"])
  }
}

// MARK: - Steps

extension ExportOffice {
  /// Whether there was something to do.
  private func renderNext() async throws -> Bool {
    let time = now.seconds
    guard let job = try await BlockingWork.run({ try self.queue.claim(.render, at: time) }) else {
      return false
    }
    do {
      let (report, name, about) = try await report(of: job)
      try await reports.withRoom { try await self.copy(report, to: self.queue.path(of: job)) }
      note(try queue.stored(job, as: name, about: about, size: report.size, at: now.seconds))
    } catch {
      let problem = Problem(error)
      let isGone = problem.status == .notFound
      let subject = job.order.session == nil ? "event" : "session"
      let words = isGone ? "The \(subject) is not there any more." : problem.detail
      note(
        isGone || problem.status == .badRequest
          ? try queue.fail(job, words: words)
          : try queue.postpone(job, words: words, at: now.seconds), words)
    }
    return true
  }

  private func copy(_ report: StoredReport, to path: String) async throws {
    let output = try OutputFile(path: path)
    for start in stride(from: 0, to: report.size, by: 1 << 20) {
      let part = try await report.read(start..<min(start + 1 << 20, report.size))
      try part.withUnsafeReadableBytes { try output.write($0) }
    }
    try output.commit()
  }

  private func report(
    of job: ExportJob
  ) async throws -> (StoredReport, name: String, about: String) {
    let (order, settings) = (job.order, try job.order.settings)
    guard let format = ReportFormat(rawValue: order.format) else { throw Problem.notFound }
    let (session, database) = try await catalogue.session(order.session, of: order.event)
    if let comparison = settings.comparison {
      try await catalogue.check(comparison.choice, of: session, in: order.event)
    }
    func report(_ format: ReportFormat, _ settings: ReportSettings) async throws -> StoredReport {
      let key = ReportKey(
        event: order.event, session: order.session.map { _ in session.id }, format: format,
        settings: settings, now: now.seconds)
      return try await reports.report(key, of: database, for: "exports")
    }
    let data = ReportSettings(
      report: order.session == nil ? .event : .dashboard, smallestGroup: settings.smallestGroup)
    let name =
      order.session == nil
      ? ReportFileName.name(ofEventFrom: session, format, settings)
      : ReportFileName.name(of: session, format, settings)
    return (
      try await report(format, settings), name,
      try await ExportAbout.text(of: report(.json, data), order.kind)
    )
  }

  /// Whether there was something to do.
  private func mailNext() async throws -> Bool {
    let time = now.seconds
    guard let job = try await BlockingWork.run({ try self.queue.claim(.mail, at: time) }) else {
      return false
    }
    let delivery: Delivery
    do {
      let letter = ExportLetter(
        job: job, about: try ExportAbout(job.file?.about ?? "", job.order.kind),
        link: try link(to: job, at: time))
      let message = letter.message(from: mail.from, date: time)
      delivery = try await BlockingWork.run { self.mail.server.send(message) }
    } catch {
      delivery = .temporaryFailure("\(error)")
    }
    let ended =
      switch delivery {
      case .delivered(let words): try queue.sent(job, words: words)
      case .temporaryFailure(let words): try queue.postpone(job, words: words, at: now.seconds)
      case .permanentFailure(let words): try queue.fail(job, words: words)
      }
    note(ended, delivery.words)
    return true
  }

  private func link(to job: ExportJob, at time: Int) throws -> String {
    let target = try RequestTarget(segments: Route.exportFile(id: job.id).segments)
    let link = try SignedLink(
      to: target, expires: job.expires, at: time, by: credentials.currentKeyring)
    return mail.address.link(link.text)
  }
}
