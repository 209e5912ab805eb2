import Foundation
import RecapBranding
import RecapDashboard
import RecapDrawing
import RecapPipeline

/// The brand that was asked for, with what has to be told of it.
struct ChosenBrand {
  let file: BrandFile
  let brand: Brand
  /// A line each; none where all is drawn as asked.
  let warnings: [String]

  /// Nil where none was asked for, or nothing is made that shows it.
  init?(_ path: String?, for formats: [ReportFormat]) throws {
    guard let path, formats.contains(where: \.isSet) else { return nil }
    file = try BrandFile(path: path)
    brand = try file.brand()
    let accent = brand.accent.flatMap { [file] in
      Self.warning(of: $0, in: file.name, isOnScreen: formats.contains(.html))
    }
    let logo =
      brand.logo?.isLostOnPaper == true
      ? "the logo of \(file.name) is hardly seen on white paper: give one made for it" : nil
    warnings = [accent, logo].compactMap { $0 }
  }

  /// Of the colours on white paper; those in the dark are derived whatever it is.
  private static func warning(
    of accent: Accent, in file: String, isOnScreen: Bool
  ) -> String? {
    let uses = [("rules", accent.rule.light)] + (isOnScreen ? [("links", accent.text.light)] : [])
    let corrected = uses.filter { $0.1 != accent.color }
    guard !corrected.isEmpty else { return nil }
    let contrast = Int((accent.color.contrast(with: Palette.paper) * 10).rounded(.down))
    return "the accent \(accent.color.notation) of \(file) has a contrast of only "
      + "\(contrast / 10).\(contrast % 10) : 1 on white: "
      + corrected.map { "\($0.0) are drawn in \($0.1.notation)" }.joined(separator: ", ")
  }

  func warn() {
    for warning in warnings {
      OutputChannel.standardError.tell("recap: warning: \(warning)")
    }
  }
}
