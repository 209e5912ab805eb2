/// Why a file can't be imported: what, where, and what to do.
public struct ImportError: Error, Sendable {
  public enum Code: String, Sendable, CaseIterable {
    case unknownFormat, ambiguousDates, contradictingDates, noDate, noStart, unreadableRow
    case unclosedQuote, cellTooLong, notText, spreadsheet, archive, empty, noPeople, mixedClocks
    case ambiguousSession, qualityReport, brokenXML, brokenJSON, tooLong
  }

  public let code: Code
  public var file: String?
  public var line: Int?
  /// Letter and header, such as "C (Join time)".
  public var column: String?
  /// Cut where it is long.
  public var value: String?
  /// What is wrong, without the place.
  public let reason: String
  public let hint: String

  private static let longestValue = 40

  /// Of a file that could be read a moment ago.
  public static func unreadable(_ name: String) -> ImportError {
    ImportError(
      .notText, file: name, "the file can't be read any more", hint: "check its permissions")
  }

  init(
    _ code: Code, file: String? = nil, line: Int? = nil, column: String? = nil,
    value: String? = nil, _ reason: String, hint: String
  ) {
    (self.code, self.file, self.line, self.column) = (code, file, line, column)
    self.value = value.map(Self.shown)
    (self.reason, self.hint) = (reason, hint)
  }

  /// One line, without control characters, cut to 40 characters.
  static func shown(_ text: String) -> String {
    var (result, count) = ("", 0)
    for scalar in text.unicodeScalars {
      if count == longestValue { return result + "…" }
      count += 1
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same error, of a file.
  func of(_ file: String) -> ImportError {
    var error = self
    error.file = error.file ?? file
    return error
  }
}

extension ImportError: CustomStringConvertible {
  /// One line: place, what is wrong, what to do.
  public var description: String { "\(message); \(hint)" }

  /// The line without the hint.
  public var message: String {
    let place = [
      file.map(Self.shown), line.map { "line \($0)" }, column.map { "column \(Self.shown($0))" },
    ]
    .compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? reason : "\(place): \(reason)"
  }
}
