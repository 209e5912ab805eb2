import ArgumentParser
import Foundation

/// An address to listen on: `127.0.0.1:8080`, `[::1]:8080`.
struct BindAddress: CustomStringConvertible {
  let host: String
  let port: Int

  static let usual = BindAddress(host: "127.0.0.1", port: 8080)

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

  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

// MARK: - This computer

extension BindAddress {
  /// What localhost is by its definition, without asking anybody (RFC 6761).
  var withoutName: BindAddress {
    host == "localhost" ? BindAddress(host: "127.0.0.1", port: port) : self
  }

  /// Nobody but programs of this computer reaches it.
  var isLoopback: Bool {
    var (four, six) = (in_addr(), in6_addr())
    return inet_pton(AF_INET, host, &four) == 1
      ? withUnsafeBytes(of: four) { $0[0] == 127 }
      : inet_pton(AF_INET6, host, &six) == 1
        && withUnsafeBytes(of: six) { $0.last == 1 && $0.dropLast().allSatisfy { $0 == 0 } }
  }

  /// With a port that is free now, where 0 asks for any; nil where it is taken.
  func open() -> BindAddress? {
    var (hints, list) = (addrinfo(), nil as UnsafeMutablePointer<addrinfo>?)
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    guard getaddrinfo(host, String(port), &hints, &list) == 0, let found = list?.pointee else {
      return nil
    }
    defer { freeaddrinfo(list) }
    let socket = socket(found.ai_family, found.ai_socktype, 0)
    guard socket >= 0 else { return nil }
    defer { close(socket) }
    // As the service does: connections of one that has just ended are in nobody's way.
    var isWanted: Int32 = 1
    setsockopt(
      socket, SOL_SOCKET, SO_REUSEADDR, &isWanted, socklen_t(MemoryLayout<Int32>.size))
    guard bind(socket, found.ai_addr, found.ai_addrlen) == 0 else { return nil }
    var size = found.ai_addrlen
    guard getsockname(socket, found.ai_addr, &size) == 0 else { return nil }
    // The port stands behind the family, in the order of the network, for both families.
    let port = UnsafeRawPointer(found.ai_addr!).load(fromByteOffset: 2, as: UInt16.self)
    return BindAddress(host: host, port: Int(UInt16(bigEndian: port)))
  }
}
