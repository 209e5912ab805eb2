import RecapDashboard
import RecapDrawing

/// The figures of a recording side by side, each with its label above and a note below.
struct RecordingFigures {
  private let figures: [RecordingSection.Figure]

  private static let pitch = 105.6
  /// Figures too wide for their place take the first size that fits them all.
  private static let sizes: [Double] = [20, 16, 13, 10, 8]

  init(_ figures: [RecordingSection.Figure]) { self.figures = figures }

  func draw(at top: Double, in builder: inout SceneBuilder) {
    let size = size(builder.measure)
    for (index, figure) in figures.enumerated() {
      let x = Double(index) * Self.pitch
      builder.tag(.paragraph) { draw(figure, size: size, x: x, top: top, in: &$0) }
    }
  }

  private func draw(
    _ figure: RecordingSection.Figure, size: Double, x: Double, top: Double,
    in builder: inout SceneBuilder
  ) {
    builder.text(
      figure.label, Typography.note.weight(.medium), Palette.ink1, x: x, baseline: top + 8,
      isFollowed: true)
    builder.text(
      figure.value.text, Typography.display(size),
      figure.value.isEmpty ? Palette.ink3 : Palette.ink1,
      x: x + Typography.opticalShift(size), baseline: top + 32, isFollowed: figure.note != nil)
    if let note = figure.note {
      builder.text(
        note, Typography.small, Palette.ink3, x: x, baseline: top + 44, fitting: Self.pitch - 8)
    }
  }

  private func size(_ measure: any TextMeasuring) -> Double {
    Self.sizes.first { size in
      figures.allSatisfy {
        measure.width(of: $0.value.text, Typography.display(size)) <= Self.pitch - 12
      }
    } ?? Self.sizes[Self.sizes.count - 1]
  }
}
