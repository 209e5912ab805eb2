import RecapDashboard
import RecapDrawing

/// The share still watching, with how it is counted; of few people a sentence.
struct SurvivalDrawing {
  private let figure: SurvivalFigure
  private let width: Double
  private let lines: [TextLine]

  private static let chart = (top: 18.0, height: 120.0)
  private static let linePitch = 9.0

  init(_ figure: SurvivalFigure, width: Double, measure: any TextMeasuring) {
    (self.figure, self.width) = (figure, width)
    lines = measure.lines(
      figure.explanation, figure.hasChart ? Typography.small : Typography.sub,
      width: width)
  }

  private var firstBaseline: Double {
    figure.hasChart ? Self.chart.top + Self.chart.height + 8 : 34
  }

  var height: Double { firstBaseline + Double(lines.count - 1) * pitch + 3 }
  private var pitch: Double { figure.hasChart ? Self.linePitch : 13 }

  func draw(at origin: Point, in builder: inout SceneBuilder) {
    builder.half(at: origin) { builder in
      HalfBlockTitle(title: figure.title, note: figure.note, width: width).draw(in: &builder)
      let size = Size(width, Self.chart.height)
      if let scene = figure.figure(size: size, measure: builder.measure) {
        builder.place(scene, at: Point(0, Self.chart.top), alternative: figure.alternative)
      }
      builder.remark(lines, baseline: firstBaseline, pitch: pitch)
    }
  }
}
