import Testing

@testable import RecapPDFAssembly

@Suite struct OutlineTests {
  @Test("an entry is below the nearest one before it of a lower level")
  func levels() {
    let tree = Outline.Tree([0, 1, 1, 2, 1, 0, 1])
    #expect(tree.roots == [0, 5])
    #expect(tree.parents == [nil, 0, 0, 2, 0, nil, 5])
    #expect(tree.children == [[1, 2, 4], [], [3], [], [], [6], []])
    #expect(tree.places == [0, 0, 1, 0, 2, 1, 0])
  }

  @Test("a hundred thousand entries are sorted into it at once", .timeLimit(.minutes(1)))
  func many() {
    let tree = Outline.Tree([0] + Array(repeating: 1, count: 100_000))
    #expect(tree.children[0].count == 100_000)
    #expect(tree.places.last == 99_999)
  }
}
