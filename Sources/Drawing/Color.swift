/// An opaque sRGB colour.
public struct Color: Sendable, Hashable {
  /// 0xRRGGBB.
  public let hex: UInt32

  public init(_ hex: UInt32) { self.hex = hex }

  /// Components as fractions.
  public var red: Double { Double(hex >> 16 & 0xFF) / 255 }
  public var green: Double { Double(hex >> 8 & 0xFF) / 255 }
  public var blue: Double { Double(hex & 0xFF) / 255 }

  /// "#rrggbb".
  public var notation: String {
    let digits = String(hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
