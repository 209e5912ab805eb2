import HTTPTypes

/// Why the pool did not make a report, where it is not the report's own fault.
enum RenderFailure: Error {
  /// Too many wait already.
  case queueIsFull(retryAfter: Int)
  case isEnding
  case tookTooLong(seconds: Int)
  /// For its turn.
  case waitedTooLong(seconds: Int)
  case workerEnded

  var problem: Problem {
    switch self {
    case .queueIsFull(let seconds):
      .unavailable("Too many reports are asked for; try again a little later.", retryAfter: seconds)
    case .isEnding: .unavailable("The service is about to end.", retryAfter: 5)
    case .tookTooLong(let seconds):
      Problem(
        .gatewayTimeout,
        "The report took longer than \(seconds) seconds; ask for fewer attendees, or see --render-timeout."
      )
    case .waitedTooLong(let seconds):
      .unavailable(
        "The report had no turn within \(seconds) seconds; try again later.", retryAfter: 30)
    case .workerEnded:
      Problem(.internalServerError, "The process that made the report ended; ask again.")
    }
  }
}
