import Glibc

/// The text of a file as UTF-8, whatever it was written in.
struct DecodedText {
  /// Without a byte-order mark; no control character but tab and line ends.
  private(set) var bytes: [UInt8]
  /// The encoding that was taken without a sign of it.
  private(set) var assumedEncoding: String?
  /// Characters that stand for what could not be read, and the line of the first.
  private(set) var replaced = 0
  private(set) var firstReplacedLine: Int?

  /// - Parameters:
  ///   - encoding: The name of one, as iconv knows it; else it is found out.
  ///   - isFamiliar: Whether a decoded beginning has words that are known.
  init(_ file: consuming [UInt8], encoding: String?, isFamiliar: (ArraySlice<UInt8>) -> Bool)
    throws(ImportError)
  {
    bytes = []
    if let encoding {
      bytes = try Self.converted(file[...], from: encoding)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    } else if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = Array(file.dropFirst(3))
    } else if file.starts(with: [0xFF, 0xFE]) {
      bytes = Self.utf16(file.dropFirst(2), isBigEndian: false)
    } else if file.starts(with: [0xFE, 0xFF]) {
      bytes = Self.utf16(file.dropFirst(2), isBigEndian: true)
    } else if let isBigEndian = Self.looksUTF16(file) {
      bytes = Self.utf16(file[...], isBigEndian: isBigEndian)
    } else if Self.isUTF8(file) {
      bytes = file
    } else {
      (bytes, assumedEncoding) = try Self.codePage(of: file, isFamiliar)
    }
    clean()
  }

  /// The text, which is not here any more then.
  mutating func take() -> FileBytes {
    let taken = bytes
    bytes = []
    return FileBytes(taken)
  }

  private static let codePages = ["CP1250", "CP1252", "CP1251", "CP932"]

  private static func codePage(
    of file: [UInt8], _ isFamiliar: (ArraySlice<UInt8>) -> Bool
  ) throws(ImportError) -> ([UInt8], String) {
    // Western first: what is known in several reads the same in all of them.
    for page in ["CP1252"] + codePages where page != "CP1252" || true {
      let start = try converted(file.prefix(4096), from: page)
      if isFamiliar(start[...]), !start.contains(sequence: [0xEF, 0xBF, 0xBD]) {
        return (try converted(file[...], from: page), page)
      }
    }
    return (try converted(file[...], from: "CP1252"), "CP1252")
  }

  // MARK: UTF-16

  /// Nearly every second one of the first bytes is 0: true where it is the first of each two.
  private static func looksUTF16(_ file: [UInt8]) -> Bool? {
    let start = file.prefix(400)
    guard start.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let most = start.count / 2
    if zeros[0] * 10 >= most * 8, zeros[1] * 10 <= most { return true }
    if zeros[1] * 10 >= most * 8, zeros[0] * 10 <= most { return false }
    return nil
  }

  /// Lone surrogates and an odd last byte become U+FFFD.
  private static func utf16(_ file: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.count)
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2 + 1)
    var index = file.startIndex
    while index + 1 < file.endIndex {
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < file.endIndex { units.append(0xFFFD) }
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { result.append($0) }
    return result
  }

  // MARK: Other encodings

  private static func converted(
    _ file: ArraySlice<UInt8>, from encoding: String
  ) throws(ImportError) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1)
    else {
      throw ImportError(
        .notText, "the encoding \(ImportError.shown(encoding)) is not known",
        hint: "name one as windows-1252, utf-16 or shift_jis")
    }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    var input = Array(file)
    let capacity = 1 << 16
    let output = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
    defer { output.deallocate() }
    input.withUnsafeMutableBytes { buffer in
      var next = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = buffer.count
      while left > 0 {
        var target: UnsafeMutablePointer<CChar>? = output
        var room = capacity
        let code = iconv(converter, &next, &left, &target, &room)
        let failure = errno
        output.withMemoryRebound(to: UInt8.self, capacity: capacity) {
          result.append(contentsOf: UnsafeBufferPointer(start: $0, count: capacity - room))
        }
        if code == -1, failure != E2BIG, left > 0 {
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return result
  }

  private static func isUTF8(_ file: [UInt8]) -> Bool {
    // A cut character at the very end is no sign of another encoding, and all of it is looked at.
    file.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if Self.isASCII(buffer, at: index) {
          index += 8
          continue
        }
        let length = Self.length(of: buffer, at: index)
        if length == 0 { return false }
        index += length
      }
      return true
    }
  }

  /// Eight bytes from an index on, at once.
  @inline(__always)
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64? {
    guard index + 8 <= bytes.count else { return nil }
    return UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
  }

  @inline(__always)
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    word(bytes, at: index).map { $0 & 0x8080_8080_8080_8080 == 0 } ?? false
  }

  /// Eight bytes of ASCII of which none is a control character, and not all of which can be told so.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard let word = word(bytes, at: index) else { return false }
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // A byte under 0x20 borrows, one of 0x7F carries.
    let (below, delete) = (word &- 0x20 &* ones, word &+ ones)
    return (word | below | delete) & highs == 0
  }

  /// Of the UTF-8 character at an index; 0 where there is none.
  @inline(__always)
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    func next(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch first {
    case 0xC2...0xDF: return next(1) ? 2 : 0
    case 0xE0: return next(1, 0xA0...0xBF) && next(2) ? 3 : 0
    case 0xED: return next(1, 0x80...0x9F) && next(2) ? 3 : 0
    case 0xE1...0xEF: return next(1) && next(2) ? 3 : 0
    case 0xF0: return next(1, 0x90...0xBF) && next(2) && next(3) ? 4 : 0
    case 0xF1...0xF3: return next(1) && next(2) && next(3) ? 4 : 0
    case 0xF4: return next(1, 0x80...0x8F) && next(2) && next(3) ? 4 : 0
    default: return 0
    }
  }

  // MARK: Cleaning

  /// Replaces what is no character, and control characters; counts all that stand for something.
  private mutating func clean() {
    guard bytes.withUnsafeBufferPointer({ Self.needsCleaning($0) }) else { return }
    var (result, line): ([UInt8], Int) = ([], 1)
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        let length = Self.length(of: buffer, at: index)
        if byte == 0x0A { line += 1 }
        let isReplacement =
          length == 3 && byte == 0xEF && buffer[index + 1] == 0xBF && buffer[index + 2] == 0xBD
        if length == 0 || Self.isControl(byte) || isReplacement {
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          replaced += 1
          if firstReplacedLine == nil { firstReplacedLine = line }
          index += max(1, length)
        } else {
          result.append(contentsOf: buffer[index..<index + length])
          index += length
        }
      }
    }
    bytes = result
  }

  private static func needsCleaning(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if isPlain(bytes, at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if isControl(byte) { return true }
        index += 1
        continue
      }
      let length = length(of: bytes, at: index)
      if length == 0 { return true }
      if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { return true }
      index += length
    }
    return false
  }

  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }
}

extension [UInt8] {
  func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    return (0...count - sequence.count).contains { self[$0...].starts(with: sequence) }
  }
}
