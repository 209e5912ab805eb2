"""Nothing without a key: tokens, signed links, the page's cookie."""

import json
import re
import signal
import time
from urllib.parse import urlencode

from links import WEEK, signed
from running import BEARER, EVENT, KEY, SESSION, TOKEN, ServiceTest

PATHS = ["/", "/events", "/events/summit/sessions", f"{SESSION}/report.csv", "/metrics", "/openapi.json", "/x", "/exports/1"]
REPORT = f"{SESSION}/report.csv"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Tokens(ServiceTest):
    def test_without_one_nothing_is_told_apart(self):
        self.add_event()
        with self.running() as service:
            for path in PATHS:
                for headers in [{}, {"Authorization": "Bearer " + TOKEN[:-1]}, {"Authorization": TOKEN}]:
                    answer = service.ask(path, **headers)
                    self.assertEqual(answer.status, 401, path)
                    self.assertTrue(answer.headers["www-authenticate"].startswith("Bearer"))

    def test_a_token_is_known_until_its_line_is_gone(self):
        with self.running() as service:
            self.assertEqual(service.get("/events").status, 200)
            self.write_tokens(("test", "recap_other"))
            self.assertEqual(service.get("/events").status, 401)
            self.assertEqual(service.ask("/events", Authorization="bearer recap_other").status, 200)

    def test_an_unsound_file_locks_nobody_out_and_is_told_of(self):
        with self.running() as service:
            self.tokens.write_text("what is this\n")
            self.assertEqual(service.get("/events").status, 200)
            self.assertIn("line 1", service.logged("a file of keys or tokens is unsound")["error"])
            self.write_tokens(("test", "recap_other"))
            service.process.send_signal(signal.SIGHUP)
            service.logged("keys and tokens are read again")
            self.assertEqual(service.get("/events").status, 401)


class Links(ServiceTest):
    def setUp(self):
        super().setUp()
        self.add_event()

    def test_a_link_opens_its_report_and_nothing_else(self):
        with self.running() as service:
            link = signed(REPORT)
            answer = service.ask(link)
            self.assertEqual((answer.status, answer.headers["cache-control"]), (200, "private, no-store"))
            self.assertEqual(answer.headers["referrer-policy"], "no-referrer")
            self.assertEqual(answer.body, service.get(REPORT).body)
            self.assertEqual(service.ask(link, "HEAD").status, 200)
            self.assertEqual(service.ask(link, "POST").status, 403)
            for path in ["/", "/events", "/metrics", f"{SESSION}/exports"]:
                self.assertEqual(service.ask(signed(path)).status, 403, path)

    def test_a_link_to_a_session_opens_nothing_of_its_event(self):
        event = f"{EVENT}/report.csv"
        with self.running() as service:
            self.assertEqual(service.ask(event).status, 401)
            self.assertEqual(service.ask(event, Authorization="Bearer recap_wrong").status, 401)
            self.assertEqual(service.ask(event, **BEARER).status, 200)
            own, query = signed(event), signed(REPORT).partition("?")[2]
            self.assertEqual(service.ask(own).body, service.get(event).body)
            self.assertEqual(service.ask(own, "HEAD").status, 200)
            # Nor one to the event what is of a session, or of another event.
            self.assertEqual(service.ask(f"{event}?{query}").status, 403)
            for path in [REPORT, f"{EVENT}/report.json", "/events/fair/report.csv", "/events"]:
                self.assertEqual(service.ask(f"{path}?{own.partition('?')[2]}").status, 403, path)
            more = signed(event, {"anonymize": "true"})
            self.assertEqual(service.ask(more).status, 200)
            self.assertEqual(service.ask(more.replace("anonymize=true&", "")).status, 403)

    def test_options_are_signed_with_it(self):
        with self.running() as service:
            link = signed(REPORT, {"descriptiveHeaders": "true"})
            self.assertEqual(service.ask(link).body, service.get(REPORT + "?descriptiveHeaders=true").body)
            self.assertEqual(service.ask(link.replace("=true", "=false")).status, 403)
            self.assertEqual(service.ask(signed(REPORT) + "&descriptiveHeaders=true").status, 403)

    def test_an_altered_link_opens_nothing(self):
        with self.running() as service:
            link = signed(REPORT)
            self.assertEqual(service.ask(link).status, 200)
            for place in range(1, len(link)):
                altered = link[:place] + chr(ord(link[place]) ^ 1) + link[place + 1 :]
                answer = service.ask(altered.replace(" ", "%20"))
                self.assertIn(answer.status, (400, 401, 403), altered)
                self.assertNotIn(b"first_name", answer.body)

    def test_no_spelling_gets_around_it(self):
        with self.running() as service:
            link = signed(REPORT)
            query = link.partition("?")[2]
            expires = re.search(r"expires=\d+", link)[0]
            for other in [
                link + "&" + expires, link + "&signature=x", link.replace("events/", "events//"),
                link.replace("/events", "/./events"), link.replace("/events", "/x/../events"),
                link.replace("office-hours/", "office-hours%2f"), link.replace("office", "%6Fffice"),
                link.replace("/report", "/..%2freport"), link.replace("/report", "/%2e%2e/report"),
                link.replace(".csv", ".csv%00"), link.replace("/report", "%5creport"), link + "#x", link + "&",
                "/" + link, f"{REPORT}/?{query}", f"{REPORT}?{query.upper()}", signed(REPORT, method="POST"),
                f"{SESSION}/report.json?{query}", f"{SESSION}/report.pdf?{query}",
            ]:  # fmt: skip
                self.assertIn(service.ask(other).status, (400, 401, 403), other)

    def test_its_time_is_over_at_its_second(self):
        with self.running() as service:
            now = int(time.time())
            self.assertEqual(service.ask(signed(REPORT, expires=now + 30)).status, 200)
            self.assertEqual(service.ask(signed(REPORT, expires=now)).status, 410)
            over = service.ask(signed(REPORT, expires=now - 1), Accept="text/html")
            self.assertEqual((over.status, over.headers["content-type"]), (410, "text/html; charset=utf-8"))
            self.assertIn("has expired", over.body.decode())

    def test_seven_days_are_seven_days_across_restarts(self):
        link = signed(REPORT, expires=int(time.time()) + WEEK)
        for _ in range(2):
            with self.running() as service:
                self.assertEqual(service.ask(link).status, 200)
                self.assertEqual(service.end(), 0)

    def test_keys_rotate_by_their_ids(self):
        with self.running() as service:
            old, new = signed(REPORT), signed(REPORT, key=b"n" * 32, key_id="k2")
            self.assertEqual([service.ask(old).status, service.ask(new).status], [200, 403])
            self.write_keys(("k2", b"n" * 32), ("k1", KEY))
            self.assertEqual([service.ask(old).status, service.ask(new).status], [200, 200])
            self.write_keys(("k2", b"n" * 32))
            self.assertEqual([service.ask(old).status, service.ask(new).status], [403, 200])
            swapped = signed(REPORT, key=KEY, key_id="k2")
            self.assertEqual(service.ask(swapped).status, 403)

    def test_neither_signature_nor_token_is_logged(self):
        with self.running() as service:
            link = signed(REPORT)
            service.ask(link)
            service.ask(link[:-1])
            service.ask(link.replace("?", ""))
            service.ask(link.replace("?", "%3F").replace("=", "%3D"))
            service.ask(link.replace("?", "&"))
            service.get(REPORT)
            service.ask("/sign-in", "POST", urlencode({"token": TOKEN}), **SAME_ORIGIN, **FORM)
            service.end()
            log = "".join(service.log)
            self.assertEqual(sum(json.loads(line)["message"] == "request" for line in service.log), 7)
            for secret in [link.partition("signature=")[2], "signature", "expires=", TOKEN, "t" * 20]:
                self.assertNotIn(secret, log)


class SignIn(ServiceTest):
    def sign_in(self, service, token=TOKEN, **headers):
        return service.ask("/sign-in", "POST", urlencode({"token": token}), **{**SAME_ORIGIN, **FORM, **headers})

    def cookie(self, service):
        answer = self.sign_in(service)
        self.assertEqual((answer.status, answer.headers["location"]), (303, "/"))
        return answer.headers["set-cookie"]

    def test_a_token_becomes_a_cookie_nobody_else_gets_at(self):
        with self.running() as service:
            cookie = self.cookie(service)
            for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200"]:
                self.assertIn(part, cookie)
            self.assertNotIn(TOKEN, cookie)
            self.assertEqual(service.ask("/events", Cookie="a=b; " + cookie.partition(";")[0]).status, 200)
            answer = service.ask("/sign-out", "POST", Cookie=cookie.partition(";")[0], **SAME_ORIGIN)
            self.assertIn("Max-Age=0", answer.headers["set-cookie"])
            # Nor whoever has kept it.
            self.assertEqual(service.ask("/events", Cookie=cookie.partition(";")[0]).status, 401)
            another = self.cookie(service).partition(";")[0]
            self.assertEqual(service.ask("/events", Cookie=another).status, 200)
        with self.running() as service:
            self.assertEqual(service.ask("/events", Cookie=cookie.partition(";")[0]).status, 401)
            self.assertEqual(service.ask("/events", Cookie=another).status, 200)
            self.assertEqual((self.state / "signed-out").stat().st_mode & 0o777, 0o600)

    def test_by_https_the_cookie_is_for_https_alone(self):
        with self.running("--base-url", "https://reports.example.org") as service:
            cookie = self.cookie(service)
            self.assertTrue(cookie.startswith("__Host-recap="))
            self.assertIn("; Secure", cookie)

    def test_addresses_are_behind_the_path_of_the_service(self):
        self.add_event()
        with self.running("--base-url", "https://example.org/recap/") as service:
            self.assertEqual(self.sign_in(service).headers["location"], "/recap/")
            page = service.get("/", Accept="text/html").body.decode()
            self.assertIn(f'href="/recap{REPORT}"', page)
            self.assertNotIn('href="/events', page)
            listed = service.get("/events").json["events"][0]["sessions"]
            self.assertEqual(listed, "/recap/events/summit/sessions")

    def test_a_cookie_ends_with_its_token_and_with_its_key(self):
        with self.running() as service:
            cookie = self.cookie(service).partition(";")[0]
            self.assertEqual(service.ask("/events", Cookie=cookie).status, 200)
            self.write_tokens(("test", "recap_another"))
            self.assertEqual(service.ask("/events", Cookie=cookie).status, 401)
            self.write_tokens(("test", TOKEN))
            self.assertEqual(service.ask("/events", Cookie=cookie).status, 200)
            self.write_keys(("k1", b"x" * 32))
            self.assertEqual(service.ask("/events", Cookie=cookie).status, 401)

    def test_no_link_is_a_cookie_and_no_cookie_a_link(self):
        self.add_event()
        with self.running() as service:
            self.assertEqual(service.ask("/events", Cookie="recap=" + signed(REPORT)).status, 401)
            cookie = self.cookie(service).partition(";")[0].partition("=")[2]
            self.assertEqual(service.ask(cookie).status, 403)

    def test_another_sites_page_can_neither_sign_in_nor_out(self):
        with self.running() as service:
            for headers in [
                {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"},
            ]:  # fmt: skip
                answer = service.ask("/sign-in", "POST", urlencode({"token": TOKEN}), **FORM, **headers)
                self.assertEqual(answer.status, 403, headers)
            cookie = self.cookie(service).partition(";")[0]
            self.assertEqual(service.ask("/sign-out", "POST", Cookie=cookie, Origin="https://evil.example").status, 403)
            own = service.ask("/sign-out", "POST", Cookie=cookie, Origin="http://" + service.address)
            self.assertEqual(own.status, 303)

    def test_a_wrong_token_gets_the_form_again(self):
        with self.running() as service:
            answer = self.sign_in(service, "recap_wrong")
            self.assertEqual(answer.status, 401)
            self.assertIn("isn’t valid", answer.body.decode())
            self.assertNotIn("set-cookie", answer.headers)

    def test_who_comes_with_a_browser_gets_the_form(self):
        with self.running() as service:
            answer = service.ask("/", Accept="text/html")
            self.assertEqual(answer.status, 401)
            self.assertIn('action="/sign-in"', answer.body.decode())
