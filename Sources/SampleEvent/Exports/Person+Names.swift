extension Person {
  /// As written into a form, without white space around it; nil for a blank one.
  var givenName: String? { Self.trimmed(firstName) }
  var familyName: String? { Self.trimmed(lastName) }

  /// Both together, as they were given.
  var fullName: String? {
    let names = [givenName, familyName].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  /// What a platform shows: without a name the part of the address before the sign.
  var screenName: String {
    fullName ?? email.flatMap { $0.split(separator: "@").first.map(String.init) } ?? "Anonymous"
  }

  /// Nothing is known of them.
  var isAnonymous: Bool { fullName == nil && email == nil }

  private static func trimmed(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.split { $0.isWhitespace }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
