/* The floor under reading intervals: SQLite alone steps through them, nothing is read.
 *
 * usage: floor_intervals DATABASE [visits|table|aggregate]
 *
 *   visits     one prepared statement, run once for each visit of the session (default)
 *   table      one SELECT over the whole table, without any order by visit
 *   aggregate  as visits, but an aggregate function takes the rows, which does nothing with them
 *
 * Prints "rows seconds": the intervals stepped over, and the processor time that took.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define COLUMNS "start_s, end_s, sound_on, tab_focused, full_screen, on_stage"

static sqlite3 *database;

static void check(int code) {
  if (code == SQLITE_OK) return;
  fprintf(stderr, "floor_intervals: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  check(sqlite3_prepare_v2(database, sql, -1, &statement, NULL));
  return statement;
}

static double processor_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The identifiers of all visits, in the order of the attendees. */
static sqlite3_int64 *read_visits(size_t *count) {
  sqlite3_stmt *statement = prepare("SELECT visit_id FROM visit ORDER BY attendee_id, visit_id");
  size_t capacity = 0;
  sqlite3_int64 *visits = NULL;
  *count = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    if (*count == capacity) {
      capacity = capacity ? 2 * capacity : 1024;
      visits = realloc(visits, capacity * sizeof *visits);
    }
    visits[(*count)++] = sqlite3_column_int64(statement, 0);
  }
  sqlite3_finalize(statement);
  return visits;
}

static long step_through(sqlite3_stmt *statement) {
  long rows = 0;
  while (sqlite3_step(statement) == SQLITE_ROW) rows++;
  sqlite3_reset(statement);
  return rows;
}

static long step_visits(const char *sql) {
  size_t count;
  sqlite3_int64 *visits = read_visits(&count);
  sqlite3_stmt *statement = prepare(sql);
  long rows = 0;
  for (size_t i = 0; i < count; i++) {
    sqlite3_bind_int64(statement, 1, visits[i]);
    rows += step_through(statement);
  }
  sqlite3_finalize(statement);
  free(visits);
  return rows;
}

static void take(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  ++*(long *)sqlite3_user_data(context);
}

static void finish(sqlite3_context *context) { sqlite3_result_null(context); }

static long aggregate_visits(void) {
  long rows = 0;
  check(sqlite3_create_function_v2(
      database, "take", 6, SQLITE_UTF8 | SQLITE_DIRECTONLY, &rows, NULL, take, finish, NULL));
  step_visits("SELECT take(" COLUMNS ") FROM view_interval WHERE visit_id = ?");
  return rows;
}

int main(int count, char **arguments) {
  const char *mode = count > 2 ? arguments[2] : "visits";
  if (count < 2 || count > 3) {
    fprintf(stderr, "usage: floor_intervals DATABASE [visits|table|aggregate]\n");
    return 64;
  }
  check(sqlite3_open_v2(
      arguments[1], &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL));
  check(sqlite3_exec(database, "PRAGMA mmap_size = 0; BEGIN", NULL, NULL, NULL));
  double start = processor_seconds();
  long rows;
  if (!strcmp(mode, "visits")) {
    rows = step_visits("SELECT " COLUMNS " FROM view_interval WHERE visit_id = ?");
  } else if (!strcmp(mode, "table")) {
    rows = step_through(prepare("SELECT " COLUMNS " FROM view_interval"));
  } else if (!strcmp(mode, "aggregate")) {
    rows = aggregate_visits();
  } else {
    fprintf(stderr, "floor_intervals: no mode %s\n", mode);
    return 64;
  }
  printf("%ld %.6f\n", rows, processor_seconds() - start);
  return 0;
}
