import RecapExportHTML
import Testing

@Suite struct AttendeeLinkTests {
  @Test("the id stands where the address says")
  func address() {
    let link = AttendeeLink("https://events.example.org/people/{id}?tab=1")
    #expect(link?.address(of: 17) == "https://events.example.org/people/17?tab=1")
    #expect(
      AttendeeLink("mailto:crm+{id}@example.org")?.address(of: 3) == "mailto:crm+3@example.org")
    #expect(AttendeeLink("HTTP://example.org/{id}") != nil)
  }

  @Test(
    "what is no address of an attendee is refused",
    arguments: [
      "", "{id}", "https://", "https://example.org/", "javascript:alert({id})",
      "data:text/html,{id}", "//example.org/{id}", "/people/{id}", "file:///{id}",
      "https://example.org/{id}/{id}", "https://example.org/{name}/{id}",
      "https://example.org/ {id}", "https://example.org/\"{id}", "https://example.org/<{id}>",
      " https://example.org/{id}", "https://example.org/ü{id}", "https://example.org\\{id}",
    ])
  func refused(pattern: String) {
    #expect(AttendeeLink(pattern) == nil)
  }
}
