import HTTPTypes
import Hummingbird
import RecapPipeline

/// A file as it is sent.
struct Download {
  let report: StoredReport
  let form: DownloadForm
  /// What it is called where it is saved.
  let filename: String
}

extension Response {
  private static let chunk = 1 << 18

  /// All of a file, a part of it, or that what the client has is current.
  init(_ download: Download, for exchange: Exchange) {
    let request = exchange.request
    let tag = EntityTag(sha256: download.report.sha256)
    let size = download.report.size
    var headers: HTTPFields = [
      .eTag: tag.description, .acceptRanges: "bytes",
      .contentType: download.form.mediaType,
      .contentDisposition: download.form.disposition.text(filename: download.filename),
      .contentSecurityPolicy: download.form.policy,
    ]
    // Whoever has a link to a picture may show it on a page of their own.
    if download.form.isPicture, case .link? = exchange.caller {
      headers[.crossOriginResourcePolicy] = "cross-origin"
    }
    if let field = request.headers.combined(.ifNoneMatch), tag.isNamed(in: field) {
      self = Response(status: .notModified, headers: headers)
      self.headers[.contentLength] = nil
      return
    }
    switch Self.range(request, tag, size) {
    case .whole:
      self = Response(
        status: .ok, headers: headers, body: Self.body(download.report, 0..<size))
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
      self = Response(
        status: .partialContent, headers: headers, body: Self.body(download.report, range))
    case .unsatisfiable:
      headers = [.contentRange: "bytes */\(size)", .acceptRanges: "bytes"]
      self = Response(status: .rangeNotSatisfiable, headers: headers)
    }
  }

  private static func range(_ request: Request, _ tag: EntityTag, _ size: Int) -> ByteRange {
    guard request.method == .get else { return .whole }
    if let field = request.headers[.ifRange], !tag.isMeant(by: field) { return .whole }
    return ByteRange(request.headers.combined(.range), size: size)
  }

  private static func body(_ report: StoredReport, _ range: Range<Int>) -> ResponseBody {
    ResponseBody(contentLength: range.count) { writer in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: chunk) {
        try await writer.write(report.read(start..<min(start + chunk, range.upperBound)))
      }
      try await writer.finish(nil)
    }
  }
}

extension HTTPFields {
  /// The values of all fields of a name, as one list.
  func combined(_ name: HTTPField.Name) -> String? {
    let values = self[values: name]
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}
