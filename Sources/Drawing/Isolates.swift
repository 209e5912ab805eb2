/// Characters that keep a part of a text from turning what is around it (UAX #9): U+2066 to U+2069.
/// They have no ink, and nobody searches for them.
extension Sequence<UInt8> {
  /// Of UTF-8.
  public var hasIsolates: Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in self {
      if before == 0xE2, last == 0x81, (0xA6...0xA9).contains(byte) { return true }
      (before, last) = (last, byte)
    }
    return false
  }
}

extension String {
  public var withoutIsolates: String {
    guard utf8.hasIsolates else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isIsolate }))
  }

  /// How many isolates are open at its end.
  var openIsolates: Int {
    guard utf8.hasIsolates else { return 0 }
    return unicodeScalars.reduce(0) { depth, scalar in
      guard scalar.isIsolate else { return depth }
      return scalar == "\u{2069}" ? max(0, depth - 1) : depth + 1
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isIsolate: Bool { (0x2066...0x2069).contains(value) }
}
