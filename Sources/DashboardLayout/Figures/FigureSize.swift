import RecapDashboard
public import RecapDrawing

/// How large a figure is that stands alone, which also says how large its words are.
public enum FigureSize: String, Sendable, CaseIterable, Codable {
  /// As wide as the text of a report: for a page, a document, a letter.
  case column
  /// As a slide.
  case wide
  /// As a post.
  case square

  /// Points. Charts are as high; what is made of rows is as high as these.
  public var frame: Size {
    switch self {
    case .column: Size(516, 290)
    case .wide: Size(960, 540)
    case .square: Size(640, 640)
    }
  }

  /// Of a map, which has proportions of its own.
  var mapHeight: Double { self == .column ? 260 : frame.height }

  var padding: Double { 24 }

  var title: (style: TextStyle, pitch: Double) { (Typography.display(titleSize), titleSize + 4) }

  private var titleSize: Double {
    switch self {
    case .column: 14
    case .wide: 22
    case .square: 18
    }
  }

  var subtitle: (style: TextStyle, pitch: Double) {
    switch self {
    case .column: (TextStyle(8), 11)
    case .wide: (TextStyle(13), 17)
    case .square: (TextStyle(11), 14)
    }
  }

  /// Of axis labels, and of the words at the foot.
  var textSize: Double {
    switch self {
    case .column: 7.5
    case .wide: 12
    case .square: 10
    }
  }

  /// The factor on measures that the design gives for labels of 7.5 points.
  var unit: Double { textSize / 7.5 }
}
