import Foundation
import RecapResources

/// Words by what they mean: a line of a file is a meaning, a tab, and words with " | " between them.
struct WordList: Sendable {
  private var words: [String: [String]] = [:]
  private(set) var keys: [String] = []

  /// The list of a platform, of the files that come with Recap.
  static func named(_ name: String) -> WordList {
    let path = BundledFiles.importWords.path + "/\(name).tsv"
    // A missing file is told before anything is read; see `BundledFiles.check`.
    let data = FileManager.default.contents(atPath: path) ?? Data()
    return WordList(String(decoding: data, as: UTF8.self))
  }

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = String(parts[0])
      if words[key] == nil { keys.append(key) }
      words[key, default: []] += parts[1].split(separator: "|").map { String($0).key }
    }
  }

  subscript(key: String) -> [String] { words[key] ?? [] }
}
