import Foundation
import RecapPipeline

/// What was written, as one line for the person who asked for it.
struct RenderNote {
  let file: String
  /// In quotation marks.
  let title: String
  /// Nil for a format that has none.
  let pages: Int?
  let time: Duration

  /// Such as: report.pdf: "Keynote", 24 pages, 0.2 s
  var text: String {
    let pages = pages.map { ", \($0) \($0 == 1 ? "page" : "pages")" } ?? ""
    let tenths = Int((time / .milliseconds(100)).rounded())
    return "\(file): \(title)\(pages), \(tenths / 10).\(tenths % 10) s"
  }

  func say() { OutputChannel.standardError.tell(text) }
}
