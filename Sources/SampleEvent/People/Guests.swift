/// People whose names and titles put a layout to the test.
enum Guests {
  struct Guest: Sendable {
    var first: String?
    var last: String?
    var title: String?
    var company: String?
    var country: String

    func person(replacing other: Person) -> Person {
      var person = other
      (person.firstName, person.lastName) = (first, last)
      (person.title, person.company) = (title, company)
      (person.role, person.industry) = (nil, nil)
      (person.countryCode, person.home) = (country, country)
      person.email = "speaker.\(country.lowercased())@example.org"
      return person
    }
  }

  static let all: [Guest] = [
    Guest(
      first: "Maximiliane", last: "Freifrau von Hohenstein-Wittgenstein zu Sayn",
      title: "Head of Delivery, Central and Eastern Europe",
      company: "Brightmoor Bank Aktiengesellschaft & Co. Kommanditgesellschaft auf Aktien",
      country: "DE"),
    Guest(
      first: "Sunny ☀️", last: "Delgado", title: "Developer Advocate", company: "Blue Kettle Games",
      country: "US"),
    Guest(
      first: "Wolfeschlegelsteinhausenbergerdorff", title: "Engineer", company: "Halden Freight",
      country: "US"),
    Guest(
      first: "Aoife", last: "O'Shaughnessy-Ní Dhomhnaill",
      title: "Principal Engineer, Developer Experience",
      company: "Fjord Telecom", country: "IE"),
    Guest(
      first: "Ramakrishnan", last: "Venkatasubramanian Narayanaswamy Iyengar",
      title: "Senior Vice President, Global Release Engineering, Quality and Compliance Programmes",
      company: "Kaveri Cloud", country: "IN"),
    Guest(first: "Bo", last: "Li", title: "CTO", company: "Saffron Pay", country: "SG"),
    Guest(
      first: "👩🏽‍🚀 Ximena", last: "Ibáñez", title: "Mission Operations",
      company: "Zenith Semiconductors",
      country: "MX"),
    Guest(
      first: "María de los Ángeles", last: "Fernández de Córdoba y Álvarez de Toledo",
      title: "Directora de Ingeniería", company: "Costa Brava Foods", country: "ES"),
    Guest(
      first: "D'Artagnan", last: "N'Diaye", title: "Architecte logiciel",
      company: "L’Atelier du Port",
      country: "SN"),
    Guest(
      first: "عبد الله", last: "Al Hashimi", title: "مدير الإصدارات", company: "Dune Logistics",
      country: "AE"),
    Guest(
      first: "Zoe\u{308}", last: "van ’t Hoff", title: "Release Manager", company: "Meridian Rail",
      country: "NL"),
    Guest(
      first: "Sérgio", last: "Conceição Teixeira dos Santos e Silva", title: "DevOps Lead",
      company: "Umoja Mobile", country: "BR"),
  ]
}
