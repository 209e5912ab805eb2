/// A content stream being written with its marks, one open at a time.
struct MarkWriter {
  var output: [UInt8] = []
  /// The element of each marked sequence, by the sequence's number.
  private(set) var owners: [Int] = []
  /// Inside a text object, where a mark has to end that was opened there.
  var isInText = false

  private let typeName: (Int) -> StaticString
  private var owner: PageLog.Owner?
  /// Of the text whose reading is given, within the mark.
  private var reading: Int?
  private(set) var isOpenedInText = false

  /// - Parameter typeName: Of an element's structure type.
  init(typeName: @escaping (Int) -> StaticString) { self.typeName = typeName }

  func isOpen(for source: PageLog.Source) -> Bool {
    source.owner == owner && source.reading?.number == reading
  }

  mutating func open(_ source: PageLog.Source) {
    open(source.owner)
    guard source.reading?.number != reading else { return }
    closeReading()
    guard let reading = source.reading else { return }
    output.write("/Span<</ActualText")
    output.write(textString: reading.text)
    output.write(">>BDC\n")
    self.reading = reading.number
  }

  mutating func open(_ owner: PageLog.Owner) {
    guard owner != self.owner else { return }
    close()
    switch owner {
    case .decoration: output.write("/Artifact BMC\n")
    case .runningHead: output.write("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
    case .runningFoot: output.write("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n")
    case .element(let element):
      output.write("/")
      output.write(typeName(element))
      output.write("<</MCID ")
      output.write(owners.count)
      output.write(">>BDC\n")
      owners.append(element)
    }
    (self.owner, isOpenedInText) = (owner, isInText)
  }

  mutating func close() {
    guard owner != nil else { return }
    closeReading()
    output.write("EMC\n")
    (owner, isOpenedInText) = (nil, false)
  }

  private mutating func closeReading() {
    guard reading != nil else { return }
    output.write("EMC\n")
    reading = nil
  }
}
