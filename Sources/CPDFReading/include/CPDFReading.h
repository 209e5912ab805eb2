#include <poppler/glib/poppler.h>
#include <qpdf/qpdf-c.h>

/// Loads the libraries that read PDFs: few calls of the program do, and all
/// of them would wait for it. To be called before any function of theirs.
///
/// Returns NULL, or the name of the library that is not there.
const char *recap_pdf_load(void);
