"""The service to try: one command, one address, and nothing left behind."""

import os
import pty
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
from contextlib import contextmanager
from pathlib import Path

from running import PATIENCE, RECAP, Service


class Demo(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.temporary = Path(folder.name)

    @contextmanager
    def running(self, *options):
        """The service, and the address it prints."""
        process = subprocess.Popen(
            [RECAP, "serve", "--demo", *options], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(self.temporary)},
        )  # fmt: skip
        try:
            printed = process.stdout.readline().strip()
            address = re.match(r"http://([^/]+)(/.*)$", printed)
            self.assertTrue(address, printed)
            yield Service(process, address[1]), address[2]
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
            process.stdout.close()
            process.stderr.close()

    def left(self):
        return [path.name for path in self.temporary.iterdir() if path.name.startswith("recap-demo")]

    def test_the_address_opens_the_page_signed_in_once(self):
        with self.running("--bind", "127.0.0.1:0") as (service, way):
            self.assertEqual(service.ask("/").status, 401)
            self.assertEqual(service.ask(way[:-1]).status, 401)
            self.assertEqual(service.ask(way + "&x=1").status, 400)
            self.assertNotIn("set-cookie", service.ask(way, "HEAD").headers)
            answer = service.ask(way)
            cookie = answer.headers["set-cookie"].partition(";")[0]
            self.assertEqual(answer.status, 200)
            self.assertIn('content="0; url=/"', answer.body.decode())
            self.assertIn("SameSite=Strict", answer.headers["set-cookie"])
            page = service.ask("/", Cookie=cookie, Accept="text/html").body.decode()
            self.assertEqual(page.count("<article"), 12)
            report = re.search(r'href="(/events/sample/[^"]+report\.pdf)"', page)[1]
            self.assertEqual(service.ask(report, Cookie=cookie).body[:5], b"%PDF-")
            again = service.ask(way, Accept="text/html")
            self.assertEqual(again.status, 401)
            self.assertIn("works once", again.body.decode())
            self.assertNotIn("set-cookie", again.headers)
            self.assertEqual(service.ask(way, Cookie=cookie).status, 200)

    def test_the_token_lets_programs_in_and_nothing_else_is_said(self):
        with self.running("--bind", "127.0.0.1:0") as (service, way):
            service.process.send_signal(signal.SIGTERM)
            said = service.process.stderr.read().splitlines()
            self.assertEqual(len(said), 2, said)
        with self.running("--bind", "127.0.0.1:0") as (service, way):
            service.process.stderr.readline()
            token = service.process.stderr.readline().split()[-1]
            events = service.ask("/events", Authorization=f"Bearer {token}").json["events"]
            self.assertEqual([event["name"] for event in events], ["sample"])

    def test_it_is_gone_with_its_files_when_told_to_end(self):
        for number in [signal.SIGINT, signal.SIGTERM]:
            with self.running("--bind", "127.0.0.1:0") as (service, way):
                [folder] = self.left()
                self.assertEqual((self.temporary / folder).stat().st_mode & 0o777, 0o700)
                self.assertEqual(service.end(number), 0)
                self.assertEqual(self.left(), [])

    def test_who_does_not_wait_for_the_end_leaves_no_files_either(self):
        with self.running("--bind", "127.0.0.1:0") as (service, way):
            # A request that does not end keeps the service from ending.
            with socket.create_connection(tuple(service.address.split(":"))) as connection:
                connection.sendall(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 9\r\n\r\n")
                self.assertEqual(service.ask("/healthz").status, 200)
                # What it has not begun to read is no request yet, and another thread reads it.
                time.sleep(0.5)
                service.process.send_signal(signal.SIGINT)
                with self.assertRaises(subprocess.TimeoutExpired):
                    service.process.wait(1)
                self.assertEqual(service.end(signal.SIGINT), 130)
                self.assertEqual(self.left(), [])

    def test_it_takes_another_port_where_none_was_asked_for(self):
        with socket.socket() as taken:
            try:
                taken.bind(("127.0.0.1", 8080))
                taken.listen()
            except OSError:
                pass  # Somebody else's, which is as good.
            with self.running() as (service, way):
                self.assertNotEqual(service.address, "127.0.0.1:8080")
                self.assertIn(f"127.0.0.1:8080 is taken, so the demo listens on {service.address}", service.process.stderr.readline())
                self.assertEqual(service.ask("/healthz").status, 200)

    def test_a_port_that_was_asked_for_is_taken_or_not(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            bind = f"127.0.0.1:{taken.getsockname()[1]}"
            ran = subprocess.run(
                [RECAP, "serve", "--demo", "--bind", bind], capture_output=True, text=True, timeout=PATIENCE,
                env={**os.environ, "TMPDIR": str(self.temporary)},
            )  # fmt: skip
        self.assertEqual((ran.returncode, len(ran.stderr.splitlines())), (64, 1), ran.stderr)
        self.assertIn(f"can't listen on {bind}", ran.stderr)
        self.assertEqual(self.left(), [])


class Secrets(unittest.TestCase):
    """What is shown to a person, and what goes to a file."""

    def on_a_terminal(self, command):
        """What somebody sees who types a command."""
        master, slave = pty.openpty()
        process = subprocess.Popen(["sh", "-c", command], stdout=slave, stderr=slave, env={**os.environ, "RECAP": RECAP})
        os.close(slave)
        seen = b""
        reader = threading.Thread(target=process.wait)
        reader.start()
        while True:
            try:
                part = os.read(master, 4096)
            except OSError:
                break
            if not part:
                break
            seen += part
        reader.join(PATIENCE)
        os.close(master)
        self.assertEqual(process.returncode, 0)
        return seen.decode().splitlines()

    def test_a_terminal_shows_the_token_and_the_line_with_what_they_are(self):
        seen = self.on_a_terminal('"$RECAP" token new platform')
        self.assertEqual(len(seen), 4)
        self.assertRegex(seen[seen.index("The line for the tokens file:") + 1], r"^platform:[0-9a-f]{64}$")
        self.assertRegex(seen[seen.index("The token, shown this once:") + 1], r"^recap_[\w-]{43}$")

    def test_what_goes_to_a_file_is_a_sound_file_and_the_token_is_seen(self):
        with tempfile.TemporaryDirectory() as folder:
            files = [f"{folder}/{name}" for name in ("tokens", "keys")]
            for name in ["platform", "operator"]:
                seen = self.on_a_terminal(f'"$RECAP" token new {name} >> {files[0]}')
                self.assertEqual([line[:6] for line in seen], ["The to", "recap_"])
                self.assertEqual(self.on_a_terminal(f'"$RECAP" key new --id {name} >> {files[1]}'), [])
            self.assertRegex(Path(files[0]).read_text(), r"^platform:[0-9a-f]{64}\noperator:[0-9a-f]{64}\n$")
            self.assertRegex(Path(files[1]).read_text(), r"^platform:[\w+/]{43}=\noperator:[\w+/]{43}=\n$")
