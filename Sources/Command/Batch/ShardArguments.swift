import ArgumentParser
import Foundation
import RecapPipeline

/// Which part of a batch: as asked for, else as the scheduler that started it says.
struct ShardArguments: ParsableArguments {
  @Option(help: "Make only part I of N equal parts, as I/N; else what a scheduler's array says.")
  var shard: String?

  @Option(
    help: "How many parts there are, where the scheduler does not say.",
    transform: WholeNumber.parse)
  var shardCount: Int?

  func shard(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> Shard {
    if let shard {
      guard let part = Shard(shard) else {
        throw Failure(.usage, "--shard is \(shard), which is no part", hint: "give it as 3/8")
      }
      return part
    }
    for array in Self.arrays {
      guard let text = environment[array.index], !text.isEmpty else { continue }
      let first = try integer(environment, array.first) ?? 0
      let step = try integer(environment, array.step) ?? 1
      guard let count = try shardCount ?? integer(environment, array.count) else {
        throw Failure(
          .usage, "\(array.index) is set, and nothing says of how many parts",
          hint: "give --shard-count, or --shard 1/1 for the whole")
      }
      guard let index = try integer(environment, array.index), step > 0,
        (index - first) % step == 0, let part = Shard(index: (index - first) / step + 1, of: count)
      else {
        throw Failure(
          .usage, "\(array.index) is \(text), which is no part of \(count)",
          hint: "number the array without gaps, or give --shard")
      }
      return part
    }
    return .whole
  }

  /// The variables of a scheduler's array.
  private struct Variables {
    let index: String
    var first: String?
    var step: String?
    var count: String?
  }

  private static let arrays = [
    Variables(
      index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", step: "SLURM_ARRAY_TASK_STEP",
      count: "SLURM_ARRAY_TASK_COUNT"),
    Variables(index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"),
    Variables(index: "JOB_COMPLETION_INDEX"),
  ]

  private func integer(_ environment: [String: String], _ name: String?) throws -> Int? {
    guard let name, let text = environment[name], !text.isEmpty else { return nil }
    guard let integer = Int(text) else {
      throw Failure(
        .usage, "\(name) is \(text), which is no whole number", hint: "give --shard instead")
    }
    return integer
  }
}
