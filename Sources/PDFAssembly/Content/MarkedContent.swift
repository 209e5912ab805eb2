/// The content of a page, given its marks: every part says which element of the structure it
/// belongs to, or that it is decoration.
///
/// Source: ISO 32000-1, 14.6 (marked content), 14.8.2.2 (artifacts).
struct MarkedContent {
  private let page: Int
  private var log: LogReader
  private var marks: MarkWriter
  private var figure: PageLog.Owner?
  private var isInPath = false
  private var isAtSpeck = false
  /// The text object ended, unless the next one follows at once.
  private var isTextEnding = false
  /// The font that was chosen last, where that still holds.
  private var font: Range<Int>?

  /// The marked stream.
  var output: [UInt8] { marks.output }
  /// The element of each marked sequence, by the sequence's number.
  var owners: [Int] { marks.owners }

  /// - Parameters:
  ///   - page: From 1, for messages.
  ///   - typeName: Of an element's structure type.
  init(page: Int, log: PageLog, typeName: @escaping (Int) -> StaticString) {
    self.page = page
    self.log = LogReader(log)
    marks = MarkWriter(typeName: typeName)
  }

  mutating func mark(_ content: [UInt8]) throws(AssemblyError) {
    marks.output.reserveCapacity(content.count * 2)
    let result: Result<Void, AssemblyError> = content.withUnsafeBufferPointer { bytes in
      do throws(AssemblyError) {
        var scanner = ContentScanner(bytes)
        while scanner.advance() { try copy(scanner, bytes) }
        endText()
        marks.close()
        return .success(try checkEnd())
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
    let kind = ContentOperator(bytes[scanner.operation])
    if isTextEnding, !kind.mayStandInText { endText() }
    switch kind {
    case .beginPath:
      if isSpeck(scanner, bytes) {
        isAtSpeck = true
        return try toggleFigure()
      }
      if !isInPath { marks.open(figure ?? .decoration) }
      isInPath = true
    case .paintPath:
      isInPath = false
      if isAtSpeck {
        isAtSpeck = false
        return
      }
    case .paintObject: marks.open(figure ?? .decoration)
    case .saveOrRestore:
      if figure == nil { marks.close() }
      font = nil
    case .beginText: return startText()
    case .endText:
      isTextEnding = true
      return
    case .chooseFont:
      if isChosen(scanner, bytes) { return }
    case .showText: return try show(scanner, bytes)
    case .beginMark:
      // Round glyphs whose text is not what their font says.
      if figure == nil, marks.isInText, let source = log.nextSource { marks.open(source) }
    case .unknown: throw differs("unknown operation")
    case .extendPath, .color, .graphicsState, .lineWidth, .placeText, .moveText, .other: break
    }
    write(scanner, bytes, places: kind.places)
  }

  private mutating func write(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>, places: Int? = nil
  ) {
    // Only numbers and names need a space between them.
    var needsSpace = false
    for token in scanner.operands {
      let isWord = token.kind == .number || token.kind == .other
      if needsSpace, isWord { marks.output.append(UInt8(ascii: " ")) }
      if token.kind == .number, let places {
        RoundedNumber.write(token.range, of: bytes, places: places, to: &marks.output)
      } else {
        marks.output.append(contentsOf: bytes[token.range])
      }
      needsSpace = isWord
    }
    if needsSpace { marks.output.append(UInt8(ascii: " ")) }
    marks.output.append(contentsOf: bytes[scanner.operation])
    marks.output.append(0x0A)
  }

  // MARK: Figures

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
    marks.close()
    switch log.next {
    case .figureStart(let owner) where figure == nil: figure = owner
    case .figureEnd where figure != nil: figure = nil
    case let event: throw differs("a figure's edge where \(event as Any) should be")
    }
    log.advance()
  }

  // MARK: Texts

  /// Text objects with nothing but a change of colour between them become one.
  private mutating func startText() {
    if isTextEnding {
      isTextEnding = false
      return
    }
    if let figure { marks.open(figure) } else { marks.close() }
    marks.isInText = true
    marks.output.write("BT\n")
  }

  private mutating func endText() {
    guard isTextEnding else { return }
    if marks.isOpenedInText { marks.close() }
    (marks.isInText, isTextEnding) = (false, false)
    marks.output.write("ET\n")
  }

  /// Whether a font is chosen that is at hand already.
  private mutating func isChosen(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let name = scanner.operands.first?.range else { return false }
    if let font, bytes[font].elementsEqual(bytes[name]) { return true }
    font = name
    return false
  }

  /// Copies glyphs, each part under the mark of the one it belongs to.
  private mutating func show(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(AssemblyError) {
    let count = scanner.operands.reduce(0) { count, token in
      token.isString ? count + GlyphString(token, in: bytes).count : count
    }
    guard log.glyphsLeft >= count else { return try split(scanner, bytes) }
    if count > 0, figure == nil, let source = log.nextSource { marks.open(source) }
    log.take(count)
    write(scanner, bytes)
  }

  /// Copies glyphs of several owners.
  private mutating func split(
    _ scanner: ContentScanner, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(AssemblyError) {
    var array = GlyphArray()
    for token in scanner.operands {
      if token.kind == .number {
        array.begin(in: &marks.output)
        marks.output.append(contentsOf: bytes[token.range])
      }
      guard token.isString else { continue }
      let string = GlyphString(token, in: bytes)
      var (left, position) = (string.count, string.start)
      // An empty string holds nothing that could be lost.
      while left > 0 {
        guard let source = log.nextSource else { throw differs("more glyphs than were drawn") }
        if figure == nil, !marks.isOpen(for: source) {
          array.end(in: &marks.output)
          marks.open(source)
        }
        array.begin(in: &marks.output)
        let count = min(left, log.glyphsLeft)
        let end = string.end(of: count, from: position)
        string.write(position..<end, to: &marks.output)
        log.take(count)
        (left, position) = (left - count, end)
      }
    }
    array.end(in: &marks.output)
  }
}

/// The array of strings and shifts that one operation shows.
private struct GlyphArray {
  private var isOpen = false

  mutating func begin(in output: inout [UInt8]) {
    if !isOpen { output.write("[") }
    isOpen = true
  }

  mutating func end(in output: inout [UInt8]) {
    if isOpen { output.write("]TJ\n") }
    isOpen = false
  }
}
