import NIOCore

/// Closes a connection only when all that was written to it has left the process: what still waits
/// for a client with a slow line would be lost with the connection.
///
/// How long that may take is for others to say: who closes the channel itself is not held up.
final class UnhurriedCloseHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = Any
  typealias OutboundOut = Any

  private var unwritten = 0
  private var closing: EventLoopPromise<Void>?

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    unwritten += 1
    let promise = promise ?? context.eventLoop.makePromise()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    promise.futureResult.whenComplete { _ in
      let (handler, context) = bound.value
      handler.unwritten -= 1
      if handler.unwritten == 0, let closing = handler.closing {
        context.close(mode: .all, promise: closing)
      }
    }
    context.write(data, promise: promise)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode == .all else { return context.close(mode: mode, promise: promise) }
    if let closing {
      // It is on its way; who asks again hears of it as well.
      if let promise { closing.futureResult.cascade(to: promise) }
      return
    }
    let closing = promise ?? context.eventLoop.makePromise()
    self.closing = closing
    if unwritten == 0 { context.close(mode: .all, promise: closing) }
  }
}
