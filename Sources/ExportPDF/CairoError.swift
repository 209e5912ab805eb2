import RecapCPangoCairo

/// A refusal by Cairo, with what was being done.
public struct CairoError: Error, Sendable, CustomStringConvertible {
  public let status: UInt32
  public let operation: String

  public var description: String {
    let reason = String(cString: cairo_status_to_string(cairo_status_t(rawValue: status)))
    return "cairo could not \(operation): \(reason)"
  }

  static func check(_ status: cairo_status_t, _ operation: String) throws(CairoError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw CairoError(status: status.rawValue, operation: operation)
    }
  }
}
