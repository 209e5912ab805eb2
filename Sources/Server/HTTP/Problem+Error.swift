import HTTPTypes
import RecapAnalyticsStore
import RecapExportQueue
import RecapPipeline

extension Problem {
  /// The problem an error of a stage means to a client.
  init(_ error: any Error) {
    switch error {
    case let error as Problem: self = error
    // For the log: nobody reads it.
    case is CancellationError:
      self.init(.init(code: 499, reasonPhrase: "Client Closed Request"), "The client has left.")
    case let error as RenderFailure: self = error.problem
    case let error as StoreError where error.kind == .unsound:
      self.init(.internalServerError, "\(error.message): \(error.hint).")
    case let error as StoreError: self = .unavailable("\(error.message).", retryAfter: 5)
    case let failure as Failure:
      switch failure.code {
      case .unsoundData where failure.kind == .notInData:
        self.init(.notFound, "\(failure.message): \(failure.hint).")
      case .usage: self = .badRequest("\(failure.message): \(failure.hint).")
      case .unsoundData: self.init(.internalServerError, "\(failure.message): \(failure.hint).")
      case .unavailable: self.init(.notImplemented, "\(failure.message): \(failure.hint).")
      // The session was there a moment ago.
      case .noInput: self = .unavailable("\(failure.message).", retryAfter: 5)
      case .cannotWrite:
        self = .unavailable(
          "The service can't keep the report: its disk may be full.", retryAfter: 60)
      case .defect, .readerGone: self = .defect
      }
    case is ExportQueueError:
      self = .unavailable("The service can't keep exports: its disk may be full.", retryAfter: 60)
    case is OutputError:
      self = .unavailable(
        "The service can't keep the report: its disk may be full.", retryAfter: 60)
    default: self = .defect
    }
  }

  private static let defect = Problem(
    .internalServerError, "This is a defect of Recap; the log has it under the request's id.")
}
