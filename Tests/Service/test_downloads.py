"""Reports as they are downloaded: bytes, names, parts, what is current."""

import hashlib
import io
import json
import re
import sqlite3
import subprocess
import time
import urllib.parse
import zipfile

from links import signed
from running import EVENT, SESSION, ServiceTest, recap

SETTLING = 2.1  # seconds after which a database that was written to is taken for what it is
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def made_at(pdf):
    """Unix seconds, as the PDF's own data has them."""
    ran = subprocess.run(["pdfinfo", "-isodates", "-"], input=pdf, capture_output=True, check=True)
    text = re.search(rb"CreationDate:\s*(\S+)", ran.stdout)[1].decode()
    return re.sub(r"\+00(:00)?$", "Z", text)


def book_made_at(book):
    """As the workbook's own data has it."""
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        return re.search(rb">([^<]+)</dcterms:created>", parts.read("docProps/core.xml"))[1].decode()


class Downloads(ServiceTest):
    def setUp(self):
        super().setUp()
        self.database = self.add_event()

    def test_a_report_is_what_the_command_line_makes(self):
        with self.running() as service:
            pdf = service.get(f"{SESSION}/report.pdf")
            self.assertEqual((pdf.status, pdf.headers["content-type"]), (200, "application/pdf"))
            render = ["render", self.database, "--session", "office-hours", "-o", "-", "--quiet"]
            same = recap(*render, "--format", "pdf", "--as-of", made_at(pdf.body))
            self.assertEqual(pdf.body, same)
            for format in ["csv", "json"]:
                self.assertEqual(service.get(f"{SESSION}/report.{format}").body, recap(*render, "--format", format))
            book = service.get(f"{SESSION}/report.xlsx?timeZone=Asia%2FTokyo&dynamics=true")
            self.assertEqual((book.status, book.headers["content-type"]), (200, WORKBOOK))
            self.assertIn('attachment; filename="2026-03-05-Office-hours', book.headers["content-disposition"])
            options = ["--time-zone", "Asia/Tokyo", "--dynamics", "--as-of", book_made_at(book.body)]
            self.assertEqual(book.body, recap(*render, "--format", "xlsx", *options))

    def test_a_comparison_is_that_of_the_command_line(self):
        ids = [session["id"] for session in json.loads(recap("list", self.database, "--json"))]
        with self.running() as service:
            for session in ids[-2:]:
                path = f"{EVENT}/sessions/{session}"
                render = ["render", self.database, "--session", session, "-o", "-", "--quiet"]
                for choice in ["2", "all", f"{ids[1]},{ids[0]}"]:
                    query = f"?compare={choice}"
                    compare = ["--compare", choice, "--as-of"]
                    pdf = service.get(f"{path}/report.pdf{query}").body
                    at = made_at(pdf)
                    self.assertEqual(pdf, recap(*render, "--format", "pdf", *compare, at))
                    self.assertNotEqual(pdf, recap(*render, "--format", "pdf", "--as-of", at))
                    data = service.get(f"{path}/report.json{query}")
                    self.assertIn("comparison", data.json)
                    self.assertEqual(data.body, recap(*render, "--format", "json", *compare, at))
                    for table in ["comparison", "curve"]:
                        csv = service.get(f"{path}/report.csv{query}&what={table}")
                        self.assertEqual(csv.body, recap(*render, "--format", "csv", "--what", table, *compare, at))
                        self.assertIn(f'-{table}.csv"', csv.headers["content-disposition"])
                before, html, after = time.time(), service.get(f"{path}/report.html?compare=all").body, time.time()
                self.assertIn(html, [recap(*render, "--format", "html", "--compare", "all", "--as-of", int(at)) for at in [before, after]])

    def test_dynamics_are_those_of_the_command_line(self):
        render = ["render", self.database, "--session", "office-hours", "-o", "-", "--quiet"]
        key = ["--anonymize", "--pseudonym-key", self.state / "pseudonyms.key"]
        with self.running() as service:
            for query, options in [("dynamics=true", []), ("dynamics=true&k=2", ["--k", "2"]), ("dynamics=true&anonymize=true&k=3", ["--k", "3", *key])]:
                data = service.get(f"{SESSION}/report.json?{query}")
                self.assertIn("dynamics", data.json)
                self.assertEqual(data.body, recap(*render, "--format", "json", "--dynamics", *options))
                pdf = service.get(f"{SESSION}/report.pdf?{query}").body
                self.assertEqual(pdf, recap(*render, "--format", "pdf", "--dynamics", *options, "--as-of", made_at(pdf)))
            self.assertIn(b'<section id="dynamics"', service.get(f"{SESSION}/report.html?dynamics=true").body)
            for table in ["dynamics", "survival", "segments", "followup"]:
                csv = service.get(f"{SESSION}/report.csv?what={table}").body
                self.assertEqual(csv, recap(*render, "--format", "csv", "--what", table))
            both = service.get(f"{SESSION}/report.json?dynamics=true&compare=3").json
            self.assertTrue({"dynamics", "comparison"} <= both.keys())
            self.assertEqual(service.get(f"{SESSION}/report.json?dynamics=false").body, recap(*render, "--format", "json"))

    def test_figures_that_can_not_be_met_are_refused_and_harm_nobody(self):
        with self.running() as service:
            for path in [
                "report.json?compare=none", "report.json?compare=office-hours", "report.json?compare=%0A", "report.json?compare=0",
                "report.json?compare=1001", "report.json?compare=", "report.json?compare=a,,b", "report.csv?compare=2",
                "report.csv?what=curve", "report.csv?dynamics=true", "report.csv?what=followup&anonymize=true",
                "report.json?dynamics=1", "report.json?dynamics=true&k=1001", "report.json?k=3", "report.json?score=%2Fetc%2Fpasswd",
                "report.json?compareWith=%2Fetc%2Fpasswd", "report.csv?what=matrix", "polls.pdf?dynamics=true", "polls.pdf?compare=1",
            ]:  # fmt: skip
                answer = service.get(f"{SESSION}/{path}")
                self.assertEqual((answer.status, answer.headers["content-type"]), (400, "application/problem+json"), path)
            detail = service.get(f"{SESSION}/report.pdf?compare=nobody").json["detail"]
            self.assertTrue(detail.startswith("There is no other session named nobody to compare with;"), detail)
            self.assertEqual(service.get(f"{SESSION}/report.csv").status, 200)

    def test_a_comparison_is_made_anew_when_another_session_changes(self):
        with self.running() as service:
            others = [session["id"] for session in service.get(f"{EVENT}/sessions").json["sessions"]]
            path = f"{SESSION}/report.json?compare={next(id for id in others if id != 'office-hours')}"
            time.sleep(SETTLING)
            first = service.get(path)
            self.assertEqual(service.get(path).body, first.body)
            self.assertEqual(service.figure('recap_cache_total{result="hit"}'), 1)
            other = first.json["comparison"]["sessions"][0]["id"]
            with sqlite3.connect(self.database) as connection:
                connection.execute("UPDATE session SET title = 'Another' WHERE session_id = ?", [other])
            self.assertEqual(service.get(path).json["comparison"]["sessions"][0]["title"], "Another")

    def test_editions_and_slides_are_what_the_command_line_makes(self):
        render = ["render", self.database, "-o", "-", "--quiet"]
        session, event = ["--session", "office-hours"], ["--report", "event"]
        with self.running() as service:
            for path, options in [
                (f"{SESSION}/summary.pdf", [*session, "--edition", "summary", "--format", "pdf"]),
                (f"{SESSION}/sponsor.pdf?k=7", [*session, "--edition", "sponsor", "--k", "7", "--format", "pdf"]),
                (f"{SESSION}/speaker.pdf", [*session, "--edition", "speaker", "--format", "pdf"]),
                (f"{SESSION}/slides.pdf", [*session, "--format", "slides"]),
                (f"{EVENT}/slides.pdf", [*event, "--format", "slides"]),
            ]:
                answer = service.get(path)
                self.assertEqual((answer.status, answer.headers["content-type"]), (200, "application/pdf"), path)
                self.assertEqual(answer.body, recap(*render, *options, "--as-of", made_at(answer.body)), path)
            for name in ["summary", "sponsor", "speaker"]:
                page = service.get(f"{SESSION}/{name}.html")
                self.assertEqual((page.status, page.headers["content-type"]), (200, "text/html; charset=utf-8"))
                self.assertIn(f"-{name}.html", page.headers["content-disposition"])
            for path in ["sponsor.pdf?anonymize=true", "summary.pdf?attendees=1", "slides.pdf?paper=a4"]:
                self.assertEqual(service.get(f"{SESSION}/{path}").status, 400, path)
            self.assertEqual(service.get(f"{SESSION}/summary.csv").status, 404)

    def test_the_report_of_an_event_is_what_the_command_line_makes(self):
        render = ["render", self.database, "--report", "event", "-o", "-", "--quiet"]
        with self.running() as service:
            pdf = service.get(f"{EVENT}/report.pdf")
            self.assertEqual((pdf.status, pdf.headers["content-type"]), (200, "application/pdf"))
            self.assertEqual(pdf.body, recap(*render, "--format", "pdf", "--as-of", made_at(pdf.body)))
            # A page says the minute it was made in.
            before, html, after = time.time(), service.get(f"{EVENT}/report.html"), time.time()
            self.assertEqual(html.headers["content-type"], "text/html; charset=utf-8")
            self.assertIn(html.body, [recap(*render, "--format", "html", "--as-of", int(at)) for at in [before, after]])
            for format in ["csv", "json"]:
                self.assertEqual(service.get(f"{EVENT}/report.{format}").body, recap(*render, "--format", format))
            book = service.get(f"{EVENT}/report.xlsx").body
            self.assertEqual(book, recap(*render, "--format", "xlsx", "--as-of", book_made_at(book)))
            query = "?credit=80%25&within=60&timeZone=Asia%2FTokyo"
            options = ["--credit", "80%", "--within", "60", "--time-zone", "Asia/Tokyo"]
            json = service.get(f"{EVENT}/report.json{query}").body
            self.assertEqual(json, recap(*render, "--format", "json", *options))
            more = "&paper=letter&attendees=3&attachments=false"
            pdf = service.get(f"{EVENT}/report.pdf{query}{more}").body
            options += ["--paper", "letter", "--attendees", "3", "--no-attachments", "--as-of", made_at(pdf)]
            self.assertEqual(pdf, recap(*render, "--format", "pdf", *options))
            key = ["--pseudonym-key", self.state / "pseudonyms.key"]
            nobody = service.get(f"{EVENT}/report.csv?anonymize=true&k=3&descriptiveHeaders=true&bom=true").body
            options = ["--anonymize", "--k", "3", "--descriptive-headers", "--bom", *key]
            self.assertEqual(nobody, recap(*render, "--format", "csv", *options))

    def test_each_table_of_an_event_is_that_of_the_command_line(self):
        render = ["render", self.database, "--report", "event", "-o", "-", "--quiet", "--format", "csv"]
        with self.running() as service:
            schema = service.get("/openapi.json").json["components"]["parameters"]["eventWhat"]["schema"]
            for table in schema["enum"]:
                answer = service.get(f"{EVENT}/report.csv?what={table}")
                self.assertEqual(answer.body, recap(*render, "--what", table), table)
                suffix = "" if table == schema["default"] else f"-{table}"
                self.assertIn(f'-event{suffix}.csv"', answer.headers["content-disposition"])

    def test_the_report_of_an_event_has_tag_parts_and_head(self):
        with self.running() as service:
            path = f"{EVENT}/report.json"
            whole, head = service.get(path), service.get(path, "HEAD")
            tag = whole.headers["etag"]
            self.assertEqual(tag, f'"{hashlib.sha256(whole.body).hexdigest()}"')
            self.assertEqual(service.get(path, If_None_Match=tag).status, 304)
            part = service.get(path, Range="bytes=10-19")
            self.assertEqual((part.status, part.body), (206, whole.body[10:20]))
            self.assertEqual((head.status, head.body), (200, b""))
            for name in ["content-length", "etag", "content-type", "content-disposition"]:
                self.assertEqual(head.headers[name], whole.headers[name])
            self.assertRegex(whole.headers["content-disposition"], r'^attachment; filename="2026-03-\d\d-[\w-]+-event\.json"')
            page = service.get(f"{EVENT}/report.html").headers
            self.assertTrue(page["content-security-policy"].startswith("sandbox allow-scripts"))
            self.assertTrue(page["content-disposition"].startswith("inline"))

    def test_the_report_of_an_event_is_kept_until_any_of_its_sessions_changes(self):
        path = f"{EVENT}/report.csv"
        with self.running() as service:
            time.sleep(SETTLING)
            first = service.get(path)
            self.assertEqual(service.get(path).body, first.body)
            figures = [service.figure(f'recap_cache_total{{result="{name}"}}') for name in ["miss", "hit"]]
            self.assertEqual(figures, [1, 1])
            self.assertEqual(service.get(f"{SESSION}/report.csv").status, 200)
            with sqlite3.connect(self.database) as connection:
                connection.execute("UPDATE attendee SET first_name = 'Changed'")
            self.assertIn(b"Changed", service.get(path).body)
            named = 'recap_requests_total{route="/events/{event}/report.csv",method="GET",status="200"}'
            self.assertEqual(service.figure(named), 3)
            paths = [entry["path"] for entry in map(json.loads, service.log) if entry["message"] == "request"]
            self.assertEqual(paths.count(path), 3)

    def test_what_the_report_of_an_event_can_not_meet_is_refused(self):
        with self.running() as service:
            for query in [
                "x=1", "what=polls", "what=", "credit=101%25", "credit=80", "within=1441", "within=-1", "k=3", "k=x&anonymize=true",
                "anonymize=true&k=1", "anonymize=1", "compare=1", "dynamics=true", "event=summit", "score=x", "credit=1m&credit=2m",
            ]:  # fmt: skip
                answer = service.get(f"{EVENT}/report.csv?{query}")
                self.assertEqual((answer.status, answer.headers["content-type"]), (400, "application/problem+json"), query)
            problem = service.get(f"{EVENT}/report.pdf?within=2000").json
            self.assertEqual(problem["detail"], "within must be 0 to 1,440 minutes: 45 is usual.")
            self.assertEqual(service.get("/events/none/report.pdf").status, 404)
            empty = sqlite3.connect(self.data / "empty.db")
            empty.executescript(recap("schema").decode())
            empty.close()
            empty = service.get("/events/empty/report.pdf")
            self.assertEqual((empty.status, empty.json["detail"]), (404, "This event has no session yet."))

    def test_events_are_listed_with_their_reports(self):
        with self.running() as service:
            event = service.get("/events").json["events"][0]
            self.assertEqual(sorted(event["reports"]), ["report.csv", "report.html", "report.json", "report.pdf", "report.xlsx", "slides.pdf"])
            for path in event["reports"].values():
                self.assertEqual(service.get(path).status, 200)

    def test_sessions_whose_ids_look_the_same_are_two(self):
        names = {"office-hours": "caf\u00e9", "welcome-asia-pacific": "cafe\u0301"}
        database = sqlite3.connect(self.database)
        tables = ["session", "visit", "interaction", "poll", "recording_impression", "recording_play"]
        for old, new in names.items():
            for table in tables:
                database.execute(f"UPDATE {table} SET session_id = ? WHERE session_id = ?", (new, old))
        database.commit()
        database.close()
        time.sleep(SETTLING)
        with self.running() as service:
            for name in names.values():
                path = f"/events/summit/sessions/{urllib.parse.quote(name)}/report.json"
                for _ in range(2):
                    self.assertEqual(service.get(path).json["session"]["id"], name)

    def test_options_are_those_of_the_command_line(self):
        with self.running() as service:
            render = ["render", self.database, "--session", "office-hours", "-o", "-", "--quiet"]
            csv = service.get(f"{SESSION}/report.csv?descriptiveHeaders=true").body
            self.assertEqual(csv, recap(*render, "--format", "csv", "--descriptive-headers"))
            query = "?paper=letter&timeZone=Asia%2FTokyo&attendees=3&attachments=false"
            pdf = service.get(f"{SESSION}/report.pdf{query}").body
            options = ["--paper", "letter", "--time-zone", "Asia/Tokyo", "--attendees", "3", "--no-attachments"]
            self.assertEqual(pdf, recap(*render, "--format", "pdf", *options, "--as-of", made_at(pdf)))
            nobody = service.get(f"{SESSION}/report.json?anonymize=true").body
            self.assertEqual(nobody, recap(*render, "--format", "json", "--anonymize", "--pseudonym-key", self.state / "pseudonyms.key"))
            polls = service.get(f"{SESSION}/polls.pdf").body
            self.assertEqual(polls, recap(*render, "--format", "pdf", "--report", "polls", "--as-of", made_at(polls)))

    def test_parameters_that_mean_nothing_are_errors(self):
        with self.running() as service:
            for path in [
                "report.pdf?x=1", "report.pdf?paper=a3", "report.pdf?paper=a4&paper=a4", "report.pdf?timeZone=Mars",
                "report.pdf?attendees=-1", "report.pdf?attachments=yes", "report.pdf?paper", "report.csv?paper=a4",
                "report.json?descriptiveHeaders=true", "polls.pdf?attendees=all", "report.pdf?",
            ]:  # fmt: skip
                self.assertEqual(service.get(f"{SESSION}/{path}").status, 400, path)

    def test_what_is_not_there_is_not_found(self):
        with self.running() as service:
            for path in [
                "/events/none/sessions", "/events/none/sessions/x/report.pdf", "/events/summit/sessions/none/report.pdf",
                f"{SESSION}/report.xml", f"{SESSION}/polls.csv", "/events/summit.db/sessions", "/events/summit",
            ]:  # fmt: skip
                self.assertEqual(service.get(path).status, 404, path)

    def test_the_tag_is_the_digest_of_the_bytes(self):
        with self.running() as service:
            path = f"{SESSION}/report.csv"
            answer = service.get(path)
            tag = answer.headers["etag"]
            self.assertEqual(tag, f'"{hashlib.sha256(answer.body).hexdigest()}"')
            for field in [tag, "W/" + tag, f'"a,b", {tag}', f'"x",{tag},"y"', "*"]:
                current = service.get(path, If_None_Match=field)
                self.assertEqual((current.status, current.body, current.headers["etag"]), (304, b"", tag), field)
            for field in ['"x"', tag[1:-1], tag.replace('"', "'")]:
                self.assertEqual(service.get(path, If_None_Match=field).status, 200, field)

    def test_parts_are_parts_of_the_same_bytes(self):
        with self.running() as service:
            path = f"{SESSION}/report.csv"
            whole = service.get(path)
            body, size = whole.body, len(whole.body)
            for field, expected in [
                ("bytes=0-9", (0, 10)), ("bytes=10-", (10, size)), ("bytes=-7", (size - 7, size)),
                (f"bytes=5-{size + 100}", (5, size)), (f"bytes=-{size * 2}", (0, size)), ("bytes=0-99999999999999999999", (0, size)),
            ]:  # fmt: skip
                part = service.get(path, Range=field)
                self.assertEqual((part.status, part.body), (206, body[slice(*expected)]), field)
                self.assertEqual(part.headers["content-range"], f"bytes {expected[0]}-{expected[1] - 1}/{size}")
            for field in [f"bytes={size}-", "bytes=-0"]:
                answer = service.get(path, Range=field)
                self.assertEqual((answer.status, answer.headers["content-range"]), (416, f"bytes */{size}"), field)
            for field in ["bytes=9-3", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=--3", "bytes=-"]:
                self.assertEqual(service.get(path, Range=field).body, body, field)
            same = service.get(path, Range="bytes=0-9", If_Range=whole.headers["etag"])
            other = service.get(path, Range="bytes=0-9", If_Range='"other"')
            weak = service.get(path, Range="bytes=0-9", If_Range="W/" + whole.headers["etag"])
            self.assertEqual([same.status, other.status, weak.status], [206, 200, 200])

    def test_a_head_tells_of_the_file(self):
        with self.running() as service:
            whole, head = service.get(f"{SESSION}/report.csv"), service.get(f"{SESSION}/report.csv", "HEAD")
            self.assertEqual((head.status, head.body), (200, b""))
            for name in ["content-length", "etag", "content-type", "content-disposition"]:
                self.assertEqual(head.headers[name], whole.headers[name])

    def test_an_html_report_opens_in_an_origin_of_its_own(self):
        with self.running() as service:
            headers = service.get(f"{SESSION}/report.html").headers
            self.assertTrue(headers["content-security-policy"].startswith("sandbox allow-scripts"))
            self.assertIn("frame-ancestors 'none'", headers["content-security-policy"])
            self.assertTrue(headers["content-disposition"].startswith("inline"))
            self.assertEqual(headers["x-content-type-options"], "nosniff")

    def test_figures_are_what_the_command_line_makes(self):
        render = ["render", self.database, "--session", "office-hours", "-o", "-", "--quiet", "--format"]
        with self.running() as service:
            png = service.get(f"{SESSION}/figures/timeline.png?size=wide&theme=dark&scale=1")
            self.assertEqual((png.status, png.headers["content-type"]), (200, "image/png"))
            self.assertIn('inline; filename="2026-03-05-Office-hours', png.headers["content-disposition"])
            look = ["--size", "wide", "--theme", "dark", "--scale", "1"]
            self.assertEqual(png.body, recap(*render, "png", "--figure", "timeline", *look))
            svg = service.get(f"{SESSION}/figures/tile-1.svg?transparent=true&anonymize=true&text=true")
            self.assertEqual((svg.status, svg.headers["content-type"]), (200, "image/svg+xml"))
            self.assertIn("sandbox", svg.headers["content-security-policy"])
            look = ["--transparent", "--text", "--anonymize", "--pseudonym-key", f"{self.state}/pseudonyms.key"]
            self.assertEqual(svg.body, recap(*render, "svg", "--figure", "tile:1", *look))
            missing = service.get(f"{SESSION}/figures/poll-99.svg")
            self.assertEqual(missing.status, 404)
            self.assertIn("poll:99", missing.json["detail"])

    def test_a_picture_by_link_may_be_shown_elsewhere(self):
        with self.running() as service:
            path = f"{SESSION}/figures/map.png"
            self.assertEqual(service.get(path).headers["cross-origin-resource-policy"], "same-origin")
            linked = service.ask(signed(path))
            self.assertEqual((linked.status, linked.headers["cross-origin-resource-policy"]), (200, "cross-origin"))
            report = service.ask(signed(f"{SESSION}/report.html"))
            self.assertEqual(report.headers["cross-origin-resource-policy"], "same-origin")

    def test_a_file_has_its_name_in_every_alphabet(self):
        with sqlite3.connect(self.database) as connection:
            connection.execute("UPDATE session SET title = ? WHERE session_id = 'office-hours'", ['Café "東京"; נועה\r\n/x'])
        with self.running() as service:
            field = service.get(f"{SESSION}/report.csv").headers["content-disposition"]
            self.assertIn("filename*=UTF-8''2026-03-05-Caf%C3%A9-%E6%9D%B1%E4%BA%AC-%3B-", field)
            plain = re.search(r'filename="([^"]*)"', field)[1]
            self.assertRegex(plain, r"^2026-03-05-Cafe[A-Za-z0-9._-]*\.csv$")

    def test_a_changed_database_gives_new_bytes_at_once(self):
        path = f"{SESSION}/report.csv"
        with self.running() as service:
            before = service.get(path).body
            for number in range(5):
                with sqlite3.connect(self.database) as connection:
                    connection.execute("UPDATE attendee SET first_name = ?", [f"Name{number}"])
                self.assertIn(f"Name{number}".encode(), service.get(path).body)
            self.assertNotIn(b"Name0", before)

    def test_so_does_one_with_a_write_ahead_log(self):
        connection = sqlite3.connect(self.database, isolation_level=None)
        self.addCleanup(connection.close)
        connection.execute("PRAGMA journal_mode = wal")
        with self.running() as service:
            for number in range(5):
                connection.execute("UPDATE attendee SET first_name = ?", [f"Name{number}"])
                self.assertIn(f"Name{number}".encode(), service.get(f"{SESSION}/report.csv").body)

    def test_new_databases_appear_and_old_ones_go(self):
        with self.running() as service:
            self.add_event("fair", "--attendees", 5, "--sessions", 1)
            names = [event["name"] for event in service.get("/events").json["events"]]
            self.assertEqual(names, ["fair", "summit"])
            self.database.unlink()
            self.assertEqual(service.get(f"{SESSION}/report.csv").status, 404)

    def test_a_current_report_that_is_kept_needs_no_worker(self):
        path = f"{SESSION}/report.csv"
        with self.running() as service:
            time.sleep(SETTLING)
            first = service.get(path)
            for _ in range(3):
                self.assertEqual(service.get(path).body, first.body)
            figures = [service.figure(f'recap_cache_total{{result="{name}"}}') for name in ["miss", "revalidated", "hit"]]
            self.assertEqual(figures, [1, 0, 3])

    def test_what_is_kept_is_bounded(self):
        with self.running("--cache-size", "0") as service:
            for _ in range(2):
                self.assertEqual(service.get(f"{SESSION}/report.csv").status, 200)
            self.assertEqual(service.figure("recap_cache_bytes"), 0)
            self.assertEqual(list((self.state / "cache").iterdir()), [])

    def test_what_a_killed_service_left_is_gone(self):
        with self.running() as service:
            service.get(f"{SESSION}/report.csv")
            service.process.kill()
            service.process.wait()
        self.assertEqual(len(list((self.state / "cache").iterdir())), 1)
        with self.running():
            self.assertEqual(list((self.state / "cache").iterdir()), [])

    def test_a_session_whose_id_can_be_no_segment_has_another_address(self):
        with sqlite3.connect(self.database) as connection:
            connection.execute("PRAGMA foreign_keys = off")
            for table in ["session", "visit", "interaction", "poll", "recording_impression", "recording_play"]:
                connection.execute(f"UPDATE {table} SET session_id = '../a/b' WHERE session_id = 'office-hours'")
        with self.running() as service:
            sessions = service.get("/events/summit/sessions").json["sessions"]
            address = next(session for session in sessions if session["id"] == "../a/b")["reports"]["report.csv"]
            self.assertRegex(address, r"^/events/summit/sessions/~[0-9a-f]{16}/report\.csv$")
            self.assertEqual(service.get(address).status, 200)

    def test_an_unsound_database_hides_no_other(self):
        (self.data / "broken.db").write_bytes(b"not a database" * 100)
        with self.running() as service:
            answer = service.get("/events/broken/sessions")
            self.assertEqual(answer.status, 500)
            self.assertIn("broken.db", answer.json["detail"])
            page = service.get("/", Accept="text/html").body.decode()
            self.assertIn("broken.db", page)
            self.assertIn(f"{SESSION}/report.pdf", page)
