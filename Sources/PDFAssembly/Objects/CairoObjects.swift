/// Takes the file Cairo writes apart into its objects, as they come.
struct CairoObjects {
  /// One object, as Cairo wrote it.
  struct Object {
    let number: Int
    /// Between "obj" and "endobj", or up to "stream".
    let body: ArraySlice<UInt8>
    /// The data of a stream, compressed.
    let stream: ArraySlice<UInt8>?
  }

  private var buffer: [UInt8] = []
  /// What is before it has been taken.
  private var start = 0
  /// The object at hand ends nowhere before it.
  private var searched = 0
  private var isAtEnd = false
  /// Of the last stream, which says its length in an object of its own.
  private var expectedLength: (object: Int, bytes: Int)?

  private static let streamEnding: StaticString = "\nendstream\nendobj\n"

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard !isAtEnd else { return }
    buffer.append(contentsOf: bytes)
  }

  /// The next object that is whole; nil until there is more.
  mutating func next() throws(AssemblyError) -> Object? {
    while let object = try nextOfAny() {
      guard let expected = expectedLength, object.number == expected.object else { return object }
      guard Int(Self.text(object.body)) == expected.bytes else {
        throw .unreadable("a stream of another length than it says")
      }
      expectedLength = nil
    }
    return nil
  }

  private mutating func nextOfAny() throws(AssemblyError) -> Object? {
    guard !isAtEnd, let header = try header() else { return nil }
    guard let end = find("\nendobj\n", from: max(header.end - 1, searched)) else {
      searched = max(header.end - 1, buffer.count - Self.streamEnding.utf8CodeUnitCount)
      return nil
    }
    guard let streamStart = find("\nstream\n", from: header.end - 1), streamStart < end else {
      defer { take(to: end + 8) }
      return Object(number: header.number, body: buffer[header.end..<end], stream: nil)
    }
    // Compressed data may hold any bytes, "endobj" too.
    let ending = Self.streamEnding
    guard let streamEnd = find(ending, from: max(streamStart + 7, searched)) else {
      searched = max(streamStart + 7, buffer.count - ending.utf8CodeUnitCount)
      return nil
    }
    defer { take(to: streamEnd + ending.utf8CodeUnitCount) }
    let body = buffer[header.end..<streamStart]
    let stream = buffer[streamStart + 8..<streamEnd]
    if let length = Self.lengthObject(of: body) { expectedLength = (length, stream.count) }
    return Object(number: header.number, body: body, stream: stream)
  }

  /// The number of the object at hand and where its body starts.
  private mutating func header() throws(AssemblyError) -> (number: Int, end: Int)? {
    while let lineEnd = find("\n", from: start) {
      let line = buffer[start..<lineEnd]
      if line.isEmpty || line.first == UInt8(ascii: "%") {
        start = lineEnd + 1
        continue
      }
      if line.elementsEqual("xref".utf8) {
        (isAtEnd, buffer, start) = (true, [], 0)
        return nil
      }
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count == 3, words[2].elementsEqual("obj".utf8),
        let number = Int(Self.text(words[0]))
      else { throw .unreadable("“\(Self.text(line.prefix(40)))” where an object begins") }
      return (number, lineEnd + 1)
    }
    return nil
  }

  private mutating func take(to end: Int) {
    start = end
    searched = 0
    // Moving the rest down for every small object would be quadratic.
    if start > 1 << 16 {
      buffer.removeFirst(start)
      start = 0
    }
  }

  private func find(_ pattern: StaticString, from: Int) -> Int? {
    let length = pattern.utf8CodeUnitCount
    return buffer.withUnsafeBufferPointer { bytes -> Int? in
      let first = pattern.utf8Start[0]
      var index = from
      while index + length <= bytes.count {
        if bytes[index] == first,
          (1..<length).allSatisfy({ bytes[index + $0] == pattern.utf8Start[$0] })
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(String(decoding: bytes, as: UTF8.self).drop { $0 == " " || $0 == "\n" })
  }

  /// "5" of "/Length 5 0 R".
  private static func lengthObject(of body: ArraySlice<UInt8>) -> Int? {
    String(decoding: body, as: UTF8.self).firstMatch(of: /\/Length (\d+) 0 R/)
      .flatMap { Int($0.1) }
  }
}
