import Foundation
import GRDB
import RecapMailDelivery

/// An order on its way. Times are Unix seconds.
public struct ExportJob: Sendable, Hashable {
  public enum State: String, Sendable, CaseIterable {
    /// Waits to be rendered.
    case queued
    case rendering
    /// The file is there; the mail waits to be sent.
    case stored
    case mailing
    /// A mail server has taken the mail on.
    case sent
    /// No mail was taken on, and none will be sent.
    case failed
    /// It was sent, and the file is gone.
    case expired
  }

  public let id: String
  public let order: ExportOrder
  public let created: Int
  public let state: State
  /// Of the step at hand.
  public let attempts: Int
  /// No attempt is made before.
  public let nextAttempt: Int
  /// Nothing is tried from here on.
  public let deadline: Int
  /// From here on the file is gone: when the link that is mailed ends.
  public let expires: Int
  /// Once it is stored.
  public let file: File?
  /// What the last attempt ended with; nil before the first.
  public let words: String?

  public struct File: Sendable, Hashable {
    /// As whoever downloads it sees it.
    public let name: String
    /// What it says, for who writes the mail.
    public let about: String
    /// Bytes.
    public let size: Int
  }
}

extension ExportJob {
  init(_ row: Row) throws {
    id = row["id"]
    let session: String = row["session"]
    order = ExportOrder(
      event: row["event"], session: session.isEmpty ? nil : session, format: row["format"],
      options: try JSONDecoder().decode([String: String].self, from: row["options"]),
      recipient: try MailAddress(row["recipient"]), caller: row["caller"])
    created = row["created"]
    guard let state = State(rawValue: row["state"]) else {
      throw ExportQueueError.unsound("the job \(id) is in no state that is known")
    }
    self.state = state
    attempts = row["attempts"]
    nextAttempt = row["next_attempt"]
    deadline = row["deadline"]
    expires = row["expires"]
    let size: Int? = row["file_size"]
    file = size.map { File(name: row["file_name"] ?? "", about: row["about"] ?? "", size: $0) }
    words = row["words"]
  }
}
