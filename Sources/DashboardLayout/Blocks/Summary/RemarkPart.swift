import RecapDashboard
import RecapDrawing

/// A line or two in small letters at the end of an opening.
struct RemarkPart {
  private let lines: [TextLine]

  private static let (baseline, pitch) = (6.0, 10.0)

  init(_ remark: String, measure: any TextMeasuring) {
    lines = measure.lines(remark, Typography.small, width: Paper.contentWidth)
  }

  /// Down to its last baseline.
  var height: Double { Self.baseline + Double(lines.count - 1) * Self.pitch + 3 }

  func draw(in builder: inout SceneBuilder) {
    builder.remark(lines, baseline: Self.baseline, pitch: Self.pitch)
  }
}
