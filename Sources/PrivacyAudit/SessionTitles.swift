import RecapAnalytics
import RecapAnalyticsStore

/// Which sessions a document is about.
struct SessionTitles {
  private var tree = LetterTree()
  private var sessions: [[String]] = []
  private let all: [String]

  init(_ listings: [SessionListing]) {
    all = listings.map(\.session.id)
    for listing in listings {
      let letters = FoldedText(listing.session.title).letters
      if letters.isEmpty { continue }
      if let known = tree.insert(letters, as: Int32(sessions.count)) {
        sessions[Int(known)].append(listing.session.id)
      } else {
        sessions.append([listing.session.id])
      }
    }
  }

  /// The sessions whose title a document has; all where it has none.
  func sessions(of document: DocumentText) -> [String] {
    var found: Set<Int32> = []
    for piece in document.pieces where piece.layer == .content {
      let text = FoldedText(piece.text)
      for start in text.letters.indices where text.startsWord(start) {
        var (node, index) = (LetterTree.root, start)
        while index < text.count, let next = tree.next(node, text.letters[index]) {
          (node, index) = (next, index + 1)
          if tree.ends[Int(node)] >= 0 { found.insert(tree.ends[Int(node)]) }
        }
      }
    }
    let named = Set(found.flatMap { sessions[Int($0)] })
    return named.isEmpty ? all : all.filter(named.contains)
  }
}
