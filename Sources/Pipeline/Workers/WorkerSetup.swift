public import RecapBranding

/// The first line a worker gets: what all its tasks have in common. Each further one is a
/// `ReportTask`.
public struct WorkerSetup: Codable, Sendable {
  /// Where the files go.
  public var folder: String
  /// Whether there are formats that are set.
  public var needsFonts: Bool
  /// A folder of further fonts.
  public var fonts: String?
  /// Where fontconfig keeps what it learnt; nil for nowhere.
  public var fontCache: String?
  /// The one the settings of tasks refer to; nil for Recap's own.
  public var brand: BrandFile?
  /// The file of the key of pseudonyms where settings name none; nil for a key of the run.
  public var pseudonymKey: String?
  /// Whether a database stays open for the next task, unchanged from then on.
  public var keepsDatabase: Bool

  public init(
    folder: String, needsFonts: Bool, fonts: String?, fontCache: String?, brand: BrandFile? = nil,
    pseudonymKey: String? = nil, keepsDatabase: Bool
  ) {
    (self.folder, self.needsFonts, self.fonts) = (folder, needsFonts, fonts)
    (self.fontCache, self.brand, self.keepsDatabase) = (fontCache, brand, keepsDatabase)
    self.pseudonymKey = pseudonymKey
  }
}
