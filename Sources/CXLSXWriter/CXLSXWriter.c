#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/// Characters side by side, at half the size.
#define WIDEST_ON_PAPER 240

/// Of the ABI the header describes.
#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION

#define FUNCTIONS(USE)           \
  USE(workbook_new_opt)          \
  USE(workbook_close)            \
  USE(lxw_workbook_free)         \
  USE(workbook_set_properties)   \
  USE(workbook_add_worksheet)    \
  USE(workbook_add_format)       \
  USE(format_set_bold)           \
  USE(format_set_bottom)         \
  USE(format_set_text_wrap)      \
  USE(format_set_align)          \
  USE(format_set_indent)         \
  USE(format_set_num_format)     \
  USE(worksheet_write_string)    \
  USE(worksheet_write_number)    \
  USE(worksheet_write_boolean)   \
  USE(worksheet_set_column)      \
  USE(worksheet_set_row)         \
  USE(worksheet_freeze_panes)    \
  USE(worksheet_autofilter)      \
  USE(worksheet_set_landscape)   \
  USE(worksheet_fit_to_pages)    \
  USE(worksheet_repeat_rows)     \
  USE(lxw_strerror)

#define DECLARE(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(DECLARE)
} xlsx;

static const char *fault = NULL;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // Never closed: it is used to the end.
  void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    fault = strdup(dlerror());
    if (!fault) fault = LIBRARY " can't be loaded";
    return;
  }
#define LOOK_UP(name)                     \
  xlsx.name = dlsym(library, #name);      \
  if (!xlsx.name) fault = LIBRARY " lacks the function " #name;
  FUNCTIONS(LOOK_UP)
}

const char *cxlsx_load(void) {
  pthread_once(&once, load);
  return fault;
}

const char *cxlsx_package(void) { return "libxlsxwriter" LXW_SOVERSION; }

struct cxlsx_book {
  lxw_workbook *workbook;
  /// The one that is written.
  lxw_worksheet *sheet;
  lxw_format *forms[cxlsx_form_count];
};

cxlsx_book *cxlsx_open(const char *path, const char *folder) {
  cxlsx_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder};
  book->workbook = xlsx.workbook_new_opt(path, &options);
  if (!book->workbook) {
    free(book);
    return NULL;
  }
  static const char *const forms[cxlsx_form_count] = {
      [cxlsx_whole] = "0",
      [cxlsx_decimal] = "0.00",
      [cxlsx_percentage] = "0.0%",
      [cxlsx_time] = "yyyy\\-mm\\-dd hh:mm:ss",
      [cxlsx_date] = "yyyy\\-mm\\-dd",
  };
  for (int form = cxlsx_words_form; form < cxlsx_form_count; form++) {
    lxw_format *format = xlsx.workbook_add_format(book->workbook);
    if (!format) {
      cxlsx_abandon(book);
      return NULL;
    }
    // Texts keep clear of the numbers on their left.
    if (!forms[form]) xlsx.format_set_indent(format, 1);
    if (forms[form]) xlsx.format_set_num_format(format, forms[form]);
    if (form == cxlsx_head) {
      xlsx.format_set_bold(format);
      xlsx.format_set_bottom(format, LXW_BORDER_THIN);
      xlsx.format_set_text_wrap(format);
      xlsx.format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
    }
    book->forms[form] = format;
  }
  return book;
}

int cxlsx_describe(cxlsx_book *book, const char *title, const char *program, time_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title, .comments = (char *)program, .created = created};
  return xlsx.workbook_set_properties(book->workbook, &properties);
}

int cxlsx_begin_sheet(cxlsx_book *book, const char *name, int lines) {
  book->sheet = xlsx.workbook_add_worksheet(book->workbook, name);
  if (!book->sheet) return LXW_ERROR_CREATING_TMPFILE;
  return lines > 1 ? xlsx.worksheet_set_row(book->sheet, 0, lines * LXW_DEF_ROW_HEIGHT, NULL)
                   : LXW_NO_ERROR;
}

int cxlsx_text(cxlsx_book *book, uint32_t row, uint16_t column, const char *text, int form) {
  return xlsx.worksheet_write_string(book->sheet, row, column, text, book->forms[form]);
}

int cxlsx_number(cxlsx_book *book, uint32_t row, uint16_t column, double number, int form) {
  return xlsx.worksheet_write_number(book->sheet, row, column, number, book->forms[form]);
}

int cxlsx_flag(cxlsx_book *book, uint32_t row, uint16_t column, int flag) {
  return xlsx.worksheet_write_boolean(book->sheet, row, column, flag, NULL);
}

int cxlsx_end_sheet(cxlsx_book *book, uint32_t rows, uint16_t columns, const double *widths) {
  lxw_worksheet *sheet = book->sheet;
  double width = 0;
  for (uint16_t column = 0; column < columns; column++) {
    lxw_error error = xlsx.worksheet_set_column(sheet, column, column, widths[column], NULL);
    if (error) return error;
    width += widths[column];
  }
  xlsx.worksheet_freeze_panes(sheet, 1, 0);
  lxw_error error = xlsx.worksheet_autofilter(sheet, 0, 0, rows - 1, columns - 1);
  if (error) return error;
  // On paper, all columns side by side where they are legible then, and the head on each page.
  xlsx.worksheet_set_landscape(sheet);
  if (width <= WIDEST_ON_PAPER) xlsx.worksheet_fit_to_pages(sheet, 1, 0);
  error = xlsx.worksheet_repeat_rows(sheet, 0, 0);
  if (error) return error;
  // The library does not look whether its rows were taken, and a full disk shows only here.
  if (fflush(sheet->optimize_tmpfile) || ferror(sheet->optimize_tmpfile))
    return LXW_ERROR_CREATING_TMPFILE;
  return LXW_NO_ERROR;
}

int cxlsx_close(cxlsx_book *book) {
  lxw_error error = xlsx.workbook_close(book->workbook);
  free(book);
  return error;
}

void cxlsx_abandon(cxlsx_book *book) {
  xlsx.lxw_workbook_free(book->workbook);
  free(book);
}

const char *cxlsx_words(int code) { return xlsx.lxw_strerror(code); }
