import AnalyticsStore
import ExportHTML
import Foundation
import PangoText
import Pipeline
import SampleEvent

/// Why a command ends early: one line for people, one object for programs, one exit code.
struct Failure: Error, Codable {
  enum Code: Int32, Codable {
    case usage = 64
    case unsoundData = 65
    case noInput = 66
    case defect = 70
    case cannotWrite = 73
  }

  let code: Code
  let message: String
  let hint: String

  private enum CodingKeys: String, CodingKey {
    case code, hint
    case message = "error"
  }

  init(_ code: Code, _ message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The failure an error of a stage means.
  init(_ error: any Error) {
    switch error {
    case let error as Failure: self = error
    case let error as StoreError:
      self.init(error.kind == .unsound ? .unsoundData : .noInput, error.message, hint: error.hint)
    case let error as OutputError: self.init(.cannotWrite, "\(error)", hint: error.hint)
    case let error as SampleEventError:
      self.init(
        .cannotWrite, "\(error)", hint: "check the folder, its permissions and the space left")
    case let error as TemplateError: self.init(.noInput, "\(error)", hint: error.hint)
    case let error as NameTemplateError: self.init(.usage, "\(error)", hint: error.hint)
    case let error as FontError:
      self.init(.noInput, "\(error)", hint: "see Fonts/README.md")
    default:
      self.init(.defect, "\(error)", hint: "please report this: it is a defect of Recap")
    }
  }

  /// The same, with what it is about before it.
  func of(_ subject: String) -> Failure { Failure(code, "\(subject): \(message)", hint: hint) }

  /// Says it on standard error.
  func report(asJSON: Bool) {
    let text = asJSON ? json : "recap: \(message): \(hint)"
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  private var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? message
  }
}

/// Runs a command's work; whatever goes wrong leaves as a failure.
func reporting<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw Failure(error)
  }
}
