import RecapCharting
import Testing

@Suite("Classes of the choropleth")
struct ClassBreaksTests {
  @Test("round bounds nearest to the fifths of the maximum, by ratio")
  func bounds() {
    #expect(ClassBreaks(maximum: 88).lowerBounds == [1, 2, 5, 20, 50])
    #expect(ClassBreaks(maximum: 1000).lowerBounds == [1, 5, 20, 50, 200])
    #expect(ClassBreaks(maximum: 1_000_000).lowerBounds == [1, 20, 200, 5000, 50_000])
  }

  @Test("a small maximum has fewer classes")
  func collapse() {
    #expect(ClassBreaks(maximum: 0).lowerBounds == [])
    #expect(ClassBreaks(maximum: 1).lowerBounds == [1])
    #expect(ClassBreaks(maximum: 2).lowerBounds == [1, 2])
    #expect(ClassBreaks(maximum: 4).lowerBounds == [1, 2])
  }

  @Test("each class follows the one before, and the last ends at the maximum")
  func ranges() {
    let breaks = ClassBreaks(maximum: 88)
    let ranges = (0..<breaks.count).map(breaks.values(ofClass:))
    #expect(ranges == [1...1, 2...4, 5...19, 20...49, 50...88])
    #expect([0, 1, 4, 5, 49, 50, 88].map(breaks.index) == [nil, 0, 1, 2, 3, 4, 4])
  }

  @Test(
    "every maximum has ascending bounds up to itself",
    arguments: Array(1...2000) + [99_999, 1_234_567, 1 << 53])
  func anyMaximum(_ maximum: Int) {
    let bounds = ClassBreaks(maximum: maximum).lowerBounds
    #expect(bounds.first == 1)
    #expect(bounds.count <= ClassBreaks.most)
    #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 })
    #expect(bounds.allSatisfy { $0 <= maximum })
  }
}
