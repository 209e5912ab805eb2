#include "CSQLiteConfig.h"

int recap_sqlite_harden(sqlite3 *connection) {
  static const int switches[][2] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},
      {SQLITE_DBCONFIG_DQS_DDL, 0},
  };
  static const int limits[][2] = {
      {SQLITE_LIMIT_LENGTH, RECAP_LONGEST_VALUE},
      {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
      {SQLITE_LIMIT_SQL_LENGTH, 1 << 20},
      {SQLITE_LIMIT_COLUMN, 200},
      {SQLITE_LIMIT_EXPR_DEPTH, 100},
      {SQLITE_LIMIT_VDBE_OP, 100000},
      {SQLITE_LIMIT_ATTACHED, 0},
      {SQLITE_LIMIT_WORKER_THREADS, 0},
  };
  for (unsigned i = 0; i < sizeof switches / sizeof *switches; i++) {
    int code = sqlite3_db_config(connection, switches[i][0], switches[i][1], (int *)0);
    if (code != SQLITE_OK) return code;
  }
  for (unsigned i = 0; i < sizeof limits / sizeof *limits; i++)
    sqlite3_limit(connection, limits[i][0], limits[i][1]);
  return SQLITE_OK;
}

void recap_sqlite_allow_heap(sqlite3_int64 bytes) {
  // A limit that is lowered would break the queries of another connection.
  if (sqlite3_hard_heap_limit64(-1) < bytes) sqlite3_hard_heap_limit64(bytes);
}
