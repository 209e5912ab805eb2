"""The service as a process of its own, and who talks to it."""

import base64
import hashlib
import http.client
import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
import unittest
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

RECAP = os.environ.get("RECAP", ".build/debug/recap")
PATIENCE = 60  # seconds for whatever is waited for; a busy machine may need several

KEY = bytes(range(32))
TOKEN = "recap_" + "t" * 43
BEARER = {"Authorization": f"Bearer {TOKEN}"}
LONG_AGO = 1_700_000_000  # a database last written then is taken for settled
EVENT = "/events/summit"
SESSION = "/events/summit/sessions/office-hours"


@dataclass
class Answer:
    status: int
    headers: dict  # by name in lower case
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


@dataclass
class Service:
    process: subprocess.Popen
    address: str = ""
    log: list = field(default_factory=list)
    lines: queue.Queue = field(default_factory=queue.Queue)

    def read_log(self):
        for line in self.process.stderr:
            self.log.append(line)
            self.lines.put(line)
        self.lines.put(None)

    def logged(self, message):
        """The next entry of the log with a message."""
        while (line := self.lines.get(timeout=PATIENCE)) is not None:
            entry = json.loads(line)
            if entry["message"] == message:
                return entry
        raise AssertionError(f"the service ended without saying: {message}")

    def connection(self):
        return http.client.HTTPConnection(self.address, timeout=PATIENCE)

    def ask(self, path, method="GET", body=None, **headers):
        """Without a token."""
        connection = self.connection()
        try:
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            named = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, named, response.read())
        finally:
            connection.close()

    def get(self, path, method="GET", body=None, **headers):
        """With the token."""
        return self.ask(path, method, body, **{**BEARER, **headers})

    def figure(self, name):
        """A figure of the metrics, by its name and labels."""
        lines = self.get("/metrics").body.decode().splitlines()
        values = [line.rpartition(" ")[2] for line in lines if line.rpartition(" ")[0] == name]
        return float(values[0]) if values else 0.0

    def workers(self):
        pids = set()
        for task in Path(f"/proc/{self.process.pid}/task").iterdir():
            try:
                pids |= set(map(int, (task / "children").read_text().split()))
            except (FileNotFoundError, ProcessLookupError):
                pass  # a thread that has ended since has none
        return sorted(pids)

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


def recap(*arguments):
    """What a command prints."""
    command = [RECAP, *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=PATIENCE).stdout


def settled(database):
    """Written long ago, as far as its time tells; that of its inode can't be set back, so it takes a while."""
    os.utime(database, (LONG_AGO, LONG_AGO))
    return database


class ServiceTest(unittest.TestCase):
    """A test with folders of its own, a sample event, a key and a token."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.data, self.state = self.folder / "data", self.folder / "state"
        self.keys, self.tokens = self.folder / "keys", self.folder / "tokens"
        self.data.mkdir()
        self.write_keys(("k1", KEY))
        self.write_tokens(("test", TOKEN))

    def write_keys(self, *keys):
        self.keys.write_text("".join(f"{name}:{base64.b64encode(key).decode()}\n" for name, key in keys))
        self.keys.chmod(0o600)

    def write_tokens(self, *tokens):
        lines = (f"{name}:{hashlib.sha256(token.encode()).hexdigest()}\n" for name, token in tokens)
        self.tokens.write_text("".join(lines))

    def add_event(self, name="summit", *options):
        database = self.data / f"{name}.db"
        recap("demo", "-o", database, *options)
        return database

    def wait_for(self, what):
        deadline = time.monotonic() + PATIENCE
        while not what():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.02)

    @contextmanager
    def running(self, *options, environment=(), descriptors=None):
        service = self.started(*options, environment=environment, descriptors=descriptors)
        try:
            yield service
        finally:
            if service.process.poll() is None:
                service.process.kill()
                service.process.wait()
            service.process.stderr.close()

    def started(self, *options, environment=(), descriptors=None):
        """The service, listening; with no more descriptors than are said, or a soft and a hard limit of them."""
        command = [RECAP, "serve", "--data", self.data, "--state", self.state, "--keys", self.keys]
        command += ["--tokens", self.tokens, "--bind", "127.0.0.1:0", *options]
        if descriptors:
            soft, hard = descriptors if isinstance(descriptors, tuple) else (descriptors, descriptors)
            command = ["prlimit", f"--nofile={soft}:{hard}", *command]
        process = subprocess.Popen(
            list(map(str, command)), stderr=subprocess.PIPE, text=True, env={**os.environ, **dict(environment)}
        )
        service = Service(process)
        threading.Thread(target=service.read_log, daemon=True).start()
        service.address = service.logged("listening")["address"]
        return service
