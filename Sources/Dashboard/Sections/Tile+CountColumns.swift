import RecapCharting
public import RecapDrawing

extension Tile.CountColumns {
  private static let widest = 30.0

  /// Columns on a base line with what they count beneath, and the note where it touches none.
  public func figure(size: Size, textSize: Double = 7, measure: any TextMeasuring) -> Scene {
    var builder = SceneBuilder(measure)
    let base = size.height - textSize * 1.3
    let pitch = min(Self.widest, size.width / Double(columns.count))
    let gap = min(4.5, 0.25 * pitch)
    let most = Double(max(1, columns.map(\.people).max() ?? 1))
    let y = LinearScale(domain: 0...most, from: 0, to: base - 9)
    var (path, highest) = (Path(), [] as [Rect])
    for (index, column) in columns.enumerated() where column.people > 0 {
      let height = max(0.75, y(Double(column.people)))
      let bar = Rect(
        x: Double(index) * pitch, y: base - height, width: pitch - gap, height: height)
      path.addRect(bar)
      highest.append(bar)
    }
    builder.fill(path, Palette.blue)
    builder.rule(
      from: 0, to: Double(columns.count) * pitch - gap, y: base, Palette.rule1, width: 0.75)
    for (index, column) in columns.enumerated() {
      builder.text(
        column.label, TextStyle(textSize, figures: .tabular), Palette.ink3,
        x: Double(index) * pitch + (pitch - gap) / 2, baseline: base + textSize * 1.25,
        align: .center)
    }
    let line = measure.line(note, TextStyle(textSize))
    let box = Rect(x: size.width - line.width - 2, y: 0, width: line.width + 2, height: textSize)
    if box.minX >= 0, !highest.contains(where: { $0.intersects(box) }) {
      builder.text(line, Palette.ink2, x: size.width, baseline: textSize * 0.85, align: .end)
    }
    return builder.scene(size: size)
  }
}
