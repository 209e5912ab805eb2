import Logging
import RecapAccess
import RecapPipeline
import Synchronization

/// The keys and the tokens, read again when their files change.
///
/// A file that has become unsound is an error in the log, and what was read before holds: nobody
/// is locked out by an editor that saves in two steps.
final class Credentials: Sendable {
  private struct Loaded<Value: Sendable>: Sendable {
    var signature: FileSignature?
    var value: Value
  }

  private let keys: String
  private let tokens: String
  private let logger: Logger
  private let keyring: Mutex<Loaded<Keyring>>
  private let list: Mutex<Loaded<TokenList>>

  init(keys: String, tokens: String, logger: Logger) throws {
    (self.keys, self.tokens, self.logger) = (keys, tokens, logger)
    // Signatures first: what changes meanwhile is read again.
    let signatures = (FileSignature(path: keys), FileSignature(path: tokens))
    let ring = try Keyring(path: keys)
    keyring = Mutex(Loaded(signature: signatures.0, value: ring))
    list = Mutex(Loaded(signature: signatures.1, value: try TokenList(path: tokens)))
    if let warning = ring.warning { logger.warning("\(warning)") }
  }

  var currentKeyring: Keyring {
    current(keyring, keys) { path throws(AccessError) in try Keyring(path: path) }
  }

  var currentTokens: TokenList {
    current(list, tokens) { path throws(AccessError) in try TokenList(path: path) }
  }

  /// Has both files read at their next use, whatever they look like from outside.
  func reload() {
    keyring.withLock { $0.signature = nil }
    list.withLock { $0.signature = nil }
    logger.info("keys and tokens are read again")
  }

  private func current<Value>(
    _ loaded: borrowing Mutex<Loaded<Value>>, _ path: String,
    _ read: (String) throws(AccessError) -> Value
  ) -> Value {
    let signature = FileSignature(path: path)
    return loaded.withLock { loaded in
      if signature == loaded.signature { return loaded.value }
      loaded.signature = signature
      do {
        loaded.value = try read(path)
      } catch {
        logger.error("a file of keys or tokens is unsound", metadata: ["error": "\(error)"])
      }
      return loaded.value
    }
  }
}
