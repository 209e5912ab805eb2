/// Why a link is not signed.
public enum SignedLinkError: Error, Sendable, Equatable, CustomStringConvertible {
  case isOver
  case isTooLong
  case isSigned
  case unfit(RequestTargetError)

  public var description: String {
    switch self {
    case .isOver: "a link must expire later than now"
    case .isTooLong: "a link lives at most 7 days"
    case .isSigned: "the link has a signature already"
    case .unfit(let error): "no link can lead there: \(error)"
    }
  }
}
