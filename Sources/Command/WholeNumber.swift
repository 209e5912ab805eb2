import ArgumentParser

/// A whole number as somebody types it.
enum WholeNumber {
  static func parse<Number: FixedWidthInteger>(_ text: String) throws -> Number {
    guard let number = Number(text) else { throw ValidationError("give a whole number") }
    return number
  }
}
