/// Somebody who registered for the event.
struct Person: Sendable {
  var externalID: String?
  var firstName: String?
  var lastName: String?
  var email: String?
  var title: String?
  var company: String?
  var role: String?
  var industry: String?
  /// As given on registration, ISO 3166-1 alpha-2.
  var countryCode: String?
  /// Where they usually are.
  var home: String

  mutating func becomeAnonymous() {
    self = Person(home: home)
  }
}
