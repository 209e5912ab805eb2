import Foundation

/// What the head of a PNG file says of its size.
///
/// Source: ISO/IEC 15948, 5.2 and 11.2.2.
struct PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  let width: Int
  let height: Int

  init(_ content: Data) throws(BrandError) {
    let head = Array(content.prefix(24))
    guard head.count == 24, head[12..<16].elementsEqual("IHDR".utf8) else {
      throw BrandError("it is no whole PNG", hint: "save it anew")
    }
    func number(_ range: Range<Int>) -> Int { head[range].reduce(0) { $0 << 8 | Int($1) } }
    (width, height) = (number(16..<20), number(20..<24))
  }
}
