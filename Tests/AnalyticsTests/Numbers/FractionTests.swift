import Testing

@testable import RecapAnalytics

@Suite("Exact fractions")
struct FractionTests {
  @Test("sums and products are exact, also where their terms have to be reduced")
  func arithmetic() {
    #expect(Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2))
    #expect(Fraction(1, 3) - Fraction(1, 2) == Fraction(-1, 6))
    #expect(Fraction(-2, 3) * Fraction(3, 4) == Fraction(-1, 2))
    let large = Int128(1) << 100
    #expect(Fraction(large, 3 * large) + Fraction(large, 6 * large) == Fraction(1, 2))
    #expect(Fraction(large, 3 * large) * Fraction(3 * large, large) == Fraction(1))
  }

  @Test("comparison needs no room for the products of the terms")
  func order() {
    let large = Int128.max / 2
    #expect(Fraction(large - 1, large) < Fraction(large, large + 1))
    #expect(!(Fraction(large, large + 1) < Fraction(large - 1, large)))
    #expect(Fraction(-1, 2) < Fraction(-1, 3))
  }

  @Test("the nearest double, where neither term is one")
  func doubles() {
    #expect(Fraction(1, 3).value == 1.0 / 3)
    // 2^53 + 1 lies between two doubles, and goes to the even one; a bit more, and it goes up.
    let odd = Int128(1) << 53 + 1
    #expect(Fraction(odd, 1).value == 0x1p53)
    #expect(Fraction(odd * 1000 + 1, 1000).value == 0x1p53 + 2)
    #expect(Fraction(Int128(1) << 100, (Int128(1) << 100) * 3).value == 1.0 / 3)
    #expect(Fraction(-(Int128(7) << 90), Int128(2) << 90).value == -3.5)
  }

  @Test("rounding goes half away from zero")
  func rounding() {
    #expect(Fraction(5, 1000).rounded(scale: 100) == 1)
    #expect(Fraction(-5, 1000).rounded(scale: 100) == -1)
    #expect(Fraction(4999, 1_000_000).rounded(scale: 100) == 0)
    #expect(Fraction(Int128(1) << 110, (Int128(1) << 110) * 8).rounded(scale: 100) == 13)
  }

  @Test("a product of any size gives the nearest double, and knows which of two halves it is in")
  func products() {
    // (1 - 1/1000)^4000, one factor after the other without anything falling away.
    var (dividend, divisor) = (BigNatural(1), BigNatural(1))
    for _ in 0..<4000 {
      dividend.multiply(by: 999)
      divisor.multiply(by: 1000)
    }
    // By exact fractions of Python.
    #expect(BigNatural.quotient(dividend, divisor) == 0.01827901982748948)
    // A tie of two doubles, of terms beyond 128 bits, and what is a little above and below it.
    var (odd, power) = (BigNatural(1 << 53 + 1), BigNatural(1 << 53))
    for _ in 0..<5 {
      odd.multiply(by: .max)
      power.multiply(by: .max)
    }
    #expect(BigNatural.quotient(odd, power) == 1)
    #expect(BigNatural.quotient(odd * 3, power) == 3.0000000000000004)
  }
}
