import RecapDrawing

/// A clipping path that cuts nothing: drawing programs put what they save into one.
enum SVGClip {
  /// Refuses every other.
  /// - Parameters:
  ///   - clip: What the element names; nil where there is no such thing.
  ///   - shapes: What the element drew.
  static func check(
    _ clip: SVGElement?, of element: SVGElement, at place: Affine,
    around shapes: ArraySlice<Scene.Shape>, on ground: Rect
  ) throws(BrandError) {
    guard let clip, clip.name == "clipPath", clip.children.count == 1,
      clip.children[0].name == "rect", clip.children[0].attributes["transform"] == nil,
      clip.attributes["transform"] == nil, clip.attributes["clipPathUnits"] != "objectBoundingBox",
      place.b == 0, place.c == 0,
      let inside = try SVGOutline.path(of: clip.children[0]).transformed(by: place).bounds
    else { throw element.refusal("clipping paths can't be drawn") }
    let frame = Rect(x: 0, y: 0, width: ground.width, height: ground.height)
    let tolerance = 0.005 * max(frame.width, frame.height)
    for shape in shapes {
      guard let bounds = shape.bounds else { continue }
      let margin = (shape.stroke?.width ?? 0) / 2
      let seen = bounds.insetBy(-margin).intersection(frame)
      guard seen.minX >= inside.minX - tolerance, seen.minY >= inside.minY - tolerance,
        seen.maxX <= inside.maxX + tolerance, seen.maxY <= inside.maxY + tolerance
      else { throw element.refusal("a clipping path that cuts something can't be drawn") }
    }
  }
}

extension Rect {
  fileprivate func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(minX, other.minX), max(minY, other.minY))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left),
      height: max(0, min(maxY, other.maxY) - top))
  }
}
