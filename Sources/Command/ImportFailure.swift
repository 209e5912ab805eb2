import Foundation
import RecapImporting
import RecapPipeline

extension Failure {
  /// The failure that an export which can't be read means.
  init(_ error: ImportError) {
    self.init(.unsoundData, error.message, hint: error.hint)
    details = Details(
      code: error.code.rawValue, file: error.file, line: error.line, column: error.column,
      value: error.value)
  }
}
