import Synchronization

/// The connections there are. Where there are too many, of one peer or of all, those go first that
/// have waited longest without a request; only where none waits is a new one refused.
final class ConnectionLedger: Sendable {
  private struct Connection {
    let peer: Peer
    /// When it began to wait, by a count; nil while there is a request.
    var idleSince: Int?
    let close: @Sendable () -> Void
  }

  private struct State {
    var connections: [Int: Connection] = [:]
    var perPeer: [Peer: Int] = [:]
    var count = 0
  }

  private let limit: Int
  private let peerLimit: Int
  private let state = Mutex(State())

  /// - Parameters:
  ///   - limit: Of all connections.
  ///   - peerLimit: Of one peer's, which may be a proxy with many clients.
  init(limit: Int, peerLimit: Int) { (self.limit, self.peerLimit) = (limit, peerLimit) }

  /// A new connection.
  /// - Returns: Its number; nil where there is no room.
  func open(from peer: Peer, close: @escaping @Sendable () -> Void) -> Int? {
    let (number, evicted): (Int?, (@Sendable () -> Void)?) = state.withLock { state in
      var evicted: (@Sendable () -> Void)?
      let crowd = state.perPeer[peer, default: 0] >= peerLimit ? peer : Self.largest(state)
      if let crowd, state.perPeer[peer, default: 0] >= peerLimit || state.connections.count >= limit
      {
        guard let victim = Self.longestIdle(state, of: crowd) else { return (nil, nil) }
        evicted = state.connections[victim]?.close
        Self.remove(victim, from: &state)
      }
      state.count += 1
      state.connections[state.count] = Connection(
        peer: peer, idleSince: state.count, close: close)
      state.perPeer[peer, default: 0] += 1
      return (state.count, evicted)
    }
    evicted?()
    return number
  }

  func note(_ number: Int, isIdle: Bool) {
    state.withLock { state in
      state.count += 1
      state.connections[number]?.idleSince = isIdle ? state.count : nil
    }
  }

  func close(_ number: Int) { state.withLock { Self.remove(number, from: &$0) } }

  private static func remove(_ number: Int, from state: inout State) {
    guard let connection = state.connections.removeValue(forKey: number) else { return }
    let rest = state.perPeer[connection.peer, default: 1] - 1
    state.perPeer[connection.peer] = rest > 0 ? rest : nil
  }

  private static func largest(_ state: State) -> Peer? {
    state.perPeer.max { $0.value < $1.value }?.key
  }

  private static func longestIdle(_ state: State, of peer: Peer) -> Int? {
    state.connections.lazy.filter { $0.value.peer == peer && $0.value.idleSince != nil }
      .min { $0.value.idleSince! < $1.value.idleSince! }?.key
  }
}
