import Glibc
import RecapCPDFReading

/// The objects of a PDF, all of them, whether its pages need them or not.
///
/// Read strictly: a file that had to be mended may have lost something, and is refused.
final class ObjectFile {
  private let data: qpdf_data
  private let bytes: UnsafeMutableBufferPointer<CChar>

  init(_ bytes: [UInt8]) throws(PDFReadingError) {
    if let missing = recap_pdf_load() { throw .noLibrary(String(cString: missing)) }
    // What is read lazily has to stay where it is.
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(copy).copyMemory(from: $0) }
    self.bytes = copy
    data = qpdf_init()
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, 1)
    qpdf_set_attempt_recovery(data, 0)
    _ = qpdf_read_memory(data, "", self.bytes.baseAddress, UInt64(self.bytes.count), nil)
    try checkIntact()
  }

  deinit {
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    bytes.deallocate()
  }

  /// Throws what the library had to complain about since it was last asked.
  func checkIntact() throws(PDFReadingError) {
    guard qpdf_has_error(data) != 0 || qpdf_more_warnings(data) != 0 else { return }
    let error = qpdf_has_error(data) != 0 ? qpdf_get_error(data) : qpdf_next_warning(data)
    if qpdf_get_error_code(data, error) == qpdf_e_password { throw .needsPassword }
    throw .damaged(String(cString: qpdf_get_error_message_detail(data, error)))
  }

  /// The trailer, for the time of a call.
  func withTrailer<Value>(_ body: (Object) throws -> Value) rethrows -> Value {
    try borrowing(qpdf_get_trailer(data), body)
  }

  func withObject<Value>(
    _ reference: Reference, _ body: (Object) throws -> Value
  ) rethrows -> Value {
    try borrowing(
      qpdf_get_object_by_id(data, reference.number, reference.generation), body)
  }

  fileprivate func borrowing<Value>(
    _ handle: qpdf_oh, _ body: (Object) throws -> Value
  ) rethrows -> Value {
    defer { qpdf_oh_release(data, handle) }
    return try body(Object(data: data, handle: handle, file: self))
  }
}

/// An object by its number and generation.
struct Reference: Hashable {
  let number: Int32
  let generation: Int32
}

/// A value of a PDF, valid as long as the call that gave it.
struct Object {
  fileprivate let data: qpdf_data
  fileprivate let handle: qpdf_oh
  fileprivate let file: ObjectFile

  var type: qpdf_object_type_e { qpdf_oh_get_type_code(data, handle) }

  /// Nil for a direct object.
  var reference: Reference? {
    guard qpdf_oh_is_indirect(data, handle) != 0 else { return nil }
    return Reference(
      number: qpdf_oh_get_object_id(data, handle),
      generation: qpdf_oh_get_generation(data, handle))
  }

  var integer: Int? { type == ot_integer ? Int(qpdf_oh_get_int_value(data, handle)) : nil }

  /// Without the slash.
  var name: String? {
    type == ot_name ? String(String(cString: qpdf_oh_get_name(data, handle)).dropFirst()) : nil
  }

  /// The bytes of a string.
  var bytes: [UInt8]? {
    guard type == ot_string else { return nil }
    var count = 0
    guard let start = qpdf_oh_get_binary_string_value(data, handle, &count) else { return nil }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// With their slashes.
  var keys: [String] {
    guard type == ot_dictionary else { return [] }
    qpdf_oh_begin_dict_key_iter(data, handle)
    var keys: [String] = []
    while qpdf_oh_dict_more_keys(data) != 0 {
      keys.append(String(cString: qpdf_oh_dict_next_key(data)))
    }
    return keys
  }

  func withValue<Value>(_ key: String, _ body: (Object) throws -> Value) rethrows -> Value {
    try file.borrowing(qpdf_oh_get_key(data, handle, "/" + key), body)
  }

  func forEachElement(_ body: (Object) throws -> Void) rethrows {
    guard type == ot_array else { return }
    for index in 0..<qpdf_oh_get_array_n_items(data, handle) {
      try file.borrowing(qpdf_oh_get_array_item(data, handle, index), body)
    }
  }

  /// The dictionary of a stream.
  func withDictionary<Value>(_ body: (Object) throws -> Value) rethrows -> Value {
    try file.borrowing(qpdf_oh_get_dict(data, handle), body)
  }

  /// The data of a stream, decoded as far as that loses nothing.
  var stream: [UInt8] {
    var (start, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    _ = qpdf_oh_get_stream_data(data, handle, qpdf_dl_generalized, nil, &start, &count)
    defer { free(start) }
    return start.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  }
}
