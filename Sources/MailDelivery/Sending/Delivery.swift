/// What became of a letter.
public enum Delivery: Sendable, Hashable {
  /// The server has taken it on; what it said.
  case delivered(String)
  /// Another attempt may do better: a reply of 4xx, a refused sign-in, no connection, no answer in
  /// time, a connection that broke off.
  case temporaryFailure(String)
  /// No attempt will do better: a reply of 5xx about the letter or those it goes between.
  case permanentFailure(String)

  /// What the server or the network said, in one line.
  public var words: String {
    switch self {
    case .delivered(let words), .temporaryFailure(let words), .permanentFailure(let words): words
    }
  }
}
