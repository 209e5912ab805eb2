import SceneInspection
import Testing

@testable import RecapPipeline

@Suite struct ShardTests {
  @Test(
    "a part is written as I/N", arguments: ["", "1", "0/3", "4/3", "1/0", "1/2/3", "a/b", "-1/2"])
  func wrong(text: String) {
    #expect(Shard(text) == nil)
    #expect(Shard("3/8")?.description == "3/8")
  }

  @Test("all parts together are the whole, once, and none has much more than its share")
  func divided() throws {
    var random = SeededRandom(5)
    for count in [1, 2, 3, 7, 16] {
      let costs = (0..<200).map { _ in Int.random(in: 1...1000, using: &random) }
      let parts = (1...count).map { index in
        Shard(index: index, of: count)!.part(of: Array(costs.indices)) { costs[$0] }
      }
      #expect(parts.flatMap { $0 }.sorted() == Array(costs.indices))
      #expect(parts.allSatisfy { $0 == $0.sorted() })
      let loads = parts.map { $0.reduce(0) { $0 + costs[$1] } }
      let mean = Double(costs.reduce(0, +)) / Double(count)
      #expect(Double(loads.max()!) < mean * 1.02 + 1)
    }
  }

  @Test("more parts than work leaves some empty")
  func few() {
    let parts = (1...5).map { Shard(index: $0, of: 5)!.part(of: [7, 8]) { $0 } }
    #expect(parts.flatMap { $0 }.sorted() == [7, 8])
  }
}
