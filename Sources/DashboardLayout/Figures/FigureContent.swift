import RecapDashboard
import RecapDrawing

/// The picture of a figure, in the width between its margins.
struct FigureContent {
  private let content: ReportFigure.Content
  private let size: FigureSize
  private let width: Double
  /// What a chart is to fill.
  private let room: Double
  private let measure: any TextMeasuring

  /// Of a chart under a head of many lines, in the design's units: what is below would not be read.
  private static let leastHeight = 140.0

  init(
    _ content: ReportFigure.Content, size: FigureSize, width: Double, room: Double,
    measure: any TextMeasuring
  ) {
    (self.content, self.size, self.width) = (content, size, width)
    self.room = max(room, Self.leastHeight * size.unit)
    self.measure = measure
  }

  private var frame: Size { Size(width, room) }

  func scene() -> Scene {
    let textSize = size.textSize
    switch content {
    case .timeline(let timeline):
      return timeline.figure(size: frame, textSize: textSize, measure: measure)
    case .plays(let plays):
      return plays.figure(size: frame, textSize: textSize, measure: measure)
    case .stays(let stays):
      return stays.figure(size: frame, textSize: textSize, measure: measure)
    case .arrivals(let movements):
      return movements.figure(width: width, height: room, textSize: textSize, measure: measure)
    case .survival(let survival):
      return survival.figure(size: frame, textSize: textSize, measure: measure)
        ?? Scene(size: Size(width, 0))
    case .map(let map): return FigureMap(map, size: size, frame: frame, measure: measure).scene()
    case .tiles(let tiles): return enlarged { self.scene(of: tiles, width: $0) }
    case .tile(let tile): return enlarged { Self.scene(of: [[tile]], width: $0, measure) }
    case .engagement(let engagement):
      return enlarged { width in
        let part = EngagementPart(engagement, width: width)
        var builder = SceneBuilder(measure)
        part.draw(in: &builder)
        return builder.scene(size: Size(width, part.height - Self.spaceBelowPart))
      }
    case .polls(let polls, let section):
      return enlarged { FigurePolls(polls, of: section, width: $0, measure: measure).scene() }
    }
  }

  /// What has the sizes of a page, as large as the words of the figure.
  private func enlarged(_ scene: (_ width: Double) -> Scene) -> Scene {
    scene(width / size.unit).scaled(by: size.unit)
  }

  // MARK: Key figures

  /// Of stays beside other tiles.
  private static let usualBar = 92.0
  /// What parts of a page keep below them.
  private static let spaceBelowPart = 10.0

  /// Side by side, or one below the other where there is height for it.
  private func scene(of tiles: [Tile], width: Double) -> Scene {
    Self.scene(of: size == .square ? tiles.map { [$0] } : [tiles], width: width, measure)
  }

  private static func scene(
    of rows: [[Tile]], width: Double, _ measure: any TextMeasuring
  ) -> Scene {
    var builder = SceneBuilder(measure)
    var y = 0.0
    for row in rows {
      let part = TilesPart(
        row, width: width, longestBar: row.count == 1 ? .infinity : Self.usualBar)
      var inner = SceneBuilder(measure)
      part.draw(in: &inner)
      builder.group(at: Point(0, y), nodes: inner.nodes)
      y += part.height
    }
    return builder.scene(size: Size(width, y - spaceBelowPart))
  }
}
