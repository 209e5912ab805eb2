import Foundation
import Hummingbird
import RecapPipeline
import RecapResources

/// The description of the service for programs, as OpenAPI has it.
struct ServiceDescription: Sendable {
  private let text: String

  static var file: URL { URL(filePath: BundledFiles.serviceDescription.path) }

  /// - Parameter address: Where people reach the service.
  init(address: String?) throws {
    text = try String(contentsOf: Self.file, encoding: .utf8)
      .replacing("\"0.0.0\"", with: "\"\(RecapVersion.current)\"")
      .replacing("\"http://127.0.0.1:8080\"", with: "\"\(address ?? "/")\"")
  }

  func response(_ exchange: Exchange) throws -> Response {
    try exchange.refuseParameters()
    return .text(text, "application/json")
  }
}
