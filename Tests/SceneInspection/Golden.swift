public import Foundation

/// A text that is kept beside the tests and compared with what comes out.
///
/// `RECAP_RECORD=1` writes it anew and lets the test fail, so that the switch can't stay on; with
/// `CI` set nothing is ever written.
public enum Golden {
  /// What differs, in a line; nil where the text is as it is kept.
  public static func difference(
    of text: String, from name: String, beside file: String = #filePath
  ) -> String? {
    difference(
      of: text,
      from: URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens/\(name).txt"))
  }

  /// The same of a file anywhere.
  public static func difference(of text: String, from path: URL) -> String? {
    let environment = ProcessInfo.processInfo.environment
    if environment["RECAP_RECORD"] == "1" {
      guard environment["CI"] == nil else { return "goldens are never recorded in CI" }
      do {
        try Data(text.utf8).write(to: path)
      } catch {
        return "\(path.path) can't be recorded: \(error)"
      }
      return "recorded \(path.lastPathComponent): run again without RECAP_RECORD"
    }
    guard let data = try? Data(contentsOf: path) else {
      return "there is no \(path.lastPathComponent): record it with RECAP_RECORD=1"
    }
    return firstDifference(text, String(decoding: data, as: UTF8.self))
  }

  private static func firstDifference(_ text: String, _ golden: String) -> String? {
    guard !text.utf8.elementsEqual(golden.utf8) else { return nil }
    let (new, old) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    for (index, (a, b)) in zip(new, old).enumerated() where !a.utf8.elementsEqual(b.utf8) {
      return "line \(index + 1) is “\(a)”, was “\(b)”"
    }
    return "\(new.count) lines, were \(old.count)"
  }
}
