import RecapAnalytics

/// What a tag stands for where some sections are open.
struct TagLookup {
  /// The types of what is gone into, the innermost last.
  private let stack: [Any.Type]

  init(_ stack: [Any.Type]) { self.stack = stack }

  func type(of tag: Tag) throws(TagFault) -> TagType {
    var type = try named(tag)
    for function in tag.functions.reversed() {
      guard let result = type.functions.first(where: { $0.key == function }) else {
        throw unknown(function, of: tag, type.functions.map(\.key))
      }
      type = result.value
    }
    return type
  }

  private func named(_ tag: Tag) throws(TagFault) -> TagType {
    let innermost = TagType(stack[stack.count - 1])
    if tag.name == "." { return innermost }
    // A function of nothing is told where in a list it is.
    if tag.name.isEmpty { return .place }
    let isOwn = tag.name.hasPrefix(".")
    var names = tag.name.split(separator: ".").map(String.init)[...]
    var known = isOwn ? innermost.tags : stack.reversed().flatMap { TagType($0).tags }
    var before = isOwn ? "." : ""
    while let name = names.popFirst() {
      guard let found = known.first(where: { $0.name == name }) else {
        throw unknown(tag, name, known.map(\.name), after: before, rest: names)
      }
      let type = TagType(found.type)
      if names.isEmpty { return type }
      known = type.tags
      before += name + "."
    }
    throw TagFault(line: tag.line, reason: "“\(tag.name)” is no name of a tag", hint: TagFault.list)
  }

  private func unknown(
    _ tag: Tag, _ name: String, _ names: [String], after before: String, rest: ArraySlice<String>
  ) -> TagFault {
    let nearest = NearestWord.to(name, in: names).map { word in
      "did you mean \(before)\(([word] + rest).joined(separator: "."))?"
    }
    return TagFault(
      line: tag.line, reason: "there is no tag \(tag.name)", hint: nearest ?? TagFault.list)
  }

  private func unknown(_ function: String, of tag: Tag, _ functions: [String]) -> TagFault {
    let nearest = NearestWord.to(function, in: functions).map { "did you mean \($0)?" }
    let list = functions.isEmpty ? "none" : functions.joined(separator: ", ")
    return TagFault(
      line: tag.line, reason: "there is no function \(function) of \(tag.name)",
      hint: nearest ?? "there \(functions.count == 1 ? "is" : "are") \(list)")
  }
}
