"""Reads workbooks back, and holds each cell to the JSON and the CSV of the same report."""

import csv
import io
import math
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import openpyxl

# Spreadsheets keep fifteen digits, and the file has sixteen.
TOLERANCE = 1e-15
WHOLE, DECIMAL, PERCENT, TIME, DAY = "0", "0.00", "0.0%", r"yyyy\-mm\-dd hh:mm:ss", r"yyyy\-mm\-dd"

# Of each sheet, the table of CSV it is.
SESSION_TABLES = {
    "Attendees": "attendees", "Timeline": "timeline", "Polls": "polls", "Recording": "recording",
    "Countries": "countries", "Devices": "devices",
}
DYNAMICS_TABLES = {
    "Coming and going": "dynamics", "Survival": "survival", "Segments": "segments", "Follow-up": "followup",
}
COMPARISON_TABLES = {"Comparison": "comparison", "Usual curve": "curve"}
EVENT_TABLES = {
    "Sessions": "sessions", "Matrix": "matrix", "Audience": "audience", "Days": "days",
    "Attendance": "attendance", "Retention": "retention", "Overlaps": "overlaps", "Flows": "flows", "Left": "left",
    "Companies": "companies", "Moments": "moments",
}
# Of which the CSV of an event has other heads.
NAMED_OTHERWISE = {"Countries": "countries", "Devices": "devices"}

# Of each sheet, where JSON has its rows, and which member a column is. A key of None is of CSV alone.
SESSION_MEMBERS = {
    "Timeline": ("timeline", {
        "Minute": "minute", "Starts at": None, "Live Viewers": "viewers", "Live Engagement Rate": "engagementRate",
        "Reactions": "reactions"}),
    "Moments": ("moments", {"Kind": "kind", "Minute": "minute", "Value": "value"}),
    "Reaction peaks": ("reactionPeaks", {
        "Start minute": "startMinute", "End minute": "endMinute", "Count": "count", "Top reaction": "topReaction"}),
    "Recording": ("recording.viewers", {
        "ID": "id", "First Name": None, "Last Name": None, "Company Name": None, "Email Address": None,
        "Impressions": "impressions", "Plays": "plays", "VOD Minutes Viewed (Interval-Based)": "minutesViewed",
        "Average Completion Rate (Interval-Based)": "averageCompletionRate", "External ID": "externalId"}),
    "Recording days": ("recording.playsByDay", {"Date": "date", "Plays": "plays"}),
    "Countries": ("countries", {
        "Country Code": "code", "Country": None, "Live Viewers": "liveViewers",
        "Recording Viewers": "recordingViewers"}),
    "Devices": ("devices", {
        "Device": "device", "Live Viewers": "liveViewers", "Recording Viewers": "recordingViewers"}),
    "Coming and going": ("dynamics.minutes", {
        "Minute": "minute", "Arrivals": "arrivals", "Departures": "departures", "Absences": "absences",
        "Returns": "returns"}),
    "Left by": ("dynamics.leftBy", {"Position": "position", "Left": "count", "Share": "share"}),
    "Survival": ("dynamics.survival", {
        "Minutes": "minutes", "At risk": "atRisk", "Left": "left", "Share": "share"}),
    "Departures": ("dynamics.departureWindows", {
        "Minute": "minute", "Departures": "departures", "Poll": "poll", "Reaction peak": "reactionPeak"}),
    "Follow-up points": ("dynamics.score.signals", {"Signal": "signal", "Points": "points", "Most": "most"}),
    "Comparison": ("comparison.figures", {
        "Figure": "figure", "Value": "value", "N": "n", "Median": "median", "Q1": "q1", "Q3": "q3", "Rank": "rank",
        "Percentile": "percentile", "Delta": "delta", "Word": "word"}),
    "Usual curve": ("comparison.typicalCurve", {
        "Position": "position", "Value": "value", "Median": "median", "Q1": "q1", "Q3": "q3"}),
    "Compared sessions": ("comparison.sessions", {
        "ID": "id", "Title": "title", "Started at": "startedAt", "Duration seconds": "durationSeconds",
        "Event": "event", "Source": "source"}),
    "Import notes": ("import.notes", {"Kind": "kind", "Count": "count", "Example": "example"}),
}
EVENT_MEMBERS = {
    "Attendees": ("attendees", {
        "ID": "id", "First name": None, "Last name": None, "Email": None, "Job title": "title", "Company": "company",
        "Sessions attended": "sessionsAttended", "Live minutes": "liveMinutes",
        "Simultaneous minutes": "simultaneousMinutes", "Recording minutes": "recordingMinutes",
        "Live engagement rate": "engagementRate", "Credits": "credits"}),
    "Days": ("days", {
        "Date": "date", "Sessions": "sessions", "Live attendees": "liveAttendees", "New attendees": "newAttendees",
        "Returning attendees": "returningAttendees", "Live minutes": "liveMinutes", "Peak viewers": "peakViewers",
        "Peak at": "peakAt"}),
    "Attendance": ("attendance", {"Sessions": "sessions", "Attendees": "attendees"}),
    "Retention": ("retention", {
        "Session": "session", "Seen before": "seenBefore", "Here": "here", "Here share": "hereShare",
        "Here or later": "hereOrLater", "Here or later share": "hereOrLaterShare"}),
    "Overlaps": ("overlaps", {
        "First": "first", "Second": "second", "Both": "both", "Share of smaller": "shareOfSmaller",
        "Simultaneous": "simultaneous"}),
    "Flows": ("flows", {"From": "from", "To": "to", "Stayed": "stayed", "Share": "share"}),
    "Left": ("left", {"Session": "session", "People": "people"}),
    "Countries": SESSION_MEMBERS["Countries"],
    "Devices": SESSION_MEMBERS["Devices"],
    "Companies": ("companies", {
        "Company": "company", "Attendees": "attendees", "Live minutes": "liveMinutes",
        "Engagement rate": "engagementRate"}),
    "Moments": ("moments", {
        "Kind": "kind", "Session": "session", "Starts at": "startsAt", "Value": "value", "Poll": "poll"}),
}
# Members of JSON that a workbook has in other sheets, or that are made for drawing.
ELSEWHERE = {"name", "values", "sessions", "heatmap", "role", "industry", "country"}


def unescaped(value):
    """A text without the escapes of what XML can't hold."""
    if not isinstance(value, str):
        return value
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value)


class Sheet:
    def __init__(self, sheet):
        self.name, self.sheet = sheet.title, sheet
        rows = list(sheet.iter_rows())
        self.heads = [unescaped(cell.value) for cell in rows[0]] if rows else []
        self.cells = rows[1:]
        self.rows = [[unescaped(cell.value) for cell in row] for row in rows[1:]]

    def faults(self):
        """What is wrong with it as a sheet."""
        for cell in next(self.sheet.iter_rows(max_row=1)):
            if not (isinstance(cell.value, str) and cell.font.b):
                yield f"the head {cell.coordinate} is no bold text"
        if self.sheet.freeze_panes != "A2":
            yield f"its head is frozen at {self.sheet.freeze_panes}"
        if self.sheet.auto_filter.ref != self.sheet.dimensions and self.cells:
            # Empty cells at the end are no part of the dimensions.
            if not (self.sheet.auto_filter.ref or "").startswith("A1"):
                yield f"its filter is {self.sheet.auto_filter.ref}"
        for column, head in enumerate(self.heads, 1):
            letter = openpyxl.utils.get_column_letter(column)
            width = self.sheet.column_dimensions[letter].width
            if not 8 <= width <= 64:
                yield f"the column {head} is {width} wide"
        for row in self.cells:
            for cell in row:
                if cell.data_type == "f" or cell.hyperlink:
                    yield f"{cell.coordinate} is a formula or a link"

    def plain_heads(self):
        """Without the zone of clocks."""
        return [re.sub(r"^((?:Starts|Started|Peak) at) \(.*\)$", r"\1", head) for head in self.heads]

    def zone(self, column):
        match = re.search(r" at \((.*)\)$", self.heads[column])
        return ZoneInfo(match[1]) if match else None


def instant(text, zone):
    """What a clock shows at a time of JSON or CSV."""
    if not text.endswith("Z"):
        return datetime.fromisoformat(text)
    return datetime.fromisoformat(text).astimezone(zone or ZoneInfo("UTC")).replace(tzinfo=None)


def same(cell, value, zone=None):
    """Whether a cell has a value of JSON."""
    if value is None:
        return cell is None
    if isinstance(value, str) and not value:
        return cell is None
    if isinstance(value, bool) or isinstance(cell, bool):
        return cell is value
    if isinstance(cell, datetime):
        if isinstance(value, str) and len(value) == 10:
            return cell == datetime.fromisoformat(value)
        return isinstance(value, str) and abs(cell - instant(value, zone)) < timedelta(milliseconds=1)
    if isinstance(value, (int, float)):
        if isinstance(cell, str):  # More digits than a number keeps.
            return abs(value) >= 10**15 and cell == str(value)
        return isinstance(cell, (int, float)) and math.isclose(cell, value, rel_tol=TOLERANCE, abs_tol=0)
    return cell == value


def same_as_csv(cell, text, zone=None):
    """Whether a cell has what CSV has, which rounds and guards against formulas."""
    if cell is None:
        return text in ("", "'")
    if isinstance(cell, bool):
        return text in (["true", "yes"] if cell else ["false", "no"])
    if isinstance(cell, datetime):
        if len(text) == 10:
            return cell == datetime.fromisoformat(text)
        return abs(cell - instant(text, zone)) < timedelta(milliseconds=1)
    if isinstance(cell, (int, float)):
        if "." not in text:
            return text == str(cell)
        half = 0.5 * 10 ** -len(text.partition(".")[2]) * (1 + 1e-6) + TOLERANCE * 100 * abs(cell)
        return abs(cell - float(text)) <= half or abs(100 * cell - float(text)) <= half
    return text in (cell, "'" + cell)


def at(document, path):
    for name in path.split("."):
        document = (document or {}).get(name)
    return document


def leaves(document, path=()):
    """The single figures of an object and their paths."""
    for name, value in document.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, name))
        elif not isinstance(value, list) and value is not None and value != "":
            yield ".".join((*path, name)), value


class Workbook:
    def __init__(self, data, report):
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.sheets = {sheet.title: Sheet(sheet) for sheet in self.book}
        self.report = report  # as JSON
        self.is_event = report["format"].startswith("recap-event")
        self.found = []

    def fault(self, sheet, words):
        self.found.append(f"{sheet}: {words}")

    def check(self, tables):
        """What is wrong with it, given the tables of CSV with heads for people, by their names."""
        for sheet in self.sheets.values():
            for words in sheet.faults():
                self.fault(sheet.name, words)
        self.check_summary()
        members = EVENT_MEMBERS if self.is_event else SESSION_MEMBERS
        for name, sheet in self.sheets.items():
            if name in members:
                self.check_members(sheet, *members[name])
        if self.is_event:
            self.check_matrix()
            self.check_sessions()
            names = EVENT_TABLES
        else:
            self.check_attendees()
            self.check_polls()
            self.check_segments()
            self.check_follow_up()
            names = {**SESSION_TABLES, **DYNAMICS_TABLES, **COMPARISON_TABLES}
        for name, sheet in self.sheets.items():
            if table := tables.get(names.get(name)):
                self.check_table(sheet, table)
            elif name not in (*members, "Summary"):
                self.fault(name, "nobody knows this sheet")
        self.check_absence(tables, names)
        return self.found

    def check_summary(self):
        sheet = self.sheets["Summary"]
        if sheet.heads != ["Part", "Figure", "Value", "Name in JSON"]:
            return self.fault("Summary", f"its heads are {sheet.heads}")
        parts = ["anonymized", "session", "event", "summary", "dataQuality"]
        expected = dict(leaves({name: self.report[name] for name in parts if name in self.report}))
        for name in ["recording", "dynamics", "comparison"]:
            figures = self.report.get(name) if not self.is_event else None
            if figures:
                kept = {key: value for key, value in figures.items() if key != "segments"}
                expected |= dict(leaves({name: kept}))
        unmeasured = self.report.get("unmeasured")
        if isinstance(unmeasured, list):
            expected["unmeasured"] = ", ".join(unmeasured)
        elif unmeasured:
            expected |= {f"unmeasured.{name}": ", ".join(ids) for name, ids in unmeasured.items()}
        formats = (self.report.get("import") or {}).get("formats")
        if formats:
            expected["import.formats"] = ", ".join(formats)
        names = [row[3] for row in sheet.rows]
        if len(set(names)) != len(names):
            self.fault("Summary", "a figure stands in it twice")
        for name in expected.keys() ^ set(names):
            self.fault("Summary", f"{name} is in it or in JSON alone")
        for row, cells in zip(sheet.rows, sheet.cells):
            name, value = row[3], expected.get(row[3])
            zone = re.search(r" at \((.*)\)$", row[1])
            if not same(row[2], value, zone and ZoneInfo(zone[1])):
                self.fault("Summary", f"{name} is {row[2]!r}, and in JSON {value!r}")
            self.check_format(sheet, name, cells[2])

    def check_format(self, sheet, name, cell):
        """Whether a number is shown as what it is."""
        if isinstance(cell.value, datetime):
            good = cell.number_format in (TIME, DAY)
        elif re.search("(?i)(rate|share)$", name) and not name.startswith("Ranks"):
            good = cell.value is None or cell.number_format == PERCENT
        elif isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
            good = cell.number_format in (WHOLE, DECIMAL, PERCENT, "General")
        else:
            good = True
        if not good:
            self.fault(sheet.name, f"{name} in {cell.coordinate} is shown as {cell.number_format}")

    def check_members(self, sheet, path, columns):
        rows = at(self.report, path)
        if rows is None:
            return self.fault(sheet.name, f"JSON has no {path}")
        if len(rows) != len(sheet.rows):
            return self.fault(sheet.name, f"it has {len(sheet.rows)} rows, and JSON {len(rows)}")
        heads = sheet.plain_heads()
        for column, head in enumerate(heads):
            if head not in columns:
                self.fault(sheet.name, f"nobody knows the column {head}")
                continue
            if (key := columns[head]) is None:
                continue
            for number, (row, member) in enumerate(zip(sheet.rows, rows), 2):
                if not same(row[column], member[key] if key in member else None, sheet.zone(column)):
                    self.fault(sheet.name, f"{head} in row {number} is {row[column]!r}, in JSON {member.get(key)!r}")
                self.check_format(sheet, key, sheet.cells[number - 2][column])
        known = {columns.get(head) for head in heads}
        for key in {key for member in rows for key, value in member.items() if value not in (None, "")}:
            if key not in known and key not in ELSEWHERE:
                self.fault(sheet.name, f"{key} of JSON has no column")

    def check_attendees(self):
        sheet = self.sheets.get("Attendees")
        live = {person["id"]: person for person in self.report["attendees"]}
        recording = self.report["recording"]
        viewers = {viewer["id"]: viewer for viewer in (recording or {}).get("viewers", [])}
        only = [id for id, viewer in viewers.items() if (viewer["minutesViewed"] or 0) > 0 and id not in live]
        ids = [*live, *only]
        if sheet is None:
            if ids:
                self.fault("Attendees", "it is not there")
            return
        columns = {head: [row[column] for row in sheet.rows] for column, head in enumerate(sheet.heads)}
        if [str(id) for id in columns.get("ID", [])] != [str(id) for id in ids]:
            return self.fault("Attendees", "its people are others than those of JSON")
        for number, id in enumerate(ids):
            person, viewer = live.get(id), viewers.get(id)
            minutes = person["minutesViewed"] if person else 0
            watched = (viewer or {}).get("minutesViewed") or 0
            expected = {
                "Live Minutes Viewed (Interval-Based)": minutes,
                "VOD Minutes Viewed (Interval-Based)": watched if recording else None,
                "Average Completion Rate (Interval-Based)": (viewer or {}).get("averageCompletionRate"),
                "External ID": (person or viewer).get("externalId"),
            }
            # CSV does not tell its guard from an apostrophe of the data; JSON has the very name.
            names = [(columns[head][number] or "").strip() for head in ("First Name", "Last Name") if head in columns]
            if (name := " ".join(filter(None, names))) and name != (person or viewer)["name"]:
                self.fault("Attendees", f"{id} is called {name!r}, in JSON {(person or viewer)['name']!r}")
            if person:
                expected |= {
                    "Job Title": person["title"], "Company Name": person["company"], "Role": person["role"],
                    "Industry": person["industry"], "Reaction Count": person["reactions"],
                    "Hand Raise Count (Meetings)": person["handRaises"],
                    "Live Engagement Rate": person["engagementRate"],
                    "Group Chat Messages Count": person["chatMessages"],
                    "Poll Responses Count": person["pollsAnswered"], "Q&A Threads Count": person["qaThreads"],
                    "Attachment Downloads Count": person["attachmentDownloads"],
                }
            for head, value in expected.items():
                cell = columns[head][number] if head in columns else None
                if head not in columns and head == "Live Minutes Viewed (Interval-Based)":
                    continue  # Nobody measured it.
                if not same(cell, value):
                    self.fault("Attendees", f"{head} of {id} is {cell!r}, in JSON {value!r}")
            total = columns.get("Total Minutes Viewed (Interval-Based)")
            if total and not math.isclose(total[number], minutes + watched, rel_tol=1e-12):
                self.fault("Attendees", f"the total of {id} is {total[number]!r}")

    def check_polls(self):
        if (sheet := self.sheets.get("Polls")) is None:
            return
        rows = []
        for poll in self.report["polls"]:
            for answer in poll["answers"] or [{}]:
                rows.append({
                    "Poll ID": poll["id"], "Question": poll["question"], "Type": poll["type"],
                    "Asked at Second": poll["askedAtSecond"], "Options": poll["optionCount"],
                    "Unique Participants": poll["participants"], "Answer": answer.get("label"),
                    "Participants with This Answer": answer.get("participants"), "Rate": answer.get("rate"),
                    "Correct": answer.get("isCorrect")})
        self.check_rows(sheet, rows)

    def check_segments(self):
        if (sheet := self.sheets.get("Segments")) is None:
            return
        rows = []
        for kind, segments in self.report["dynamics"]["segments"].items():
            for group in [*segments["groups"], {"viewers": segments["others"]}]:
                rows.append({
                    "By": kind, "Name": group.get("name"), "Viewers": group["viewers"],
                    "Average live minutes": group.get("averageLiveMinutes"),
                    "Engagement rate": group.get("engagementRate"),
                    "Poll participation rate": group.get("pollParticipationRate")})
        self.check_rows(sheet, rows)

    def check_follow_up(self):
        if (sheet := self.sheets.get("Follow-up")) is None:
            return
        people = self.report["dynamics"]["followUp"]
        rows = [{"ID": person["id"], "Score": person["score"]} for person in people]
        self.check_rows(sheet, rows, others=True)

    def check_matrix(self):
        if (sheet := self.sheets.get("Matrix")) is None:
            return
        ids = [session["id"] for session in self.report["sessions"]]
        credits = any("credited" in viewing for person in self.report["attendees"] for viewing in person["sessions"])
        people = self.report["attendees"]
        if [str(row[0]) for row in sheet.rows] != [str(person["id"]) for person in people]:
            return self.fault("Matrix", "its people are others than those of JSON")
        for row, person in zip(sheet.rows, people):
            minutes = sorted(viewing["minutes"] for viewing in person["sessions"])
            # Which session a column is tells CSV; here, that they are exactly those of JSON.
            first = next((column for column, head in enumerate(sheet.heads[1:], 1)
                          if head not in ("First name", "Last name", "Email", "Company")), None)
            last = next((column for column, head in enumerate(sheet.heads) if head == "Total live minutes"), None)
            if first is None or last is None:
                return
            cells = sorted(cell for cell in row[first:last] if isinstance(cell, (int, float)) and cell is not True and cell is not False)
            if len(cells) != len(minutes) or not all(same(*pair) for pair in zip(cells, minutes)):
                self.fault("Matrix", f"the minutes of {person['id']} are {cells}, in JSON {minutes}")

    def check_sessions(self):
        sheet = self.sheets["Sessions"]
        rows = []
        for session in self.report["sessions"]:
            row = {key: value for key, value in session.items() if key != "ranks"}
            row |= {f"ranks {key}": value for key, value in session["ranks"].items()}
            rows.append({self.title(key): value for key, value in row.items()})
        self.check_rows(sheet, rows)

    @staticmethod
    def title(name):
        """The head of a column whose name is that of JSON in words."""
        words = re.sub("[A-Z]", lambda match: " " + match[0].lower(), name)
        return words[:1].upper() + words[1:]

    def check_rows(self, sheet, rows, others=False):
        if len(rows) != len(sheet.rows):
            return self.fault(sheet.name, f"it has {len(sheet.rows)} rows, and JSON {len(rows)}")
        heads = sheet.plain_heads()
        for number, (cells, row) in enumerate(zip(sheet.rows, rows), 2):
            for head, value in row.items():
                column = heads.index(head) if head in heads else None
                cell = None if column is None else cells[column]
                if not same(cell, value, None if column is None else sheet.zone(column)):
                    self.fault(sheet.name, f"{head} in row {number} is {cell!r}, in JSON {value!r}")
                if column is not None:
                    self.check_format(sheet, head, sheet.cells[number - 2][column])
        if rows and not others:
            for head in heads:
                if head not in rows[0]:
                    self.fault(sheet.name, f"nobody knows the column {head}")

    def check_table(self, sheet, text):
        """Against the table of CSV with heads for people."""
        table = list(csv.reader(io.StringIO(text.decode(), newline="")))
        heads, rows = table[0], table[1:]
        plain = [re.sub(r"^(Starts at) \(UTC\)$", r"\1", head).removeprefix("'") for head in heads]
        own = sheet.plain_heads()
        if own[:1] == ["ID"] and plain[:1] != ["ID"]:
            own = own[1:]
        skipped = len(sheet.heads) - len(own)
        if [head for head in plain if head in [unguarded(head) for head in own]] != [unguarded(head) for head in own]:
            return self.fault(sheet.name, f"its columns are {own}, those of CSV {plain}")
        if len(rows) != len(sheet.rows):
            return self.fault(sheet.name, f"it has {len(sheet.rows)} rows, and CSV {len(rows)}")
        where = {unguarded(head): column + skipped for column, head in enumerate(own)}
        for column, head in enumerate(plain):
            for number, (cells, texts) in enumerate(zip(sheet.rows, rows), 2):
                place = where.get(head)
                cell = None if place is None else cells[place]
                if not same_as_csv(cell, texts[column], None if place is None else sheet.zone(place)):
                    self.fault(sheet.name, f"{head} in row {number} is {cell!r}, in CSV {texts[column]!r}")

    def check_absence(self, tables, names):
        """What nobody measured has no sheet; what somebody did has one."""
        for name, table in names.items():
            if table in tables and name not in self.sheets:
                rows = list(csv.reader(io.StringIO(tables[table].decode(), newline="")))[1:]
                # The people of a matrix are known, whoever measured nothing of them.
                figures = [row[4:] if name == "Matrix" else row for row in rows]
                if any(text for row in figures for text in row):
                    self.fault(name, "it is not there, and CSV has rows of it")


def unguarded(head):
    return head.removeprefix("'")
