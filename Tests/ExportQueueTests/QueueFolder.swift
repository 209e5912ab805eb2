import Foundation
import RecapMailDelivery
import SessionFixtures
import Testing

@testable import RecapExportQueue

/// A queue's folder, at a time that the test sets.
final class QueueFolder {
  static let now = 1_773_000_000

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private init(copyOf other: QueueFolder) throws {
    folder = try TemporaryFolder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(at: other.folder.url, to: folder.url)
  }

  /// What is left if the process dies now: the files as they are, nothing closed.
  func asLeftByKill() throws -> QueueFolder { try QueueFolder(copyOf: self) }

  static func policy(_ change: (inout ExportPolicy) -> Void = { _ in }) throws -> ExportPolicy {
    var policy = ExportPolicy(domains: try RecipientDomains("example.org"))
    change(&policy)
    return policy
  }

  func queue(_ change: (inout ExportPolicy) -> Void = { _ in }) throws -> ExportQueue {
    try ExportQueue(folder: folder.url.path, policy: Self.policy(change))
  }

  static func order(
    _ recipient: String = "ada@example.org", session: String? = "kéynote", caller: String = ""
  ) throws -> ExportOrder {
    ExportOrder(
      event: "summit", session: session, format: "pdf",
      options: ["locale": "de", "timeZone": "Europe/Berlin"],
      recipient: try MailAddress(recipient), caller: caller)
  }

  func write(_ job: ExportJob, of queue: ExportQueue) throws {
    try Data("report".utf8).write(to: URL(filePath: queue.path(of: job)))
  }

  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("files")).sorted()
    }
  }
}
