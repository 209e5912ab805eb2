#include "CPDFReading.h"

#include <dlfcn.h>
#include <pthread.h>

static void *qpdf, *poppler;

/// The C functions stay the same from version to version, which the C++ ones
/// beneath them, and so the names of the files, do not.
static void *open_first(const char *const *names) {
  void *library = NULL;
  for (; *names && !library; names++) library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  return library;
}

static void open_libraries(void) {
  static const char *const qpdfs[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.so.28", NULL};
  static const char *const popplers[] = {"libpoppler-glib.so.8", NULL};
  qpdf = open_first(qpdfs);
  poppler = open_first(popplers);
}

const char *recap_pdf_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_libraries);
  return !qpdf ? "libqpdf" : !poppler ? "libpoppler-glib" : NULL;
}

/// Defines a function of a library by a call of the real one, whose type the
/// library's own header has checked.
#define FORWARD(library, result, name, parameters, arguments)                                   \
  result name parameters {                                                                      \
    static _Atomic(__typeof__(&name)) function;                                                 \
    if (!function) function = (__typeof__(&name))dlsym(library, #name);                         \
    return function arguments;                                                                  \
  }

FORWARD(qpdf, qpdf_data, qpdf_init, (void), ())
FORWARD(qpdf, void, qpdf_cleanup, (qpdf_data * data), (data))
FORWARD(qpdf, void, qpdf_silence_errors, (qpdf_data data), (data))
FORWARD(qpdf, void, qpdf_set_suppress_warnings, (qpdf_data data, QPDF_BOOL value), (data, value))
FORWARD(qpdf, void, qpdf_set_attempt_recovery, (qpdf_data data, QPDF_BOOL value), (data, value))
FORWARD(
    qpdf, QPDF_ERROR_CODE, qpdf_read_memory,
    (qpdf_data data, char const *name, char const *bytes, unsigned long long size,
     char const *password),
    (data, name, bytes, size, password))
FORWARD(qpdf, QPDF_BOOL, qpdf_has_error, (qpdf_data data), (data))
FORWARD(qpdf, qpdf_error, qpdf_get_error, (qpdf_data data), (data))
FORWARD(qpdf, QPDF_BOOL, qpdf_more_warnings, (qpdf_data data), (data))
FORWARD(qpdf, qpdf_error, qpdf_next_warning, (qpdf_data data), (data))
FORWARD(
    qpdf, enum qpdf_error_code_e, qpdf_get_error_code, (qpdf_data data, qpdf_error error),
    (data, error))
FORWARD(
    qpdf, char const *, qpdf_get_error_message_detail, (qpdf_data data, qpdf_error error),
    (data, error))
FORWARD(qpdf, qpdf_oh, qpdf_get_trailer, (qpdf_data data), (data))
FORWARD(
    qpdf, qpdf_oh, qpdf_get_object_by_id, (qpdf_data data, int number, int generation),
    (data, number, generation))
FORWARD(qpdf, void, qpdf_oh_release, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, enum qpdf_object_type_e, qpdf_oh_get_type_code,
        (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, QPDF_BOOL, qpdf_oh_is_indirect, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, int, qpdf_oh_get_object_id, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, int, qpdf_oh_get_generation, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, long long, qpdf_oh_get_int_value, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, char const *, qpdf_oh_get_name, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(
    qpdf, char const *, qpdf_oh_get_binary_string_value,
    (qpdf_data data, qpdf_oh object, size_t *length), (data, object, length))
FORWARD(
    qpdf, char const *, qpdf_oh_get_binary_utf8_value,
    (qpdf_data data, qpdf_oh object, size_t *length), (data, object, length))
FORWARD(qpdf, int, qpdf_oh_get_array_n_items, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(
    qpdf, qpdf_oh, qpdf_oh_get_array_item, (qpdf_data data, qpdf_oh object, int index),
    (data, object, index))
FORWARD(qpdf, void, qpdf_oh_begin_dict_key_iter, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(qpdf, QPDF_BOOL, qpdf_oh_dict_more_keys, (qpdf_data data), (data))
FORWARD(qpdf, char const *, qpdf_oh_dict_next_key, (qpdf_data data), (data))
FORWARD(
    qpdf, qpdf_oh, qpdf_oh_get_key, (qpdf_data data, qpdf_oh object, char const *key),
    (data, object, key))
FORWARD(qpdf, qpdf_oh, qpdf_oh_get_dict, (qpdf_data data, qpdf_oh object), (data, object))
FORWARD(
    qpdf, QPDF_ERROR_CODE, qpdf_oh_get_stream_data,
    (qpdf_data data, qpdf_oh object, enum qpdf_stream_decode_level_e level, QPDF_BOOL *filtered,
     unsigned char **bytes, size_t *count),
    (data, object, level, filtered, bytes, count))

FORWARD(
    poppler, PopplerDocument *, poppler_document_new_from_bytes,
    (GBytes * bytes, const char *password, GError **error), (bytes, password, error))
FORWARD(poppler, int, poppler_document_get_n_pages, (PopplerDocument * document), (document))
FORWARD(
    poppler, PopplerPage *, poppler_document_get_page, (PopplerDocument * document, int index),
    (document, index))
FORWARD(poppler, char *, poppler_page_get_text, (PopplerPage * page), (page))
