import Testing

@Suite("Tags that name nothing are errors")
struct TagCheckTests {
  @Test("Recap's own templates have none")
  func bundled() throws {
    #expect(try CopiedTemplates().complaint == nil)
  }

  @Test(
    "with the file, the line and the tag that was probably meant",
    arguments: [
      ("body", "\n\n{{#.sectionz}}{{/.sectionz}}", 3, ".sectionz: did you mean .sections?"),
      ("body", "{{#.bar}}\n{{#.tiles}}{{/.tiles}}{{/.bar}}", 2, ".tiles: " + list),
      ("opening", "{{.header.titel}}", 1, ".header.titel: did you mean .header.title?"),
      ("opening", "{{.haeder.title}}", 1, ".haeder.title: did you mean .header.title?"),
      ("header", "{{.title}}\n{{{.leadMarkdown}}}", 2, ".leadMarkdown: did you mean .leadMarkup?"),
      ("header", "{{& .Title}}", 1, ".Title: did you mean .title?"),
      ("header", "{{^.evemt}}{{/.evemt}}", 1, ".evemt: did you mean .event?"),
      ("header", "{{skipp}}", 1, "skipp: did you mean skip?"),
      ("header", "{{#.title}}{{.text}}{{/.title}}", 1, ".text: " + list),
      (
        "attendees", "{{#.table}}\n{{#.columns}}{{.name}}{{/.columns}}{{/.table}}", 2,
        ".name: " + list
      ),
      ("moments", "{{#.entries}}{{.entries.clock}}{{/.entries}}", 1, ".entries.clock: " + list),
      ("report", "<title>{{.titel}}</title>", 1, ".titel: did you mean .title?"),
      ("header", "{{>*.name}}", 1, ".name: " + list),
    ])
  func unknown(file: String, text: String, line: Int, complaint: String) throws {
    let expected = "\(file).mustache, line \(line): there is no tag \(complaint)"
    #expect(try CopiedTemplates().complaint(of: text, as: file) == expected)
  }

  private static let list = "Documentation/templates.md lists the tags of each template"

  @Test("also in a template that is part of another, by what it is filled with there")
  func partials() throws {
    let templates = try CopiedTemplates()
    try templates.write("<i>{{.title}}</i>\n{{.event}}", as: "mine")
    #expect(try templates.complaint(of: "{{> mine}}") == nil)
    #expect(
      try templates.complaint(of: "{{#.entries}}\n{{> mine}}{{/.entries}}", as: "moments")
        == "mine.mustache, line 1: there is no tag .title: "
        + Self.list)
    #expect(
      try templates.complaint(of: "\n{{> minne}}", as: "moments")
        == "moments.mustache, line 2: there is no template minne: did you mean mine?")
    #expect(
      try templates.complaint(of: "{{> shared/foot}}", as: "moments")
        == "moments.mustache, line 1: there is no template shared/foot: "
        + "it would be the file shared/foot.mustache in this folder")
  }

  @Test("a template within itself would have no end")
  func recursion() throws {
    let templates = try CopiedTemplates()
    try templates.write("\n{{> header}}", as: "mine")
    #expect(
      try templates.complaint(of: "{{> mine}}")
        == "mine.mustache, line 2: the template header is within itself: "
        + "take it out: a page has no part that is within itself")
  }

  @Test("a block within itself would have none either")
  func blockRecursion() throws {
    let templates = try CopiedTemplates()
    try templates.write("{{$x}}{{/x}}", as: "mine")
    #expect(
      try templates.complaint(of: "{{<mine}}{{$x}}\n{{$x}}{{/x}}{{/x}}{{/mine}}")
        == "header.mustache, line 2: the block x is within itself: "
        + "take it out: a page has no part that is within itself")
  }

  @Test("templates that double one another, and sections a thousand deep, are errors")
  func growth() throws {
    let templates = try CopiedTemplates()
    try templates.write("", as: "t0")
    for level in 1...40 {
      try templates.write("{{> t\(level - 1)}}{{> t\(level - 1)}}", as: "t\(level)")
    }
    #expect(try templates.complaint(of: "{{> t40}}")?.contains("one another too often") == true)
    let deep = (open: "{{#.title}}", close: "{{/.title}}")
    let text =
      String(repeating: deep.open, count: 20_000) + String(repeating: deep.close, count: 20_000)
    #expect(try templates.complaint(of: text)?.contains("within 64 other sections") == true)
  }

  @Test("blocks of a parent are filled where the parent has them")
  func blocks() throws {
    let templates = try CopiedTemplates()
    try templates.write("{{#.entries}}{{$line}}{{.clock}}{{/line}}{{/.entries}}", as: "frame")
    #expect(
      try templates.complaint(
        of: "{{<frame}}{{$line}}{{.offset}}{{/line}}{{/frame}}", as: "moments")
        == nil)
    #expect(
      try templates.complaint(
        of: "{{<frame}}\n{{$line}}{{.ofset}}{{/line}}\n{{/frame}}", as: "moments")
        == "moments.mustache, line 2: there is no tag .ofset: did you mean .offset?")
    #expect(
      try templates.complaint(of: "{{<fram}}{{/fram}}", as: "moments")
        == "moments.mustache, line 1: there is no template fram: did you mean frame?")
  }

  @Test(
    "a section is no text",
    arguments: [
      ("body", "{{.sections}}", ".sections is no text but a section"),
      ("body", "{{> bar}}", "bar.mustache, line 1"),
      ("polls", "{{{.polls}}}", ".polls is no text but a section"),
      ("header", "{{.}}", ". is no text but a section: name one of the tags in it"),
    ])
  func sections(file: String, text: String, complaint: String) throws {
    let found = try #require(try CopiedTemplates().complaint(of: text, as: file))
    #expect(found.contains(complaint) && !found.contains("\n"))
  }

  @Test("functions are known by what they are called on")
  func functions() throws {
    let templates = try CopiedTemplates()
    #expect(
      try templates.complaint(
        of: "{{uppercased(reversed(.title))}}{{#empty(.meta)}}{{.event}}{{/empty(.meta)}}") == nil)
    #expect(
      try templates.complaint(
        of: "{{#reversed(.entries)}}{{index()}}{{^last()}}, {{/last()}}{{.clock}}"
          + "{{/reversed(.entries)}}{{count(.entries)}}{{#first(.entries)}}{{.clock}}"
          + "{{/first(.entries)}}", as: "moments") == nil)
    #expect(
      try templates.complaint(of: "{{upercased(.title)}}", as: "moments")
        == "moments.mustache, line 1: there is no function upercased of .title: "
        + "did you mean uppercased?")
    #expect(
      try templates.complaint(of: "{{plusone(.title)}}", as: "moments")
        == "moments.mustache, line 1: there is no function plusone of .title: "
        + "there are capitalized, lowercased, uppercased, reversed, empty")
  }
}
