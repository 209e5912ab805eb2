import Testing

@Suite("What is no template is an error with its line")
struct TagParserTests {
  @Test(
    "in one line, with what to do",
    arguments: [
      ("<p>\n\n{{#.x}}\n<b>\n", "line 3: section .x is not closed: close it with {{/.x}}"),
      ("\n{{^.x}}", "line 2: section .x is not closed: close it with {{/.x}}"),
      (
        "{{#.title}}\n{{#.meta}}\n{{/.title}}",
        "line 2: section .meta is not closed before {{/.title}} in line 3: close it with {{/.meta}}"
      ),
      (
        "{{#.title}}\n\n{{/.titel}}",
        "line 1: section .title is not closed before {{/.titel}} in line 3: "
          + "close it with {{/.title}}"
      ),
      (
        "{{.title}}\r\n{{/.title}}",
        "line 2: section .title is closed and was never opened: open it with {{#.title}}"
      ),
      ("a\n{{.title", "line 2: a tag is not closed: close it with }}"),
      ("{{.title\n<b>{{.meta}}</b>", "line 1: a tag is not closed: close it with }}"),
      ("\n{{{.leadMarkup}} {{.meta}}", "line 2: a tag is not closed: close it with }}}"),
      ("{{! never\n\nends", "line 1: a tag is not closed: close it with }}"),
      (
        "{{ .a b }}",
        "line 1: “.a b” is no name of a tag: braces that are no tag can be set apart: {{=<% %>=}}"
      ),
      ("{{}}", "line 1: a tag has no name: braces that are no tag can be set apart: {{=<% %>=}}"),
      (
        "{{empty(.title}}",
        "line 1: “empty(.title” is no name of a tag: "
          + "braces that are no tag can be set apart: {{=<% %>=}}"
      ),
      (
        "{{=<%=}}",
        "line 1: new braces are two, with a space between them: write {{=<% %>=}}"
      ),
      (
        "\n{{% LAYOUT:WIDE }}",
        "line 2: this is no Mustache: {{% LAYOUT:WIDE }}: "
          + "Documentation/templates.md lists the tags of each template"
      ),
    ])
  func faults(text: String, complaint: String) throws {
    #expect(try CopiedTemplates().complaint(of: text) == "header.mustache, \(complaint)")
  }

  @Test(
    "what the engine takes is taken",
    arguments: [
      "", "{ { } }}", "{{! a {{ comment\n of lines }}{{.title}}", "{{ .title }}{{& .title }}",
      "{{#.title}}{{.}}{{/.title}}{{^ .title }}{{/ .title }}",
      "{{=<% %>=}}<%.title%> {{no tag}} <%={{ }}=%>{{.meta}}",
      "{{=| |=}}|#.title||=[ ]=|[.]|.|[/.title]|.meta|",
      "{{% CONTENT_TYPE:HTML}}{{{.leadMarkup}}}",
    ])
  func taken(text: String) throws {
    #expect(try CopiedTemplates().complaint(of: text) == nil)
  }
}
