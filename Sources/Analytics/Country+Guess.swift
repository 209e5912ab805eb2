extension Country {
  /// The country that is probably meant by a text that is no alpha-2 code: by its alpha-3 code or
  /// its name, also one that is misspelt or not the official one. Nil where that is not clear.
  ///
  ///     Country(guess: "DEU")?.code      // "DE"
  ///     Country(guess: "Gremany")?.code  // "DE"
  public init?(guess text: String) {
    let text = text.trimmed
    if let code = Self.alpha3Codes[text.uppercased()] ?? Self.otherCodes[text.uppercased()] {
      self.init(code)
      return
    }
    let letters = text.letters
    guard (4...60).contains(letters.utf8.count) else { return nil }
    let names = Self.spellings
    let name =
      names.contains { $0.name == letters }
      ? letters : NearestWord.to(letters, in: names.map(\.name))
    guard let code = names.first(where: { $0.name == name })?.code else { return nil }
    self.init(code)
  }

  /// Alpha-2 codes by alpha-3 codes.
  private static let alpha3Codes = Dictionary(
    uniqueKeysWithValues: zip(alpha3.split { $0 == " " || $0 == "\n" }, assigned)
      .map { (String($0), $1.code) })

  private static let spellings = (assigned.map { (name: $0.name, code: $0.code) } + otherNames)
    .map { (name: $0.name.letters, code: $0.code) }

  /// Codes in use that mean a country and are not assigned to it.
  private static let otherCodes = ["UK": "GB", "EL": "GR", "UAE": "AE", "U.S.": "US"]

  /// What countries are called as well, or were.
  private static let otherNames: [(name: String, code: String)] = [
    ("America", "US"), ("United States of America", "US"), ("Great Britain", "GB"),
    ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"), ("Northern Ireland", "GB"),
    ("Deutschland", "DE"), ("Österreich", "AT"), ("Schweiz", "CH"), ("Suisse", "CH"),
    ("España", "ES"), ("Italia", "IT"), ("Brasil", "BR"), ("Holland", "NL"), ("Polska", "PL"),
    ("Turkey", "TR"), ("Czech Republic", "CZ"), ("Russia", "RU"), ("Korea", "KR"),
    ("Republic of Korea", "KR"), ("Viet Nam", "VN"), ("Macedonia", "MK"),
    ("Ivory Coast", "CI"), ("Cape Verde", "CV"), ("Swaziland", "SZ"), ("Burma", "MM"),
    ("East Timor", "TL"), ("Vatican", "VA"), ("Palestine", "PS"),
  ]

  /// The assigned alpha-3 codes, in the order of the alpha-2 codes.
  private static let alpha3 = """
    AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR
    BHR BDI BEN BLM BMU BRN BOL BES BRA BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV
    COK CHL CMR CHN COL CRI CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ECU EST EGY ESH
    ERI ESP ETH FIN FJI FLK FSM FRO FRA GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ
    GRC SGS GTM GUM GNB GUY HKG HMD HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA
    JEY JAM JOR JPN KEN KGZ KHM KIR COM KNA PRK KOR KWT CYM KAZ LAO LBN LCA LIE LKA LBR LSO
    LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI MMR MNG MAC MNP MTQ MRT MSR MLT MUS
    MDV MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER PYF PNG
    PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA SAU SLB SYC SDN SWE SGP
    SHN SVN SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO THA TJK TKL
    TLS TKM TUN TON TUR TTO TUV TWN TZA UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR VNM VUT
    WLF WSM YEM MYT ZAF ZMB ZWE
    """
}
