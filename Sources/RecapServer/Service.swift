import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import PangoText
import Pipeline
import ServiceLifecycle

/// The download service.
///
///     let service = try Service(options)
///     Interruption.onFirst { service.stop() }
///     try await service.run()
public final class Service: Sendable {
  private let options: ServiceOptions
  private let logger: Logger
  private let readiness: Readiness
  private let group: ServiceGroup

  /// Looks at all it needs, so that what is missing shows at once.
  public init(_ options: ServiceOptions) throws {
    self.options = options
    let logger = Logger(label: "recap") { _ in JSONLogHandler() }
    self.logger = logger
    // Errors show once, and the workers find what fontconfig learnt.
    _ = try FontLibrary(further: options.fonts, cache: options.fontCache)
    try OutputFolder.make(options.state)
    readiness = Readiness(data: options.data, state: options.state)
    var quiet = logger
    quiet.logLevel = .warning
    let application = Application(
      responder: Responder(logger: logger, readiness: readiness),
      server: .http1(configuration: Self.connections),
      configuration: .init(address: .hostname(options.host, port: options.port)),
      onServerRunning: { channel in
        logger.info("listening", metadata: ["address": "\(channel.localAddress?.address ?? "")"])
      },
      logger: quiet)
    var configuration = ServiceGroupConfiguration(services: [application], logger: quiet)
    configuration.maximumGracefulShutdownDuration = options.grace
    group = ServiceGroup(configuration: configuration)
  }

  /// Ends some time after `stop`, when the last request is answered or its time is over.
  public func run() async throws {
    do {
      try await group.run()
    } catch let error as IOError {
      throw Failure(
        .usage,
        "the service can't listen on \(options.host):\(options.port): \(String(cString: strerror(error.errnoCode)))",
        hint: "give another --bind")
    }
    logger.info("ended")
  }

  /// Takes no new connection from now on.
  public func stop() {
    readiness.end()
    logger.info("ending")
    Task { await group.triggerGracefulShutdown() }
  }

  private static var connections: HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      idleTimeout: .seconds(30),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
  }
}

extension SocketAddress {
  /// "127.0.0.1:8080".
  fileprivate var address: String? {
    guard let ipAddress, let port else { return nil }
    return ipAddress.contains(":") ? "[\(ipAddress)]:\(port)" : "\(ipAddress):\(port)"
  }
}
