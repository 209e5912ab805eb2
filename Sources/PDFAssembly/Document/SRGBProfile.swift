/// The colour profile of sRGB: exact, since its curve is given as a formula, and a tenth of the
/// size of one with tables.
///
/// Source: ICC.1:2010 (profile version 4.3), 7 (format), 10.15 (parametric curves); IEC 61966-2-1
/// (sRGB), with its primaries adapted to D50 by Bradford's matrix.
enum SRGBProfile {
  static let bytes: [UInt8] = {
    let curve =
      type("para") + word(3 << 16) + fixed([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
    let tags: [(name: String, data: [UInt8])] = [
      ("desc", text("sRGB")), ("cprt", text("No copyright, use freely")),
      ("wtpt", type("XYZ ") + fixed(whitePoint)),
      ("chad", type("sf32") + fixed(adaptation)),
      ("rXYZ", type("XYZ ") + fixed([0.436066, 0.222488, 0.013916])),
      ("gXYZ", type("XYZ ") + fixed([0.385147, 0.716873, 0.097076])),
      ("bXYZ", type("XYZ ") + fixed([0.143066, 0.060608, 0.714096])),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    return profile(tags)
  }()

  /// D50.
  private static let whitePoint = [0.9642, 1, 0.8249]
  private static let adaptation = [
    1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
  ]

  /// Header, table of tags, tags; equal ones are there once.
  private static func profile(_ tags: [(name: String, data: [UInt8])]) -> [UInt8] {
    let start = 128 + 4 + tags.count * 12
    var table = word(tags.count)
    var data: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    for tag in tags {
      if places[tag.data] == nil {
        places[tag.data] = start + data.count
        data += tag.data + [UInt8](repeating: 0, count: -tag.data.count & 3)
      }
      table += signature(tag.name) + word(places[tag.data]!) + word(tag.data.count)
    }
    return header(size: start + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    let year2026: [UInt8] = [0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    let head =
      word(size) + word(0) + word(0x0420_0000) + signature("mntr") + signature("RGB ")
      + signature("XYZ ") + year2026 + signature("acsp")
    let middle = head + [UInt8](repeating: 0, count: 68 - head.count) + fixed(whitePoint)
    return middle + [UInt8](repeating: 0, count: 128 - middle.count)
  }

  /// One English text.
  private static func text(_ text: String) -> [UInt8] {
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return type("mluc") + word(1) + word(12) + signature("enUS") + word(units.count) + word(28)
      + units
  }

  private static func type(_ name: String) -> [UInt8] { signature(name) + word(0) }

  private static func signature(_ name: String) -> [UInt8] { Array(name.utf8) }

  private static func word(_ value: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(value >> $0 & 0xFF) }
  }

  /// 16 bits before the point and 16 behind it.
  private static func fixed(_ values: [Double]) -> [UInt8] {
    values.flatMap { word(Int(($0 * 65_536).rounded())) }
  }
}
