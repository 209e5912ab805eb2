import Foundation
import NIOCore

/// Who is at the other end of connections: an address, or of IPv6 a network, which is what somebody
/// has there.
struct Peer: Hashable, Sendable {
  private let address: [UInt8]

  private static let networkBytes = 8

  init(_ address: SocketAddress?) {
    switch address {
    case .v4(let address):
      self.address = withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
    case .v6(let address):
      self.address = withUnsafeBytes(of: address.address.sin6_addr) {
        Array($0.prefix(Self.networkBytes))
      }
    case .unixDomainSocket, nil: self.address = []
    }
  }
}
