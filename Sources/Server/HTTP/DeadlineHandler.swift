import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends a connection whose client takes too long: for the head of a request, for its body, to take
/// the next of an answer, or to take all of it. What trickles has no more time than what stands still.
final class DeadlineHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let times: ClientTimes
  private let ledger: ConnectionLedger
  private var number: Int?
  private var unanswered = 0
  private(set) var hasLeft = false
  /// Told when the client has left.
  var onDeparture: (@Sendable () -> Void)?
  private var head: Scheduled<Void>?
  private var body: Scheduled<Void>?
  private var pause: Scheduled<Void>?
  private var answer: Scheduled<Void>?

  init(_ times: ClientTimes, _ ledger: ConnectionLedger) {
    (self.times, self.ledger) = (times, ledger)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let channel = context.channel
    number = ledger.open(from: Peer(channel.remoteAddress)) { channel.close(promise: nil) }
    guard number != nil else { return context.close(promise: nil) }
    head = end(context, in: times.head)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    for task in [head, body, pause, answer] { task?.cancel() }
    if let number { ledger.close(number) }
    number = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      head?.cancel()
      body?.cancel()
      body = end(context, in: times.body)
      if let number { ledger.note(number, isIdle: false) }
    case .body: break
    case .end:
      body?.cancel()
      body = nil
    }
    context.fireChannelRead(data)
  }

  /// A client that says no more is taken to have left, as proxies take it.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if let event = event as? ChannelEvent, event == .inputClosed { leave() }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  private func leave() {
    hasLeft = true
    onDeparture?()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      answer?.cancel()
      let bytes = head.headerFields[.contentLength].flatMap { Int64($0) } ?? 0
      answer = end(context, in: times.answer(of: bytes))
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      unanswered -= 1
      let promise = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      promise.futureResult.whenSuccess {
        let (handler, context) = bound.value
        handler.hasAnswered(context)
      }
      context.write(data, promise: promise)
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    pause?.cancel()
    pause = context.channel.isWritable ? nil : end(context, in: times.pause)
    context.fireChannelWritabilityChanged()
  }

  /// The client has the last answer, as far as can be told here.
  private func hasAnswered(_ context: ChannelHandlerContext) {
    guard unanswered == 0 else { return }
    answer?.cancel()
    head?.cancel()
    // A body that still comes has its own time.
    head = end(context, in: times.nextHead)
    if body == nil, let number { ledger.note(number, isIdle: true) }
  }

  private func end(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
  }
}
