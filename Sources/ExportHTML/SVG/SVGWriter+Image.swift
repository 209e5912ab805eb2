import Foundation
import RecapDrawing

extension SVGWriter {
  /// Writes a picture with its bytes.
  mutating func draw(_ image: Scene.Image) {
    let (frame, data) = (image.frame, Data(image.picture.png).base64EncodedString())
    text += "<image x=\"\(SVGNumber.text(frame.x))\" y=\"\(SVGNumber.text(frame.y))\""
    text += " width=\"\(SVGNumber.text(frame.width))\""
    text += " height=\"\(SVGNumber.text(frame.height))\""
    text += " href=\"data:image/png;base64,\(data)\"/>"
  }
}
