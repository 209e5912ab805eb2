import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import RecapAccess
import RecapPangoText
import RecapPipeline
import ServiceLifecycle

/// The download service.
///
///     let service = try Service(options, now: Now { … })
///     Interruption.onFirst { service.stop() }
///     try await service.run()
public final class Service: Sendable {
  private let options: ServiceOptions
  private let logger: Logger
  private let state: StateFolder
  private let readiness: Readiness
  private let credentials: Credentials
  private let pool: RenderPool
  private let group: ServiceGroup

  /// Looks at all it needs, so that what is missing shows at once.
  public init(_ options: ServiceOptions, now: Now) throws {
    self.options = options
    let events = try EventFolder(options.data, state: options.state)
    let logger = Self.logger(isQuiet: options.isQuiet)
    self.logger = logger
    credentials = try Credentials(keys: options.keys, tokens: options.tokens, logger: logger)
    state = try StateFolder(options.state)
    let cache = try state.folder("cache")
    // Errors show once, and the workers find what fontconfig learnt.
    let fonts = try FontLibrary(further: options.fonts, cache: options.fontCache)
    // The same pseudonyms after a restart, for whoever compares two reports.
    let key = options.state + "/pseudonyms.key"
    try PseudonymKey.keep(at: key)
    pool = RenderPool(
      WorkerSetup(
        folder: cache, needsFonts: true, fonts: options.fonts, fontCache: options.fontCache,
        brand: options.brand, pseudonymKey: key, keepsDatabase: false),
      count: options.jobs, capacity: options.queue, timeout: .seconds(options.renderTimeout),
      logger: logger)
    let paths = ServicePaths(options.address)
    let metrics = ServiceMetrics()
    let catalogue = EventCatalogue(
      events,
      imports: ExportDatabases(
        folder: try state.folder("imports"), options: options.importOptions), now: now)
    let reports = try ReportStore(
      folder: cache, limit: options.cacheBytes, pool: pool, metrics: metrics, now: now)
    readiness = Readiness(data: options.data, state: options.state, reports: reports)
    let office = try options.mail.map { [state, credentials] mail in
      try ExportOffice(
        folder: state.folder("exports"), mail: mail, credentials: credentials, catalogue: catalogue,
        reports: reports, now: now, logger: logger)
    }
    let responder = Responder(
      gate: Gate(
        credentials: credentials, address: options.address, now: now,
        signedOut: try SignedOut(
          path: options.state + "/signed-out", now: now.seconds, logger: logger)),
      catalogue: catalogue, reports: reports, pool: pool, office: office, metrics: metrics,
      readiness: readiness, signInCode: options.signInCode,
      shell: try PageShell(fonts: fonts.embedded(PageCharacters.latin), paths: paths), paths: paths,
      description: try ServiceDescription(address: options.address?.description), logger: logger)
    var quiet = logger
    quiet.logLevel = .warning
    let limit = ConnectionLimit.value
    let application = Application(
      responder: responder,
      server: .http1(configuration: Self.connections(limit)),
      configuration: .init(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limit + Self.doorstep)),
      onServerRunning: { channel in
        let address = channel.localAddress?.text ?? ""
        logger.info("listening", metadata: ["address": "\(address)"])
        options.onListening(address)
      },
      logger: quiet)
    var services: [any ServiceLifecycle.Service] = [
      application, EventUpkeep(catalogue: catalogue, reports: reports),
    ]
    if let office { services.append(office) }
    var configuration = ServiceGroupConfiguration(services: services, logger: quiet)
    // By then the last report is dropped, and who asked for it told.
    configuration.maximumGracefulShutdownDuration = .seconds(options.grace + Self.farewell / 2)
    group = ServiceGroup(configuration: configuration)
  }

  private static func logger(isQuiet: Bool) -> Logger {
    var logger = Logger(label: "recap") { _ in JSONLogHandler() }
    if isQuiet { logger.logLevel = .warning }
    return logger
  }

  /// Ends some time after `stop`, when the last request is answered or its time is over.
  public func run() async throws {
    let hangUp = Self.onHangUp { self.credentials.reload() }
    defer { hangUp.cancel() }
    do {
      try await group.run()
    } catch {
      pool.end()
      throw listeningFailure(error)
    }
    pool.end()
    logger.info("ended")
  }

  private func listeningFailure(_ error: any Error) -> any Error {
    let reason: String
    switch error {
    case let error as IOError: reason = String(cString: strerror(error.errnoCode))
    case is SocketAddressError, is SocketAddressError.UnknownHost:
      reason = "there is no such address"
    default: return error
    }
    return Failure(
      .usage, "the service can't listen on \(options.host):\(options.port): \(reason)",
      hint: "give another --bind")
  }

  /// Takes no new connection from now on.
  public func stop() {
    readiness.end()
    logger.info("ending")
    Task {
      await group.triggerGracefulShutdown()
      try await Task.sleep(for: .seconds(options.grace))
      logger.warning("reports at hand are dropped: the time to end is over")
      pool.drop()
    }
    // Whatever hangs by then, a disk or a client.
    Thread.detachNewThread { [options, logger] in
      Thread.sleep(forTimeInterval: Double(options.grace + Self.farewell))
      logger.warning("what hangs is left behind: the time to end is over")
      UnfinishedFiles.delete { _exit(0) }
    }
  }

  private static func onHangUp(_ action: @escaping @Sendable () -> Void) -> any DispatchSourceSignal
  {
    signal(SIGHUP, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGHUP)
    source.setEventHandler(handler: action)
    source.resume()
    return source
  }

  /// Seconds to tell clients that nothing more will come.
  private static let farewell = 2

  /// Connections that are taken only to be told from others.
  private static let doorstep = 16

  private static func connections(_ limit: Int) -> HTTP1Channel.Configuration {
    let ledger = ConnectionLedger(limit: limit, peerLimit: limit / 2)
    let times = ClientTimes()
    return HTTP1Channel.Configuration(
      // What ends a connection comes before what holds its end up.
      additionalChannelHandlers: [DeadlineHandler(times, ledger), UnhurriedCloseHandler()],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))
  }
}

extension SocketAddress {
  /// "127.0.0.1:8080".
  fileprivate var text: String? {
    guard let ipAddress, let port else { return nil }
    return ipAddress.contains(":") ? "[\(ipAddress)]:\(port)" : "\(ipAddress):\(port)"
  }
}
