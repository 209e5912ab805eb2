import RecapFontSubsetting

/// A glyph drawn by points of its own, as the table `glyf` has it.
struct GlyphOutline {
  struct Point {
    let isOnCurve: Bool
    /// From the point before.
    let dx: Int
    let dy: Int
  }

  /// How many points each contour has.
  let contours: [Int]
  let points: [Point]

  /// - Parameter start: Where the glyph's numbers begin, behind its box.
  init(_ glyf: FontTable, at start: Int, contours contourCount: Int) {
    let ends = (0..<contourCount).map { glyf.uint16(at: start + 2 * $0) + 1 }
    contours = zip(ends, [0] + ends).map { $0 - $1 }
    let count = ends.last ?? 0
    var source = start + 2 * contourCount
    source += 2 + glyf.uint16(at: source)  // instructions

    var flags: [UInt8] = []
    while flags.count < count {
      let flag = glyf.data[source]
      let isRepeated = flag & 0x08 != 0
      flags += [UInt8](repeating: flag, count: isRepeated ? 1 + Int(glyf.data[source + 1]) : 1)
      source += isRepeated ? 2 : 1
    }

    func steps(isByte: UInt8, isSameOrPositive: UInt8) -> [Int] {
      flags.map { flag in
        let marked = flag & isSameOrPositive != 0
        if flag & isByte != 0 {
          source += 1
          let length = Int(glyf.data[source - 1])
          return marked ? length : -length
        }
        if marked { return 0 }
        source += 2
        return glyf.int16(at: source - 2)
      }
    }
    let xs = steps(isByte: 0x02, isSameOrPositive: 0x10)
    let ys = steps(isByte: 0x04, isSameOrPositive: 0x20)
    points = (0..<count).map {
      Point(isOnCurve: flags[$0] & 0x01 != 0, dx: xs[$0], dy: ys[$0])
    }
  }

  /// Left, bottom, right and top.
  var box: [Int] {
    var x = 0
    var y = 0
    var box = [Int.max, .max, .min, .min]
    for point in points {
      x += point.dx
      y += point.dy
      box = [min(box[0], x), min(box[1], y), max(box[2], x), max(box[3], y)]
    }
    return box
  }
}
