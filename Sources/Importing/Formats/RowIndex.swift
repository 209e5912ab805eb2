import Glibc

/// What rows are known again by, and the numbers that go with it. Of a large export there are hundreds of
/// thousands: all lie in one piece of memory, and one that is looked for is looked for in two places.
struct RowIndex {
  private struct Slot {
    /// Of the key, so that hardly any is compared in vain.
    var hash: UInt32 = 0
    /// -1 for none.
    var number: Int32 = -1
    /// Where the key begins, behind its length.
    var start = 0
  }

  /// A power of two, half of which is used at most.
  private var slots = [Slot](repeating: Slot(), count: 16)
  private var keys: [UInt8] = []
  private var count = 0
  /// Another in each process: who makes a file can't choose keys that are looked for in one place.
  private let seed = UInt64.random(in: .min ... .max)

  func number(of key: [UInt8]) -> Int32? {
    let number = slots[place(of: key, hash(key))].number
    return number < 0 ? nil : number
  }

  /// - Parameter key: One that has no number yet.
  mutating func add(_ key: [UInt8], number: Int32) {
    if 2 * (count + 1) > slots.count { grow() }
    let hash = hash(key)
    slots[place(of: key, hash)] = Slot(hash: hash, number: number, start: keys.count)
    withUnsafeBytes(of: UInt32(key.count)) { keys.append(contentsOf: $0) }
    keys.append(contentsOf: key)
    count += 1
  }

  /// That of a key, or a free one.
  private func place(of key: [UInt8], _ hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var place = Int(hash) & (slots.count - 1)
      while slots[place].number >= 0, slots[place].hash != hash || !isEqual(slots[place].start, key)
      {
        place = (place + 1) & (slots.count - 1)
      }
      return place
    }
  }

  private func isEqual(_ start: Int, _ key: [UInt8]) -> Bool {
    keys.withUnsafeBytes { keys in
      let first = start + MemoryLayout<UInt32>.size
      guard keys.loadUnaligned(fromByteOffset: start, as: UInt32.self) == key.count else {
        return false
      }
      return memcmp(keys.baseAddress! + first, key, key.count) == 0
    }
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: 4 * slots.count)
    for slot in slots where slot.number >= 0 {
      var place = Int(slot.hash) & (larger.count - 1)
      while larger[place].number >= 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = slot
    }
    slots = larger
  }

  /// Eight bytes at a time, each multiplied into all bits of what was before.
  private func hash(_ key: [UInt8]) -> UInt32 {
    key.withUnsafeBytes { bytes in
      var hash = seed ^ UInt64(bytes.count)
      func mix(_ word: UInt64) {
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = product.high ^ product.low &+ seed
      }
      var index = 0
      while index + 8 <= bytes.count {
        mix(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var rest: UInt64 = 0
      while index < bytes.count {
        rest = rest << 8 | UInt64(bytes[index])
        index += 1
      }
      mix(rest)
      return UInt32(truncatingIfNeeded: hash)
    }
  }
}
