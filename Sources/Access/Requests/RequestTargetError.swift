/// Why a text is no target of a request.
public enum RequestTargetError: Error, Sendable, Equatable, CustomStringConvertible {
  case notAPath
  case illegalCharacter
  case malformedEscape
  case notUTF8
  case controlCharacter
  case emptySegment
  case dotSegment
  case separatorInSegment
  case malformedParameter
  case repeatedParameter

  public var description: String {
    switch self {
    case .notAPath: "the request's target does not begin with a slash"
    case .illegalCharacter: "the request's target has a character that must be escaped"
    case .malformedEscape: "the request's target has a percent sign without two digits"
    case .notUTF8: "the request's target is not UTF-8"
    case .controlCharacter: "the request's target has a control character"
    case .emptySegment: "the path has an empty segment"
    case .dotSegment: "the path has a segment of dots"
    case .separatorInSegment: "the path has a slash or backslash inside a segment"
    case .malformedParameter: "the query has a parameter without name or value"
    case .repeatedParameter: "the query has a parameter more than once"
    }
  }
}
