/// A length in hundredths of a unit, which is finer than any screen shows.
struct SVGNumber: Hashable, Comparable {
  let hundredths: Int

  init(_ value: Double) { hundredths = Int((value * 100).rounded()) }
  init(hundredths: Int) { self.hundredths = hundredths }

  static func < (a: SVGNumber, b: SVGNumber) -> Bool { a.hundredths < b.hundredths }
  static func - (a: SVGNumber, b: SVGNumber) -> SVGNumber {
    SVGNumber(hundredths: a.hundredths - b.hundredths)
  }

  /// In the shortest form: "12", "-.5", "3.25".
  func write(to text: inout String) {
    let magnitude = hundredths.magnitude
    let (whole, rest) = (magnitude / 100, magnitude % 100)
    if hundredths < 0 { text += "-" }
    if whole > 0 || rest == 0 { text += String(whole) }
    guard rest > 0 else { return }
    text += rest < 10 ? ".0" : "."
    text += String(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest)
  }

  var text: String {
    var text = ""
    write(to: &text)
    return text
  }
}
