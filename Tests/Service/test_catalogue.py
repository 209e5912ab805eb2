"""Databases that hang, lie or lead astray, and the good one beside them."""

import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from running import SESSION, ServiceTest, settled

HANGING = 100


class Catalogue(ServiceTest):
    def setUp(self):
        super().setUp()
        settled(self.add_event())

    def hang(self, name, folder=None):
        """A database that somebody holds as long as the test lasts: who reads it waits in vain."""
        path = (folder or self.data) / f"{name}.db"
        path.write_bytes((self.data / "summit.db").read_bytes())
        connection = sqlite3.connect(path, check_same_thread=False)
        self.addCleanup(connection.close)
        connection.execute("BEGIN EXCLUSIVE")
        return path

    def timed(self, service, path, **headers):
        start = time.monotonic()
        answer = service.get(path, **headers)
        return answer, time.monotonic() - start

    def test_databases_that_hang_hold_up_no_other(self):
        with self.running() as service:
            _, usual = self.timed(service, f"{SESSION}/report.pdf")
        for number in range(HANGING):
            self.hang(f"stuck{number}")
        with self.running() as service, ThreadPoolExecutor(HANGING) as clients:
            asked = [clients.submit(service.get, f"/events/stuck{number}/sessions") for number in range(HANGING)]
            time.sleep(0.3)
            answer, seconds = self.timed(service, f"{SESSION}/report.pdf")
            self.assertEqual(answer.status, 200)
            self.assertLess(seconds, 2 * usual + 2)
            self.assertEqual({answer.result().status for answer in asked}, {503})

    def test_one_that_could_not_be_read_is_left_alone_for_a_while_and_told_of(self):
        path = self.hang("stuck")
        with self.running() as service:
            answer, seconds = self.timed(service, "/", Accept="text/html")
            self.assertLess(seconds, 4)
            self.assertIn("stuck.db is still being read", answer.body.decode())
            self.assertIn(f"{SESSION}/report.pdf", answer.body.decode())
            self.assertEqual(service.get("/events/stuck/sessions").status, 503)
            answer, seconds = self.timed(service, "/events/stuck/sessions")
            self.assertEqual(answer.status, 503)
            self.assertLess(seconds, 1)
            # Another file is another matter.
            path.unlink()
            path.write_bytes((self.data / "summit.db").read_bytes())
            self.assertEqual(service.get("/events/stuck/sessions").status, 200)

    def test_one_that_hangs_after_it_was_listed_takes_one_worker_once(self):
        path = self.data / "stuck.db"
        path.write_bytes((self.data / "summit.db").read_bytes())
        settled(path)
        with self.running("--jobs", "1") as service:
            time.sleep(2.1)
            report = SESSION.replace("summit", "stuck") + "/report.pdf"
            self.assertEqual(service.get(report).status, 200)
            connection = sqlite3.connect(path)
            self.addCleanup(connection.close)
            connection.execute("BEGIN EXCLUSIVE")
            self.assertEqual(service.get(f"{report}?attendees=1").status, 503)
            for number in range(5):
                answer, seconds = self.timed(service, f"{report}?attendees={number + 2}")
                self.assertEqual(answer.status, 503)
                self.assertLess(seconds, 1)

    def test_the_service_ends_in_its_time_whatever_hangs(self):
        self.hang("stuck")
        with self.running("--grace", "1") as service, ThreadPoolExecutor(1) as client:
            client.submit(service.get, "/events/stuck/sessions")
            time.sleep(0.7)
            start = time.monotonic()
            self.assertEqual(service.end(), 0)
            self.assertLess(time.monotonic() - start, 4)

    def test_a_link_leads_to_no_file_outside_the_folder(self):
        outside = self.folder / "outside.db"
        outside.write_bytes((self.data / "summit.db").read_bytes())
        (self.data / "secret.db").symlink_to(outside)
        (self.data / "again.db").symlink_to("summit.db")
        with self.running() as service:
            names = [event["name"] for event in service.get("/events").json["events"]]
            self.assertEqual(names, ["again", "summit"])
            self.assertEqual(service.get("/events/secret/sessions").status, 404)
            self.assertEqual(service.get("/events/again/sessions").status, 200)

    def test_who_reads_a_database_ends_with_a_service_that_is_killed(self):
        self.hang("stuck")
        with self.running() as service, ThreadPoolExecutor(1) as client:
            client.submit(service.get, "/events/stuck/sessions")
            self.wait_for(lambda: any(b"sessions-worker" in self.command(pid) for pid in service.workers()))
            workers = service.workers()
            service.process.send_signal(signal.SIGKILL)
            service.process.wait()
            time.sleep(0.5)  # of the five seconds it would wait
            self.assertEqual([pid for pid in workers if self.lives(pid)], [])

    def lives(self, pid):
        """One that nobody has looked after yet is dead as well."""
        try:
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
        except OSError:
            return False

    def command(self, pid):
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return b""
