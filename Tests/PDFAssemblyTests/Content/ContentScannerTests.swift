import Testing

@testable import RecapPDFAssembly

@Suite struct ContentScannerTests {
  /// Each operation with its operands, as they are written.
  private func operations(_ content: String) -> [String] {
    Array(content.utf8).withUnsafeBufferPointer { bytes in
      var scanner = ContentScanner(bytes)
      var found: [String] = []
      func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      while scanner.advance() {
        let operands = scanner.operands.map { text($0.range) }
        found.append((operands + [text(scanner.operation)]).joined(separator: "|"))
      }
      return found
    }
  }

  @Test("operations end at their operators, whatever the white space")
  func operators() {
    #expect(
      operations("1 0 0 -1 0 841.89 cm\nq\n40 42 m 556 42 l S\n")
        == ["1|0|0|-1|0|841.89|cm", "q", "40|42|m", "556|42|l", "S"])
  }

  @Test("brackets in strings and escapes are theirs")
  func strings() {
    #expect(operations(#"[(a\)b)-12(c(d)e)]TJ"#) == [#"[|(a\)b)|-12|(c(d)e)|]|TJ"#])
    #expect(operations("<0a0B> Tj (x)Tj") == ["<0a0B>|Tj", "(x)|Tj"])
  }

  @Test("dictionaries and names are operands")
  func dictionaries() {
    #expect(
      operations("/Span << /ActualText <feff0041> >> BDC EMC /f-0-1 1 Tf")
        == ["/Span|<<|/ActualText|<feff0041>|>>|BDC", "EMC", "/f-0-1|1|Tf"])
  }

  @Test("a stream that is cut off ends the reading")
  func cutOff() {
    #expect(operations("1 w (abc") == ["1|w"])
    #expect(operations("").isEmpty)
  }
}
