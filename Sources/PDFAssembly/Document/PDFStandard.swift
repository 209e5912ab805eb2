/// A standard that a document says it conforms to. All of them are PDF/UA-1, too.
public enum PDFStandard: String, CaseIterable, Codable, Sendable {
  /// PDF/A-3a, in which files may be attached.
  case a3a
  /// PDF/A-2a, in which none may be that is not PDF/A itself.
  case a2a
  /// PDF/UA-1 alone.
  case ua1

  public var allowsAttachments: Bool { self != .a2a }

  /// Of ISO 19005; nil where the document does not say it conforms to it.
  var archivalPart: Int? {
    switch self {
    case .a3a: 3
    case .a2a: 2
    case .ua1: nil
    }
  }
}
