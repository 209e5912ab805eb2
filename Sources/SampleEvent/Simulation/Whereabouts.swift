/// Where people watch and on what.
enum Whereabouts {
  static func country(of person: Person, using generator: inout SeededGenerator) -> String? {
    switch generator.unit() {
    case ..<0.955: person.home
    case ..<0.99: generator.pick(travelled)
    default: nil
    }
  }

  static func device(using generator: inout SeededGenerator) -> String? {
    switch generator.unit() {
    case ..<0.77: "computer"
    case ..<0.945: "mobile"
    case ..<0.975: "tablet"
    case ..<0.99: "tv"
    case ..<0.995: "other"
    case ..<0.998: "console"
    default: nil
    }
  }

  private static let travelled = ["DE", "US", "GB", "FR", "NL", "ES", "CH", "AE", "SG", "IT", "PT"]
}
