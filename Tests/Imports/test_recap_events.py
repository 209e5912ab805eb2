#!/usr/bin/env python3
"""The JSON Schema of recap-events, against what the program reads and writes, and the worked example.

RECAP=path/to/recap python -m unittest test_recap_events
"""
import copy
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
RECAP = os.environ.get("RECAP", str(ROOT / ".build/debug/recap"))
SCHEMA = json.loads((ROOT / "Documentation/recap-events.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# One of each type, with every member that a type has to have and some more.
LINES = [
    {"type": "session", "id": "s", "title": "Talk", "start": "2026-05-26T15:00:00Z", "duration": 3600,
     "kind": "live", "timeZone": "Europe/Berlin"},
    {"type": "person", "id": 7, "firstName": "Ada", "country": "GB"},
    {"type": "join", "session": "s", "person": 7, "visit": "a", "at": "2026-05-26T17:00:05+02:00",
     "country": None, "device": "mobile"},
    {"type": "state", "visit": "a", "at": 1779807610, "sound": True, "focus": True, "fullScreen": False},
    {"type": "leave", "visit": "a", "at": 1779809000},
    {"type": "join", "session": "s", "person": 7, "visit": "b", "at": 1779809100},
    {"type": "heartbeat", "visit": "b", "at": 1779809100, "seconds": 10, "sound": True, "focus": False,
     "fullScreen": False, "onStage": True},
    {"type": "reaction", "session": "s", "person": 7, "at": 1779808000, "detail": "clap"},
    {"type": "chat", "session": "s", "person": 7},
    {"type": "question", "session": "s", "person": 7},
    {"type": "download", "session": "s", "person": 7, "detail": "slides.pdf"},
    {"type": "handRaise", "session": "s", "person": 7},
    {"type": "poll", "session": "s", "id": "p", "question": "Yes?", "pollType": "single_answer",
     "options": [{"id": 1, "label": "Yes", "correct": True}]},
    {"type": "answer", "poll": "p", "person": 7, "option": 1},
    {"type": "impression", "session": "s", "person": 7, "at": 1779900000},
    {"type": "play", "session": "s", "person": 7, "at": 1779900000, "seconds": 60, "percent": 2},
    {"type": "unmeasured", "session": "s", "signals": ["qa_threads"]},
]


def text(lines):
    return "".join(json.dumps(line) + "\n" for line in lines)


def recap(*arguments, standard_input=None):
    return subprocess.run([RECAP, *arguments], input=standard_input, capture_output=True, text=True)


def imported(lines):
    return recap("import", "-", "--dry-run", standard_input=text(lines))


class SchemaTest(unittest.TestCase):
    def assert_valid(self, lines):
        for number, line in enumerate(lines, 1):
            errors = list(VALIDATOR.iter_errors(json.loads(line)))
            self.assertEqual(errors, [], f"line {number}: {line}")

    def test_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        self.assertEqual(
            {line["type"] for line in LINES}, set(SCHEMA["properties"]["type"]["enum"]))
        self.assertEqual(
            {part["if"]["properties"]["type"]["const"] for part in SCHEMA["allOf"]},
            set(SCHEMA["properties"]["type"]["enum"]))

    def test_lines(self):
        self.assert_valid(map(json.dumps, LINES))
        self.assertEqual(imported(LINES).returncode, 0, imported(LINES).stderr)

    def test_example(self):
        self.assert_valid((ROOT / "Examples/imports/recap-events.ndjson").read_text("utf-8").splitlines())

    def test_demo(self):
        for options in [[], ["--heartbeats"]]:
            demo = recap("demo", "--as", "recap-events", "--attendees", "60", *options, "-o", "-")
            self.assertEqual(demo.returncode, 0, demo.stderr)
            lines = demo.stdout.splitlines()
            self.assertGreater(len(lines), 500)
            self.assert_valid(lines)

    def test_missing_members(self):
        """What the schema requires, the import misses too."""
        tried = 0
        for number, line in enumerate(LINES):
            for member in SCHEMA["$defs"][line["type"]]["required"]:
                broken = copy.deepcopy(LINES)
                del broken[number][member]
                tried += 1
                with self.subTest(type=line["type"], member=member):
                    self.assertFalse(VALIDATOR.is_valid(broken[number]))
                    # An import can name a session itself.
                    if (line["type"], member) != ("session", "title"):
                        result = imported(broken)
                        self.assertEqual(result.returncode, 65, result.stderr)
                        self.assertEqual(len(result.stderr.splitlines()), 1)
        self.assertGreater(tried, 40)

    def test_wrong_values(self):
        for kind, member, value in [
            ("session", "duration", 0), ("session", "start", "2026-05-26T15:00:00"),
            ("session", "kind", "talk"), ("join", "at", "yesterday"), ("join", "device", "fridge"),
            ("state", "sound", "loud"), ("heartbeat", "seconds", 0), ("play", "percent", 101),
            ("poll", "pollType", "vote"), ("unmeasured", "signals", ["weather"]), ("person", "id", " "),
        ]:
            with self.subTest(type=kind, member=member):
                broken = copy.deepcopy(LINES)
                line = next(line for line in broken if line["type"] == kind)
                line[member] = value
                self.assertFalse(VALIDATOR.is_valid(line))
                self.assertEqual(imported(broken).returncode, 65)
        self.assertFalse(VALIDATOR.is_valid({"type": "answer", "poll": "p", "person": 7}))
        self.assertFalse(VALIDATOR.is_valid({"type": "lunch"}))
        self.assertFalse(VALIDATOR.is_valid({"session": "s"}))

    def test_unknown_members(self):
        line = dict(LINES[8], text="hello")
        self.assertTrue(VALIDATOR.is_valid(line))


class WorkedExampleTest(unittest.TestCase):
    """The log, the program and the figures of Documentation/recap-events.md."""

    @classmethod
    def setUpClass(cls):
        document = (ROOT / "Documentation/recap-events.md").read_text(encoding="utf-8")
        cls.document = document
        cls.folder = tempfile.TemporaryDirectory()
        for name, tag in [("player.log", "LOG"), ("player.jq", "JQ")]:
            body = re.search(f"cat > {name} <<'{tag}'\n(.*?)\n{tag}\n", document, re.S).group(1)
            Path(cls.folder.name, name).write_text(body + "\n", encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def events(self, log):
        result = subprocess.run(
            ["jq", "-c", "-f", "player.jq"], cwd=self.folder.name, input=log, capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_figures(self):
        events = self.events(Path(self.folder.name, "player.log").read_text("utf-8"))
        for line in events.splitlines():
            self.assertEqual(list(VALIDATOR.iter_errors(json.loads(line))), [], line)
        path = str(Path(self.folder.name, "player.db"))
        result = recap("import", "-", "-o", path, standard_input=events)
        self.assertEqual(result.returncode, 0, result.stderr)
        report = json.loads(recap("render", path, "--format", "json", "-o", "-").stdout)
        people = {person["name"]: person for person in report["attendees"]}
        for name, live, engaged in [("Mara Quist", 3595, 1200), ("Odile Vance", 1805, 1805)]:
            person = people[name]
            self.assertAlmostEqual(60 * person["minutesViewed"], live)
            self.assertAlmostEqual(live * person["engagementRate"], engaged)
        for number in ["3595 seconds, 1200", "1805"]:
            self.assertIn(number, self.document)
        self.assertEqual(len(report["polls"]), 1)
        self.assertNotIn("unmeasured", report)

    def test_unknown_entry(self):
        result = subprocess.run(
            ["jq", "-c", "-f", "player.jq"], cwd=self.folder.name, input='{"seq": 99, "ev": "lunch"}',
            capture_output=True, text=True)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("entry 99", result.stderr)


if __name__ == "__main__":
    unittest.main()
