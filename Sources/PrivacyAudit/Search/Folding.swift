import Foundation
import Synchronization

/// What becomes of code points, remembered: those of a text are few.
enum Folding {
  enum Kind { case ignored, separator, word, alone }

  struct Folded {
    var kind: Kind
    var letters: [UInt32] = []
  }

  private static let ascii = (UInt8(0)..<0x80).map { fold(Unicode.Scalar($0)) }
  private static let others = Mutex<[Unicode.Scalar: Folded]>([:])

  /// Of what most text is made of; nil for all else.
  @inline(__always)
  static func plainLetter(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: scalar.value
    case 0x41...0x5A: scalar.value | 0x20
    default: nil
    }
  }

  static func folded(_ scalar: Unicode.Scalar) -> Folded {
    if scalar.isASCII { return ascii[Int(scalar.value)] }
    return others.withLock { others in
      if let known = others[scalar] { return known }
      let folded = fold(scalar)
      others[scalar] = folded
      return folded
    }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folded {
    // What separates parts that belong to nothing common.
    if scalar == "\0" { return Folded(kind: .alone, letters: [0]) }
    if scalar == "\u{FFFD}" { return Folded(kind: .separator) }
    if scalar == "@" { return Folded(kind: .alone, letters: [0x40]) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return Folded(kind: .ignored)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return Folded(
        kind: isOfScriptWithoutSpaces(scalar) ? .alone : .word, letters: letters(scalar))
    case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol:
      return Folded(kind: .alone, letters: letters(scalar))
    default: return Folded(kind: .separator)
    }
  }

  /// Small letters without their accents.
  private static func letters(_ scalar: Unicode.Scalar) -> [UInt32] {
    if isHangul(scalar) { return [scalar.value] }
    let apart = String(scalar).decomposedStringWithCompatibilityMapping
    return apart.uppercased().lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { ![.nonspacingMark, .enclosingMark].contains($0.properties.generalCategory) }
      .map { $0 == "ς" ? UInt32(0x3C3) : $0.value }
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// Thai, Lao, Burmese, Khmer, Chinese, Japanese; and Korean, where endings join names.
  static func isOfScriptWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1100...0x11FF,
      0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  static func isRightToLeft(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
