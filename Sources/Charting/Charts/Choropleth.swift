public import RecapDrawing

/// A map of the world whose countries are coloured by a count, in classes.
public struct Choropleth: Sendable {
  public struct Colors: Sendable, Hashable {
    /// From the lowest class to the highest; of fewer classes the highest colours serve.
    public var ramp: [Color]
    public var none, border, ink, quietInk: Color

    public init(ramp: [Color], none: Color, border: Color, ink: Color, quietInk: Color) {
      self.ramp = ramp
      self.none = none
      self.border = border
      self.ink = ink
      self.quietInk = quietInk
    }
  }

  public struct Labels: Sendable {
    /// What is counted.
    public var legend: String
    public var none: String
    public var range: @Sendable (ClosedRange<Int>) -> String
    /// A country and its count, for readers of the scene.
    public var place: @Sendable (_ code: String, _ value: Int) -> String

    public init(
      legend: String, none: String, range: @escaping @Sendable (ClosedRange<Int>) -> String,
      place: @escaping @Sendable (_ code: String, _ value: Int) -> String
    ) {
      self.legend = legend
      self.none = none
      self.range = range
      self.place = place
    }
  }

  /// Height over width of the whole world.
  public static let aspectRatio = WorldMap.size.height / WorldMap.size.width

  /// Counts by ISO 3166-1 alpha-2 code; what is missing or 0 has the colour of none.
  public let values: [String: Int]
  public let labels: Labels
  public let colors: Colors

  public init(values: [String: Int], labels: Labels, colors: Colors) {
    self.values = values
    self.labels = labels
    self.colors = colors
  }

  var breaks: ClassBreaks { ClassBreaks(maximum: values.values.max() ?? 0) }

  /// The colours in use with what they stand for: none, then from the lowest class to the highest.
  public var legend: [(color: Color, label: String)] {
    let used = Set(values.values.compactMap(breaks.index)).sorted()
    return [(colors.none, labels.none)]
      + used.map { (color(ofClass: $0), labels.range(breaks.values(ofClass: $0))) }
  }

  /// The highest class always has the strongest colour.
  func color(ofClass index: Int) -> Color { colors.ramp[colors.ramp.count - breaks.count + index] }

  /// The finished map.
  /// - Parameters:
  ///   - textSize: Of the legend, in points; marks of a fixed size follow it.
  ///   - hasLegend: On the map; else it is to stand beside it.
  public func scene(
    width: Double, textSize: Double = 7.5, hasLegend: Bool = true, measure: any TextMeasuring
  ) -> Scene {
    var drawing = ChoroplethDrawing(self, width: width, textSize: textSize, measure: measure)
    return drawing.scene(hasLegend: hasLegend)
  }
}
