/// Names in proportion to the audience, none given twice before all of its culture are used up.
struct NamePool {
  struct Name {
    var first: String
    var last: String?
    var country: String
    var isLatin: Bool
  }

  private let cultures = Culture.all
  private let weights = Culture.all.map(\.weight)
  private var taken: [Int]

  init(using generator: inout SeededGenerator) {
    taken = Culture.all.map { generator.index(below: $0.combinations) }
  }

  mutating func next(using generator: inout SeededGenerator) -> Name {
    let index = generator.index(weights: weights)
    let culture = cultures[index]
    // A stride without common divisor visits every combination, and neighbours look unrelated.
    let place = taken[index] % culture.combinations
    taken[index] += Self.stride(through: culture.combinations)
    let given = culture.given[place % culture.given.count]
    let family = culture.family[place / culture.given.count]
    let country = culture.countries[generator.index(weights: culture.countries.map(\.weight))].code
    let (first, last): (String, String?) =
      switch culture.order {
      case .givenFamily: (given, family)
      case .familyGiven: (family, given)
      case .joined: (family + given, nil)
      }
    return Name(first: first, last: last, country: country, isLatin: culture.isLatin)
  }

  /// Near the golden section of `count`, and coprime to it.
  private static func stride(through count: Int) -> Int {
    var stride = max(1, count * 618 / 1000)
    while greatestCommonDivisor(stride, count) != 1 { stride += 1 }
    return stride
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
