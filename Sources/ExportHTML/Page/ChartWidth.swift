import RecapDrawing

/// The widths of a page at which its charts are drawn anew, rather than scaled.
enum ChartWidth: String, CaseIterable {
  case wide, middle, narrow

  /// Units of a chart over the whole width.
  var units: Double {
    switch self {
    case .wide: 760
    case .middle: 560
    case .narrow: 300
    }
  }

  /// Of axis labels, in the same units.
  var textSize: Double {
    switch self {
    case .wide: 8.5
    case .middle: 10
    case .narrow: 10.5
    }
  }

  /// Of the timeline's plot; its lanes above and below follow the text.
  var plotHeight: Double {
    switch self {
    case .wide: 210
    case .middle: 200
    case .narrow: 190
    }
  }

  /// The class of what is seen at this width only.
  var className: String { "at-\(rawValue)" }
}
