/// A titled place in a block.
struct Landmark {
  let title: String
  /// 0 for a section.
  let level: Int
  /// The strip it belongs to; nil for the block's opening.
  let strip: Int?

  /// Strips between two entries of a long list.
  private static let step = 250

  /// A list's title and, where it is long, an entry every so many strips.
  static func list(
    _ title: String, of count: Int, range: (Range<Int>) -> String
  ) -> [Landmark] {
    let opening = Landmark(title: title, level: 0, strip: nil)
    guard count > step else { return [opening] }
    return [opening]
      + stride(from: 0, to: count, by: step).map { start in
        Landmark(title: range(start..<min(start + step, count)), level: 1, strip: start)
      }
  }
}
