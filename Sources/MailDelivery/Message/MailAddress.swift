/// Where mail goes to or comes from: a mailbox, and who it belongs to.
///
///     try MailAddress("ada@example.org")
///     try MailAddress("Ada Lovelace <ada@example.org>")
///
/// The mailbox is plain: a dot-atom before the at sign, and a host name of ASCII letters, digits
/// and dashes behind it. Quoted names, comments, addresses in brackets and letters that need another
/// protocol are refused, and so is whatever could end a header.
public struct MailAddress: Sendable, Hashable {
  /// Empty where it is not told.
  public let name: String
  /// "ada"
  public let local: String
  /// "example.org", in lower case.
  public let domain: String

  /// "ada@example.org"
  public var mailbox: String { "\(local)@\(domain)" }

  /// The same for all spellings that may reach one person: the mailbox in lower case, without dots
  /// before the at sign and without what follows a plus there.
  public var key: String {
    let letters = local.lowercased().split(separator: "+", omittingEmptySubsequences: false)[0]
      .filter { $0 != "." }
    return "\(letters.isEmpty ? local.lowercased() : letters)@\(domain)"
  }

  public init(_ text: String) throws(MailAddressError) {
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .hasControls }
    var mailbox = Substring(text)
    if text.hasSuffix(">") {
      guard let start = text.lastIndex(of: "<") else { throw .malformed(text) }
      mailbox = text[text.index(after: start)...].dropLast()
      name = Self.unquoted(text[..<start])
    } else {
      name = ""
    }
    let sides = mailbox.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .malformed(text) }
    guard Self.isLocal(sides[0]) else { throw .unfitLocal(text) }
    guard Self.isDomain(sides[1]) else { throw .unfitDomain(text) }
    local = String(sides[0])
    domain = sides[1].lowercased()
  }

  private static func unquoted(_ text: Substring) -> String {
    var name = text.drop { $0 == " " }
    while name.last == " " { name.removeLast() }
    if name.count >= 2, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
    return String(name)
  }

  private static func isLocal(_ text: Substring) -> Bool {
    text.utf8.count <= 64
      && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isAtom) }
  }

  /// A host name without a dot at its end (RFC 1123); what is not ASCII has its A-label, xn--….
  private static func isDomain(_ text: Substring) -> Bool {
    text.utf8.count <= 253
      && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy { label in
          (1...63).contains(label.count)
            && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
            && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        }
      && text.utf8.last?.isDigit == false
  }
}

extension UInt8 {
  /// May stand in an atom (RFC 5322, section 3.2.3).
  var isAtom: Bool { isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }

  fileprivate var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
