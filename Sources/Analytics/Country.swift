/// A country or territory with an assigned ISO 3166-1 alpha-2 code.
public struct Country: Sendable, Hashable {
  /// Index of the code among the 676 pairs of letters, in code order.
  private let ordinal: UInt16

  /// Nil where `code`, in either case, is not assigned.
  ///
  ///     Country("de")?.code  // "DE"
  public init?(_ code: String) {
    let letters = code.utf8
    guard letters.count == 2, let first = letters.first, let second = letters.last else {
      return nil
    }
    self.init(first, second)
  }

  /// The country of two ASCII letters.
  public init?(_ first: UInt8, _ second: UInt8) {
    guard let a = Self.letter(first), let b = Self.letter(second) else { return nil }
    let ordinal = a * 26 + b
    guard Self.names[Int(ordinal)] != nil else { return nil }
    self.ordinal = ordinal
  }

  /// Upper case.
  public var code: String {
    let a = UInt8(ordinal / 26) + 0x41
    let b = UInt8(ordinal % 26) + 0x41
    return String(decoding: [a, b], as: UTF8.self)
  }

  /// The English short name.
  public var name: String { Self.names[Int(ordinal)]! }

  /// Every assigned code, in order.
  public static var codes: [String] { assigned.map(\.code) }

  private static let names: [String?] = {
    var names = [String?](repeating: nil, count: 26 * 26)
    for (code, name) in assigned {
      let letters = Array(code.utf8)
      names[Int(letters[0] - 0x41) * 26 + Int(letters[1] - 0x41)] = name
    }
    return names
  }()

  private static func letter(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x41...0x5A: UInt16(byte - 0x41)
    case 0x61...0x7A: UInt16(byte - 0x61)
    default: nil
    }
  }
}

extension Country: Comparable {
  public static func < (a: Country, b: Country) -> Bool { a.ordinal < b.ordinal }
}
