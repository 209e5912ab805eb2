import Foundation
import RecapAccess
import RecapAnalyticsStore
import RecapBranding
import RecapExportHTML
import RecapExportXLSX
import RecapPangoText
import RecapResources

/// Why something that was asked for is not there: one line for people, one object for programs,
/// one exit code.
public struct Failure: Error, Codable, Sendable {
  /// Exit codes, those of sysexits.
  public enum Code: Int32, Codable, Sendable {
    case usage = 64
    case unsoundData = 65
    case noInput = 66
    /// Something has to be installed first.
    case unavailable = 69
    case defect = 70
    case cannotWrite = 73
    /// What a shell says of a program that SIGPIPE ended.
    case readerGone = 141
  }

  public let code: Code
  public let message: String
  public let hint: String
  /// A kind of its own, for programs; nil for most.
  public var kind: Kind?
  /// Where it is, of a failure that names a place in a file.
  public var details: Details?

  public enum Kind: String, Codable, Sendable {
    /// The data is sound, and does not have what was asked for.
    case notInData = "not-in-data"
  }

  /// A kind of its own and a place, for programs; the line for people ends as its message does.
  public struct Details: Codable, Sendable {
    public let code: String
    public let file: String?
    public let line: Int?
    public let column: String?
    public let value: String?

    public init(code: String, file: String?, line: Int?, column: String?, value: String?) {
      (self.code, self.file, self.line) = (code, file, line)
      (self.column, self.value) = (column, value)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case code, hint, kind
    case message = "error"
  }

  /// In place of the exit code stands the kind.
  private struct Detailed: Encodable {
    let error: String
    let hint: String
    let code: String
    let file: String?
    let line: Int?
    let column: String?
    let value: String?
  }

  public init(_ code: Code, _ message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The failure an error of a stage means.
  public init(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as StoreError:
      self.init(error.kind == .unsound ? .unsoundData : .noInput, error.message, hint: error.hint)
    case let error as MissingFilesError: self.init(.defect, "\(error)", hint: error.hint)
    case let error as OutputError:
      self.init(error.isReaderGone ? .readerGone : .cannotWrite, "\(error)", hint: error.hint)
    case let error as BrandError:
      self.init(error.kind == .unsound ? .unsoundData : .noInput, error.message, hint: error.hint)
    case let error as TemplateError: self.init(.noInput, "\(error)", hint: error.hint)
    case let error as PseudonymKeyError: self.init(.noInput, "\(error)", hint: error.hint)
    case let error as ScoreFileError:
      self.init(error.isMissing ? .noInput : .usage, "\(error)", hint: error.hint)
    case let error as NameTemplateError: self.init(.usage, "\(error)", hint: error.hint)
    case let error as AccessError:
      self.init(Code(error.kind), "\(error)", hint: error.hint)
    case let error as RenderError where error.dataHint != nil:
      self.init(.unsoundData, "\(error)", hint: error.dataHint ?? "")
      kind = .notInData
    case let error as WorkbookError: self.init(Code(error), "\(error)", hint: error.hint)
    case let error as FigureError:
      self.init(.unsoundData, "\(error)", hint: error.hint)
      kind = .notInData
    case let error as FontError:
      self.init(.noInput, "\(error)", hint: "see Fonts/README.md")
    default:
      self.init(.defect, "\(error)", hint: "please report this: it is a defect of Recap")
    }
  }

  /// The same, with what it is about before it.
  public func of(_ subject: String) -> Failure {
    var failure = Failure(code, "\(subject): \(message)", hint: hint)
    failure.kind = kind
    return failure
  }

  /// Says it on standard error; a reader that had enough, such as `head`, is no fault to tell.
  public func report(asJSON: Bool) {
    guard code != .readerGone else { return }
    if asJSON {
      FileHandle.standardError.write(Data((json + "\n").utf8))
    } else {
      OutputChannel.standardError.tell("recap: \(message)\(details == nil ? ":" : ";") \(hint)")
    }
  }

  private var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if let details {
      let detailed = Detailed(
        error: message, hint: hint, code: details.code, file: details.file, line: details.line,
        column: details.column, value: details.value)
      return (try? encoder.encode(detailed)).map { String(decoding: $0, as: UTF8.self) } ?? message
    }
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? message
  }
}

extension Failure.Code {
  fileprivate init(_ kind: AccessError.Kind) {
    switch kind {
    case .missing: self = .noInput
    case .unsound: self = .unsoundData
    case .usage: self = .usage
    }
  }
}

extension Failure.Code {
  fileprivate init(_ error: WorkbookError) {
    switch error {
    case .noLibrary: self = .unavailable
    case .textTooLong, .tooManyColumns: self = .unsoundData
    case .notWritten: self = .cannotWrite
    }
  }
}
