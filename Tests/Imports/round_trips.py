#!/usr/bin/env python3
"""Exports of the sample event, imported again, against the sample event: each format, many seeds.

    python3 Tests/Imports/round_trips.py RECAP [--seeds 100] [--attendees 50] [--formats NAME ...] [--jobs 2]

Everything goes through the command line: `recap demo --as FORMAT`, `recap import`, `recap demo`. Of each
database SQL makes lines of what the format can tell, the same on both sides; the lines have to be the same.
"""
import argparse
import concurrent.futures
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

# By format: seconds from Unix time to the clock of the file, seconds of its resolution, and which lines.
FORMATS = {
    "teams": (3600, 1, ["title", "people", "stays", "timed_reactions"]),
    "teams-live": (0, 1, ["people", "stays", "devices"]),
    "teams-graph": (0, 1, ["people", "stays"]),
    "zoom": (3600, 1, ["title", "people", "details", "stays"]),
    "zoom-polls": (3600, 1, ["title", "answers"]),
    "zoom-qa": (3600, 1, ["title", "questions"]),
    "zoom-chat": (3600, 1, ["people", "stays", "chat"]),
    "bigbluebutton": (0, 1, ["title", "people", "stays", "chat", "reactions", "answers", "polls"]),
    "kaltura": (0, 1, ["summed", "totals", "counts"]),
    "webex": (3600, 1, ["title", "people", "stays"]),
    "meet": (3600, 60, ["title", "people", "envelopes"]),
    "goto": (3600, 60, ["title", "people", "stays"]),
    "recap-events": (0, 1, ["title", "people", "details", "stays", "devices", "rows"]),
}

# Stays of the first session: a pause within a visit parts it. Times are Unix seconds, or of the file's clock.
# Names as platforms show them, and who somebody is: by address, of those without one all alike.
COMMON = """
CREATE TEMP TABLE main_session AS SELECT * FROM session ORDER BY rowid LIMIT 1;
CREATE TEMP TABLE who AS
  SELECT attendee_id, CASE :format
      WHEN 'recap-events' THEN ifnull(external_id, 'guest-' || attendee_id)
      WHEN 'bigbluebutton' THEN ifnull(replace(external_id, 'bigbluebutton:', ''), '?')
      ELSE ifnull(lower(email), '?') END AS key,
    fold(ifnull(first_name, '') || ' ' || ifnull(last_name, '')) AS name,
    email, fold(company) AS company, fold(title) AS job, fold(industry) AS industry,
    nullif(upper(country_code), 'ZZ') AS country
  FROM attendee;
UPDATE who SET name = substr(email, 1, instr(email, '@') - 1)
  WHERE name = '' AND email IS NOT NULL AND :is_demo
    AND :format NOT IN ('goto', 'meet', 'kaltura', 'recap-events');
CREATE TEMP TABLE stay AS
  WITH marked AS (
    SELECT v.*, start_s, end_s,
      ifnull(start_s <> lag(end_s) OVER (PARTITION BY visit_id ORDER BY start_s), 1) AS begins
    FROM visit v JOIN view_interval USING (visit_id) JOIN main_session USING (session_id)),
  numbered AS (
    SELECT *, sum(begins) OVER (PARTITION BY visit_id ORDER BY start_s) AS part FROM marked)
  SELECT attendee_id, device, min(start_s) + started_at AS joined, max(end_s) + started_at AS gone
  FROM numbered, main_session GROUP BY visit_id, part;
CREATE TEMP VIEW clock AS SELECT attendee_id, device, a AS joined, max(b, a + 1) AS gone FROM (
  SELECT attendee_id, device,
    CASE WHEN :is_demo THEN (joined + :shift) / :grain * :grain ELSE joined END AS a,
    CASE WHEN :is_demo THEN (gone + :shift) / :grain * :grain ELSE gone END AS b
  FROM stay);
CREATE TEMP VIEW act AS
  SELECT attendee_id, i.kind, at_s + started_at + CASE WHEN :is_demo THEN :shift ELSE 0 END AS at, detail
  FROM interaction i JOIN main_session USING (session_id)
  -- What came after the room was closed is in no platform's record of it.
  WHERE NOT :is_demo OR :format IN ('kaltura', 'recap-events') OR at_s + started_at < (
    SELECT max(started_at + duration_s, ifnull((SELECT max(gone) FROM stay), 0)) FROM main_session);
CREATE TEMP VIEW answered AS
  SELECT p.poll_id, question, attendee_id, fold(coalesce(label, answer_text)) AS choice,
    answered_at_s + started_at + CASE WHEN :is_demo THEN :shift ELSE 0 END AS at
  FROM poll p JOIN main_session USING (session_id) JOIN poll_answer USING (poll_id)
    LEFT JOIN poll_option USING (option_id)
  WHERE fold(coalesce(label, answer_text)) <> '';
"""

# In a demo what a platform has no word for is what it has instead.
TEAMS_REACTION = """CASE WHEN :is_demo AND kind = 'reaction' AND ifnull(detail, '') NOT IN
  ('clap', 'heart', 'smile', 'wow') THEN 'like' ELSE detail END"""
BBB_REACTION = """CASE WHEN NOT :is_demo OR kind <> 'reaction' THEN detail
  WHEN detail IN ('clap', 'smile') THEN detail WHEN detail = 'think' THEN 'neutral' ELSE 'like' END"""

LINES = {
    "title": "SELECT title FROM main_session",
    # Whoever shares an address with somebody has one of two names.
    "people": """
      SELECT key, name FROM who WHERE key <> '?' AND attendee_id IN (SELECT attendee_id FROM stay)
        AND key NOT IN (SELECT key FROM who GROUP BY key HAVING count(*) > 1)""",
    "details": """
      SELECT key, company, job, industry, CASE WHEN :format IN ('kaltura', 'recap-events') THEN country END
      FROM who WHERE key <> '?' AND attendee_id IN (SELECT attendee_id FROM stay)
        AND key NOT IN (SELECT key FROM who GROUP BY key HAVING count(*) > 1)""",
    # Of a demo, everybody who did anything that is summed.
    "summed": """
      SELECT key, name, company, job, industry, country FROM who WHERE key <> '?'
        AND key NOT IN (SELECT key FROM who GROUP BY key HAVING count(*) > 1)
        AND (attendee_id IN (SELECT attendee_id FROM act) OR attendee_id IN (
            SELECT attendee_id FROM recording_play
            WHERE session_id = (SELECT session_id FROM main_session))
          OR attendee_id IN (SELECT attendee_id FROM answered) OR attendee_id IN (
            SELECT attendee_id FROM visit JOIN main_session USING (session_id)
              JOIN view_interval USING (visit_id) WHERE start_s < duration_s AND end_s > 0)
          OR NOT :is_demo)""",
    "stays": "SELECT key, joined, gone FROM clock JOIN who USING (attendee_id)",
    "devices": "SELECT key, joined, device FROM clock JOIN who USING (attendee_id)",
    "timed_reactions": f"""
      SELECT name, kind, at, {TEAMS_REACTION} FROM act JOIN who USING (attendee_id)
      WHERE kind IN ('reaction', 'hand_raise')""",
    "reactions": f"""
      SELECT name, kind, at, {BBB_REACTION} FROM act JOIN who USING (attendee_id)
      WHERE kind IN ('reaction', 'hand_raise') AND attendee_id IN (SELECT attendee_id FROM stay)""",
    "chat": "SELECT name, at FROM act JOIN who USING (attendee_id) WHERE kind = 'chat_message'",
    "questions": "SELECT key FROM act JOIN who USING (attendee_id) WHERE kind = 'qa_thread'",
    # Zoom joins choices, and where hardly any answer came twice they stand in one text.
    "answers": """
      SELECT question, key, sorted_choices(group_concat(choice, ';')),
        ifnull(max(at), CASE :format WHEN 'bigbluebutton' THEN
          (SELECT max(at) FROM answered b WHERE b.poll_id = a.poll_id) END)
      FROM answered a JOIN who USING (attendee_id) GROUP BY poll_id, attendee_id""",
    "polls": """
      SELECT question, started_at + asked_at_s, p.type = 'open_ended',
        (SELECT group_concat(label, ';') FROM (
          SELECT label FROM poll_option o WHERE o.poll_id = p.poll_id ORDER BY position))
      FROM poll p JOIN main_session USING (session_id)""",
    "counts": "SELECT key, kind, count(*) FROM act JOIN who USING (attendee_id) GROUP BY key, kind",
    "rows": [
        """SELECT 'interval', key, nullif(upper(v.country_code), 'ZZ'), device, started_at + start_s,
             started_at + end_s, sound_on, tab_focused, full_screen, on_stage
           FROM visit v JOIN main_session USING (session_id) JOIN view_interval USING (visit_id)
             JOIN who USING (attendee_id)""",
        "SELECT 'act', key, kind, at, detail FROM act JOIN who USING (attendee_id)",
        """SELECT 'poll', position, question, p.type, started_at + asked_at_s
           FROM poll p JOIN main_session USING (session_id)""",
        """SELECT 'option', p.position, o.position, label, is_correct
           FROM poll p JOIN main_session USING (session_id) JOIN poll_option o USING (poll_id)""",
        """SELECT 'answer', p.position, key, o.position, answer_text, started_at + answered_at_s
           FROM poll p JOIN main_session USING (session_id) JOIN poll_answer USING (poll_id)
             JOIN who USING (attendee_id) LEFT JOIN poll_option o USING (option_id)""",
        """SELECT 'play', key, started_at, seconds_viewed, percentiles_viewed,
             nullif(upper(country_code), 'ZZ'), device
           FROM recording_play JOIN who USING (attendee_id)
           WHERE session_id = (SELECT session_id FROM main_session)""",
        """SELECT 'impression', key, loaded_at FROM recording_impression JOIN who USING (attendee_id)
           WHERE session_id = (SELECT session_id FROM main_session)""",
        "SELECT 'session', kind, time_zone FROM main_session",
    ],
}


def fold(text):
    return None if text is None else " ".join(text.split())


def connect(path, **parameters):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.create_function("fold", 1, fold)
    database.create_function(
        "sorted_choices", 1, lambda text: " + ".join(sorted({fold(part) for part in text.split(";")})))
    for statement in COMMON.split(";\n"):
        # A view takes no parameters.
        for name, value in parameters.items():
            statement = statement.replace(f":{name}", repr(value))
        database.execute(statement)
    return database


def present(stays):
    """Seconds that somebody was there, however often at once."""
    total, end = 0, 0
    for joined, gone in sorted(stays):
        total += max(0, gone - max(joined, end))
        end = max(end, gone)
    return total


def by_person(database, table):
    stays = {}
    for person, joined, gone in database.execute(f"SELECT attendee_id, joined, gone FROM {table}"):
        stays.setdefault(person, []).append((joined, gone))
    return stays


def envelopes(database, is_demo):
    """First arrival and last departure of everybody, and the minutes where these are fewer."""
    keys = dict(database.execute("SELECT attendee_id, key FROM who"))
    shift, grain, _ = FORMATS["meet"]
    lines = []
    for person, stays in by_person(database, "stay").items():
        joined, gone = min(a for a, _ in stays), max(b for _, b in stays)
        if is_demo:
            seconds = (present(stays) + 30) // 60 * 60
            joined, gone = ((time + shift) // grain * grain for time in (joined, gone))
            gone = max(gone, joined + 1)
        else:
            row = database.execute(
                "SELECT live_s FROM attendee_total WHERE attendee_id = ?", (person,)).fetchone()
            seconds = row[0] if row else gone - joined
        lines.append((keys[person], joined, gone, min(seconds, gone - joined)))
    return lines


def totals(database, is_demo):
    """Live and engaged seconds, polls answered, seconds of the recording: summed by address."""
    if not is_demo:
        rows = database.execute("""
            SELECT key, sum(ifnull(live_s, 0)), sum(ifnull(engaged_s, 0)), sum(ifnull(polls_answered, 0)),
              sum(ifnull(recording_s, 0))
            FROM attendee_total JOIN who USING (attendee_id) GROUP BY key""")
        return list(rows)
    duration = database.execute("SELECT duration_s FROM main_session").fetchone()[0]
    seconds = {}
    for person, start, end, engaged in database.execute("""
            SELECT attendee_id, start_s, end_s, on_stage OR (sound_on AND tab_focused)
            FROM visit JOIN main_session USING (session_id) JOIN view_interval USING (visit_id)"""):
        levels = seconds.setdefault(person, bytearray(duration))
        for second in range(max(0, start), min(end, duration)):
            levels[second] |= 3 if engaged else 1
    sums = {}
    keys = dict(database.execute("SELECT attendee_id, key FROM who"))

    def add(person, column, number):
        sums.setdefault(keys[person], [0, 0, 0, 0])[column] += number

    for person, levels in seconds.items():
        if any(levels):
            add(person, 0, sum(level & 1 for level in levels))
            add(person, 1, sum(level >> 1 for level in levels))
    for person, polls in database.execute("""
            SELECT attendee_id, count(DISTINCT poll_id) FROM poll JOIN main_session USING (session_id)
              JOIN poll_answer USING (poll_id) GROUP BY attendee_id"""):
        add(person, 2, polls)
    for person, viewed in database.execute("""
            SELECT attendee_id, sum(seconds_viewed) FROM recording_play
            WHERE session_id = (SELECT session_id FROM main_session) GROUP BY attendee_id"""):
        add(person, 3, viewed)
    for (person,) in database.execute("SELECT DISTINCT attendee_id FROM act"):
        add(person, 0, 0)
    return [(key, *values) for key, values in sums.items()]


def lines(path, name, is_demo):
    shift, grain, parts = FORMATS[name]
    parameters = {"format": name, "is_demo": int(is_demo), "shift": shift, "grain": grain}
    database = connect(path, **parameters)
    found = {}
    for part in parts:
        if part in ("envelopes", "totals"):
            rows = {"envelopes": envelopes, "totals": totals}[part](database, is_demo)
        else:
            queries = LINES[part] if isinstance(LINES[part], list) else [LINES[part]]
            rows = []
            for query in queries:
                for key, value in parameters.items():
                    query = query.replace(f":{key}", repr(value))
                rows += database.execute(query)
        found[part] = Counter(map(tuple, rows))
    database.close()
    return found


# In these all that people of one address did is together.
POOLED = {"stays", "totals", "counts", "questions"}


def shared(demo):
    """Addresses, ids and names of people who share an address: an import takes them for one person."""
    database = sqlite3.connect(f"file:{demo}?mode=ro", uri=True)
    rows = database.execute("""
        SELECT lower(email), external_id, trim(ifnull(first_name, '') || ' ' || ifnull(last_name, ''))
        FROM attendee WHERE lower(email) IN (
          SELECT lower(email) FROM attendee WHERE email IS NOT NULL GROUP BY 1 HAVING count(*) > 1)""")
    names = {value for row in rows for value in row if value}
    database.close()
    return names


def run(*command):
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {result.stderr.strip()}")


def check_seed(recap, seed, attendees, formats):
    """What is wrong, a line each."""
    wrong = []
    options = ["--seed", str(seed), "--attendees", str(attendees)]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        demo = str(folder / "demo.db")
        run(recap, "demo", *options, "--sessions", "1", "-o", demo)
        apart = shared(demo)
        for name in formats:
            try:
                files = []
                # A chat tells no session of its own.
                for each in ["zoom", name] if name == "zoom-chat" else [name]:
                    files.append(str(folder / f"{each}.export"))
                    if not Path(files[-1]).exists():
                        run(recap, "demo", *options, "--as", each, "-o", files[-1])
                imported = str(folder / f"{name}.db")
                start = ["--start", "2026-03-04T15:00:00Z"] if name == "kaltura" else []
                run(recap, "import", *files, "-o", imported, "--quiet", *start)
                run(recap, "check", imported)
                expected, actual = lines(demo, name, True), lines(imported, name, False)
                for part in expected:
                    if part not in POOLED or name in ("recap-events", "bigbluebutton"):
                        for found in (expected[part], actual[part]):
                            for line in [line for line in found if not apart.isdisjoint(line)]:
                                del found[line]
            except RuntimeError as error:
                wrong.append(f"seed {seed}, {name}: {error}")
                continue
            for part in expected:
                missing, added = expected[part] - actual[part], actual[part] - expected[part]
                if missing or added:
                    wrong.append(
                        f"seed {seed}, {name}, {part}: missing {sorted(missing, key=str)[:4]}, "
                        f"added {sorted(added, key=str)[:4]}")
            if not expected[FORMATS[name][2][-1]]:
                wrong.append(f"seed {seed}, {name}: nothing is compared")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recap")
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--attendees", type=int, default=50)
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=list(FORMATS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    wrong = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        seeds = range(options.first, options.first + options.seeds)
        for found in pool.map(
                lambda seed: check_seed(options.recap, seed, options.attendees, options.formats), seeds):
            wrong += found
    for line in wrong:
        print(f"- {line}")
    print(f"{options.seeds} seeds, {len(options.formats)} formats: {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
