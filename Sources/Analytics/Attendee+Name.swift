extension Attendee {
  /// First and last name, else the e-mail address, else "Anonymous viewer".
  public var displayName: String {
    let names = [firstName, lastName].compactMap { $0?.trimmed }.filter { !$0.isEmpty }
    if !names.isEmpty { return names.joined(separator: " ") }
    if let email, !email.isBlank { return email }
    return "Anonymous viewer"
  }

  /// Neither name nor e-mail address is known.
  public var isAnonymous: Bool {
    [firstName, lastName, email].allSatisfy { $0?.isBlank ?? true }
  }
}
