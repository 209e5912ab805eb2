public import RecapDrawing

extension Scene {
  /// The scene as lines of kind, position and text, for goldens.
  public var dump: String {
    var lines = ["scene \(number(size.width)) × \(number(size.height))"]
    func visit(_ nodes: [Node], _ indent: String) {
      for node in nodes {
        switch node {
        case .group(let group):
          lines.append(
            "\(indent)group \(point(group.offset))" + (group.label.map { " \($0)" } ?? ""))
          visit(group.nodes, indent + "  ")
        case .shape(let shape): lines.append(indent + describe(shape))
        case .text(let text): lines.append(indent + describe(text))
        case .image(let image): lines.append(indent + describe(image))
        }
      }
    }
    visit(nodes, "")
    return lines.map { $0 + "\n" }.joined()
  }

  private func describe(_ text: Text) -> String {
    let style = text.line.style
    var words = ["text \(point(text.origin)) \(number(style.size)) \(style.weight)"]
    if style.face == .display { words.append("display") }
    if style.figures == .tabular { words.append("tabular") }
    words.append(paint(text.paint))
    if text.halo != nil { words.append("halo") }
    return (words + ["“\(text.line.string)”"]).joined(separator: " ")
  }

  private func describe(_ shape: Shape) -> String {
    let outline =
      switch shape.outline {
      case .line(let a, let b): "line \(point(a)) – \(point(b))"
      case .rect(let rect):
        "rect \(point(Point(rect.x, rect.y))) \(number(rect.width)) × \(number(rect.height))"
      case .path(let path): describe(path)
      }
    let rule = shape.fillRule == .evenOdd ? " even-odd" : ""
    let fill = shape.fill.map { " fill \(paint($0))\(rule)" } ?? ""
    let stroke = shape.stroke.map { " stroke \(paint($0.paint)) \(number($0.width))" } ?? ""
    let dash =
      shape.stroke.flatMap { stroke in
        stroke.dash.isEmpty ? nil : " dash " + stroke.dash.map(number).joined(separator: "/")
      } ?? ""
    return outline + fill + stroke + dash
  }

  private func describe(_ image: Image) -> String {
    let (frame, picture) = (image.frame, image.picture)
    return "image \(point(Point(frame.x, frame.y))) \(number(frame.width)) × "
      + "\(number(frame.height)) of \(picture.pixelWidth) × \(picture.pixelHeight) pixels"
  }

  private func describe(_ path: Path) -> String {
    let points = path.segments.compactMap { segment -> Point? in
      switch segment {
      case .move(let p), .line(let p), .curve(_, _, let p): p
      case .close: nil
      }
    }
    guard let first = points.first, let last = points.last else { return "path of nothing" }
    return "path \(path.segments.count) \(point(first)) … \(point(last))"
  }

  private func paint(_ paint: Paint) -> String {
    let digits = String(paint.color.hex, radix: 16, uppercase: true)
    let hex = String(repeating: "0", count: 6 - digits.count) + digits
    return hex + (paint.opacity == 1 ? "" : "@\(number(paint.opacity))")
  }

  private func point(_ p: Point) -> String { "\(number(p.x)),\(number(p.y))" }

  /// Two decimals are a 36,000th of an inch.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths.isMultiple(of: 100) { return "\(hundredths / 100)" }
    let digits = String(hundredths.magnitude % 100)
    let fraction = digits.count == 1 ? "0" + digits : digits
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100).\(fraction)"
  }
}
