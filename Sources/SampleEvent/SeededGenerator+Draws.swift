extension SeededGenerator {
  /// A number in 0 ..< 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  mutating func number(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit()
  }

  /// A whole number in 0 ..< `bound`; 0 where the bound is less than 1.
  mutating func index(below bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.count)
  }

  mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// An element of a list that is not empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[index(below: elements.count)]
  }

  /// An index in proportion to the weights, which need not add up to 1.
  mutating func index(weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return max(0, weights.count - 1)
  }

  /// Moves `count` random elements to the front, in random order.
  mutating func deal<Element>(_ count: Int, of elements: inout [Element]) {
    for place in 0..<min(count, max(0, elements.count - 1)) {
      elements.swapAt(place, place + index(below: elements.count - place))
    }
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    deal(elements.count, of: &elements)
    return elements
  }

  /// `count` numbers in 0 ..< 1, one in each of `count` equal strata, in random order: as even as
  /// a crowd's average, whatever the size of the crowd.
  mutating func evenUnits(_ count: Int) -> [Double] {
    shuffled((0..<count).map { (Double($0) + unit()) / Double(count) })
  }
}
