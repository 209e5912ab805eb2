public import RecapDrawing
import RecapFontSubsetting

/// What the pages of a document draw with: all of them the same fonts, pictures and opacities.
///
/// Source: ISO 32000-1, 7.8.3 (resource dictionaries).
public final class PageResources {
  private let file: PDFFile
  let number: ObjectNumber
  private var fonts: [(font: EmbeddedFont, number: ObjectNumber)] = []
  /// The font a face's next text goes to.
  private var current: [OpaquePointer: EmbeddedFont] = [:]
  private var pictures: [Picture: EmbeddedPicture] = [:]
  private var pictureOrder: [EmbeddedPicture] = []
  private var opacities: [Double] = []

  init(_ file: PDFFile) {
    self.file = file
    number = file.makeObject()
  }

  /// The font of a face; nil where it has no outlines a document can embed.
  /// - Parameter face: HarfBuzz's.
  public func font(_ face: OpaquePointer) throws -> EmbeddedFont {
    if let known = current[face], !known.isFull { return known }
    guard let program = current[face]?.face ?? FontFace(face) else {
      throw AssemblyError.font("a font without outlines")
    }
    let font = EmbeddedFont(name: "F\(fonts.count)", face: program)
    fonts.append((font, file.makeObject()))
    current[face] = font
    return font
  }

  /// The picture, which is written once.
  /// - Parameter pixels: Asked for the first time.
  public func picture(
    _ picture: Picture, pixels: () throws -> PicturePixels
  ) throws -> EmbeddedPicture {
    if let known = pictures[picture] { return known }
    let new = EmbeddedPicture(name: "I\(pictureOrder.count)", number: file.makeObject())
    try new.write(try pixels(), to: file)
    pictures[picture] = new
    pictureOrder.append(new)
    return new
  }

  func name(ofOpacity opacity: Double) -> String {
    if let known = opacities.firstIndex(of: opacity) { return "G\(known)" }
    opacities.append(opacity)
    return "G\(opacities.count - 1)"
  }

  func finish() throws {
    for (index, font) in fonts.enumerated() {
      try font.font.write(to: file, as: font.number, index: index)
    }
    try file.write(number) { bytes in
      bytes.write("<</Font<<")
      for (font, number) in fonts {
        bytes.write("/\(font.name) ")
        bytes.write(number)
      }
      bytes.write(">>/XObject<<")
      for picture in pictureOrder {
        bytes.write("/\(picture.name) ")
        bytes.write(picture.number)
      }
      bytes.write(">>/ExtGState<<")
      for (index, opacity) in opacities.enumerated() {
        bytes.write("/G\(index)<</ca ")
        bytes.write(thousandths: Int((opacity * 1000).rounded()))
        bytes.write("/CA ")
        bytes.write(thousandths: Int((opacity * 1000).rounded()))
        bytes.write(">>")
      }
      bytes.write(">>>>")
    }
  }
}
