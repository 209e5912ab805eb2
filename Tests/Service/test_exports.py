"""Exports by mail, against a real mail server: every mail arrives, every link works, none too long."""

import json
import re
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from links import WEEK
from running import PATIENCE, SESSION, ServiceTest

MAIL_SERVER = Path(__file__).resolve().parents[1] / "MailServer/smtp_server.py"
BASE = "https://reports.example.org"
JSON = {"Content-Type": "application/json"}


class Exports(ServiceTest):
    def setUp(self):
        super().setUp()
        self.add_event()

    @contextmanager
    def mail_server(self, *options):
        """Its port, and the letters it takes, as they come."""
        command = [sys.executable, MAIL_SERVER, *options]
        server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        letters = []
        port = int(server.stdout.readline())
        reader = threading.Thread(target=lambda: letters.extend(map(json.loads, server.stdout)), daemon=True)
        reader.start()
        try:
            yield port, letters
        finally:
            server.stdin.close()
            server.wait()
            reader.join()
            server.stdout.close()

    def mailing(self, port):
        options = ["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", "Recap <reports@example.org>"]
        return [*options, "--mail-domains", "example.org", "--base-url", BASE]

    def order(self, service, recipient="ada@example.org", format="csv", **more):
        body = json.dumps({"recipient": recipient, "format": format, **more})
        return service.get(f"{SESSION}/exports", "POST", body, **JSON)

    def links(self, letters):
        return [re.search(re.escape(BASE) + r"(\S+)", letter["contents"][0])[1] for letter in letters]

    def test_a_mail_brings_a_link_to_the_file(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            answer = self.order(service, descriptiveHeaders=True)
            self.assertEqual((answer.status, answer.json["state"]), (202, "queued"))
            place = answer.headers["location"]
            self.wait_for(lambda: service.get(place).json["state"] == "sent")
            self.wait_for(lambda: letters)
            self.assertEqual(letters[0]["recipients"], ["ada@example.org"])
            self.assertEqual(letters[0]["types"], ["text/plain", "text/html"])
            self.assertEqual(letters[0]["defects"], [])
            subject = letters[0]["headers"]["subject"]
            self.assertRegex(subject, r"^Report: Office hours.*, 5 Mar 2026 \(link until \d+ \w{3}\)$")
            summary = service.get(f"{SESSION}/report.json").json["summary"]
            for content in letters[0]["contents"]:
                for words in ["5 March 2026", "Office hours", "CSV", "works until", "Average live engagement rate"]:
                    self.assertIn(words, content)
                self.assertNotIn("nonymised", content)
            self.assertIn(f"Unique viewers: {summary['uniqueViewers']}\n", letters[0]["contents"][0])
            self.assertIn(f"Live viewers: {summary['liveUniqueViewers']}\n", letters[0]["contents"][0])
            link = self.links(letters)[0]
            self.assertIn(link.replace("&", "&amp;"), letters[0]["contents"][1])
            file = service.ask(link)
            self.assertEqual(file.status, 200)
            self.assertEqual(file.body, service.get(f"{SESSION}/report.csv?descriptiveHeaders=true").body)
            self.assertEqual(file.headers["cache-control"], "private, no-store")
            self.assertIn("2026-03-05-Office-hours", file.headers["content-disposition"])
            expires = int(re.search(r"expires=(\d+)", link)[1])
            self.assertLessEqual(abs(expires - time.time() - WEEK), PATIENCE)
            self.assertEqual(service.ask(link[:-1]).status, 403)
            self.assertEqual(service.ask(place).status, 401)
            self.assertEqual(service.figure('recap_exports{state="sent"}'), 1)

    def test_an_edition_that_names_nobody_is_mailed_as_such(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            self.order(service, format="html", anonymize=True)
            self.wait_for(lambda: letters)
            self.assertTrue(letters[0]["headers"]["subject"].startswith("Anonymised report: Office hours"))
            for content in letters[0]["contents"]:
                self.assertIn("This edition is anonymised", content)
            file = service.ask(self.links(letters)[0])
            self.assertEqual(file.body, service.get(f"{SESSION}/report.html?anonymize=true").body)
            self.assertEqual(self.order(service, anonymize="perhaps").status, 422)

    def test_what_is_refused_is_told_with_the_domains_there_are(self):
        form = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            problem = self.order(service, "ada@elsewhere.example").json
            self.assertEqual(problem["detail"], "No reports are mailed to elsewhere.example, only to example.org.")
            for recipient, words in [("ada@elsewhere.example", "only to example.org"), ("ada", "name@example.org")]:
                body = urlencode({"recipient": recipient, "format": "csv", "anonymize": "true"})
                answer = service.get(f"{SESSION}/exports", "POST", body, **form)
                page = answer.body.decode()
                self.assertEqual(answer.status, 422)
                self.assertIn(words, re.search(r'role="alert">(.*?)</p>', page)[1])
                self.assertIn(f'action="{SESSION}/exports"', page)
                self.assertIn(f'value="{recipient}"', page)
                self.assertIn('<option value="csv" selected>', page)
                self.assertIn('name="anonymize" value="true" checked', page)
                self.assertIn("Office hours", page)
                self.assertIn("Back to the session reports", page)

    def test_what_can_not_be_met_is_refused(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            for recipient in ["ada@elsewhere.example", "ada", "", "a@example.org\r\nBcc: x@example.org"]:
                self.assertEqual(self.order(service, recipient).status, 422, recipient)
            self.assertEqual(self.order(service, format="docx").status, 422)
            self.assertEqual(self.order(service, more="x").status, 400)
            exports = f"{SESSION}/exports"
            self.assertEqual(service.get(exports, "POST", "[", **JSON).status, 400)
            self.assertEqual(service.get(exports, "POST", "x").status, 415)
            body = json.dumps({"recipient": "ada@example.org", "format": "pdf"})
            none = exports.replace("office-hours", "none")
            self.assertEqual(service.get(none, "POST", body, **JSON).status, 404)
            self.assertEqual(service.get("/exports/none").status, 404)
            statuses = [self.order(service, "often@example.org").status for _ in range(21)]
            self.assertEqual(statuses, [202] * 20 + [429])

    def test_each_mail_arrives_though_the_service_is_killed(self):
        with self.mail_server() as (port, letters):
            places = []
            for round in range(4):
                with self.running(*self.mailing(port)) as service:
                    for number in range(5):
                        answer = self.order(service, f"guest{round}{number}@example.org", "pdf")
                        self.assertEqual(answer.status, 202)
                        places.append(answer.headers["location"])
                    time.sleep(0.3 * round)
                    service.end(signal.SIGKILL)
            with self.running(*self.mailing(port)) as service:
                for place in places:
                    self.wait_for(lambda: service.get(place).json["state"] == "sent")
                self.wait_for(lambda: len({letter["recipients"][0] for letter in letters}) == 20)
                for link in self.links(letters):
                    file = service.ask(link)
                    self.assertEqual((file.status, file.body[:5]), (200, b"%PDF-"))

    def test_a_server_that_refuses_is_told_of(self):
        with self.mail_server("--fail", "bad-recipient") as (port, letters):
            with self.running(*self.mailing(port)) as service:
                place = self.order(service).headers["location"]
                self.wait_for(lambda: service.get(place).json["state"] == "failed")
                self.assertIn("No such person", service.get(place).json["words"])
                page = service.get(place, Accept="text/html").body.decode()
                self.assertIn("Nothing was sent to ada@example.org.", page)
                self.assertIn("The mail server said: 550 5.1.1 No such person here", page)
        with self.mail_server("--fail", "busy-letter") as (port, letters):
            with self.running(*self.mailing(port)) as service:
                place = self.order(service).headers["location"]
                self.wait_for(lambda: "No room" in service.get(place).json.get("words", ""))
                self.assertEqual(service.get(place).json["state"], "stored")

    def test_without_a_mail_server_there_are_no_exports(self):
        with self.running() as service:
            self.assertEqual(self.order(service).status, 503)
            self.assertNotIn("Send by e-mail", service.get("/", Accept="text/html").body.decode())

    def test_a_form_leads_to_a_page_about_it(self):
        form = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            self.assertIn("Send by e-mail", service.get("/", Accept="text/html").body.decode())
            body = urlencode({"recipient": "ada@example.org", "format": "pdf", "descriptiveHeaders": "true"})
            answer = service.get(f"{SESSION}/exports", "POST", body, **form)
            self.assertEqual(answer.status, 303)
            place = answer.headers["location"]
            page = lambda: service.get(place, Accept="text/html").body.decode()  # noqa: E731
            self.assertRegex(page(), "being made|about to be mailed|on its way")
            self.wait_for(lambda: "The report is on its way to ada@example.org." in page())
            self.assertRegex(page(), r"The link in the mail works until \d+ \w+ \d{4}, \d+:\d\d CES?T\.")
            self.assertRegex(page(), "PDF of .*Office hours")
            for words in ["250", "Taken on", "sent<", "stored"]:
                self.assertNotIn(words, re.sub("<style>.*</style>", "", page(), flags=re.S))
