/// A registered person, or an anonymous viewer where nothing is known.
public struct Attendee: Sendable {
  public let id: Int
  public let firstName: String?
  public let lastName: String?
  public let email: String?
  public let title: String?
  public let company: String?
  public let role: String?
  public let industry: String?
  /// From registration: an assigned ISO 3166-1 alpha-2 code, upper case; else nil.
  public let countryCode: String?
  /// The platform's own user id.
  public var externalID: String?

  public init(
    id: Int, firstName: String?, lastName: String?, email: String?, title: String?,
    company: String?, role: String?, industry: String?, countryCode: String?,
    externalID: String? = nil
  ) {
    self.id = id
    self.firstName = firstName
    self.lastName = lastName
    self.email = email
    self.title = title
    self.company = company
    self.role = role
    self.industry = industry
    self.countryCode = countryCode
    self.externalID = externalID
  }

  /// The name and the address alone.
  var withoutAttributes: Attendee {
    Attendee(
      id: id, firstName: firstName, lastName: lastName, email: email, title: nil, company: nil,
      role: nil, industry: nil, countryCode: nil)
  }
}
