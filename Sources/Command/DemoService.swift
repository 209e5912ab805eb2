import Foundation
import RecapAccess
import RecapDigest
import RecapPipeline
import RecapSampleEvent
import RecapServer

/// What a service has its data, its state, its keys and its tokens in.
struct ServiceFiles {
  let data: String
  let state: String
  let keys: String
  let tokens: String
}

/// All that a service needs, in a folder that is gone when the process ends.
struct DemoService {
  let files: ServiceFiles
  private let folder: PrivateFolder
  private let token: BearerToken

  init() throws {
    folder = try PrivateFolder("recap-demo")
    files = ServiceFiles(
      data: folder.path + "/events", state: folder.path + "/state", keys: folder.path + "/keys",
      tokens: folder.path + "/tokens")
    token = try BearerToken(name: "demo", secret: RandomBytes.draw(32))
    try fill()
  }

  private func fill() throws {
    try OutputFolder.make(files.data)
    do {
      try SampleEvent().write(to: files.data + "/sample.db")
    } catch let error as SampleEventError {
      throw OutputError(path: files.data, reason: "\(error)")
    }
    try write(Keyring.newKey(id: "demo", secret: RandomBytes.draw(32)), to: files.keys)
    try write(token.line, to: files.tokens)
  }

  private func write(_ line: String, to path: String) throws {
    let file = try OutputFile(path: path)
    try Array("\(line)\n".utf8).withUnsafeBytes { try file.write($0) }
    try file.commit()
    guard chmod(path, 0o600) == 0 else {
      throw OutputError(path: path, reason: String(cString: strerror(errno)))
    }
  }

  func remove() { folder.remove() }

  /// Has the service print the way in once it listens, and nothing else that is not a fault.
  func announce(in options: inout ServiceOptions) {
    let code = SignInCode(holder: "demo")
    options.signInCode = code
    options.isQuiet = true
    options.onListening = { [token] address in
      do {
        try OutputChannel.standardError.write(
          line: """
            A sample event is served until Ctrl-C, which removes its files. Open this address in a \
            browser; it signs in once:
            """)
        try OutputChannel.standardOutput.write(line: "http://\(address)\(code.target.text)")
        try OutputChannel.standardError.write(
          line: "Other browsers and programs are let in by the token \(token.text)")
      } catch {
        Failure(error).report(asJSON: false)
      }
    }
  }
}
