/// A length in tenths or hundredths of a unit, in the shortest form: "12", "-.5", "3.25".
public enum SVGNumber {
  /// Of sizes and widths.
  public static func text(_ value: Double) -> String {
    var text = ""
    write(hundredths: Int((value * 100).rounded()), to: &text)
    return text
  }

  static func write(hundredths: Int, to text: inout String) {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { text += "-" }
    if whole > 0 || rest == 0 { text += String(whole) }
    guard rest > 0 else { return }
    text += rest < 10 ? ".0" : "."
    text += String(rest.isMultiple(of: 10) ? rest / 10 : rest)
  }
}
