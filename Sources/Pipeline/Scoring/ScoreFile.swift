import Foundation
public import RecapAnalytics
import RecapFileReading
import RecapTOMLReading

/// The points of the follow-up list, as a TOML file says them; what it does not name stays as usual.
///
///     let formula = try ScoreFile.formula(path: "score.toml")
public enum ScoreFile {
  private static let mostBytes = 1 << 16
  private static let points = 0...1000
  private static let exclusion = "exclude"

  public static func formula(path: String) throws(ScoreFileError) -> ScoreFormula {
    let name = URL(filePath: path).lastPathComponent
    let content: Data
    do throws(RegularFileError) {
      content = try RegularFile(path: path, atMost: mostBytes).content
    } catch {
      if case .tooLong = error {
        throw ScoreFileError(
          name, nil, "has more than \(mostBytes) bytes", hint: "give the file of the points")
      }
      throw ScoreFileError(name, nil, "can't be read", hint: "check the path", isMissing: true)
    }
    guard let text = String(data: content, encoding: .utf8) else {
      throw ScoreFileError(name, nil, "is not UTF-8", hint: "save it as UTF-8")
    }
    return try formula(text, of: name)
  }

  static func formula(_ text: String, of name: String) throws(ScoreFileError) -> ScoreFormula {
    let document: TOMLDocument
    do {
      document = try TOMLDocument(text)
    } catch {
      throw ScoreFileError(name, error.line, "is no TOML: \(error.reason)", hint: "mend that line")
    }
    return try Reading(document: document, name: name).formula()
  }

  private struct Reading {
    let document: TOMLDocument
    let name: String

    func formula() throws(ScoreFileError) -> ScoreFormula {
      var formula = ScoreFormula.usual
      let signals = ScoreFormula.Signal.allCases.map(\.rawValue)
      // In an order that does not depend on the reader.
      for key in document.table.keys.sorted(by: { line($0) < line($1) }) {
        guard signals.contains(key) || key == ScoreFile.exclusion else {
          throw fault(
            key, nil, "there is no table \(quoted(key))",
            hint: "the tables are \((signals + [ScoreFile.exclusion]).joined(separator: ", "))")
        }
        guard case .table(let table)? = document.table[key] else {
          throw fault(
            key, nil, "\(key) is \(document.table[key]!.kind), not a table", hint: "write [\(key)]")
        }
        if key == ScoreFile.exclusion {
          formula.exclusion = try exclusion(table)
        } else if let rule = formula.rules.firstIndex(where: { $0.signal.rawValue == key }) {
          try read(table, into: &formula.rules[rule])
        }
      }
      return formula
    }

    private func read(
      _ table: [String: TOMLDocument.Value], into rule: inout ScoreFormula.Rule
    ) throws(ScoreFileError) {
      let signal = rule.signal.rawValue
      let keys = rule.signal.isShare ? ["points"] : ["points", "most"]
      try check(table, of: signal, keys)
      if let value = table["points"] { rule.points = try points(value, of: signal) }
      if let value = table["most"] {
        guard case .integer(let most) = value, ScoreFile.points.contains(most) else {
          throw fault(signal, "most", "most \(shown(value))", hint: "give a whole number 0 to 1000")
        }
        rule.most = most
      }
    }

    private func points(
      _ value: TOMLDocument.Value, of signal: String
    ) throws(ScoreFileError) -> ScoreFormula.Points {
      let places = ScoreFormula.Points.mostPlaces
      switch value {
      case .integer(let points) where ScoreFile.points.contains(points):
        return ScoreFormula.Points(units: points)
      case .decimal(let points) where points >= 0 && points <= 1000:
        if let points = ScoreFormula.Points(nearest: points) { return points }
        throw fault(
          signal, "points", "points have more than \(places) decimals",
          hint: "give at most \(places)")
      default:
        throw fault(
          signal, "points", "points \(shown(value))", hint: "give a number from 0 to 1000")
      }
    }

    private func exclusion(
      _ table: [String: TOMLDocument.Value]
    ) throws(ScoreFileError) -> ScoreFormula.Exclusion {
      try check(table, of: ScoreFile.exclusion, ["company", "role", "email_domain"])
      return ScoreFormula.Exclusion(
        companies: try texts("company", table), roles: try texts("role", table),
        mailDomains: try texts("email_domain", table))
    }

    private func texts(
      _ key: String, _ table: [String: TOMLDocument.Value]
    ) throws(ScoreFileError) -> [String] {
      guard let value = table[key] else { return [] }
      guard case .list(let values) = value else {
        throw fault(
          ScoreFile.exclusion, key, "\(key) \(shown(value))", hint: "write \(key) = [\"…\"]")
      }
      var texts: [String] = []
      for value in values {
        guard case .text(let text) = value else {
          throw fault(
            ScoreFile.exclusion, key, "\(key) has something in it that \(shown(value))",
            hint: "write \(key) = [\"…\"]")
        }
        guard !text.isBlank else {
          throw fault(
            ScoreFile.exclusion, key, "\(key) has a blank text in it", hint: "leave it out")
        }
        texts.append(text.trimmed)
      }
      return texts
    }

    private func check(
      _ table: [String: TOMLDocument.Value], of name: String, _ keys: [String]
    ) throws(ScoreFileError) {
      guard let key = table.keys.sorted().first(where: { !keys.contains($0) }) else { return }
      throw fault(
        name, key, "\(name) has no key \(quoted(key))",
        hint: "its keys are \(keys.joined(separator: ", "))")
    }

    private func line(_ key: String) -> Int { document.line(of: key) }

    private func shown(_ value: TOMLDocument.Value) -> String {
      switch value {
      case .integer(let number): "is \(number)"
      case .decimal(let number): "is \(number)"
      default: "is \(value.kind)"
      }
    }

    private func quoted(_ key: String) -> String { "“\(key)”" }

    private func fault(
      _ table: String, _ key: String?, _ reason: String, hint: String
    ) -> ScoreFileError {
      ScoreFileError(name, document.line(of: table, key), reason, hint: hint)
    }
  }
}

/// A file of points that can't be used.
public struct ScoreFileError: Error, Sendable, CustomStringConvertible {
  public let description: String
  public let hint: String
  /// There is nothing to read.
  public let isMissing: Bool

  init(_ file: String, _ line: Int?, _ reason: String, hint: String, isMissing: Bool = false) {
    let place = line.map { "\(file), line \($0): " } ?? "\(file) "
    // What is quoted from a file must not break the line.
    description = String((place + reason).map { $0.isNewline ? " " : $0 })
    (self.hint, self.isMissing) = (hint, isMissing)
  }
}
