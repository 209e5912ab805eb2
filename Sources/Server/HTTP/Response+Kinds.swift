import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  static func text(
    _ text: String, _ mediaType: String = "text/plain; charset=utf-8",
    status: HTTPResponse.Status = .ok, _ headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = mediaType
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func json(
    _ value: some Encodable, _ mediaType: String = "application/json",
    status: HTTPResponse.Status = .ok, _ headers: HTTPFields = [:]
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    return .text(text, mediaType, status: status, headers)
  }

  /// An answer to HEAD tells the length of what GET would send, and sends nothing.
  var withoutBody: Response { Response(status: status, headers: headers) }
}
