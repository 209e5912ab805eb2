import Testing

@testable import RecapPDFAssembly

@Suite struct RoundedNumberTests {
  @Test(
    "numbers are cut to so many decimals, halves away from zero",
    arguments: [
      ("12", "12"), ("12.5", "12.5"), ("12.340000", "12.34"), ("12.345", "12.35"),
      ("-12.345", "-12.35"), ("0.004", "0"), ("-0.004", "0"), ("9.999", "10"), ("0.996", "1"),
      ("173.219734", "173.22"), ("-0.015", "-0.02"), (".125", "0.13"), ("5.", "5."),
    ])
  func rounding(number: String, expected: String) {
    Array(number.utf8).withUnsafeBufferPointer { bytes in
      var output: [UInt8] = []
      RoundedNumber.write(0..<bytes.count, of: bytes, places: 2, to: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }
}
