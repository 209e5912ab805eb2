import Foundation
import HTTPTypes
import Hummingbird
import RecapDigest
import RecapExportHTML
import RecapResources

/// What all pages have around them: head, style, fonts, bar.
struct PageShell: Sendable {
  private let style: String
  private let policy: String
  private let paths: ServicePaths

  /// - Parameter fonts: To be carried by each page.
  init(fonts: [EmbeddedFont], paths: ServicePaths) throws {
    self.paths = paths
    let rules = try String(contentsOf: Self.styleFile, encoding: .utf8)
    style = fonts.map(Self.face).joined() + PageStyle.rules + rules
    var digest = SHA256Digest()
    Array(style.utf8).withUnsafeBytes { digest.update($0) }
    let hash = Data(digest.bytes).base64EncodedString()
    policy =
      "default-src 'none'; style-src 'sha256-\(hash)'; font-src data:; img-src data:; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }

  static var styleFile: URL { URL(filePath: BundledFiles.pageStyle.path) }

  private static func face(_ font: EmbeddedFont) -> String {
    let data = Data(font.data).base64EncodedString()
    return "@font-face{font-family:\"\(font.family)\";font-weight:\(font.weight);"
      + "src:url(data:font/woff2;base64,\(data)) format(\"woff2\")}\n"
  }

  /// - Parameters:
  ///   - isSignedIn: Whether there is a way out.
  ///   - refresh: Seconds after which the page is asked for again, or "0; url=…" for another.
  func response(
    _ title: String, status: HTTPResponse.Status = .ok, isSignedIn: Bool, refresh: String? = nil,
    headers: HTTPFields = [:], _ content: HTML
  ) -> Response {
    var headers = headers
    headers[.contentSecurityPolicy] = policy
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(refresh.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">\n" as HTML })<title>\(title) · Recap</title>
      <link rel="icon" href="data:,">
      <style>\(HTML(stringLiteral: style))</style>
      </head>
      <body>
      <header class="bar"><div class="inner">
      <a class="brand" href="\(paths[.page])">\(Self.logo)Recap</a>
      \(isSignedIn ? signOut : nil)
      </div></header>
      <main>
      \(content)
      </main>
      </body>
      </html>

      """
    return .text(page.text, "text/html; charset=utf-8", status: status, headers)
  }

  private static let logo: HTML = """
    <svg class="logo" viewBox="0 0 11 11" aria-hidden="true"><rect class="l2" y="5.5" width="3" height="5.5"/>\
    <rect class="l3" x="4" y="2.75" width="3" height="8.25"/><rect class="l4" x="8" width="3" height="11"/></svg>
    """

  static func wayBack(_ paths: ServicePaths) -> HTML {
    "<p class=\"back\"><a href=\"\(paths[.page])\">Back to the session reports</a></p>"
  }

  private var signOut: HTML {
    "<form method=\"post\" action=\"\(paths[.signOut])\"><button>Sign out</button></form>"
  }
}
