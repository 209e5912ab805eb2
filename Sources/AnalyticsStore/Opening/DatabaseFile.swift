import Glibc

/// The file of a database, looked at before SQLite sees it.
///
/// Looked at from outside only: to open and close the file here would release the locks that
/// other connections of this process hold on it.
struct DatabaseFile {
  /// Absolute, without symbolic links.
  let path: String
  /// Of the file and of the logs beside it.
  private(set) var bytes = 0

  /// SQLite's smallest page; it takes a shorter file for an empty database.
  private static let smallestSize = 512

  init(path: String) throws(Fault) {
    guard let real = realpath(path, nil) else {
      throw errno == ENOENT || errno == ENOTDIR ? .missingFile : .unreadable(Self.reason)
    }
    defer { free(real) }
    self.path = String(cString: real)

    var status = stat()
    guard stat(real, &status) == 0 else { throw .unreadable(Self.reason) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard access(real, R_OK) == 0 else { throw .unreadable(Self.reason) }
    guard status.st_size > 0 else { throw .empty }
    guard status.st_size >= Self.smallestSize else { throw .notSQLite }
    bytes = Int(status.st_size)
    // To open a pipe is to wait for somebody to write to it.
    for suffix in ["-wal", "-shm", "-journal"] where stat(self.path + suffix, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw .logNotAFile(suffix) }
      bytes += Int(status.st_size)
    }
  }

  /// There is a write-ahead log or a rollback journal beside the file.
  var hasLog: Bool { ["-wal", "-journal"].contains { access(path + $0, F_OK) == 0 } }

  /// For SQLite to open read-only; `isImmutable` where nobody can be writing.
  func uri(isImmutable: Bool) -> String {
    var uri = "file:"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return uri + (isImmutable ? "?mode=ro&immutable=1" : "?mode=ro")
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
