import RecapImporting
import SceneInspection
import Testing

@Suite("Damaged exports")
struct MutationTests {
  private static let names = [
    "teams-report.csv", "teams-list.csv", "zoom-participants.csv", "zoom-polls.csv", "meet.csv",
    "kaltura-session.csv", "bigbluebutton-events.xml", "recap-events.ndjson",
  ]

  private static func damaged(_ bytes: [UInt8], _ generator: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
    case 1: bytes.removeFirst(Int.random(in: 0...min(bytes.count, 40), using: &generator))
    case 2: bytes = bytes.map { $0 == 0x22 ? 0x27 : $0 }
    case 3: bytes = bytes.map { $0 == 0x2C ? 0x3B : $0 }
    case 4: bytes = bytes.flatMap { [$0, 0] }
    default: break
    }
    for _ in 0..<Int.random(in: 0...8, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[index] = [0x22, 0x2C, 0x0A, 0x00, 0xFF, 0x39, 0x2F, 0x20, 0x3C, 0x7B]
        .randomElement(using: &generator)!
    }
    return bytes
  }

  @Test("give a reading or one clear line, whatever happened to them", arguments: 0..<40)
  func mutations(seed: Int) throws {
    var generator = SeededRandom(UInt64(seed))
    for name in Self.names {
      let file = ImportFile(
        name: name, bytes: Self.damaged(try Example.bytes(name), &generator))
      do {
        var options = ImportOptions()
        options.start = .init("2026-05-26T10:00")
        let event = try Importer(options: options).event(of: [file])
        #expect(event.sessions.allSatisfy { (1...604_800).contains($0.durationSeconds) })
      } catch {
        let line = "\(error)"
        #expect(!error.hint.isEmpty)
        #expect(!line.contains("\n") && line.utf8.count < 500, "\(line)")
      }
    }
  }
}
