/// Everybody who registered, in order of registration.
struct Registration {
  let people: [Person]

  init(count: Int, using generator: inout SeededGenerator) {
    var names = NamePool(using: &generator)
    var people: [Person] = []
    people.reserveCapacity(count)
    for number in 0..<count {
      people.append(
        Self.person(number: number, name: names.next(using: &generator), using: &generator))
    }
    // A guest now and then, so that a small event has a few and a large one not only these.
    for (index, guest) in Guests.all.enumerated() {
      let number = 12 + index * 29
      guard number < count else { break }
      people[number] = guest.person(replacing: people[number])
    }
    self.people = people
  }

  private static func person(
    number: Int, name: NamePool.Name, using generator: inout SeededGenerator
  ) -> Person {
    let company = generator.pick(Workplaces.companies)
    let job = Workplaces.jobs[generator.index(weights: jobWeights)]
    var person = Person(
      externalID: "nw-\(100_000 + number)",
      firstName: name.first, lastName: name.last,
      title: job.title, company: company.name, role: job.role, industry: company.industry,
      countryCode: name.country, home: name.country)
    person.email = MailAddress.of(name, number: number, company: company.name)
    if generator.chance(0.15) {
      // No employer given: a private address.
      (person.company, person.industry) = (nil, nil)
      person.email = MailAddress.of(name, number: number, company: nil)
    }
    if generator.chance(0.06) { (person.title, person.role) = (nil, nil) }
    switch generator.unit() {
    case ..<0.02: person.countryCode = nil
    case ..<0.024: person.countryCode = name.country.lowercased()
    case ..<0.026: person.countryCode = "ZZ"
    default: break
    }

    switch generator.unit() {
    case ..<0.028: person.becomeAnonymous()
    case ..<0.043: (person.firstName, person.lastName) = (nil, generator.chance(0.5) ? nil : " ")
    case ..<0.06: person.lastName = nil
    case ..<0.068: person.firstName = person.firstName.map { " \($0) " }
    default: break
    }
    return person
  }

  private static let jobWeights = Workplaces.jobs.map(\.weight)
}
