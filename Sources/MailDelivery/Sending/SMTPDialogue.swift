/// The letter as a server takes it, and what it says meanwhile.
final class SMTPDialogue {
  private var rest: ArraySlice<UInt8>
  private var lines: [String] = []
  private var isReplyWhole = true

  /// The last reply, but for the one that says good-bye.
  private(set) var reply: (code: Int, words: String)?

  /// The server answered to the whole letter that it takes it on.
  private(set) var isTakenOn = false

  private let deadline: ContinuousClock.Instant

  init(_ letter: [UInt8], timeout: Duration) {
    rest = letter[...]
    deadline = .now + timeout
  }

  var isTimeOver: Bool { .now > deadline }

  /// There is nothing to wait for: not even for the server's good-bye.
  var isOver: Bool { isTakenOn || isTimeOver }

  /// Hands out the next bytes of the letter; none at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let part = rest.prefix(buffer.count)
    buffer.copyBytes(from: part)
    rest = rest.dropFirst(part.count)
    return part.count
  }

  /// Takes a line of a reply: "250-SIZE", "250 OK" (RFC 5321, section 4.2).
  func hear(_ bytes: UnsafeRawBufferPointer) {
    let line = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .filter { $0.properties.generalCategory != .control }
    let text = String(String.UnicodeScalarView(line))
    if isReplyWhole { lines = [] }
    guard let code = Int(text.prefix(3)), (200...599).contains(code) else { return }
    if lines.count < 10 { lines.append(String(text.dropFirst(4).prefix(200))) }
    isReplyWhole = text.dropFirst(3).first != "-"
    guard isReplyWhole, code != 221 else { return }
    reply = (code, "\(code) \(lines.joined(separator: " "))")
    // One reply follows each command: the next is given when the last is answered.
    if rest.isEmpty, code < 300 { isTakenOn = true }
  }
}
