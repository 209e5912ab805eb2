/// The dictionary of an object, as Cairo wrote it.
struct CairoBody {
  private let body: ArraySlice<UInt8>

  init(_ body: ArraySlice<UInt8>) { self.body = body }

  func contains(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard body.count >= length else { return false }
    return (body.startIndex...body.endIndex - length).contains { start in
      (0..<length).allSatisfy { body[start + $0] == text.utf8Start[$0] }
    }
  }

  /// The type is the first entry of what Cairo writes.
  func hasType(_ name: StaticString) -> Bool {
    let head = String(decoding: body.prefix(40), as: UTF8.self)
    return head.hasPrefix("<< /Type \(name)\n") || head.hasPrefix("<< /Type \(name) ")
  }

  var isPage: Bool { hasType("/Page") }
  var isInformation: Bool { body.starts(with: "<< /Producer".utf8) }

  /// The dictionary with other numbers and more entries.
  func bytes(with more: [UInt8] = [], numbers: (Int) -> ObjectNumber) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count + more.count)
    var rest = body
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "("):
        let end = Self.endOfString(rest)
        output.append(contentsOf: rest[..<end])
        rest = rest[end...]
      case UInt8(ascii: "%"):
        rest = rest.drop { $0 != 0x0A }
      case 0...0x20:
        // Runs of white space are layout.
        rest = rest.drop { $0 <= 0x20 }
        if !rest.isEmpty { output.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "0")...UInt8(ascii: "9") where Self.startsNumber(output):
        if let (number, end) = Self.reference(rest) {
          output.write(numbers(number))
          rest = rest[end...]
        } else {
          output.append(contentsOf: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") })
          rest = rest.drop { $0 > 0x20 && $0 != UInt8(ascii: "]") }
        }
      default:
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    guard !more.isEmpty else { return output }
    return Array(output.dropLast(2)) + more + Array(">>".utf8)
  }

  /// The same with each picture in a page's resources once: Cairo 1.16 names one as often as the page
  /// draws it, and no dictionary may have a key twice.
  var withoutRepeatedPictures: CairoBody {
    guard contains("/XObject <<") else { return self }
    let text = String(decoding: body, as: UTF8.self)
      .replacing(/\/XObject <<([^>]*)>>/) { match in
        var seen: Set<Substring> = []
        let entries = match.1.matches(of: /\/\S+ \d+ 0 R/).map(\.output)
        return "/XObject << " + entries.filter { seen.insert($0).inserted }.joined(separator: " ")
          + " >>"
      }
    return CairoBody(ArraySlice(text.utf8))
  }

  /// The entries of a stream's dictionary but its length and filter, which are written anew.
  func streamEntries(numbers: (Int) -> ObjectNumber) -> [UInt8] {
    let text = String(decoding: body, as: UTF8.self)
      .replacing(/\/Length \d+ 0 R/, with: "").replacing("/Filter /FlateDecode", with: "")
    let bytes = CairoBody(ArraySlice(text.utf8)).bytes(numbers: numbers)
    return Array(bytes.dropFirst(2).dropLast(2))
  }

  private static func startsNumber(_ output: [UInt8]) -> Bool {
    output.last.map { $0 == 0x20 || $0 == UInt8(ascii: "[") } ?? true
  }

  /// The object of "12 0 R" and where that ends.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (Int, Int)? {
    var (number, index) = (0, bytes.startIndex)
    while index < bytes.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return bytes[index...].starts(with: " 0 R".utf8) ? (number, index + 4) : nil
  }

  private static func endOfString(_ bytes: ArraySlice<UInt8>) -> Int {
    var (depth, index) = (0, bytes.startIndex)
    repeat {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    } while depth > 0 && index < bytes.endIndex
    return min(index, bytes.endIndex)
  }
}
