/// Strips dealt to two columns of about the same height, the first column by column.
struct TwoColumns {
  let left: Range<Int>
  let right: Range<Int>
  /// Of the higher column.
  let height: Double

  init(_ strips: Range<Int>, height: (Int) -> Double) {
    var (leftHeight, rightHeight) = (0.0, strips.reduce(0) { $0 + height($1) })
    var split = strips.lowerBound
    // The left column is never the lower one.
    while split < strips.upperBound, leftHeight < rightHeight {
      let next = height(split)
      leftHeight += next
      rightHeight -= next
      split += 1
    }
    left = strips.lowerBound..<split
    right = split..<strips.upperBound
    self.height = max(leftHeight, rightHeight)
  }
}
