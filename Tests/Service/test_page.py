"""The page, in a real Chromium: seen, used, and held to the gates of pages."""

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Validation"))
from browser import NARROW, chromium  # noqa: E402
from page_gates import checker, violations  # noqa: E402

from running import EVENT, SESSION, TOKEN, ServiceTest, recap  # noqa: E402


# A mail server that is not there: what is mailed waits.
MAILING = ["--smtp", "smtp://127.0.0.1:9", "--mail-from", "reports@example.org", "--mail-domains", "example.org"]
MAILING += ["--base-url", "http://127.0.0.1"]


class Page(ServiceTest):
    def setUp(self):
        super().setUp()
        self.add_event()

    @contextmanager
    def opened(self, service, browser, **options):
        """The page before anybody has signed in; what it does wrong fails the test."""
        context = browser.new_context(base_url=f"http://{service.address}", **options)
        page = context.new_page()
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: said.append(request.url) if service.address not in request.url else None)
        try:
            page.goto("/")
            yield page
            # Chromium tells of every answer that is a problem, which some are meant to be.
            problems = "Failed to load resource: the server responded with a status of 4"
            self.assertEqual([line for line in said if not line.startswith((problems, "data:"))], [])
        finally:
            context.close()

    def sign_in(self, page, token=TOKEN):
        page.get_by_label("Access token").fill(token)
        page.get_by_role("button", name="Sign in").click()

    def test_who_signs_in_downloads_what_the_service_has(self):
        with self.running() as service, chromium() as browser:
            for script in [True, False]:
                with self.opened(service, browser, java_script_enabled=script) as page:
                    self.sign_in(page, "recap_wrong")
                    self.assertIn("isn’t valid", page.get_by_role("alert").inner_text())
                    self.sign_in(page)
                    session = page.get_by_role("article").filter(has_text="Office hours")
                    self.assertIn("25 viewers", session.inner_text())
                    self.assertIn("5 March 2026, 10:00 CET · 30 minutes", session.inner_text())
                    for label, name in [("PDF", "report.pdf"), ("CSV", "report.csv"), ("XLSX", "report.xlsx"), ("Polls PDF", "polls.pdf")]:
                        with page.expect_download() as download:
                            session.get_by_role("link", name=re.compile(f"^{label} of")).click()
                        saved = Path(download.value.path()).read_bytes()
                        self.assertEqual(saved, service.get(f"{SESSION}/{name}").body)
                        self.assertTrue(download.value.suggested_filename.startswith("2026-03-05-Office-hours-ask"))
                    page.get_by_role("button", name="Sign out").click()
                    self.assertTrue(page.get_by_label("Access token").is_visible())
                    page.goto(f"{SESSION}/report.html")
                    self.assertTrue(page.get_by_label("Access token").is_visible())

    def test_a_report_opens_whole_in_its_own_origin(self):
        with self.running() as service, chromium() as browser, self.opened(service, browser) as page:
            self.sign_in(page)
            page.get_by_role("article").filter(has_text="Office hours").get_by_role("link", name="HTML").click()
            self.assertIn("Office hours", page.get_by_role("heading", level=1).inner_text())
            self.assertEqual(page.evaluate("self.origin"), "null")
            with page.expect_download() as download:
                page.locator("#download").click()
            self.assertIn("Klara Schuster", Path(download.value.path()).read_text())

    def test_the_report_of_an_event_is_above_its_sessions(self):
        with self.running() as service, chromium() as browser, self.opened(service, browser) as page:
            self.sign_in(page)
            group = page.get_by_role("group", name=re.compile("^Event report of Northwind"))
            first = page.get_by_role("article").first
            self.assertLess(group.bounding_box()["y"], first.bounding_box()["y"])
            headings = page.get_by_role("heading", level=3).all_inner_texts()
            self.assertEqual(headings[0], "Event report")
            with page.expect_download() as download:
                group.get_by_role("link", name=re.compile("^PDF of the event report of Northwind")).click()
            self.assertEqual(Path(download.value.path()).read_bytes(), service.get(f"{EVENT}/report.pdf").body)
            self.assertRegex(download.value.suggested_filename, r"^2026-03-\d\d-Northwind-[\w-]+-event\.pdf$")
            group.get_by_role("link", name=re.compile("^HTML of the event report")).click()
            self.assertIn("Northwind", page.get_by_role("heading", level=1).inner_text())
            self.assertEqual(page.evaluate("self.origin"), "null")

    def test_an_event_without_sessions_offers_no_report(self):
        empty = sqlite3.connect(self.data / "empty.db")
        empty.executescript(recap("schema").decode())
        empty.close()
        with self.running() as service:
            page = service.get("/?event=empty", Accept="text/html").body.decode()
            self.assertIn("0 sessions", page)
            self.assertNotIn("/events/empty", page)
            self.assertIn(f'href="{EVENT}/report.pdf"', service.get("/", Accept="text/html").body.decode())

    def test_it_passes_the_gates_of_pages(self):
        looks = [{}, {"color_scheme": "dark"}, {"viewport": NARROW}]
        files = []
        with self.running(*MAILING) as service, chromium() as browser:
            for look in looks:
                with self.opened(service, browser, bypass_csp=True, **look) as page:
                    for name, go in [("sign-in", lambda: None), ("sessions", lambda: self.sign_in(page)), ("none", lambda: page.goto("/none"))]:
                        go()
                        self.assertEqual(violations(page), [], f"{name} {look}")
                        wide = page.evaluate("document.documentElement.scrollWidth")
                        self.assertLessEqual(wide, page.viewport_size["width"], name)
            for name, path in [("sign-in", "/sign-in"), ("sessions", "/"), ("none", "/none")]:
                files.append(self.folder / f"{name}.html")
                files[-1].write_bytes(service.get(path, Accept="text/html").body)
        ran = subprocess.run(["java", "-jar", checker(), "--Werror", "--format", "json", *files], capture_output=True, text=True)
        self.assertEqual([message["message"] for message in json.loads(ran.stderr)["messages"]], [])

    def test_a_report_is_sent_by_mail_from_the_page(self):
        with self.running(*MAILING) as service, chromium() as browser, self.opened(service, browser) as page:
            self.sign_in(page)
            session = page.get_by_role("article").filter(has_text="Office hours")
            session.get_by_text("Send by e-mail").click()
            session.get_by_label("Recipient").fill("ada@example.org")
            session.get_by_label("Format").select_option("csv")
            session.get_by_role("button", name="Send").click()
            page.get_by_role("heading", name=re.compile("The report is (being made|about to be mailed)")).wait_for()
            self.assertIn("ada@example.org", page.get_by_role("main").inner_text())

    def test_forms_that_are_open_pass_them_too_and_stay_in_their_boxes(self):
        with self.running(*MAILING) as service, chromium() as browser:
            for look in [{}, {"color_scheme": "dark"}, {"viewport": NARROW}, {"viewport": NARROW, "color_scheme": "dark"}]:
                with self.opened(service, browser, bypass_csp=True, **look) as page:
                    self.sign_in(page)
                    for summary in page.get_by_text("Send by e-mail").all():
                        summary.click()
                    self.assertEqual(violations(page), [], look)
                    for box in page.locator(".whole, .session").all():
                        edges = [part.bounding_box() for part in [box, *box.locator("input, select, button, a").all()]]
                        ends = [edge["x"] + edge["width"] for edge in edges]
                        self.assertLessEqual(max(ends), ends[0], look)

    def test_the_report_of_an_event_is_sent_by_mail_from_the_page(self):
        with self.running(*MAILING) as service, chromium() as browser, self.opened(service, browser, bypass_csp=True) as page:
            self.sign_in(page)
            whole = page.locator(".whole")
            whole.get_by_text("Send by e-mail").click()
            whole.get_by_label("Recipient").fill("ada@elsewhere.example")
            whole.get_by_label("Anonymised").check()
            whole.get_by_role("button", name="Send").click()
            self.assertIn("only to example.org", page.get_by_role("alert").inner_text())
            self.assertRegex(page.get_by_role("main").inner_text(), "The report of the event Northwind")
            self.assertEqual(violations(page), [])
            page.get_by_label("Recipient").fill("ada@example.org")
            page.get_by_role("button", name="Send").click()
            page.get_by_role("heading", name=re.compile("The report is (being made|about to be mailed)")).wait_for()
            self.assertRegex(page.get_by_role("main").inner_text(), "PDF of the event Northwind")

    def test_what_can_not_be_mailed_is_mended_where_it_is_told(self):
        with self.running(*MAILING) as service, chromium() as browser, self.opened(service, browser, bypass_csp=True) as page:
            self.sign_in(page)
            session = page.get_by_role("article").filter(has_text="Office hours")
            session.get_by_text("Send by e-mail").click()
            self.assertIn("To addresses at example.org.", session.inner_text())
            session.get_by_label("Recipient").fill("ada@elsewhere.example")
            session.get_by_role("button", name="Send").click()
            self.assertIn("only to example.org", page.get_by_role("alert").inner_text())
            self.assertEqual(violations(page), [])
            self.assertTrue(page.get_by_role("button", name="Sign out").is_visible())
            page.get_by_label("Recipient").fill("ada@example.org")
            page.get_by_role("button", name="Send").click()
            page.get_by_role("heading", name=re.compile("The report is")).wait_for()
            self.assertIn("ada@example.org", page.get_by_role("main").inner_text())

    def test_texts_that_attack_stay_texts(self):
        attack = '"><script>document.title="owned"</script><img src=x onerror=alert(1)>\u202e'
        with sqlite3.connect(self.data / "summit.db") as connection:
            connection.execute("UPDATE session SET title = ?", [attack])
            connection.execute("UPDATE event SET name = ?", [attack])
        with self.running() as service, chromium() as browser, self.opened(service, browser) as page:
            self.sign_in(page)
            self.assertEqual(page.title(), "Session reports · Recap")
            self.assertIn("<script>", page.get_by_role("article").first.inner_text())
            self.assertEqual(page.locator("main script, main img").count(), 0)

    def test_many_events_are_chosen_from_a_list(self):
        for number in range(13):
            (self.data / f"event {number}.db").symlink_to(self.data / "summit.db")
        with self.running() as service, chromium() as browser, self.opened(service, browser) as page:
            self.sign_in(page)
            self.assertEqual(page.get_by_role("article").count(), 0)
            page.get_by_role("link", name=re.compile("event 7")).click()
            self.assertEqual(page.get_by_role("article").count(), 12)
