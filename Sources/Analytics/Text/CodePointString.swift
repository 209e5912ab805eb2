/// A text compared and ordered by its code points.
///
/// `String` itself takes canonically equivalent texts for equal. UTF-8 keeps the order of the
/// code points, so that comparing bytes is enough.
public struct CodePointString: Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}

extension CodePointString: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.utf8.elementsEqual(b.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension CodePointString: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
