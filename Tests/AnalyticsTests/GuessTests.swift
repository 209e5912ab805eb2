import RecapAnalytics
import Testing

@Suite("What was probably meant")
struct GuessTests {
  @Test(
    "a country by its name, its alpha-3 code or a misspelling",
    arguments: [
      ("Germany", "DE"), ("germany ", "DE"), ("Gremany", "DE"), ("DEU", "DE"), ("gbr", "GB"),
      ("UK", "GB"), ("USA", "US"), ("United States of America", "US"), ("Türkiye", "TR"),
      ("Turkiye", "TR"), ("Turkey", "TR"), ("Niger", "NE"), ("Nigeria", "NG"), ("ZWE", "ZW"),
      ("Deutschland", "DE"),
    ])
  func country(text: String, code: String) { #expect(Country(guess: text)?.code == code) }

  @Test("what may be any country is none", arguments: ["", "XX", "Q", "Elsewhere", "Irx", "🏴"])
  func noCountry(text: String) { #expect(Country(guess: text) == nil) }

  @Test("every alpha-3 code leads to a country of its own")
  func alpha3() {
    let codes = ["AND": "AD", "CHE": "CH", "COD": "CD", "PRK": "KP", "KOR": "KR", "SRB": "RS"]
    for (long, short) in codes { #expect(Country(guess: long)?.code == short) }
  }

  @Test(
    "a time zone by a misspelling, an abbreviation, an offset or a city",
    arguments: [
      ("Europe/Berln", "Europe/Berlin"), ("Europe/Berlin ", "Europe/Berlin"),
      ("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"),
      ("Etc/GMT-2 ", "Etc/GMT-2"), ("CEST", "Europe/Berlin"), ("EDT", "America/New_York"),
      ("UTC+2", "Etc/GMT-2"), ("GMT-05:00", "Etc/GMT+5"), ("+0100", "Etc/GMT-1"),
      ("UTC+00:00", "UTC"), ("Berlin", "Europe/Berlin"), ("Europe/New_York", "America/New_York"),
    ])
  func zone(text: String, name: String) { #expect(ZoneRules(guess: text)?.identifier == name) }

  @Test("what may be any zone is none", arguments: ["Somewhere", "UTC+05:30", "UTC+99", "x/", "+"])
  func noZone(text: String) { #expect(ZoneRules(guess: text) == nil) }
}
