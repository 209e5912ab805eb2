import Foundation

/// Who takes our mail on.
///
///     let server = try SMTPServer("smtp://recap@mail.example.org", password: environment["…"])
///     switch server.send(message) { … }
///
/// `smtps` is encrypted from the first byte. With `smtp`, whoever has a user gets no word of it
/// before STARTTLS has succeeded; without a user, STARTTLS is taken where it is offered. A server's
/// certificate is checked wherever encryption is required; where it is a courtesy, it is not, since
/// the alternative would be clear text.
public struct SMTPServer: Sendable, CustomStringConvertible {
  let host: String
  let port: Int
  /// Encrypted from the first byte.
  let isEncrypted: Bool
  let user: String?
  let password: String

  /// How long a connection may take, greeting and sign-in included.
  public var connectionTimeout = Duration.seconds(20)
  /// How long all of it may take.
  public var timeout = Duration.seconds(60)
  /// A PEM file of the authorities to trust, instead of the system's.
  public var authorities: String?

  /// Never has the password.
  public var description: String { "\(isEncrypted ? "smtps" : "smtp")://\(host):\(port)" }

  var isEncryptionRequired: Bool { isEncrypted || user != nil }

  /// - Parameters:
  ///   - address: `smtp://host`, `smtps://host`, with `user:password@` before the host and
  ///     `:port` behind it where need be; without a port 465 for smtps, 587 with a user, else 25.
  ///   - user: Where the address has none.
  ///   - password: Where the address has none.
  public init(
    _ address: String, user: String? = nil, password: String? = nil
  ) throws(SMTPServerError) {
    if let fault = Transfer.fault { throw .noLibrary(fault) }
    guard let parts = URLComponents(string: address, encodingInvalidCharacters: false),
      let scheme = parts.scheme?.lowercased(), ["smtp", "smtps"].contains(scheme),
      let host = parts.host, !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil
    else { throw .malformed }
    if let port = parts.port, !(1...65_535).contains(port) { throw .malformed }
    self.host = host
    isEncrypted = scheme == "smtps"
    self.user = parts.user.flatMap { $0.isEmpty ? nil : $0 } ?? user
    self.password = parts.password ?? password ?? ""
    if self.user == nil, !self.password.isEmpty { throw .passwordWithoutUser }
    port = parts.port ?? (isEncrypted ? 465 : self.user == nil ? 25 : 587)
  }
}

/// Why there is no server to send by.
public enum SMTPServerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Does not say what was given: it may hold a password.
  case malformed
  case passwordWithoutUser
  case noLibrary(String)

  public var description: String {
    switch self {
    case .malformed: "the address of the mail server is none"
    case .passwordWithoutUser: "the mail server has a password, but no user"
    case .noLibrary(let reason): "mail can't be sent without libcurl: \(reason)"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .malformed: "give it as smtp://mail.example.org or smtps://user@mail.example.org"
    case .passwordWithoutUser: "give the user as well"
    case .noLibrary: "install libcurl4"
    }
  }
}
