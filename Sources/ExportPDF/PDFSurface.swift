import RecapCPangoCairo
import RecapPangoText

/// A PDF file in the making. Bytes leave as pages end, so that memory does not grow with pages.
struct PDFSurface: ~Copyable {
  /// Where the bytes go, and what went wrong there.
  private final class Outlet {
    let write: (UnsafeRawBufferPointer) throws -> Void
    var failure: (any Error)?

    init(_ write: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.write = write }
  }

  private let surface: OpaquePointer
  private let outlet: Outlet
  let context: OpaquePointer

  init(
    width: Double, height: Double, write: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    outlet = Outlet(write)
    surface = cairo_pdf_surface_create_for_stream(
      { closure, bytes, count in
        let outlet = Unmanaged<Outlet>.fromOpaque(closure!).takeUnretainedValue()
        do {
          try outlet.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        } catch {
          outlet.failure = outlet.failure ?? error
          return CAIRO_STATUS_WRITE_ERROR
        }
      }, Unmanaged.passUnretained(outlet).toOpaque(), width, height)
    context = cairo_create(surface)
    try CairoError.check(cairo_status(context), "open the document")
  }

  func setPageLabel(_ label: String) { cairo_pdf_surface_set_page_label(surface, label) }

  /// Adds an outline entry that leads to a height on a page, and returns its identifier.
  func addOutline(
    _ title: String, under parent: Int32, page: Int, y: Double, isOpen: Bool
  ) -> Int32 {
    let flags = isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN.rawValue : 0
    return cairo_pdf_surface_add_outline(
      surface, parent, title, "page=\(page) pos=[0 \(y)]", cairo_pdf_outline_flags_t(flags))
  }

  /// Ends a page. To be called in the thread's turn at the font files.
  func showPage() throws {
    cairo_show_page(context)
    try check("draw a page")
  }

  /// Writes what is left. The document is whole only when this returns.
  consuming func finish() throws {
    FontFiles.takingTurns { cairo_surface_finish(surface) }
    try check("finish the document")
  }

  private func check(_ operation: String) throws {
    if let failure = outlet.failure { throw failure }
    try CairoError.check(cairo_status(context), operation)
    try CairoError.check(cairo_surface_status(surface), operation)
  }

  deinit {
    // A surface that was given up still writes on its way out: into the outlet, which lives on
    // until here.
    FontFiles.takingTurns {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    withExtendedLifetime(outlet) {}
  }
}
