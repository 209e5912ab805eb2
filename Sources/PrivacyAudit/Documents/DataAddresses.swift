import Foundation

/// The `data:` addresses of a page: taken out of its source, and looked into unless they are fonts.
struct DataAddresses {
  private(set) var remaining = ""
  private(set) var pieces: [TextPiece] = []

  private static let mark = Array(";base64,".utf8)

  init(_ source: String) {
    let bytes = Array(source.utf8)
    var (kept, rest): ([UInt8], Int) = ([], 0)
    var index = 0
    while let found = Self.find(in: bytes, from: index) {
      var end = found
      while end < bytes.count, Self.isBase64(bytes[end]) { end += 1 }
      let encoded = String(decoding: bytes[found..<end], as: UTF8.self)
      if let data = Self.decoded(encoded) {
        kept += bytes[rest..<found]
        rest = end
        if !FontFile.isWhole(data) {
          pieces.append(TextEncoding.piece(data, at: "data: address \(pieces.count + 1)"))
        }
      }
      index = end
    }
    kept += bytes[rest...]
    remaining = String(decoding: kept, as: UTF8.self)
  }

  /// Where base64 begins.
  private static func find(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }

  private static func decoded(_ text: String) -> [UInt8]? {
    let unpadded = text.prefix { $0 != "=" }
    let padding = String(repeating: "=", count: (4 - unpadded.utf8.count % 4) % 4)
    return Data(base64Encoded: unpadded + padding).map(Array.init)
  }
}
