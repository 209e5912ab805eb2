import Glibc

/// A temporary file that nobody finds by a name, and that is gone with the process, however that ends.
struct NamelessFile: ~Copyable {
  private let descriptor: Int32

  init(in folder: String) throws(WorkbookError) {
    var template = Array("\(folder)/workbook-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .notWritten("\(folder): \(String(cString: strerror(errno)))")
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// By which this process can open it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Its bytes, for the time of a call.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { throw WorkbookError.notWritten("nothing of it is there") }
    defer { munmap(start, size) }
    return try body(UnsafeRawBufferPointer(start: start, count: size))
  }
}
