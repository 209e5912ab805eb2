public import Foundation
public import RecapDashboard

/// A brand as its files hold it: read once, then a value for whoever makes reports with it.
///
///     let brand = try BrandFile(path: "acme.toml").brand()
public struct BrandFile: Sendable, Codable, Hashable {
  /// Without its folder.
  public let name: String
  private let content: Data
  private let logo: Logo?

  /// The file of a logo.
  private struct Logo: Codable, Hashable {
    let name: String
    let content: Data
  }

  private static let mostBytes = 64 << 10
  private static let mostLogoBytes = 2 << 20

  /// Reads the file, TOML or JSON by its extension, and the logo it names.
  public init(path: String) throws(BrandError) {
    let url = URL(filePath: path)
    name = url.lastPathComponent
    content = try FileBytes.read(url, as: path, atMost: Self.mostBytes, of: "a brand file")
    guard let logo = try BrandFields(content, of: name).logo else {
      self.logo = nil
      return
    }
    let logoURL = Self.logoURL(logo, of: url)
    do {
      self.logo = Logo(
        name: logoURL.lastPathComponent,
        content: try FileBytes.read(logoURL, as: logo, atMost: Self.mostLogoBytes, of: "a logo"))
    } catch {
      throw error.of("\(name), logo")
    }
  }

  /// The paths of a brand's files: its own, and that of the logo it names.
  public static func files(of path: String) throws(BrandError) -> [String] {
    let url = URL(filePath: path)
    let content = try FileBytes.read(url, as: path, atMost: mostBytes, of: "a brand file")
    let logo = try BrandFields(content, of: url.lastPathComponent).logo
    return [path] + (logo.map { [logoURL($0, of: url).path] } ?? [])
  }

  private static func logoURL(_ logo: String, of brand: URL) -> URL {
    URL(filePath: logo, relativeTo: brand.deletingLastPathComponent())
  }

  /// What the files say.
  public func brand() throws(BrandError) -> Brand {
    let fields = try BrandFields(content, of: name)
    return Brand(
      name: fields.name, logo: try drawing(), accent: fields.accent.map(Accent.init),
      footer: fields.footer)
  }

  /// All the brand is made of, for those who tell whether it changed.
  public var parts: [Data] { [content] + (logo.map { [$0.content] } ?? []) }

  private func drawing() throws(BrandError) -> RecapDashboard.Logo? {
    guard let logo else { return nil }
    do {
      return try LogoReader.logo(logo.content)
    } catch {
      throw error.of("\(name), logo \(logo.name)")
    }
  }
}
