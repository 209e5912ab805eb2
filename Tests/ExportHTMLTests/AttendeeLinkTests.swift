import RecapAnalytics
import RecapExportHTML
import Testing

@Suite struct AttendeeLinkTests {
  private func address(
    _ pattern: String, id: Int = 17, externalID: String? = nil, email: String? = nil
  ) -> String? {
    AttendeeLink(pattern)?.address(
      of: Attendee(
        id: id, firstName: nil, lastName: nil, email: email, title: nil, company: nil, role: nil,
        industry: nil, countryCode: nil, externalID: externalID))
  }

  @Test("what is known of the attendee stands where the address says, as often as it says")
  func places() {
    #expect(
      address("https://events.example.org/people/{id}?tab=1")
        == "https://events.example.org/people/17?tab=1")
    #expect(address("mailto:crm+{id}@example.org", id: 3) == "mailto:crm+3@example.org")
    #expect(address("HTTP://{id}.example.org/{id}") == "HTTP://17.example.org/17")
    #expect(
      address(
        "https://example.org/{external_id}?mail={email}&row={id}#{external_id}",
        externalID: "nw-1", email: "a@b.org")
        == "https://example.org/nw-1?mail=a%40b.org&row=17#nw-1")
  }

  @Test("texts are percent-encoded, byte by byte")
  func encoded() {
    #expect(
      address("https://example.org/{external_id}", externalID: "a b/ü?&#%é.~-_+\"<{id}")
        == "https://example.org/a%20b%2F%C3%BC%3F%26%23%25%C3%A9.~-_%2B%22%3C%7Bid%7D")
    #expect(
      address("https://example.org/{external_id}", externalID: "e\u{301}\r\n")
        == "https://example.org/e%CC%81%0D%0A")
  }

  @Test("a letter goes to the address itself, and to nobody else")
  func letters() {
    #expect(
      address("mailto:{email}?subject=Recap", email: "ada+x@example.org")
        == "mailto:ada%2Bx@example.org?subject=Recap")
    #expect(
      address("mailto:{email}", email: "a@b.org,c@d.org?bcc=e")
        == "mailto:a%40b.org%2Cc@d.org%3Fbcc%3De")
    #expect(address("mailto:{email}", email: "nowhere") == nil)
    #expect(address("mailto:{email}", email: "@example.org") == nil)
  }

  @Test(
    "without the value there is no link",
    arguments: [nil, "", " \u{3000}", ".", "..", "cut\u{FFFD}"])
  func missing(value: String?) {
    #expect(address("https://example.org/{external_id}/{id}", externalID: value) == nil)
    #expect(address("https://example.org/{id}?mail={email}", email: value) == nil)
    #expect(address("https://example.org/{id}", externalID: value, email: value) != nil)
  }

  @Test(
    "what is no address of an attendee is refused",
    arguments: [
      "", "{id}", "https://", "https://example.org/", "javascript:alert({id})",
      "data:text/html,{id}", "//example.org/{id}", "/people/{id}", "file:///{id}",
      "https://example.org/{name}/{id}", "https://example.org/{id}}", "https://example.org/{{id}}",
      "https://example.org/{id", "https://example.org/}{id}", "https://example.org/{ID}",
      "https://example.org/ {id}", "https://example.org/\"{id}", "https://example.org/<{id}>",
      " https://example.org/{id}", "https://example.org/ü{id}", "https://example.org\\{id}",
    ])
  func refused(pattern: String) {
    #expect(AttendeeLink(pattern) == nil)
  }

  @Test(
    "no text of the data says whose site a link leads to",
    arguments: [
      "https://{external_id}", "https://{external_id}.example.org/{id}",
      "https://{email}/", "https://{id}{email}/", "https://example.org{external_id}/",
    ])
  func hosts(pattern: String) {
    #expect(AttendeeLink(pattern) == nil)
    #expect(AttendeeLink("https://example.org?\(pattern.dropFirst(8))") != nil)
  }
}
