import RecapMailDelivery
import Testing

@Suite struct SMTPServerAddressTests {
  @Test(
    "a server has the port of its kind, and never tells its password",
    arguments: [
      ("smtp://mail.example.org", "smtp://mail.example.org:25"),
      ("smtp://mail.example.org/", "smtp://mail.example.org:25"),
      ("SMTP://u:secret@mail.example.org", "smtp://mail.example.org:587"),
      ("smtps://u@mail.example.org", "smtps://mail.example.org:465"),
      ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
      ("smtp://[::1]:2525", "smtp://[::1]:2525"),
    ])
  func good(address: String, description: String) throws {
    #expect(try "\(SMTPServer(address))" == description)
  }

  @Test(
    "what is no mail server is an error that does not repeat it",
    arguments: [
      "", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://:25", "smtp://a:0",
      "smtp://a:99999", "smtp://a/path", "smtp://a?x=1", "smtp://a#b", "smtp://a b",
      "smtp://a\r\nb",
    ])
  func bad(address: String) {
    #expect(throws: SMTPServerError.malformed) { try SMTPServer(address) }
  }

  @Test("a password needs a user")
  func user() throws {
    #expect(throws: SMTPServerError.passwordWithoutUser) {
      try SMTPServer("smtp://a", password: "secret")
    }
    #expect(try "\(SMTPServer("smtp://a", user: "u", password: "p"))" == "smtp://a:587")
  }
}
