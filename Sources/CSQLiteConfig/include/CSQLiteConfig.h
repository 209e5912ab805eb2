#include <sqlite3.h>

/// Bytes of a value or a row.
enum { RECAP_LONGEST_VALUE = 1 << 20 };

/// Makes a connection safe for a file from anywhere: no writable schema, no
/// functions with side effects in views, no triggers, no extensions, no
/// double-quoted strings, and no value, statement or expression without bound.
/// Swift can't call the variadic sqlite3_db_config.
///
/// Returns an SQLite result code.
int recap_sqlite_harden(sqlite3 *connection);

/// Lets SQLite take so many bytes in the whole process; further queries end
/// with SQLITE_NOMEM. What was allowed before stays allowed.
void recap_sqlite_allow_heap(sqlite3_int64 bytes);
