/// A natural number of any size, for products that no machine integer holds.
struct BigNatural {
  /// The lowest first; no 0 at the end.
  private var words: [UInt64]

  init(_ value: UInt64) { words = value == 0 ? [] : [value] }

  static func * (a: BigNatural, factor: UInt64) -> BigNatural {
    var product = a
    product.multiply(by: factor)
    return product
  }

  mutating func multiply(by factor: UInt64) {
    if factor == 0 { return words.removeAll() }
    var carry: UInt64 = 0
    for index in words.indices {
      let (high, low) = words[index].multipliedFullWidth(by: factor)
      let (sum, overflows) = low.addingReportingOverflow(carry)
      words[index] = sum
      carry = high + (overflows ? 1 : 0)
    }
    if carry > 0 { words.append(carry) }
  }

  private mutating func shift(by bits: Int) {
    words.insert(contentsOf: repeatElement(0, count: words.isEmpty ? 0 : bits / 64), at: 0)
    multiply(by: 1 << UInt64(bits % 64))
  }

  private var bitCount: Int {
    words.isEmpty ? 0 : 64 * words.count - words[words.count - 1].leadingZeroBitCount
  }

  /// The highest bits, 127 at most, and how many are below them.
  private var top: (bits: UInt128, below: Int) {
    let below = max(0, bitCount - 127)
    let (word, bit) = (below / 64, below % 64)
    var bits: UInt128 = 0
    for (place, index) in (word..<min(word + 3, words.count)).enumerated() {
      let value = UInt128(words[index])
      let shift = 64 * place - bit
      bits |= shift >= 0 ? value << UInt128(shift) : value >> UInt128(-shift)
    }
    return (bits, below)
  }

  /// The double nearest to a quotient that is neither huge nor tiny; of two, the even one.
  static func quotient(_ dividend: BigNatural, _ divisor: BigNatural) -> Double {
    let (a, b) = (dividend.top, divisor.top)
    func double(_ n: UInt128, _ d: UInt128) -> Double {
      Double(sign: .plus, exponent: a.below - b.below, significand: .nearest(n, d))
    }
    if a.below == 0, b.below == 0 { return double(a.bits, b.bits) }
    let low = double(a.bits, b.below == 0 ? b.bits : b.bits + 1)
    let high = double(a.below == 0 ? a.bits : a.bits + 1, b.bits)
    if low == high { return low }
    // One of two neighbours: the exact half-way between them decides.
    let step = low.ulp
    var (left, right) = (dividend, divisor * (UInt64(low / step) * 2 + 1))
    let exponent = Int(step.exponent) - 1
    if exponent < 0 { left.shift(by: -exponent) } else { right.shift(by: exponent) }
    if left == right { return UInt64(low / step) % 2 == 0 ? low : high }
    return left < right ? low : high
  }
}

extension BigNatural: Comparable {
  static func < (a: BigNatural, b: BigNatural) -> Bool {
    if a.words.count != b.words.count { return a.words.count < b.words.count }
    for index in a.words.indices.reversed() where a.words[index] != b.words[index] {
      return a.words[index] < b.words[index]
    }
    return false
  }
}
