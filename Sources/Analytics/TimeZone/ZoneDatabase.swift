#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's compiled IANA time zone database: one file a zone or alias.
///
/// Not Foundation's `TimeZone`, which knows fewer aliases, takes "GMT+3" for a zone, and has
/// abbreviations that depend on the locale.
enum ZoneDatabase {
  /// Nil where none is installed.
  static let folder: String? = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"]
    .first { access("\($0)/Europe/London", R_OK) == 0 }

  /// The bytes of a zone's file; nil where there is no such zone.
  static func file(of identifier: String) -> [UInt8]? {
    isName(identifier) ? bytes(of: identifier) : nil
  }

  /// All zones, then all aliases, each by name; empty where the system has no list of them.
  static let names: [String] = {
    let lines = String(decoding: bytes(of: "tzdata.zi") ?? [], as: UTF8.self).split(separator: "\n")
    let fields = lines.map { $0.split(separator: " ") }
    let zones = fields.filter { $0.first == "Z" && $0.count > 1 }.map { String($0[1]) }
    let aliases = fields.filter { $0.first == "L" && $0.count > 2 }.map { String($0[2]) }
    return zones.sorted() + aliases.sorted()
  }()

  private static func bytes(of name: String) -> [UInt8]? {
    guard let folder, let file = fopen("\(folder)/\(name)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > 1 << 20 { return nil }
    }
    return bytes
  }

  /// Zones only: the folder also has copies by leap second rule and the machine's own zone.
  private static func isName(_ identifier: String) -> Bool {
    let parts = identifier.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first else { return false }
    let excluded = ["posix", "right", "posixrules", "localtime"]
    return !excluded.contains { $0.utf8.elementsEqual(first) }
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
