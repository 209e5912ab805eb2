import RecapDrawing
import RecapPDFAssembly
import RecapPangoText

/// Draws scenes on the pages of a document, exactly where they are, and tells whose is what.
final class ScenePainter {
  let typesetter: Typesetter
  let resources: PageResources
  private let assembler: DocumentAssembler
  private let structure: StructureTree
  /// Of the page at hand.
  var content: PageContent
  /// To whom belongs what is drawn now.
  private(set) var owner = ContentOwner.decoration
  /// Texts of the document so far that need one.
  var readings = 0
  private var isInLink = false
  /// Of words that were drawn, which they keep alive.
  var drawings: [ObjectIdentifier: WordDrawing] = [:]
  /// Beyond it they are made anew, so that memory stays bounded.
  static let mostDrawings = 20_000

  init(_ assembler: DocumentAssembler, _ typesetter: Typesetter) {
    self.assembler = assembler
    self.typesetter = typesetter
    structure = assembler.structure
    resources = assembler.resources
    content = assembler.startPage()
  }

  /// Draws one page.
  func draw(_ scene: Scene) throws {
    content = assembler.startPage()
    try draw(scene.nodes, at: .zero)
    try assembler.endPage(&content)
  }

  private func draw(_ nodes: [Scene.Node], at offset: Point) throws {
    for node in nodes {
      switch node {
      case .group(let group): try draw(group, at: offset)
      case .shape(let shape): content.draw(shape, at: offset)
      case .text(let text):
        try draw(text, at: offset)
        if isInLink { noteLink(text.line, at: offset + text.origin) }
      case .image(let image):
        let picture = try resources.picture(image.picture) { try PNGPixels.read(image.picture) }
        content.draw(picture, in: image.frame.offset(by: offset))
      }
    }
  }

  private func draw(_ group: Scene.Group, at offset: Point) throws {
    guard let role = group.role else { return try drawPlain(group, at: offset) }
    structure.open(role, continues: group.isContinuation, at: offset + group.offset)
    owner = structure.owner
    switch role {
    case .figure:
      content.startFigure(of: owner)
      try drawPlain(group, at: offset)
      content.endFigure()
    case .link:
      isInLink = true
      try drawPlain(group, at: offset)
      isInLink = false
    default: try drawPlain(group, at: offset)
    }
    structure.close(role)
    owner = structure.owner
  }

  func openReading(_ text: String) {
    structure.openReading(text)
    owner = structure.owner
  }

  func closeReading() {
    structure.closeReading()
    owner = structure.owner
  }

  private func drawPlain(_ group: Scene.Group, at offset: Point) throws {
    let origin = offset + group.offset
    guard let clip = group.clip else { return try draw(group.nodes, at: origin) }
    content.startClip(clip.offset(by: origin))
    try draw(group.nodes, at: origin)
    content.endClip()
  }

  /// A link can be clicked where its text stands, from the descenders to the ascenders.
  private func noteLink(_ line: TextLine, at origin: Point) {
    let size = line.style.size
    structure.extendLink(
      by: Rect(x: origin.x, y: origin.y - size, width: line.width, height: 1.25 * size))
  }
}
