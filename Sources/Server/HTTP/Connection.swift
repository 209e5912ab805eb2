import Hummingbird
import NIOCore

/// What is known of the connection a request came by.
struct Connection: InitializableFromSource {
  let channel: any Channel

  init(source: ApplicationRequestContextSource) { channel = source.channel }
}
