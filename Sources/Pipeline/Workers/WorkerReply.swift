/// A line a worker says.
public enum WorkerReply: Codable, Sendable {
  case written(Manifest.File)
  case current(Manifest.File)
  case failed(paths: [String], Failure)
  case uncovered(UncoveredCharacter)
  /// The task is over, the next may come.
  case finished

  init(_ outcome: TaskRenderer.Outcome) {
    switch outcome {
    case .written(let file): self = .written(file)
    case .current(let file): self = .current(file)
    case .failed(let targets, let error):
      self = .failed(paths: targets.map(\.path), Failure(error))
    }
  }
}
