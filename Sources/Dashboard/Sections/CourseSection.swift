public import RecapDrawing

/// How a session went, where the report begins with something else.
public struct CourseSection: Sendable {
  public let title: String
  public let sub: [TextSpan]
  /// At least one; they fit on a page.
  public let parts: [OpeningPart]
}
