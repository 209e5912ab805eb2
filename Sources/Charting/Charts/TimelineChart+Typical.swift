public import RecapDrawing

extension TimelineChart {
  /// Where the middle half of other sessions would be, at this one's peak.
  public struct TypicalCourse: Sendable, Hashable {
    public struct Point: Sendable, Hashable {
      /// Of the session, 0…1.
      public let position: Double
      /// Viewers.
      public let lower, median, upper: Double

      public init(position: Double, lower: Double, median: Double, upper: Double) {
        self.position = position
        (self.lower, self.median, self.upper) = (lower, median, upper)
      }
    }

    /// In order of their positions.
    public let points: [Point]
    public let label: String
    public let band, line: Color

    public init(points: [Point], label: String, band: Color, line: Color) {
      (self.points, self.label, self.band, self.line) = (points, label, band, line)
    }
  }
}
