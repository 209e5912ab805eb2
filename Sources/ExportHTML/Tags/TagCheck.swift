import RecapAnalytics

/// Follows templates as they are filled, and holds every tag to the types of the page.
struct TagCheck {
  /// By their names.
  let templates: [String: [Tag]]
  /// Which templates are filled with what, in the order they are first come to.
  private(set) var uses: [(template: String, type: Any.Type)] = []

  /// Those within one another at present.
  private var path: [String] = []
  /// Those blocks within one another.
  private var blockPath: [String] = []
  /// Tags looked at, each as often as it is filled.
  private var visits = 0

  private static let mostVisits = 100_000

  /// A tag, and the template it stands in, where it is not that which is filled.
  private struct Block {
    let tags: [Tag]
    let template: String
  }

  init(_ templates: [String: [Tag]]) { self.templates = templates }

  /// - Parameter type: Of the value the template is filled with.
  mutating func check(
    _ template: String, filledWith type: Any.Type
  ) throws(TagCheckError) {
    try enter(template, [type], [:])
  }

  private mutating func enter(
    _ template: String, _ stack: [Any.Type], _ blocks: [String: Block]
  ) throws(TagCheckError) {
    let type = stack[stack.count - 1]
    if !uses.contains(where: { $0.template == template && $0.type == type }) {
      uses.append((template, type))
    }
    path.append(template)
    try walk(templates[template] ?? [], of: template, stack, blocks)
    path.removeLast()
  }

  private mutating func walk(
    _ tags: [Tag], of template: String, _ stack: [Any.Type], _ blocks: [String: Block]
  ) throws(TagCheckError) {
    for tag in tags {
      do throws(TagFault) {
        visits += 1
        guard visits <= Self.mostVisits else {
          throw TagFault(
            line: tag.line, reason: "templates take in one another too often",
            hint: "take in each where it is needed, and no more")
        }
        try check(tag, stack)
      } catch {
        throw TagCheckError(template: template, fault: error)
      }
      switch tag.kind {
      case .value, .namedPartial: break
      case .section:
        // What is a yes opens its section and is not gone into.
        let type = try? TagLookup(stack).type(of: tag)
        switch type {
        case .list(let element): try walk(tag.content, of: template, stack + [element], blocks)
        case .part(let type): try walk(tag.content, of: template, stack + [type], blocks)
        case .text: try walk(tag.content, of: template, stack + [String.self], blocks)
        case .number: try walk(tag.content, of: template, stack + [Int.self], blocks)
        case .flag, .place, nil: try walk(tag.content, of: template, stack, blocks)
        }
      case .inverted: try walk(tag.content, of: template, stack, blocks)
      case .partial: try enter(tag.name, stack, blocks)
      case .parent:
        var replaced = blocks
        for block in tag.content where block.kind == .block && replaced[block.name] == nil {
          replaced[block.name] = Block(tags: block.content, template: template)
        }
        try enter(tag.name, stack, replaced)
      case .block:
        let block = blocks[tag.name] ?? Block(tags: tag.content, template: template)
        blockPath.append(tag.name)
        try walk(block.tags, of: block.template, stack, blocks)
        blockPath.removeLast()
      }
    }
  }

  /// The tag alone, without what lies in it.
  private func check(_ tag: Tag, _ stack: [Any.Type]) throws(TagFault) {
    switch tag.kind {
    case .block:
      guard !blockPath.contains(tag.name) else {
        throw TagFault(
          line: tag.line, reason: "the block \(tag.name) is within itself",
          hint: "take it out: a page has no part that is within itself")
      }
    case .partial, .parent: try checkTemplate(tag)
    case .section, .inverted: _ = try TagLookup(stack).type(of: tag)
    case .value, .namedPartial:
      switch try TagLookup(stack).type(of: tag) {
      case .text, .number, .flag: break
      case .list, .part, .place:
        throw TagFault(
          line: tag.line, reason: "\(tag.name) is no text but a section",
          hint: tag.name == "."
            ? "name one of the tags in it"
            : "open it with {{#\(tag.name)}} and close it with {{/\(tag.name)}}")
      }
    }
  }

  private func checkTemplate(_ tag: Tag) throws(TagFault) {
    guard templates[tag.name] != nil else {
      throw TagFault(
        line: tag.line, reason: "there is no template \(tag.name)",
        hint: NearestWord.to(tag.name, in: templates.keys.sorted()).map { "did you mean \($0)?" }
          ?? "it would be the file \(tag.name).mustache in this folder")
    }
    guard !path.contains(tag.name) else {
      throw TagFault(
        line: tag.line, reason: "the template \(tag.name) is within itself",
        hint: "take it out: a page has no part that is within itself")
    }
  }
}

/// A fault of one of several templates.
struct TagCheckError: Error {
  let template: String
  let fault: TagFault
}
