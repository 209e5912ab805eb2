// libxlsxwriter, loaded at its first use: no other command needs it. Workbooks are written row by row,
// in memory that does not grow with them.
#pragma once

#include <stdint.h>
#include <time.h>

/// Loads the library, at the first call. NULL, or why it can't be had.
const char *cxlsx_load(void);
/// The Debian package that has it.
const char *cxlsx_package(void);

// The rest may be called once it is loaded. What is said of a failure is 0 for success, else a code
// for cxlsx_words.

typedef struct cxlsx_book cxlsx_book;

enum cxlsx_form {
  /// Of numbers, as they are.
  cxlsx_plain,
  cxlsx_words_form,
  cxlsx_head,
  cxlsx_whole,
  cxlsx_decimal,
  cxlsx_percentage,
  cxlsx_time,
  cxlsx_date,
  cxlsx_form_count,
};

/// NULL where a file can't be made or memory ends.
/// - Parameters:
///   - folder: Of temporary files.
cxlsx_book *cxlsx_open(const char *path, const char *folder);
/// The texts are copied. The time is in Unix seconds.
int cxlsx_describe(cxlsx_book *book, const char *title, const char *program, time_t created);
/// Begins a sheet. Cells follow from left to right and from top to bottom.
/// - Parameter lines: Of the head.
int cxlsx_begin_sheet(cxlsx_book *book, const char *name, int lines);
/// The text is no formula and no link, whatever it begins with.
int cxlsx_text(cxlsx_book *book, uint32_t row, uint16_t column, const char *text, int form);
int cxlsx_number(cxlsx_book *book, uint32_t row, uint16_t column, double number, int form);
int cxlsx_flag(cxlsx_book *book, uint32_t row, uint16_t column, int flag);
/// Keeps the head in sight and has all columns filtered, of which there is at least one.
/// - Parameters:
///   - rows: The head's included.
///   - widths: Of the columns, in characters.
int cxlsx_end_sheet(cxlsx_book *book, uint32_t rows, uint16_t columns, const double *widths);
/// Writes the file and frees the book.
int cxlsx_close(cxlsx_book *book);
/// Frees a book that is not to be written.
void cxlsx_abandon(cxlsx_book *book);

/// What a code means.
const char *cxlsx_words(int code);
