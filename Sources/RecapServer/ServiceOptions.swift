/// How the service is run.
public struct ServiceOptions: Sendable {
  /// The folder of databases, each an event.
  public var data: String
  /// The folder of what the service keeps.
  public var state: String
  /// Where to listen.
  public var host: String
  /// Zero for any that is free.
  public var port: Int
  /// A folder of further fonts.
  public var fonts: String?
  /// Where fontconfig keeps what it learnt; nil for nowhere.
  public var fontCache: String?
  /// How long requests may take to end once the service is told to.
  public var grace = Duration.seconds(30)

  public init(data: String, state: String, host: String, port: Int) {
    (self.data, self.state, self.host, self.port) = (data, state, host, port)
  }
}
