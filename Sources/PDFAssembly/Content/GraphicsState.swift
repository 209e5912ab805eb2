import RecapDrawing

/// What a content stream has set and need not set again.
///
/// Source: ISO 32000-1, 8.4 (graphics state).
struct GraphicsState {
  var fill = Color(0)
  var stroke = Color(0)
  var opacity = 1.0
  var lineWidth = 1.0
  var miterLimit = 10.0
  var cap = Stroke.Cap.butt
  var join = Stroke.Join.miter
  var dash: [Double] = []
  var font: FontChoice?

  struct FontChoice: Equatable {
    let font: ObjectIdentifier
    let size: Double
  }
}

extension Stroke.Cap {
  var number: Int {
    switch self {
    case .butt: 0
    case .round: 1
    case .square: 2
    }
  }
}

extension Stroke.Join {
  var number: Int {
    switch self {
    case .miter: 0
    case .round: 1
    case .bevel: 2
    }
  }
}
