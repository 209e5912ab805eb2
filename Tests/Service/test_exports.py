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

from links import WEEK, signed
from running import EVENT, PATIENCE, SESSION, ServiceTest, recap

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

    def order(self, service, recipient="ada@example.org", format="csv", of=SESSION, **more):
        body = json.dumps({"recipient": recipient, "format": format, **more})
        return service.get(f"{of}/exports", "POST", body, **JSON)

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

    def test_an_edition_is_mailed(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            for number, (edition, path) in enumerate([("sponsor", "sponsor.pdf"), ("slides", "slides.pdf")], start=1):
                self.order(service, format="pdf", edition=edition)
                self.wait_for(lambda: len(letters) == number)
                file = service.ask(self.links(letters)[number - 1])
                self.assertEqual(file.body, service.get(f"{SESSION}/{path}").body)
            self.assertEqual(self.order(service, format="csv", edition="summary").status, 422)
            self.assertEqual(self.order(service, format="pdf", edition="other").status, 422)

    def test_the_report_of_an_event_is_mailed(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            answer = self.order(service, of=EVENT, what="sessions", credit="80%", within=60)
            self.assertEqual((answer.status, answer.json["state"]), (202, "queued"))
            place = answer.headers["location"]
            self.wait_for(lambda: letters)
            subject = letters[0]["headers"]["subject"]
            self.assertRegex(subject, r"^Event report: Northwind Engineering Days 2026, \d+.* Mar 2026 \(link until \d+ \w{3}\)$")
            summary = service.get(f"{EVENT}/report.json").json["summary"]
            for content in letters[0]["contents"]:
                for words in ["The report of the event ", "Northwind Engineering Days 2026", "March 2026) is ready as CSV", "works until"]:
                    self.assertIn(words, content)
            for label, name in [("Sessions", "sessions"), ("Unique attendees", "attendees"), ("Recording plays", "recordingPlays")]:
                self.assertIn(f"\n{label}: {summary[name]}\n", letters[0]["contents"][0])
            file = service.ask(self.links(letters)[0])
            self.assertEqual(file.body, service.get(f"{EVENT}/report.csv?what=sessions&credit=80%25&within=60").body)
            self.assertRegex(file.headers["content-disposition"], r'"2026-03-\d\d-Northwind-[\w-]+-event-sessions\.csv"')
            page = lambda: service.get(place, Accept="text/html").body.decode()  # noqa: E731
            self.wait_for(lambda: "The report is on its way to ada@example.org." in page())
            plain = re.sub("<[^>]+>", "", re.sub("<style>.*</style>", "", page(), flags=re.S))
            self.assertIn("CSV of the event Northwind Engineering Days 2026", plain)
            self.order(service, of=EVENT, format="pdf", anonymize=True, k=3)
            self.wait_for(lambda: len(letters) == 2)
            self.assertTrue(letters[1]["headers"]["subject"].startswith("Anonymised event report: "))
            self.assertIn("fewer than 3 people", letters[1]["contents"][0])
            file = service.ask(self.links(letters)[1])
            self.assertEqual(file.body, service.get(f"{EVENT}/report.pdf?anonymize=true&k=3").body)

    def test_dynamics_and_a_comparison_are_mailed(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            sessions = service.get(f"{EVENT}/sessions").json["sessions"]
            other = next(session["id"] for session in sessions if session["id"] != "office-hours")
            for number, (more, query) in enumerate([
                ({"dynamics": True, "compare": 10}, "dynamics=true&compare=10"), ({"compare": other}, f"compare={other}"),
            ]):  # fmt: skip
                self.assertEqual(self.order(service, format="json", **more).status, 202)
                self.wait_for(lambda: len(letters) == number + 1)
                self.assertTrue(letters[number]["headers"]["subject"].startswith("Report: Office hours"))
                file = service.ask(self.links(letters)[number])
                self.assertEqual(file.body, service.get(f"{SESSION}/report.json?{query}").body)
                self.assertIn("comparison", file.json)
            self.order(service, what="segments", k=2)
            self.wait_for(lambda: len(letters) == 3)
            file = service.ask(self.links(letters)[2])
            self.assertEqual(file.body, service.get(f"{SESSION}/report.csv?what=segments&k=2").body)
            self.order(service, format="xlsx", timeZone="Asia/Tokyo")
            self.wait_for(lambda: len(letters) == 4)
            file = service.ask(self.links(letters)[3])
            self.assertEqual(file.body, service.get(f"{SESSION}/report.xlsx?timeZone=Asia%2FTokyo").body)
            self.assertIn('.xlsx"', file.headers["content-disposition"])

    def test_a_session_of_which_not_everything_is_known_is_mailed(self):
        export = Path(__file__).resolve().parents[2] / "Examples/imports/teams-report.csv"
        recap("import", export, "-o", self.data / "meeting.db", "--quiet")
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            report = service.get("/events/meeting/sessions").json["sessions"][0]["reports"]["report.csv"]
            self.assertEqual(self.order(service, of=report.removesuffix("/report.csv")).status, 202)
            self.wait_for(lambda: letters)
            self.assertIn("\nLive viewers: 4\n", letters[0]["contents"][0])
            self.assertIn("\nRecording plays: –\n", letters[0]["contents"][0])
            self.assertEqual(service.ask(self.links(letters)[0]).body, service.get(report).body)

    def test_orders_that_can_not_be_met_are_refused_as_queries_are(self):
        with self.mail_server() as (port, letters), self.running(*self.mailing(port)) as service:
            for of, more, words in [
                (SESSION, {"dynamics": True}, "dynamics has no effect on the table attendees"),
                (SESSION, {"compare": "nobody", "what": "curve"}, "There is no other session named nobody"),
                (SESSION, {"compare": "office-hours", "what": "curve"}, "There is no other session named office-hours"),
                (SESSION, {"compare": 1001, "what": "curve"}, "compare is 1 to 1,000 sessions"),
                (SESSION, {"what": "followup", "anonymize": True}, "the table followup is about people"),
                (SESSION, {"paper": "a4"}, "This report has no parameter paper"),
                (SESSION, {"descriptiveHeaders": "perhaps", "format": "json"}, "descriptiveHeaders is true or false."),
                (EVENT, {"within": 1441}, "within must be 0 to 1,440 minutes"),
                (EVENT, {"credit": "80"}, "credit is a share"), (EVENT, {"k": 3}, "k is of no use alone"),
                (EVENT, {"what": "polls"}, "what is one of"), (EVENT, {"recipient": "ada@elsewhere.example"}, "No reports are mailed"),
            ]:  # fmt: skip
                answer = self.order(service, of=of, **more)
                self.assertEqual(answer.status, 422, more)
                self.assertTrue(answer.json["detail"].startswith(words), answer.json["detail"])
            self.assertEqual(self.order(service, of=EVENT, compare="all").status, 400)
            self.assertEqual(self.order(service, credit="80%").status, 400)
            self.assertEqual(self.order(service, k=1.5).status, 400)
            self.assertEqual(self.order(service, of="/events/none").status, 404)
            self.assertEqual(service.ask(f"{EVENT}/exports", "POST", "{}", **JSON).status, 401)
            self.assertEqual(service.ask(signed(f"{EVENT}/exports")).status, 403)

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
