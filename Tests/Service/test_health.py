"""Whether the service lives, and may be sent requests."""

import socket
import subprocess

from running import PATIENCE, RECAP, ServiceTest


class Health(ServiceTest):
    def test_a_service_is_alive_and_ready(self):
        with self.running() as service:
            self.assertEqual(service.ask("/healthz").status, 200)
            self.assertEqual(service.ask("/readyz").status, 200)

    def test_it_is_not_ready_without_its_databases(self):
        with self.running() as service:
            self.data.rmdir()
            self.assertEqual(service.ask("/healthz").status, 200)
            answer = service.ask("/readyz")
            self.assertEqual(answer.status, 503)
            self.assertEqual(answer.headers["content-type"], "application/problem+json")
            self.assertIn("retry-after", answer.headers)

    def test_it_ends_when_told_to(self):
        with self.running() as service:
            self.assertEqual(service.end(), 0)
            self.assertEqual(service.logged("ended")["level"], "info")

    def test_what_it_keeps_is_for_nobody_elses_eyes(self):
        with self.running():
            self.assertEqual((self.state / "cache").stat().st_mode & 0o777, 0o700)

    def test_two_services_do_not_share_their_state(self):
        with self.running():
            command = [RECAP, "serve", "--data", self.data, "--state", self.state]
            command += ["--keys", self.keys, "--tokens", self.tokens, "--bind", "127.0.0.1:0"]
            second = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
            self.assertEqual(second.returncode, 73)
            self.assertIn("another service", second.stderr)

    def test_what_keeps_it_from_starting_is_one_line(self):
        taken = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(taken.close)
        port = taken.getsockname()[1]
        usual = {"--data": self.data, "--state": self.state, "--keys": self.keys, "--tokens": self.tokens}
        cases = [
            ({"--data": self.folder / "none"}, 66, "there is no folder"),
            ({"--data": self.keys}, 66, "is no folder"),
            ({"--keys": self.folder / "none"}, 66, "none"),
            ({"--bind": f"127.0.0.1:{port}"}, 64, "listen"),
            ({"--bind": "nowhere"}, 64, "--bind"),
            ({"--bind": "no.such.host.invalid:80"}, 64, "listen"),
            ({"--base-url": "ftp://x"}, 64, "--base-url"),
            ({"--state": "/proc/recap"}, 73, "/proc/recap"),
            ({"--jobs": 0}, 64, "--jobs"),
        ]
        for change, code, words in cases:
            options = [str(part) for pair in {**usual, **change}.items() for part in pair]
            ran = subprocess.run([RECAP, "serve", *options], capture_output=True, text=True, timeout=PATIENCE)
            told = [line for line in ran.stderr.splitlines() if not line.startswith("{")]
            self.assertEqual((ran.returncode, len(told)), (code, 1), ran.stderr)
            self.assertIn(words, told[0])


class Requests(ServiceTest):
    def test_a_head_is_a_get_without_its_body(self):
        with self.running() as service:
            whole, head = service.ask("/healthz"), service.ask("/healthz", "HEAD")
            self.assertEqual(head.body, b"")
            self.assertEqual(head.headers["content-length"], str(len(whole.body)))

    def test_a_request_is_called_as_it_came_unless_that_could_do_harm(self):
        with self.running() as service:
            self.assertEqual(service.ask("/healthz", X_Request_ID="abc-1").headers["x-request-id"], "abc-1")
            for strange in ["a b", "<script>", "x" * 65]:
                made = service.ask("/healthz", X_Request_ID=strange).headers["x-request-id"]
                self.assertRegex(made, r"^[0-9a-f]{32}$")

    def test_a_problem_names_the_request_that_the_log_has(self):
        with self.running() as service:
            answer = service.get("/nothing")
            problem = answer.json
            self.assertEqual(answer.headers["content-type"], "application/problem+json")
            self.assertEqual((problem["status"], problem["title"]), (404, "Not Found"))
            entry = service.logged("request")
            self.assertEqual(problem["instance"], "urn:recap:request:" + entry["request"])
            self.assertEqual((entry["status"], entry["path"], entry["caller"]), (404, "/nothing", "test"))

    def test_other_methods_are_told_which_there_are(self):
        with self.running() as service:
            for method, path, allowed in [("DELETE", "/events", "GET, HEAD"), ("GET", "/sign-out", "POST")]:
                answer = service.get(path, method)
                self.assertEqual((answer.status, answer.headers["allow"]), (405, allowed))

    def test_a_request_has_one_host(self):
        with self.running() as service:
            for hosts, status in [([], b"400"), (["a", "b"], b"400"), (["a", "a"], b"400"), (["a"], b"200")]:
                host, port = service.address.split(":")
                with socket.create_connection((host, int(port)), PATIENCE) as client:
                    fields = "".join(f"Host: {name}\r\n" for name in hosts)
                    client.sendall(f"GET /healthz HTTP/1.1\r\n{fields}Connection: close\r\n\r\n".encode())
                    self.assertEqual(client.recv(1 << 16).split()[1], status, hosts)

    def test_heads_and_bodies_have_limits(self):
        with self.running() as service:
            self.assertEqual(service.ask("/healthz", X_Long="x" * 20_000).status, 400)
            body = "token=" + "x" * 20_000
            self.assertEqual(service.ask("/sign-in", "POST", body, Sec_Fetch_Site="same-origin").status, 413)

    def test_the_metrics_count_requests_by_route_and_status(self):
        with self.running() as service:
            service.get("/events/none/sessions")
            service.get("/events/nothing/sessions")
            name = 'recap_requests_total{route="/events/{event}/sessions",method="GET",status="404"}'
            # A request counts once its answer is sent.
            self.wait_for(lambda: service.figure(name) >= 2)
            self.assertEqual(service.figure(name), 2)
            self.assertEqual(service.figure("recap_events"), 0)
