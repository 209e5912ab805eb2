import Foundation
import RecapDigest

/// What a page lets a browser do: apply its own style, run its own script, and nothing else.
struct ContentSecurityPolicy {
  /// The exact text between the tags.
  let style: String
  let script: String

  var text: String {
    [
      "default-src 'none'", "style-src '\(Self.hash(style))'", "script-src '\(Self.hash(script))'",
      "img-src data:", "font-src data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  private static func hash(_ text: String) -> String {
    var digest = SHA256Digest()
    Array(text.utf8).withUnsafeBytes { digest.update($0) }
    return "sha256-" + Data(digest.bytes).base64EncodedString()
  }
}
