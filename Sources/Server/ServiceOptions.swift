public import RecapAccess
public import RecapBranding

/// How the service is run.
public struct ServiceOptions: Sendable {
  /// The folder of databases and exports of platforms, each an event.
  public var data: String
  /// The folder of what the service keeps.
  public var state: String
  /// The files of keys and tokens.
  public var keys: String
  public var tokens: String
  /// Where to listen.
  public var host: String
  /// Zero for any that is free.
  public var port: Int
  /// Where people reach the service, if it is not where it listens.
  public var address: ServiceAddress?
  /// Nil where no mail is sent.
  public var mail: MailOptions?
  /// Whose reports they are; nil for Recap's own.
  public var brand: BrandFile?
  /// How exports are read, as arguments of a command line.
  public var importOptions: [String] = []
  /// A folder of further fonts.
  public var fonts: String?
  /// Where fontconfig keeps what it learnt; nil for nowhere.
  public var fontCache: String?

  /// What signs its holder in, once; nil where people sign in by a token only.
  public var signInCode: SignInCode?
  /// Told the host and the port, once requests are taken.
  public var onListening: @Sendable (_ address: String) -> Void = { _ in }
  /// Only what goes wrong is logged.
  public var isQuiet = false

  /// Reports made side by side.
  public var jobs = 2
  /// Reports that may wait to be made.
  public var queue = 64
  /// Seconds a report may take.
  public var renderTimeout = 60
  /// Bytes of reports to keep.
  public var cacheBytes = 512 << 20
  /// Seconds requests may take to end once the service is told to.
  public var grace = 30

  public init(
    data: String, state: String, keys: String, tokens: String, host: String, port: Int
  ) {
    (self.data, self.state, self.keys, self.tokens) = (data, state, keys, tokens)
    (self.host, self.port) = (host, port)
  }
}
