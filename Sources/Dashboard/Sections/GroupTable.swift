import RecapCharting
public import RecapDrawing

/// How the largest groups watched, each beside everybody.
public struct GroupTable: Sendable {
  /// What is compared, on a scale of its own.
  public struct Measure: Sendable {
    public let head: String
    public let headColor: Color
    public var isEngagement: Bool { headColor == Palette.greenText }
    /// Where everybody is, 0…1.
    let all: Double
    let color: Color
  }

  public struct Row: Sendable {
    public let name: String
    public let people: String
    /// One a measure.
    public let cells: [Cell]
  }

  public struct Cell: Sendable {
    public let text: String
    /// On the scale of its measure, 0…1; nil without a value.
    let place: Double?
  }

  public let title: String
  public let note: String
  public let nameHead: String
  public let peopleHead: String
  public let measures: [Measure]
  public let rows: [Row]
  /// What the scales are.
  public let remark: String

  /// A group beside everybody.
  public func mark(
    of cell: Cell, in measure: Measure, size: Size, text: any TextMeasuring
  ) -> Scene {
    guard let place = cell.place else { return Scene(size: size, nodes: []) }
    return DotOnLine(
      place, reference: measure.all, isHollow: false,
      colors: DotOnLine.Colors(
        dot: measure.color, line: Palette.rule2, reference: Palette.ink4, paper: Palette.paper)
    ).scene(size: size, measure: text)
  }
}
