import RecapAnalytics

/// Somebody as one file tells of them. Of a large export there are hundreds of thousands: what few
/// sources tell has no room of its own.
struct Identity: Sendable {
  var firstName: String?
  var lastName: String?
  var email: String?
  /// The platform's own, with its name before it.
  var externalID: String?
  var role: String?
  /// Somebody of their own, whatever others are called.
  var isHidden = false
  private var details: Details?

  private final class Details: Sendable {
    struct Values {
      var title, company, industry, countryCode, phone: String?
    }

    let values: Values

    init(_ values: Values) { self.values = values }
  }

  init(isHidden: Bool = false) { self.isHidden = isHidden }

  var title: String? {
    get { details?.values.title }
    set { set(\.title, to: newValue) }
  }
  var company: String? {
    get { details?.values.company }
    set { set(\.company, to: newValue) }
  }
  var industry: String? {
    get { details?.values.industry }
    set { set(\.industry, to: newValue) }
  }
  var countryCode: String? {
    get { details?.values.countryCode }
    set { set(\.countryCode, to: newValue) }
  }
  /// A caller's number, which tells people apart and is not stored.
  var phone: String? {
    get { details?.values.phone }
    set { set(\.phone, to: newValue) }
  }

  private mutating func set(
    _ detail: WritableKeyPath<Details.Values, String?>, to value: String?
  ) {
    if details == nil, value == nil { return }
    var values = details?.values ?? Details.Values()
    values[keyPath: detail] = value
    details = Details(values)
  }

  /// An address or an id tells who it is.
  var isAddressed: Bool { email != nil || externalID != nil }

  /// As written, folded.
  var name: String? {
    let names = [firstName, lastName].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// Fills in what is not known yet; of two values the first stays.
  mutating func complete(with other: Identity) {
    firstName = firstName ?? (lastName == nil ? other.firstName : nil)
    if lastName == nil, other.lastName != nil, firstName == other.firstName {
      lastName = other.lastName
    }
    email = email ?? other.email
    externalID = externalID ?? other.externalID
    title = title ?? other.title
    company = company ?? other.company
    role = role ?? other.role
    industry = industry ?? other.industry
    countryCode = countryCode ?? other.countryCode
  }
}

/// How names are read.
enum PersonName {
  private static let marks = Set(PlatformWords.shared.common["marks"])
  private static let hidden = Set(PlatformWords.shared.common["hidden"])

  /// Without "(Guest)" and the like at its end; nil for a blank one.
  static func cleaned(_ text: String) -> String? {
    var name = text.folded.trimmedCell
    while let last = name.last, last == ")" || last == "）",
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }),
      marks.contains(String(name[name.index(after: open)...].dropLast()).key)
    {
      name = String(name[..<open]).trimmedCell
    }
    return name.isEmpty ? nil : name
  }

  /// A platform's word for somebody whose name it hides.
  static func isHidden(_ name: String) -> Bool { hidden.contains(name.key) }

  /// The digits of a caller's number: ten or more of digits and `*`, with signs between them.
  static func phone(_ name: String) -> String? {
    var digits = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "0"..."9", "*": digits.unicodeScalars.append(scalar)
      case "+", "-", "(", ")", " ", "\u{A0}": break
      default: return nil
      }
    }
    return digits.utf8.count >= 10 ? digits : nil
  }

  static func identity(name: String?, email: String?, id: String? = nil) -> Identity {
    var identity = Identity()
    identity.email = email.flatMap { $0.isAddress ? $0 : nil }
    identity.externalID = id
    let name = name.flatMap(cleaned)
    if let name, let phone = phone(name) {
      identity.phone = phone
      identity.firstName = "Phone ••\(phone.suffix(2))"
    } else if let name, !isHidden(name) {
      identity.firstName = name
    } else if identity.email == nil, id == nil {
      identity.isHidden = true
    }
    return identity
  }
}
