/// Given and family names that go together, and where the people live who bear them.
struct Culture: Sendable {
  /// How people write their name into the two fields of a registration form.
  enum Order: Sendable {
    case givenFamily
    /// The family name first, in the order it is spoken.
    case familyGiven
    /// Family and given name as one word in the first field.
    case joined
  }

  let weight: Double
  let countries: [(code: String, weight: Double)]
  let order: Order
  let given: [String]
  let family: [String]
  /// Whether an e-mail address can be spelt from the name.
  let isLatin: Bool

  /// Names are separated by commas; weights are in people of an audience of 356.
  init(
    _ weight: Double, _ countries: [(String, Double)], order: Order = .givenFamily,
    given: String, family: String
  ) {
    self.weight = weight
    self.countries = countries.map { (code: $0.0, weight: $0.1) }
    self.order = order
    self.given = Self.names(given)
    self.family = Self.names(family)
    self.isLatin = given.unicodeScalars.allSatisfy {
      $0.value < 0x250 || (0x1E00...0x2020).contains($0.value)
    }
  }

  var combinations: Int { given.count * family.count }

  private static func names(_ list: String) -> [String] {
    list.split { $0 == "," || $0 == "\n" }
      .map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty }
      .map(String.init)
  }
}
