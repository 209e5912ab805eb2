public import RecapDrawing

/// The content of a page in the making: shapes, pictures and texts, each under the mark of the one
/// it belongs to. Points are the page's, y down.
///
/// Source: ISO 32000-1, 8.5 (paths), 14.6 (marked content).
public struct PageContent {
  var marks: MarkWriter
  var state = GraphicsState()
  /// Of the text object that is open.
  var text = TextPosition()
  var figure: ContentOwner?

  let resources: PageResources
  let pageHeight: Double
  private var saved: [GraphicsState] = []

  init(
    pageHeight: Double, resources: PageResources,
    begin: @escaping (_ sequence: Int, _ element: Int) -> StaticString
  ) {
    self.pageHeight = pageHeight
    self.resources = resources
    marks = MarkWriter(begin: begin)
    marks.output.reserveCapacity(1 << 16)
  }

  /// The stream.
  mutating func end() -> [UInt8] {
    endText()
    marks.close()
    return marks.output
  }

  /// The element of each marked sequence, by the sequence's number.
  var owners: [Int] { marks.owners }

  // MARK: Figures and clips

  /// What is drawn from here on up to the end is one figure.
  public mutating func startFigure(of owner: ContentOwner) {
    endText()
    marks.close()
    figure = owner
  }

  public mutating func endFigure() {
    endText()
    marks.close()
    figure = nil
  }

  /// Nothing is seen outside the area until `endClip`.
  public mutating func startClip(_ area: Rect) {
    startState()
    write(area)
    marks.output.write("W n\n")
  }

  public mutating func endClip() { endState() }

  private mutating func startState() {
    endText()
    if figure == nil { marks.close() }
    saved.append(state)
    marks.output.write("q\n")
  }

  private mutating func endState() {
    endText()
    if figure == nil { marks.close() }
    state = saved.removeLast()
    marks.output.write("Q\n")
  }

  // MARK: Shapes

  /// Fills and then strokes an outline that was moved by an offset.
  public mutating func draw(_ shape: Scene.Shape, at offset: Point) {
    guard shape.fill != nil || shape.stroke != nil, !shape.outline.isEmpty else { return }
    endText()
    marks.open(figure ?? .decoration)
    // Both are painted with the opacity of one.
    if let fill = shape.fill, let stroke = shape.stroke, fill.opacity == stroke.paint.opacity {
      setFill(fill)
      set(stroke)
      trace(shape.outline, at: offset)
      marks.output.write(shape.fillRule == .evenOdd ? "B*\n" : "B\n")
      return
    }
    if let fill = shape.fill {
      setFill(fill)
      trace(shape.outline, at: offset)
      marks.output.write(shape.fillRule == .evenOdd ? "f*\n" : "f\n")
    }
    if let stroke = shape.stroke {
      set(stroke)
      trace(shape.outline, at: offset)
      marks.output.write("S\n")
    }
  }

  private mutating func trace(_ outline: Scene.Shape.Outline, at offset: Point) {
    switch outline {
    case .line(let start, let end):
      write(offset + start, "m\n")
      write(offset + end, "l\n")
    case .rect(let rect): write(rect.offset(by: offset))
    case .path(let path):
      for segment in path.segments {
        switch segment {
        case .move(let p): write(offset + p, "m\n")
        case .line(let p): write(offset + p, "l\n")
        case .curve(let a, let b, let c):
          write(offset + a, "")
          write(offset + b, "")
          write(offset + c, "c\n")
        case .close: marks.output.write("h\n")
        }
      }
    }
  }

  private mutating func write(_ point: Point, _ operation: StaticString) {
    // Most of a page's numbers: no array is made of them.
    marks.output.write(coordinate: point.x)
    marks.output.write(" ")
    marks.output.write(coordinate: pageHeight - point.y)
    marks.output.write(" ")
    marks.output.write(operation)
  }

  private mutating func write(_ rect: Rect) {
    write([rect.x, pageHeight - rect.maxY, rect.width, rect.height], "re\n")
  }

  private mutating func write(_ operands: [Double], _ operation: StaticString) {
    for operand in operands {
      marks.output.write(coordinate: operand)
      marks.output.write(" ")
    }
    marks.output.write(operation)
  }

  // MARK: Pictures

  /// Fills a frame with a picture.
  public mutating func draw(_ picture: EmbeddedPicture, in frame: Rect) {
    startState()
    marks.open(figure ?? .decoration)
    setOpacity(1)
    write([frame.width, 0, 0, frame.height, frame.x, pageHeight - frame.maxY], "cm\n")
    marks.output.write("/")
    marks.output.write(picture.name)
    marks.output.write(" Do\n")
    endState()
  }

  // MARK: State

  mutating func setFill(_ paint: Paint) {
    setOpacity(paint.opacity)
    guard paint.color != state.fill else { return }
    state.fill = paint.color
    write(paint.color, "rg\n")
  }

  private mutating func set(_ stroke: Stroke) {
    setOpacity(stroke.paint.opacity)
    if stroke.paint.color != state.stroke {
      state.stroke = stroke.paint.color
      write(stroke.paint.color, "RG\n")
    }
    if stroke.width != state.lineWidth {
      state.lineWidth = stroke.width
      write([stroke.width], "w\n")
    }
    if stroke.cap != state.cap {
      state.cap = stroke.cap
      marks.output.write(stroke.cap.number)
      marks.output.write(" J\n")
    }
    if stroke.join != state.join {
      state.join = stroke.join
      marks.output.write(stroke.join.number)
      marks.output.write(" j\n")
    }
    if stroke.miterLimit != state.miterLimit {
      state.miterLimit = stroke.miterLimit
      write([stroke.miterLimit], "M\n")
    }
    if stroke.dash != state.dash {
      state.dash = stroke.dash
      marks.output.write("[")
      for (index, length) in stroke.dash.enumerated() {
        if index > 0 { marks.output.write(" ") }
        marks.output.write(coordinate: length)
      }
      marks.output.write("]0 d\n")
    }
  }

  private mutating func setOpacity(_ opacity: Double) {
    guard opacity != state.opacity else { return }
    state.opacity = opacity
    marks.output.write("/")
    marks.output.write(resources.name(ofOpacity: opacity))
    marks.output.write(" gs\n")
  }

  private mutating func write(_ color: Color, _ operation: StaticString) {
    for part in [color.hex >> 16 & 0xFF, color.hex >> 8 & 0xFF, color.hex & 0xFF] {
      // 255 is 1; three decimals tell all others apart.
      marks.output.write(thousandths: (Int(part) * 1000 + 127) / 255)
      marks.output.write(" ")
    }
    marks.output.write(operation)
  }
}

extension Scene.Shape.Outline {
  fileprivate var isEmpty: Bool {
    if case .path(let path) = self { path.isEmpty } else { false }
  }
}
