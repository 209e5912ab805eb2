import RecapExportFigures
import RecapPipeline

/// What a file is that is sent: a report, or a figure of one.
enum DownloadForm {
  case report(ReportFormat)
  case figure(FigureFormat)

  init(_ key: ReportKey) {
    self = key.settings.figure.map { .figure($0.look.format) } ?? .report(key.format)
  }

  var mediaType: String {
    switch self {
    case .report(.pdf): "application/pdf"
    case .report(.html): "text/html; charset=utf-8"
    case .report(.csv): "text/csv; charset=utf-8; header=present"
    case .report(.json): "application/json"
    case .report(.xlsx): "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .figure(let format): format.mediaType
    }
  }

  var disposition: ContentDisposition {
    switch self {
    case .report(.html), .figure: .inline
    case .report: .attachment
    }
  }

  var isPicture: Bool { if case .figure = self { true } else { false } }

  /// The content security policy of what is opened in a browser.
  var policy: String {
    switch self {
    // In an origin of its own, out of reach of the page and its cookie; its own policy, which it
    // carries, holds as well.
    case .report(.html):
      "sandbox allow-scripts allow-downloads allow-modals allow-popups; frame-ancestors 'none'"
    case .figure:
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox; frame-ancestors 'none'"
    case .report: SecurityHeaders.policy
    }
  }
}
