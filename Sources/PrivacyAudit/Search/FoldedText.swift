import Foundation

/// The letters of a text as a reader takes them: without case, accents, spaces and punctuation,
/// however the text is normalised; with where words begin.
struct FoldedText {
  /// The code points of letters, digits, symbols and @.
  private(set) var letters: [UInt32] = []
  /// By letter.
  private(set) var marks: [Marks] = []
  /// The UTF-8 offset in `source` of what a letter was made of.
  private var offsets: [Int32] = []
  private let source: String

  struct Marks: OptionSet {
    let rawValue: UInt8
    /// The first letter of a word, or of a script whose words stand without spaces.
    static let startsWord = Marks(rawValue: 1)
    /// An ellipsis comes behind it.
    static let isCutOff = Marks(rawValue: 2)
    /// The first letter of a part of the text, such as a cell of a row.
    static let startsPart = Marks(rawValue: 4)
  }

  /// What divides the parts of a text.
  static let partSeparator = "\u{1F}"

  /// - Parameter joinsDigests: Whether a digest is one word, whatever signs are in it.
  init(_ text: String, joinsDigests: Bool = true) {
    letters.reserveCapacity(text.utf8.count)
    marks.reserveCapacity(text.utf8.count)
    // Of one form first, in which an ellipsis is three dots.
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    source = isASCII ? text : text.precomposedStringWithCompatibilityMapping
    var digests = (joinsDigests ? Digests(source).ranges : [])[...]
    var (isInWord, dots, offset, start) = (false, 0, Int32(0), Marks([.startsWord, .startsPart]))
    for scalar in source.unicodeScalars {
      while let first = digests.first, first.upperBound <= Int(offset) { digests.removeFirst() }
      let isInDigest = digests.first.map { $0.lowerBound < Int(offset) } ?? false
      defer { offset += Int32(UTF8.width(scalar)) }
      if let letter = Folding.plainLetter(scalar) {
        letters.append(letter)
        marks.append(isInWord ? [] : start)
        offsets.append(offset)
        (isInWord, dots, start) = (true, 0, .startsWord)
        continue
      }
      dots = scalar == "." ? dots + 1 : 0
      if dots == 3, !marks.isEmpty { marks[marks.count - 1].insert(.isCutOff) }
      let folded = Folding.folded(scalar)
      switch folded.kind {
      case .ignored: continue
      case .separator:
        isInWord = isInDigest
        if scalar == "\u{1F}" { start.insert(.startsPart) }
      case .word:
        append(folded.letters, at: offset, isInWord ? [] : start)
        (isInWord, start) = (true, .startsWord)
      case .alone:
        append(folded.letters, at: offset, isInDigest ? [] : start)
        (isInWord, start) = (isInDigest, .startsWord)
      }
    }
  }

  private mutating func append(_ folded: [UInt32], at offset: Int32, _ start: Marks) {
    for (index, letter) in folded.enumerated() {
      letters.append(letter)
      offsets.append(offset)
      marks.append(index == 0 ? start : [])
    }
  }

  var count: Int { letters.count }

  func startsWord(_ index: Int) -> Bool { index == count || marks[index].contains(.startsWord) }

  func startsPart(_ index: Int) -> Bool { index == count || marks[index].contains(.startsPart) }

  /// Where words begin, but for the first.
  var inwardStarts: Set<Int> { Set(letters.indices.dropFirst().filter(startsWord)) }

  /// The text a range of letters was made of.
  func excerpt(_ range: Range<Int>) -> String {
    let bytes = source.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: Int(offsets[range.lowerBound]))
    let last = bytes.index(bytes.startIndex, offsetBy: Int(offsets[range.upperBound - 1]))
    return String(source.unicodeScalars[start...last])
  }

  var isNumber: Bool { letters.allSatisfy { (0x30...0x39).contains($0) } }
}
