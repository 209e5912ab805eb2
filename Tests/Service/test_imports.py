"""Exports of platforms in the folder of databases: events as any, whose databases are there no longer than they are."""

import os
import shutil
import stat
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from running import RECAP, SESSION, ServiceTest, recap, settled

EXAMPLES = Path(__file__).parents[2] / "Examples" / "imports"
ARRIVAL = 4.1  # seconds in which a new file is taken for one that is still being written


class Imports(ServiceTest):
    def add(self, example, name):
        path = self.data / name
        path.parent.mkdir(exist_ok=True)
        part = path.with_name("." + path.name)
        shutil.copyfile(EXAMPLES / example, part)
        part.rename(path)
        return path

    def databases(self):
        """Files below the folder of databases of exports, by their modes; and the modes of the folders."""
        found = {path: stat.S_IMODE(path.stat().st_mode) for path in (self.state / "imports").rglob("*")}
        files = {path.name: mode for path, mode in found.items() if path.is_file()}
        return files, {mode for path, mode in found.items() if path.is_dir()}

    def sessions(self, service, event):
        answer = service.get(f"/events/{event}/sessions")
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json["sessions"]

    def report(self, service, event, name="report.json"):
        return service.get(self.sessions(service, event)[0]["reports"][name])

    def test_an_export_is_listed_and_served_as_render_reports_it(self):
        self.add_event()
        self.add("meet.csv", "club.csv")
        self.add("zoom-participants.csv", "webinar/people.csv")
        self.add("zoom-polls.csv", "webinar/polls.csv")
        time.sleep(ARRIVAL)
        zone = ["--time-zone", "Europe/Berlin"]
        with self.running(*zone) as service:
            names = [event["name"] for event in service.get("/events").json["events"]]
            self.assertEqual(names, ["club.csv", "summit", "webinar"])
            for name, files in {"club.csv": ["club.csv"], "webinar": ["webinar/people.csv", "webinar/polls.csv"]}.items():
                answer = self.report(service, name)
                self.assertEqual(answer.status, 200)
                files = [self.data / file for file in files]
                rendered = recap("render", *files, "--format", "json", "-o", "-", "--quiet", *zone)
                self.assertEqual(answer.body, rendered)
            self.assertEqual(service.get("/events/webinar/report.json").status, 200)
            page = service.get("/", Accept="text/html").body.decode()
            self.assertIn("/events/club.csv/sessions/", page)
            self.assertEqual(self.databases(), ({"club.csv": 0o600, "webinar": 0o600}, {0o700}))
            answer = self.report(service, "club.csv", "report.html")
            self.assertIn("from club.csv", answer.body.decode())

    def test_one_that_has_just_come_is_waited_for(self):
        with self.running() as service:
            self.add("meet.csv", "club.csv")
            answer = service.get("/events/club.csv/sessions")
            self.assertEqual(answer.status, 503)
            self.assertIn("club.csv has only just come", answer.json["detail"])
            self.assertIn("retry-after", answer.headers)
            self.wait_for(lambda: service.get("/events/club.csv/sessions").status == 200)

    def test_a_changed_export_is_read_anew_and_one_that_is_gone_leaves_nothing(self):
        path = self.add("zoom-participants.csv", "people.csv")
        time.sleep(ARRIVAL)
        with self.running() as service:
            first = self.report(service, "people.csv")
            self.assertIn("Odile", first.body.decode())
            changed = path.read_text().replace("Odile", "Ottilie")
            path.write_text(changed)
            self.wait_for(lambda: service.get("/events/people.csv/sessions").status == 200)
            second = self.report(service, "people.csv")
            self.assertIn("Ottilie", second.body.decode())
            self.assertNotIn("Odile", second.body.decode())
            self.assertEqual(len(self.databases()[0]), 1)
            path.unlink()
            # Without that anybody asks.
            self.wait_for(lambda: not self.databases()[0])
            self.wait_for(lambda: not list((self.state / "cache").iterdir()))
            self.assertEqual(service.get("/events/people.csv/sessions").status, 404)

    def test_what_a_killed_service_left_is_deleted_at_the_next_start(self):
        self.add("meet.csv", "club.csv")
        time.sleep(ARRIVAL)
        with self.running() as service:
            self.sessions(service, "club.csv")
            self.assertEqual(set(self.databases()[0]), {"club.csv"})
            service.process.kill()
            service.process.wait()
        with self.running():
            self.assertEqual(self.databases(), ({}, set()))

    def test_what_is_no_export_is_told_and_hides_no_other(self):
        settled(self.add_event())
        (self.data / "table.csv").write_text("a,b\n1,2\n")
        (self.data / "sheet.xlsx").write_bytes(b"PK\x03\x04xl/")
        outside = self.folder / "outside.csv"
        shutil.copyfile(EXAMPLES / "meet.csv", outside)
        (self.data / "secret.csv").symlink_to(outside)
        os.mkfifo(self.data / "pipe.csv")
        time.sleep(ARRIVAL)
        with self.running() as service:
            names = [event["name"] for event in service.get("/events").json["events"]]
            self.assertEqual(names, ["sheet.xlsx", "summit", "table.csv"])
            for name, words in {"table.csv": "no format known", "sheet.xlsx": "save it as CSV"}.items():
                answer = service.get(f"/events/{name}/sessions")
                self.assertEqual(answer.status, 500)
                self.assertIn(words, answer.json["detail"])
            page = service.get("/", Accept="text/html").body.decode()
            self.assertIn("no format known", page)
            self.assertIn(f"{SESSION}/report.pdf", page)
            self.assertEqual(service.get(f"{SESSION}/report.json").status, 200)

    def test_a_large_export_holds_up_no_other(self):
        settled(self.add_event())
        for number, count in enumerate([20_000, 20_000, 300_000]):
            (self.data / f"large{number}.csv").write_text(
                "Name,Email,Join time,Leave time\n"
                + "".join(
                    f"Person {number},p{n}@example.org,2026-05-26 10:{n % 60:02}:00,2026-05-26 11:00:00\n"
                    for n in range(count)
                )
            )
        time.sleep(ARRIVAL)
        with self.running() as service, ThreadPoolExecutor(3) as clients:
            start = time.monotonic()
            asked = [clients.submit(service.get, f"/events/large{number}.csv/sessions") for number in range(3)]
            time.sleep(0.3)
            self.assertEqual(service.get(f"{SESSION}/report.json").status, 200)
            quick = time.monotonic() - start
            statuses = [answer.result().status for answer in asked]
            self.assertLess(quick, time.monotonic() - start)
            self.assertTrue(set(statuses) <= {200, 503}, statuses)
            # What took too long left nothing half made.
            self.wait_for(lambda: len(self.databases()[0]) == statuses.count(200))

    def test_options_of_one_session_are_refused(self):
        for option in ["--session-id", "--session-title", "--start"]:
            command = [RECAP, "serve", "--data", self.data, "--state", self.state, "--keys", self.keys]
            command += ["--tokens", self.tokens, option, "2026-05-26"]
            outcome = subprocess.run(list(map(str, command)), stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(outcome.returncode, 64)
            self.assertEqual(outcome.stderr.count(b"\n"), 1)
