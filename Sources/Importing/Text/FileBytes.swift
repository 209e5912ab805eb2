/// The bytes of a text, which are let go of when they have been read: of a large export they are half of
/// all memory.
final class FileBytes {
  private(set) var array: [UInt8]

  init(_ array: consuming [UInt8]) { self.array = array }

  func release() { array = [] }
}
