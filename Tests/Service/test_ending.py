"""What becomes of downloads when the service is told to end."""

import hashlib
import socket
import time

from running import BEARER, PATIENCE, ServiceTest

LARGE = "/events/large/sessions"


class Ending(ServiceTest):
    def setUp(self):
        super().setUp()
        self.add_event("large", "--attendees", 12_000, "--sessions", 1)

    def reading_slowly(self, service):
        """The connection of a client with little room, which asked for the page and has not read it."""
        path = service.get(LARGE).json["sessions"][0]["reports"]["report.html"]
        whole = service.get(path).body
        self.assertGreater(len(whole), 3_000_000)
        host, port = service.address.split(":")
        client = socket.socket()
        self.addCleanup(client.close)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 16)
        client.settimeout(PATIENCE)
        client.connect((host, int(port)))
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nAuthorization: {BEARER['Authorization']}\r\n\r\n".encode())
        return client, whole

    def read(self, client, pause):
        data = b""
        while chunk := client.recv(1 << 16):
            data += chunk
            time.sleep(pause)
        return data

    def test_a_download_is_written_to_its_end_however_slowly_it_is_read(self):
        with self.running() as service:
            client, whole = self.reading_slowly(service)
            data = client.recv(1000)
            service.process.terminate()
            time.sleep(0.5)
            data += self.read(client, 0.05)
            body = data.partition(b"\r\n\r\n")[2]
            self.assertEqual(len(body), len(whole))
            self.assertEqual(hashlib.sha256(body).digest(), hashlib.sha256(whole).digest())
            self.assertEqual(service.process.wait(PATIENCE), 0)

    def test_who_does_not_read_at_all_keeps_it_no_longer_than_the_grace(self):
        with self.running("--grace", "2") as service:
            client, _ = self.reading_slowly(service)
            client.recv(1000)
            start = time.monotonic()
            self.assertEqual(service.end(), 0)
            self.assertLess(time.monotonic() - start, 5)

    def test_without_downloads_it_ends_at_once_though_connections_are_open(self):
        with self.running() as service:
            idle = service.connection()
            idle.request("GET", "/healthz")
            idle.getresponse().read()
            start = time.monotonic()
            self.assertEqual(service.end(), 0)
            self.assertLess(time.monotonic() - start, 2)
