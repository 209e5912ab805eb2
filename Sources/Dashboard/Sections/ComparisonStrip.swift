import RecapCharting
public import RecapDrawing

/// A figure of the session among those of other sessions.
public struct ComparisonStrip: Sendable {
  /// The strip in words.
  public let alternative: String
  let marks: RangeStrip
  let color: Color

  /// The strip, laid out.
  public func figure(size: Size, isSmall: Bool = false) -> Scene {
    marks.scene(
      size: size,
      style: RangeStrip.Style(
        line: Palette.rule1, middle: isSmall ? Palette.rule1 : Palette.track,
        median: Palette.ink2, other: Palette.ink4, own: color, paper: Palette.paper,
        middleHeight: isSmall ? 6 : 8, medianReach: isSmall ? 4.5 : 5.5,
        ownRadius: isSmall ? 2.6 : 3.1))
  }
}

/// A figure at the top of a report among those of other sessions, with a word for where it is.
public struct TileComparison: Sendable {
  public struct Words: Sendable {
    public let emphasized: String
    public let rest: String
  }

  public let strip: ComparisonStrip
  /// Ever fewer: the first that have room stand beside the strip.
  public let words: [Words]
}

/// What is typical of a share, on the scale of its bar.
public struct TypicalShare: Sendable, Hashable {
  /// 0…1.
  public let middle: ClosedRange<Double>
  public let median: Double

  public init(middle: ClosedRange<Double>, median: Double) {
    (self.middle, self.median) = (middle, median)
  }
}
