/// One of several equal parts of a batch: "3/8".
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// From 1 on.
  public let index: Int
  public let count: Int

  public static let whole = Shard(index: 1, of: 1)!

  public init?(index: Int, of count: Int) {
    guard count >= 1, (1...count).contains(index) else { return nil }
    (self.index, self.count) = (index, count)
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
    self.init(index: index, of: count)
  }

  public var description: String { "\(index)/\(count)" }

  /// The elements that fall to this part, in their order. All parts together hold each element
  /// once, if all are given the same elements.
  ///
  /// The longest processing time goes first, each to the part with the least so far: no part has
  /// more than 4/3 of what the best division would give it.
  func part<Element>(of elements: [Element], cost: (Element) -> Int) -> [Element] {
    if count == 1 { return elements }
    let costs = elements.map(cost)
    var loads = Array(repeating: 0, count: count)
    var own: [Int] = []
    for element in elements.indices.sorted(by: { (-costs[$0], $0) < (-costs[$1], $1) }) {
      let part = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) }!
      loads[part] += costs[element]
      if part == index - 1 { own.append(element) }
    }
    return own.sorted().map { elements[$0] }
  }
}
