"""The service as a process of its own, and who talks to it."""

import http.client
import json
import os
import queue
import signal
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

RECAP = os.environ.get("RECAP", ".build/debug/recap")
PATIENCE = 60  # seconds for whatever is waited for; a busy machine may need several


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
        connection = self.connection()
        try:
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            named = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, named, response.read())
        finally:
            connection.close()

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


def started(data, state, *options, environment=()):
    """The service, listening."""
    command = [RECAP, "serve", "--data", data, "--state", state, "--bind", "127.0.0.1:0", *options]
    process = subprocess.Popen(
        list(map(str, command)), stderr=subprocess.PIPE, text=True, env={**os.environ, **dict(environment)}
    )
    service = Service(process)
    threading.Thread(target=service.read_log, daemon=True).start()
    service.address = service.logged("listening")["address"]
    return service


@contextmanager
def running(*arguments, **options):
    service = started(*arguments, **options)
    try:
        yield service
    finally:
        if service.process.poll() is None:
            service.process.kill()
            service.process.wait()


def recap(*arguments):
    """What a command prints."""
    command = [RECAP, *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, timeout=PATIENCE).stdout
