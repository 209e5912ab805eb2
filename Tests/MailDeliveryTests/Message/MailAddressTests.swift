import RecapMailDelivery
import Testing

@Suite struct MailAddressTests {
  @Test(
    "a mailbox may have a name before it",
    arguments: [
      ("ada@example.org", "", "ada@example.org"),
      ("Ada Lovelace <ada@example.org>", "Ada Lovelace", "ada@example.org"),
      ("\"Lovelace, Ada\" <a.l+x@Example.ORG>", "Lovelace, Ada", "a.l+x@example.org"),
      ("<ada@xn--bcher-kva.example>", "", "ada@xn--bcher-kva.example"),
      ("Zoë 漢 <o'neil_1@localhost>", "Zoë 漢", "o'neil_1@localhost"),
    ])
  func good(text: String, name: String, mailbox: String) throws {
    let address = try MailAddress(text)
    #expect(address.name == name)
    #expect(address.mailbox == mailbox)
  }

  @Test("one person has one key")
  func key() throws {
    for other in [
      "A <ada@example.ORG>", "a.d.a@example.org", "ada+x@example.org", "a.da+x+y@example.org",
    ] {
      #expect(try MailAddress("Ada@Example.org").key == MailAddress(other).key)
    }
    #expect(try MailAddress("+x@example.org").key != MailAddress("+y@example.org").key)
    #expect(try MailAddress("Ada@Example.org").mailbox == "Ada@example.org")
  }

  @Test(
    "what is not plain is refused",
    arguments: [
      "", "@", "ada", "ada@", "@example.org", "a@b@c", "a b@example.org", "a..b@example.org",
      ".a@example.org", "a.@example.org", "\"a b\"@example.org", "a@[127.0.0.1]", "a@127.0.0.1",
      "a@example..org", "a@-a.org", "a@a-.org", "a@example.org.", "a@bücher.example",
      "ä@example.org",
      "a@example.org,b@example.org", "a@example.org b", "a@example.org>", "<a@example.org",
      "a@exa_mple.org",
      "a@example.org\r\nBcc: b@example.org", "A\nBcc: b@c.org <a@example.org>", "a(x)@example.org",
      "A\u{0} <a@example.org>", "a@ⓔxample.org", "a@example\u{3002}org",
      "a<b@example.org>@example.com",
      String(repeating: "a", count: 65) + "@example.org",
      "a@" + String(repeating: "a", count: 64) + ".org",
      "a@" + String(repeating: "abc.", count: 63) + "org",
    ])
  func bad(text: String) {
    #expect(throws: MailAddressError.self) { try MailAddress(text) }
  }
}
