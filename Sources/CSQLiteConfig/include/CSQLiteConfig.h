#include <sqlite3.h>

/// Makes a connection safe for a file from anywhere: no writable schema, no
/// functions with side effects in views, no triggers, no extensions, no
/// double-quoted strings, and no value, statement or expression without bound.
/// Swift can't call the variadic sqlite3_db_config.
///
/// Returns an SQLite result code.
int recap_sqlite_harden(sqlite3 *connection);
