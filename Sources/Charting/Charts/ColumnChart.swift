public import RecapDrawing

/// Counts over time as columns on a base line, without a value axis: the values stand on the
/// columns.
public struct ColumnChart: Sendable {
  public struct Column: Sendable, Hashable {
    public let value: Int
    public let label: String

    public init(value: Int, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What stands under a column, in two lines.
  public struct Tick: Sendable, Hashable {
    public let column: Int
    public let upper: String
    public let lower: String?
    /// The lower line where the long one would touch a neighbour's.
    public let shortLower: String?

    public init(column: Int, upper: String, lower: String?, shortLower: String? = nil) {
      self.column = column
      self.upper = upper
      self.lower = lower
      self.shortLower = shortLower
    }
  }

  public struct Colors: Sendable, Hashable {
    public var column, axis, value, ink, quietInk: Color

    public init(column: Color, axis: Color, value: Color, ink: Color, quietInk: Color) {
      self.column = column
      self.axis = axis
      self.value = value
      self.ink = ink
      self.quietInk = quietInk
    }
  }

  /// From left to right.
  public let columns: [Column]
  /// In order of precedence: of two that would touch, the earlier stands.
  public let ticks: [Tick]
  /// So many of the highest columns have their value, and the last; nil for all.
  public let labelledColumns: Int?
  public let colors: Colors

  public init(columns: [Column], ticks: [Tick], labelledColumns: Int?, colors: Colors) {
    self.columns = columns
    self.ticks = ticks
    self.labelledColumns = labelledColumns
    self.colors = colors
  }

  /// The finished chart.
  /// - Parameter textSize: Of the tick labels, in points; all measures of marks follow it.
  public func scene(size: Size, textSize: Double = 7.5, measure: any TextMeasuring) -> Scene {
    var drawing = ColumnChartDrawing(self, size: size, textSize: textSize, measure: measure)
    return drawing.scene()
  }
}
