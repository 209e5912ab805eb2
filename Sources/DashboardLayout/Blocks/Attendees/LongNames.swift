import RecapDashboard
import RecapDrawing

/// The names of a list that need more than one line, by row: a few in a hundred.
struct LongNames {
  /// Points that each further line makes a row taller.
  static let extraLine = 10.0

  private var names: [Int: AttendeeName] = [:]

  /// - Parameters:
  ///   - width: Of the names' column, in points.
  ///   - wideWidth: Of further lines.
  init(
    count: Int, name: (Int) -> String, style: TextStyle, width: Double, wideWidth: Double,
    measure: any TextMeasuring
  ) {
    for index in 0..<count {
      let name = name(index)
      guard measure.width(of: name, style) > width else { continue }
      names[index] = AttendeeName(
        name, style, width: width, wideWidth: wideWidth, measure: measure)
    }
  }

  subscript(row: Int) -> AttendeeName? { names[row] }

  func extraHeight(ofRow row: Int) -> Double {
    Double((names[row]?.lines.count ?? 1) - 1) * Self.extraLine
  }
}
