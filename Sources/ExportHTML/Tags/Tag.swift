/// A tag of a template, with the tags that lie in it.
struct Tag {
  enum Kind {
    /// A text, escaped or as it is.
    case value
    case section
    case inverted
    /// Another template in this place.
    case partial
    /// The template whose name a tag has.
    case namedPartial
    /// Another template with some of its blocks replaced.
    case parent
    /// What a parent may have replaced.
    case block
  }

  let kind: Kind
  let name: String
  /// Called on the value, the innermost last.
  let functions: [String]
  let line: Int
  var content: [Tag] = []
}

/// What is wrong with a template, and where.
struct TagFault: Error {
  let line: Int
  let reason: String
  let hint: String

  /// For what nothing else is near to.
  static let list = "Documentation/templates.md lists the tags of each template"
}
