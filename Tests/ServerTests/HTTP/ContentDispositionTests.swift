import Testing

@testable import RecapServer

struct ContentDispositionTests {
  @Test(
    "a name in ASCII and in all alphabets",
    arguments: [
      ("report.pdf", "report.pdf", "report.pdf"),
      ("Café-Zürich.pdf", "Cafe-Zurich.pdf", "Caf%C3%A9-Z%C3%BCrich.pdf"),
      ("東京.csv", "report.csv", "%E6%9D%B1%E4%BA%AC.csv"),
      ("2026-03-05-東京-live.csv", "2026-03-05-live.csv", "2026-03-05-%E6%9D%B1%E4%BA%AC-live.csv"),
      ("a\"b\\c;d%e.pdf", "abcde.pdf", "a%22b%5Cc%3Bd%25e.pdf"),
      ("😀.html", "report.html", "%F0%9F%98%80.html"),
    ]) func aNameInASCIIAndIn(name: String, plain: String, encoded: String)
  {
    #expect(
      ContentDisposition.attachment.text(filename: name)
        == "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)")
  }
}
