import RecapCDeflate
import Testing

@testable import RecapPDFAssembly

@Suite("What is compressed a piece after the other is whole")
struct DeflateStreamTests {
  private func inflated(_ compressed: [UInt8], _ size: Int) -> [UInt8] {
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let code = libdeflate_zlib_decompress(
        decompressor, compressed, compressed.count, buffer.baseAddress, size, &count)
      #expect(code == LIBDEFLATE_SUCCESS)
    }
  }

  @Test("whatever the pieces", arguments: [0, 1, 100, 65_536, 1_000_000])
  func pieces(length: Int) {
    var state: UInt64 = 7
    let data = (0..<3_000_000).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return index % 7 == 0 ? UInt8(state >> 56) : UInt8(index / 1000 % 256)
    }
    let stream = DeflateStream()
    if length > 0 {
      for start in stride(from: 0, to: data.count, by: length) {
        let end = min(start + length, data.count)
        data[start..<end].withUnsafeBytes { stream.add($0) }
      }
    }
    let compressed = stream.finish()
    let whole = length > 0 ? data : []
    #expect(stream.size == whole.count)
    #expect(inflated(compressed, whole.count) == whole)
  }

  @Test("an attachment that is written is the one of the same data")
  func attachment() throws {
    let data = Array("Recap ".utf8) + Array(repeating: 65, count: 400_000)
    let attachment = try Attachment(name: "a.json", mediaType: "a/b", description: "A") { write in
      try data.withUnsafeBytes { try write($0) }
    }
    #expect(attachment.size == data.count)
    #expect(throws: CancellationError.self) {
      try Attachment(name: "a.json", mediaType: "a/b", description: "A") { _ in
        throw CancellationError()
      }
    }
  }
}
