import Foundation

/// The letters of a text as a reader takes them: without case, accents, spaces and punctuation,
/// however the text is normalised; with where words begin.
struct FoldedText {
  /// The code points of letters, digits, symbols and @.
  private(set) var letters: [UInt32] = []
  /// By letter.
  private(set) var marks: [Marks] = []

  struct Marks: OptionSet {
    let rawValue: UInt8
    /// The first letter of a word, or of a script whose words stand without spaces.
    static let startsWord = Marks(rawValue: 1)
    /// An ellipsis comes behind it.
    static let isCutOff = Marks(rawValue: 2)
  }

  init(_ text: String) {
    letters.reserveCapacity(text.utf8.count)
    marks.reserveCapacity(text.utf8.count)
    // Of one form first, in which an ellipsis is three dots.
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let text = isASCII ? text : text.precomposedStringWithCompatibilityMapping
    var folding = Folding()
    var (isInWord, dots) = (false, 0)
    for scalar in text.unicodeScalars {
      if let letter = Folding.plainLetter(scalar) {
        letters.append(letter)
        marks.append(isInWord ? [] : .startsWord)
        (isInWord, dots) = (true, 0)
        continue
      }
      dots = scalar == "." ? dots + 1 : 0
      if dots == 3, !marks.isEmpty { marks[marks.count - 1].insert(.isCutOff) }
      let folded = folding.folded(scalar)
      switch folded.kind {
      case .ignored: continue
      case .separator: isInWord = false
      case .word:
        append(folded.letters, startsWord: !isInWord)
        isInWord = true
      case .alone:
        append(folded.letters, startsWord: true)
        isInWord = false
      }
    }
  }

  private mutating func append(_ folded: [UInt32], startsWord: Bool) {
    for (index, letter) in folded.enumerated() {
      letters.append(letter)
      marks.append(startsWord && index == 0 ? .startsWord : [])
    }
  }

  var count: Int { letters.count }

  func startsWord(_ index: Int) -> Bool { index == count || marks[index].contains(.startsWord) }

  /// Where words begin, but for the first.
  var inwardStarts: Set<Int> { Set(letters.indices.dropFirst().filter(startsWord)) }

  /// The letters of a range, with spaces where words begin.
  func excerpt(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if index > range.lowerBound, startsWord(index), !isAlone(index) { text += " " }
      if let scalar = Unicode.Scalar(letters[index]) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  private func isAlone(_ index: Int) -> Bool {
    Unicode.Scalar(letters[index]).map(Folding.isOfScriptWithoutSpaces) ?? false
  }

  var isNumber: Bool { letters.allSatisfy { (0x30...0x39).contains($0) } }
}
