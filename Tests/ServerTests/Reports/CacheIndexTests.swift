import RecapPipeline
import Testing

@testable import RecapServer

struct CacheIndexTests {
  private func key(_ name: String) -> ReportKey {
    ReportKey(event: "e", session: name, format: .pdf, settings: ReportSettings(), now: 0)
  }

  private func file(_ path: String, _ size: Int) -> Manifest.File {
    Manifest.File(
      path: path, format: .pdf, database: "e.db", session: "s", size: size, sha256: "",
      content: "", generatedAt: 0, version: "", options: ReportSettings())
  }

  @Test("what was not asked for the longest goes first") func whatWasNotAskedForThe() {
    var index = CacheIndex(limit: 100)
    for name in ["a", "b", "c"] {
      #expect(index.put(file(name, 30), signature: nil, for: key(name)).isEmpty)
    }
    #expect(index[key("a")] != nil)
    #expect(index.put(file("d", 60), signature: nil, for: key("d")) == ["b", "c"])
    #expect(index.bytes == 90)
    #expect(index[key("b")] == nil)
  }

  @Test("a report takes the place of the one before") func aReportTakesThePlaceOf() {
    var index = CacheIndex(limit: 100)
    _ = index.put(file("a1", 30), signature: nil, for: key("a"))
    #expect(index.put(file("a2", 50), signature: nil, for: key("a")) == ["a1"])
    #expect(index.put(file("a2", 50), signature: nil, for: key("a")).isEmpty)
    #expect((index.bytes, index.count) == (50, 1))
  }

  @Test("a report larger than all there is room for is not kept") func aReportLargerThanAllThere() {
    var index = CacheIndex(limit: 100)
    _ = index.put(file("a", 30), signature: nil, for: key("a"))
    #expect(index.put(file("b", 101), signature: nil, for: key("b")) == ["a", "b"])
    #expect((index.bytes, index.count) == (0, 0))
  }
}
