import RecapCExpat

/// A reader of XML documents, event by event. Nothing is fetched, and no entity is expanded but the
/// five of XML itself.
public final class XMLReader {
  private let parser: XML_Parser
  private let visit: (XMLEvent, _ line: Int) throws -> Void
  private var failure: (any Error)?

  /// Between the parts of a name, as Expat gives it: the namespace, the name, the prefix.
  private static let separator: Character = "\n"

  private init(_ visit: @escaping (XMLEvent, _ line: Int) throws -> Void) {
    parser = XML_ParserCreateNS(nil, XML_Char(Self.separator.asciiValue!))
    self.visit = visit
  }

  deinit { XML_ParserFree(parser) }

  /// - Parameter visit: Gets each event and the line it is on; what it throws ends the reading.
  /// - Throws: `XMLFault`, or what `visit` throws.
  public static func read(
    _ bytes: [UInt8], _ visit: (XMLEvent, _ line: Int) throws -> Void
  ) throws {
    guard bytes.count < Int32.max else { throw XMLFault.tooLong }
    try withoutActuallyEscaping(visit) { try XMLReader($0).read(bytes) }
  }

  private func read(_ bytes: [UInt8]) throws {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetReturnNSTriplet(parser, 1)
    XML_SetElementHandler(
      parser, { reader(of: $0).start(String(cString: $1!), $2) },
      { data, _ in reader(of: data).give(.end) })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      reader(of: data).give(.text(String(decoding: bytes, as: UTF8.self)))
    }
    XML_SetProcessingInstructionHandler(parser) { data, target, _ in
      reader(of: data).give(.instruction(target: String(cString: target!)))
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      let reader = reader(of: data)
      reader.stop(XMLFault.entity(line: reader.line))
    }
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 1)
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw XMLFault.notWellFormed(line: line) }
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  fileprivate func start(
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    var values: [String: String] = [:]
    var next = attributes
    while let pair = next, let name = pair[0], let value = pair[1] {
      let (_, local, prefix) = Self.parts(of: String(cString: name))
      values[prefix.map { "\($0):\(local)" } ?? local] = String(cString: value)
      next = pair + 2
    }
    let (namespace, local, _) = Self.parts(of: name)
    give(.start(name: local, namespace: namespace, attributes: values))
  }

  private static func parts(of name: String) -> (namespace: String?, name: String, prefix: String?)
  {
    let parts = name.split(separator: separator).map(String.init)
    if parts.count < 2 { return (nil, name, nil) }
    return (parts[0], parts[1], parts.count > 2 ? parts[2] : nil)
  }

  fileprivate func give(_ event: XMLEvent) {
    guard failure == nil else { return }
    do { try visit(event, line) } catch { stop(error) }
  }

  fileprivate func stop(_ error: any Error) {
    failure = failure ?? error
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}

private func reader(of data: UnsafeMutableRawPointer?) -> XMLReader {
  Unmanaged<XMLReader>.fromOpaque(data!).takeUnretainedValue()
}
