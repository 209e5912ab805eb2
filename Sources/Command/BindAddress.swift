import ArgumentParser

/// An address to listen on: `127.0.0.1:8080`, `[::1]:8080`.
struct BindAddress: CustomStringConvertible {
  let host: String
  let port: Int

  init(host: String, port: Int) { (self.host, self.port) = (host, port) }

  init(_ text: String) throws {
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[text.index(after: colon)...])
    else { throw Self.invalid }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      throw Self.invalid
    }
    guard !host.isEmpty else { throw Self.invalid }
    self.init(host: String(host), port: Int(port))
  }

  private static var invalid: ValidationError {
    ValidationError("give it as 127.0.0.1:8080 or [::1]:8080")
  }

  var description: String { "\(host):\(port)" }
}
