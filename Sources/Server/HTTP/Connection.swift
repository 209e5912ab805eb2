import Hummingbird
import NIOCore

/// What is known of the connection a request came by.
struct Connection: InitializableFromSource, Sendable {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }

  /// Does work that is of no use to anybody once the client has left, and is cancelled then.
  func whileThere<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    onDeparture { task.cancel() }
    defer { onDeparture(nil) }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  private func onDeparture(_ action: (@Sendable () -> Void)?) {
    channel.eventLoop.execute { [channel] in
      let handler = try? channel.pipeline.syncOperations.handler(type: DeadlineHandler.self)
      handler?.onDeparture = action
      // It may have left before anybody listened.
      if handler?.hasLeft ?? true { action?() }
    }
  }
}
