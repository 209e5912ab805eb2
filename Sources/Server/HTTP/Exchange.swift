import HTTPTypes
import Hummingbird
import NIOCore
import RecapAccess

/// A request on its way to its answer.
struct Exchange: Sendable {
  let request: Request
  let connection: Connection
  let id: RequestID
  /// Without the parameters of a signature.
  let target: RequestTarget
  let route: Route
  /// Nil for what is open to everybody.
  let caller: Caller?

  /// Bytes of the body of a request that may have one.
  private static let longestBody = 16_384
  private static let patience = Duration.seconds(10)

  /// Somebody asks who signed in on the page.
  var isOfPage: Bool {
    if case .page = caller { return true }
    return false
  }

  /// The body, if it comes in time and is not too long.
  func body() async throws -> String {
    let body = request.body
    let text = try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask {
        do {
          return String(buffer: try await body.collect(upTo: Self.longestBody))
        } catch is NIOTooManyBytesError {
          throw Problem(.contentTooLarge, "The body has more than \(Self.longestBody) bytes.")
        }
      }
      group.addTask {
        try await Task.sleep(for: Self.patience)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next()!
    }
    guard let text else { throw Problem(.requestTimeout, "The body did not come in time.") }
    return text
  }

  /// The fields of a form.
  func form() async throws -> [RequestTarget.Parameter] {
    let body = try await body()
    do {
      return body.isEmpty ? [] : try RequestTarget("/?" + body).query
    } catch {
      throw Problem.badRequest("The form can't be read: \(error).")
    }
  }

  /// Refuses parameters where there are none.
  func refuseParameters() throws {
    if let parameter = target.query.first {
      throw Problem.badRequest("There is no parameter \(parameter.name) here.")
    }
  }
}
