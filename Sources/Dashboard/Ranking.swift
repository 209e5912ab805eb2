extension Sequence {
  /// The elements, those of most people first; of as many, the earlier ones.
  func ranked(by people: (Element) -> Int) -> [Element] {
    enumerated().map { (offset: $0.offset, element: $0.element, people: people($0.element)) }
      .sorted { ($1.people, $0.offset) < ($0.people, $1.offset) }
      .map(\.element)
  }

  /// So many elements, those of most people, in the order they have; of as many, the earlier ones.
  func most(_ count: Int, by people: (Element) -> Int) -> [Element] {
    enumerated().ranked { people($0.element) }.prefix(count)
      .sorted { $0.offset < $1.offset }
      .map(\.element)
  }
}
