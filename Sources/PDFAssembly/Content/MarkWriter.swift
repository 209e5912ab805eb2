/// A content stream being written with its marks: each part says which element of the structure it
/// belongs to, or that it is decoration. One mark is open at a time.
///
/// Source: ISO 32000-1, 14.6 (marked content), 14.8.2.2 (artifacts).
struct MarkWriter {
  var output: [UInt8] = []
  /// The element of each marked sequence, by the sequence's number.
  private(set) var owners: [Int] = []
  /// Inside a text object, where a mark has to end that was opened there.
  var isInText = false
  private(set) var isOpenedInText = false

  private let begin: (_ sequence: Int, _ element: Int) -> StaticString
  private var owner: ContentOwner?
  /// What is shown is read as another text, by the text's number.
  private var reading: Int?

  /// - Parameter begin: Takes each sequence and its element, and tells the element's type.
  init(begin: @escaping (_ sequence: Int, _ element: Int) -> StaticString) { self.begin = begin }

  func isOpen(for owner: ContentOwner, reading: Reading?) -> Bool {
    owner == self.owner && reading?.number == self.reading
  }

  mutating func open(_ owner: ContentOwner, reading: Reading?) {
    open(owner)
    guard reading?.number != self.reading else { return }
    closeReading()
    guard let reading else { return }
    openReading(reading.text)
    self.reading = reading.number
  }

  mutating func open(_ owner: ContentOwner) {
    guard owner != self.owner else { return }
    close()
    switch owner {
    case .decoration: output.write("/Artifact BMC\n")
    case .runningHead: output.write("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n")
    case .runningFoot: output.write("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n")
    case .element(let element):
      output.write("/")
      output.write(begin(owners.count, element))
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

  /// What follows, up to the mark's end, is read as a text.
  mutating func openReading(_ text: String) {
    output.write("/Span<</ActualText")
    output.write(textString: text)
    output.write(">>BDC\n")
  }

  private mutating func closeReading() {
    guard reading != nil else { return }
    output.write("EMC\n")
    reading = nil
  }
}

/// What glyphs say that do not say it by themselves, in the order they are drawn.
public struct Reading: Sendable, Hashable {
  /// Another for each text of a document.
  public let number: Int
  public let text: String

  public init(number: Int, text: String) {
    self.number = number
    self.text = text
  }
}
