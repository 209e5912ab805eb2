/// The content of a page, given its marks: every part says which element of the structure it
/// belongs to, or that it is decoration.
///
/// Source: ISO 32000-1, 14.6 (marked content), 14.8.2.2 (artifacts).
struct MarkedContent {
  /// The marked stream.
  private(set) var output: [UInt8] = []
  /// The element of each marked sequence, by the sequence's number.
  private(set) var owners: [Int] = []

  private let page: Int
  private let typeName: (Int) -> StaticString
  private var log: Reading
  /// The mark that is open, and whether it was opened among texts and must end among them.
  private var open: PageLog.Owner?
  private var isOpenInText = false
  /// Of the text whose reading is given, within the mark.
  private var openReading: Int?
  private var isInText = false
  /// The text object ended, unless the next one follows at once.
  private var isTextEnding = false
  /// The font that was chosen last, where that still holds.
  private var font: Range<Int>?
  private var figure: PageLog.Owner?
  private var isInPath = false
  private var isAtSpeck = false

  /// - Parameters:
  ///   - page: From 1, for messages.
  ///   - typeName: Of an element's structure type.
  init(page: Int, log: PageLog, typeName: @escaping (Int) -> StaticString) {
    self.page = page
    self.typeName = typeName
    self.log = Reading(log)
  }

  mutating func mark(_ content: [UInt8]) throws(AssemblyError) {
    output.reserveCapacity(content.count * 2)
    let result: Result<Void, AssemblyError> = content.withUnsafeBufferPointer { bytes in
      do throws(AssemblyError) {
        var scanner = ContentScanner(bytes)
        while scanner.advance() { try copy(scanner, bytes) }
        endText()
        closeMark()
        try checkEnd()
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private func checkEnd() throws(AssemblyError) {
    if let rest = log.next { throw differs("\(rest) is missing") }
    if figure != nil { throw differs("a figure does not end") }
  }

  private func differs(_ what: String) -> AssemblyError { .contentDiffers(page: page, what) }

  // MARK: Operations

  private mutating func copy(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(AssemblyError) {
    let name = scanner.operation
    let first = bytes[name.lowerBound]
    let second = name.count > 1 ? bytes[name.lowerBound + 1] : 0
    if isTextEnding, !Self.mayStandInText(first, second) { endText() }
    switch (first, second) {
    case (UInt8(ascii: "m"), 0), (UInt8(ascii: "r"), UInt8(ascii: "e")):
      try startPath(scanner, bytes)
    case (UInt8(ascii: "l"), 0), (UInt8(ascii: "c"), 0), (UInt8(ascii: "v"), 0),
      (UInt8(ascii: "y"), 0), (UInt8(ascii: "w"), 0), (UInt8(ascii: "T"), UInt8(ascii: "m")):
      write(scanner, bytes, places: 2)
    case (UInt8(ascii: "r"), UInt8(ascii: "g")), (UInt8(ascii: "R"), UInt8(ascii: "G")):
      write(scanner, bytes, places: 3)
    // In units of the text's size, and each from the last place.
    case (UInt8(ascii: "T"), UInt8(ascii: "d")): write(scanner, bytes, places: 4)
    case (UInt8(ascii: "f"), _), (UInt8(ascii: "F"), 0), (UInt8(ascii: "S"), 0),
      (UInt8(ascii: "s"), 0), (UInt8(ascii: "B"), 0), (UInt8(ascii: "B"), UInt8(ascii: "*")),
      (UInt8(ascii: "b"), _), (UInt8(ascii: "n"), 0):
      isInPath = false
      if !isAtSpeck { write(scanner, bytes) }
      isAtSpeck = false
    case (UInt8(ascii: "D"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "h")):
      openMark(figure ?? .decoration)
      write(scanner, bytes)
    case (UInt8(ascii: "q"), 0), (UInt8(ascii: "Q"), 0):
      if figure == nil { closeMark() }
      font = nil
      write(scanner, bytes)
    case (UInt8(ascii: "B"), UInt8(ascii: "T")): startText()
    case (UInt8(ascii: "E"), UInt8(ascii: "T")): isTextEnding = true
    case (UInt8(ascii: "T"), UInt8(ascii: "f")): choose(scanner, bytes)
    case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")):
      try show(scanner, bytes)
    case (UInt8(ascii: "B"), UInt8(ascii: "D")):
      // Cairo's own, round glyphs whose text is not what their font says.
      if figure == nil, isInText, let source = log.nextSource { openMark(source) }
      write(scanner, bytes)
    case (UInt8(ascii: "B"), UInt8(ascii: "I")), (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _):
      throw differs("unknown operation")
    default: write(scanner, bytes)
    }
  }

  private mutating func write(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>, places: Int? = nil
  ) {
    // Only numbers and names need a space between them.
    var needsSpace = false
    for token in scanner.operands {
      let isWord = token.kind == .number || token.kind == .other
      if needsSpace, isWord { output.append(UInt8(ascii: " ")) }
      if token.kind == .number, let places {
        RoundedNumber.write(token.range, of: bytes, places: places, to: &output)
      } else {
        output.append(contentsOf: bytes[token.range])
      }
      needsSpace = isWord
    }
    if needsSpace { output.append(UInt8(ascii: " ")) }
    output.append(contentsOf: bytes[scanner.operation])
    output.append(0x0A)
  }

  // MARK: Paths

  private mutating func startPath(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(AssemblyError) {
    if isSpeck(scanner, bytes) {
      isAtSpeck = true
      return try toggleFigure()
    }
    if !isInPath { openMark(figure ?? .decoration) }
    isInPath = true
    write(scanner, bytes, places: 2)
  }

  private func isSpeck(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard scanner.operands.count == 4 else { return false }
    // Its side, as Cairo writes it.
    return scanner.operands.dropFirst(2).allSatisfy {
      bytes[$0.range].elementsEqual("0.004".utf8)
    }
  }

  private mutating func toggleFigure() throws(AssemblyError) {
    closeMark()
    switch log.next {
    case .figureStart(let owner) where figure == nil: figure = owner
    case .figureEnd where figure != nil: figure = nil
    case let event: throw differs("a figure's edge where \(event as Any) should be")
    }
    log.advance()
  }

  // MARK: Texts

  /// Text objects with nothing but a change of colour between them become one.
  private static func mayStandInText(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "r"), UInt8(ascii: "g")), (UInt8(ascii: "R"), UInt8(ascii: "G")),
      (UInt8(ascii: "g"), UInt8(ascii: "s")), (UInt8(ascii: "B"), UInt8(ascii: "T")):
      true
    default: false
    }
  }

  private mutating func startText() {
    if isTextEnding {
      isTextEnding = false
      return
    }
    if let figure { openMark(figure) } else { closeMark() }
    isInText = true
    output.write("BT\n")
  }

  private mutating func endText() {
    guard isTextEnding else { return }
    if isOpenInText { closeMark() }
    (isInText, isTextEnding) = (false, false)
    output.write("ET\n")
  }

  /// Passes on the choice of a font other than the one at hand.
  private mutating func choose(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    guard let name = scanner.operands.first?.range else { return write(scanner, bytes) }
    if let font, bytes[font].elementsEqual(bytes[name]) { return }
    font = name
    write(scanner, bytes)
  }

  /// Copies glyphs, each part under the mark of the one it belongs to.
  private mutating func show(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(AssemblyError) {
    let strings = scanner.operands.filter {
      $0.kind == .literalString || $0.kind == .hexString
    }
    let count = strings.reduce(0) { $0 + GlyphString($1, in: bytes).count }
    if count == 0 || log.glyphsLeft >= count {
      if count > 0, figure == nil, let source = log.nextSource { openMark(source) }
      log.take(count)
      write(scanner, bytes)
    } else {
      try split(scanner, bytes)
    }
  }

  private mutating func split(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(AssemblyError) {
    var isInArray = false
    for token in scanner.operands {
      switch token.kind {
      case .number:
        if !isInArray { output.write("[") }
        isInArray = true
        output.append(contentsOf: bytes[token.range])
      case .literalString, .hexString:
        let string = GlyphString(token, in: bytes)
        var (left, position) = (string.count, string.start)
        // An empty string holds nothing that could be lost.
        while left > 0 {
          guard let source = log.nextSource else {
            throw differs("more glyphs than were drawn")
          }
          if figure == nil, source.owner != open || source.reading?.number != openReading {
            if isInArray { output.write("]TJ\n") }
            isInArray = false
            openMark(source)
          }
          let count = min(left, log.glyphsLeft)
          let end = string.end(of: count, from: position)
          if !isInArray { output.write("[") }
          isInArray = true
          string.write(position..<end, to: &output)
          log.take(count)
          (left, position) = (left - count, end)
        }
      default: break
      }
    }
    if isInArray { output.write("]TJ\n") }
  }

  // MARK: Marks

  private mutating func openMark(_ source: PageLog.Source) {
    openMark(source.owner)
    guard source.reading?.number != openReading else { return }
    closeReading()
    guard let reading = source.reading else { return }
    output.write("/Span<</ActualText")
    output.write(textString: reading.text)
    output.write(">>BDC\n")
    openReading = reading.number
  }

  private mutating func closeReading() {
    guard openReading != nil else { return }
    output.write("EMC\n")
    openReading = nil
  }

  private mutating func openMark(_ owner: PageLog.Owner) {
    guard owner != open else { return }
    closeMark()
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
    (open, isOpenInText) = (owner, isInText)
  }

  private mutating func closeMark() {
    guard open != nil else { return }
    closeReading()
    output.write("EMC\n")
    (open, isOpenInText) = (nil, false)
  }
}

/// A log being read along with the content.
private struct Reading {
  private let events: [PageLog.Event]
  private var index = 0
  /// Of the glyphs of the event at hand, those that were met.
  private var taken = 0

  init(_ log: PageLog) { events = log.events }

  var next: PageLog.Event? { index < events.count ? events[index] : nil }

  var nextSource: PageLog.Source? {
    if case .glyphs(_, let source)? = next { source } else { nil }
  }

  /// Of the event at hand.
  var glyphsLeft: Int {
    if case .glyphs(let count, _)? = next { count - taken } else { 0 }
  }

  mutating func take(_ count: Int) {
    taken += count
    if count > 0, glyphsLeft == 0 { advance() }
  }

  mutating func advance() { (index, taken) = (index + 1, 0) }
}
