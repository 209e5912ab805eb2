/// A PDF file in the making: objects are written as they come, small ones many in a stream.
///
/// Source: ISO 32000-1, 7.5 (file structure), 7.5.7 and 7.5.8 (object and cross-reference streams).
final class PDFFile {
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private let compressor: StreamCompressor
  /// Streams in their order that wait for being compressed, or for one before them.
  private var waiting: [Stream] = []
  private var offset = 0
  private var checksum = Checksum()
  private var references = CrossReferences()

  /// The object stream at hand: its objects' bytes, and "number offset" for each.
  private var packed: [UInt8] = []
  private var packedIndex: [UInt8] = []
  private var packedNumbers: [ObjectNumber] = []

  private static let packedSize = 1 << 17
  /// So many may wait: pages are drawn faster than compressed, and must not pile up.
  private static let mostWaiting = 3

  private struct Stream {
    let number: ObjectNumber
    let entries: [UInt8]
    let data: CompressedStream
  }

  /// - Parameter compressesAside: Whether a second processor compresses meanwhile.
  init(
    compressesAside: Bool = false, _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    self.sink = sink
    compressor = StreamCompressor(isAside: compressesAside)
    // The second line tells programs that the file is not text.
    try emit(Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  func makeObject() -> ObjectNumber { references.makeObject() }

  /// Writes an object that is no stream.
  func write(_ number: ObjectNumber, _ body: (inout [UInt8]) -> Void) throws {
    packedIndex.write(number.value)
    packedIndex.write(" ")
    packedIndex.write(packed.count)
    packedIndex.write(" ")
    packedNumbers.append(number)
    body(&packed)
    packed.write("\n")
    if packed.count >= Self.packedSize { try writePackedObjects() }
  }

  /// Writes a stream, compressing it.
  /// - Parameter entries: Of its dictionary, but for its length and filter.
  func write(
    _ number: ObjectNumber, stream: [UInt8], entries: [UInt8] = []
  ) throws {
    let data = compressor.compress(stream)
    try put(Stream(number: number, entries: Self.filter + entries, data: data))
  }

  /// Writes a stream that is compressed already.
  func write(
    _ number: ObjectNumber, compressed: some Collection<UInt8>, entries: [UInt8] = []
  ) throws {
    try write(number, data: compressed, entries: Self.filter + entries)
  }

  private static let filter = Array("/Filter/FlateDecode".utf8)

  /// Writes a stream as it is.
  func write(
    _ number: ObjectNumber, data: some Collection<UInt8>, entries: [UInt8]
  ) throws {
    try put(Stream(number: number, entries: entries, data: CompressedStream(Array(data))))
  }

  /// Streams leave in the order they come in, whichever is compressed first.
  private func put(_ stream: Stream) throws {
    waiting.append(stream)
    if waiting.count > Self.mostWaiting { try emit(waiting.removeFirst()) }
  }

  private func emitWaiting() throws {
    while !waiting.isEmpty { try emit(waiting.removeFirst()) }
  }

  private func emit(_ stream: Stream) throws {
    let data = stream.data.value
    references.set(stream.number, offset: offset)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.count + stream.entries.count + 64)
    bytes.write(stream.number.value)
    bytes.write(" 0 obj\n<<")
    bytes.append(contentsOf: stream.entries)
    bytes.write("/Length ")
    bytes.write(data.count)
    bytes.write(">>\nstream\n")
    bytes.append(contentsOf: data)
    // Data that ends in a carriage return would take a bare line feed for the rest of its own end.
    bytes.write("\r\nendstream\nendobj\n")
    try emit(bytes)
  }

  private func writePackedObjects() throws {
    guard !packedNumbers.isEmpty else { return }
    let number = makeObject()
    for (index, object) in packedNumbers.enumerated() {
      references.set(object, stream: number, index: index)
    }
    var entries = Array("/Type/ObjStm/N ".utf8)
    entries.write(packedNumbers.count)
    entries.write("/First ")
    entries.write(packedIndex.count)
    try write(number, stream: packedIndex + packed, entries: entries)
    packed.removeAll(keepingCapacity: true)
    packedIndex.removeAll(keepingCapacity: true)
    packedNumbers.removeAll(keepingCapacity: true)
  }

  /// Writes what is left. The file is whole only when this returns.
  func finish(root: ObjectNumber, information: ObjectNumber) throws {
    try writePackedObjects()
    try emitWaiting()
    let number = makeObject()
    references.set(number, offset: offset)
    let start = offset
    let missing = references.missing
    guard missing.isEmpty else {
      throw AssemblyError.structure("objects \(missing) were never written")
    }
    var entries = Array("/Type/XRef/Size ".utf8)
    entries.write(references.count)
    entries.write("/W\(CrossReferences.widths)/DecodeParms<</Predictor 12/Columns ")
    entries.write(CrossReferences.rowLength)
    entries.write(">>/Root ")
    entries.write(root)
    entries.write("/Info ")
    entries.write(information)
    let identifier = checksum.digits + checksumOfLength
    entries.write("/ID[<\(identifier)><\(identifier)>]")
    try write(number, stream: references.predictedRows, entries: entries)
    try emitWaiting()
    try emit(Array("startxref\n\(start)\n%%EOF\n".utf8))
  }

  private var checksumOfLength: String {
    let digits = String(offset, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }

  private func emit(_ bytes: [UInt8]) throws {
    offset += bytes.count
    try bytes.withUnsafeBytes {
      checksum.add($0)
      try sink($0)
    }
  }
}
