import Foundation
import RecapDrawing
import RecapResources

/// The countries of the world in the plane, by ISO 3166-1 alpha-2 code.
struct WorldMap: Sendable {
  enum Place: Sendable {
    case outline(Path)
    /// Too small for an outline: where it lies.
    case point(Point)
  }

  /// Of the plane, in its own units.
  static let size = Size(10000, 4320)
  /// Read when a map is first drawn.
  static let shared = WorldMap()

  /// In code order.
  let places: [(code: String, place: Place)]

  private init() {
    guard let data = FileManager.default.contents(atPath: BundledFiles.map.path) else {
      preconditionFailure("the map of the world is not where it was installed")
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    places = lines.compactMap { line in
      guard !line.hasPrefix("#"), let tab = line.firstIndex(of: "\t") else { return nil }
      let place = Self.place(String(line[line.index(after: tab)...]))
      return place.map { (String(line[..<tab]), $0) }
    }
  }

  /// An outline begins with a move; a point is two numbers.
  private static func place(_ text: String) -> Place? {
    if text.hasPrefix("M") { return Path(svg: text).map(Place.outline) }
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    return numbers.count == 2 ? .point(Point(numbers[0], numbers[1])) : nil
  }
}
