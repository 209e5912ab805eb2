import RecapDashboard

/// The bar at the top: where to go, in which light, and what to take along.
struct BarPart {
  struct Link {
    let address: String
    let label: String
  }

  let logoMarkup: String
  /// The brand's name; unseen where the logo has it.
  let product: String
  let namesItself: Bool
  let isBranded: Bool
  let sections: String
  let hasLinks: Bool
  let links: [Link]
  let theme: String
  let auto: String
  let light: String
  let dark: String
  let download: String
  let downloadHint: String
  let print: String

  init(_ report: Report) {
    let words = report.web
    let brand = report.furniture.brand
    logoMarkup =
      brand.logo.map { SVGWriter.logo($0, classes: $0.needsLightGround ? "logo plate" : "logo") }
      ?? ""
    product = brand.name
    namesItself = brand.namesItself
    isBranded = brand != .recap
    sections = words.sections
    links = report.sections.map(\.part).map { Link(address: $0.name, label: words.title($0)) }
    hasLinks = links.count > 1
    theme = words.theme
    (auto, light, dark) = words.themes
    download = words.download
    downloadHint = words.downloadHint
    print = words.print
  }
}
