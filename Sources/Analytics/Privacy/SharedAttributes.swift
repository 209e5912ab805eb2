/// What may be shown of the people of a session beside their pseudonyms: of industry, country,
/// company and role, in this order, as far as a group of people has all of it in common.
///
/// Each set of people that is shown with the same is large enough (k-anonymity; Sweeney 2002,
/// doi:10.1142/S0218488502001648). Since everybody's attributes are shown in one order, what is
/// shown of somebody in several sessions is nothing that was not shown in one of them.
struct SharedAttributes {
  enum Attribute: Int, CaseIterable { case industry, country, company, role }

  /// What is shown of somebody; what isn't there is not shown.
  typealias Values = [Attribute: String]

  private let smallestGroup: Int
  private let people: [Values]
  private(set) var shown: [Values]

  /// - Parameter people: What is known of each.
  init(of people: [Values], smallestGroup: Int) {
    self.people = people
    self.smallestGroup = smallestGroup
    shown = Array(repeating: [:], count: people.count)
    show(Attribute.allCases[...], of: Array(people.indices), beside: [:])
  }

  /// Shows attributes of a group, which is large enough, beside those it has in common.
  private mutating func show(
    _ attributes: ArraySlice<Attribute>, of group: [Int], beside common: Values
  ) {
    guard let attribute = attributes.first else { return show(common, of: group) }
    let byValue = Dictionary(grouping: group) { people[$0][attribute] }
    var rest = byValue[nil] ?? []
    var parts: [(members: [Int], value: String)] = []
    for case (let value?, let members) in byValue {
      if members.count < smallestGroup {
        rest += members
      } else {
        parts.append((members, value))
      }
    }
    // The rest is a group as well: where it is too small, it takes in the smallest of the others.
    parts.sort { ($0.members.count, $1.value) > ($1.members.count, $0.value) }
    while !rest.isEmpty, rest.count < smallestGroup, let smallest = parts.popLast() {
      rest += smallest.members
    }
    show(common, of: rest)
    for part in parts {
      show(
        attributes.dropFirst(), of: part.members,
        beside: common.merging([attribute: part.value]) { $1 })
    }
  }

  private mutating func show(_ values: Values, of group: [Int]) {
    for person in group { shown[person] = values }
  }
}
