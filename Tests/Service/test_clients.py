"""Clients that are slow, idle or many."""

import resource
import socket
import time

from running import PATIENCE, ServiceTest

DESCRIPTORS = 1024


class Clients(ServiceTest):
    def connected(self, service, source="127.0.0.1"):
        host, port = service.address.split(":")
        client = socket.create_connection((host, int(port)), PATIENCE, (source, 0))
        self.addCleanup(client.close)
        return client

    def time_to_end(self, client):
        start = time.monotonic()
        try:
            while client.recv(1 << 16):
                pass
        except ConnectionError:
            pass
        return time.monotonic() - start

    def test_idle_connections_shut_nobody_out(self):
        with self.running(descriptors=DESCRIPTORS) as service:
            for _ in range(500):
                self.connected(service)
            start = time.monotonic()
            self.assertEqual(service.ask("/healthz").status, 200)
            self.assertEqual(service.get("/events").status, 200)
            self.assertLess(time.monotonic() - start, 2)

    def test_who_is_at_it_keeps_a_connection_that_others_are_idle_beside(self):
        with self.running(descriptors=DESCRIPTORS) as service:
            other = self.connected(service, "127.0.0.2")
            for _ in range(500):
                self.connected(service)
            other.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            self.assertIn(b"200 OK", other.recv(1 << 16))

    def test_a_service_takes_the_descriptors_it_may_have(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        with self.running(descriptors=(256, hard)) as service:
            taken, _ = resource.prlimit(service.process.pid, resource.RLIMIT_NOFILE)
            self.assertGreater(taken, 256)

    def test_a_head_that_trickles_has_its_time(self):
        with self.running() as service:
            client = self.connected(service)
            client.settimeout(0.5)
            start = time.monotonic()
            client.sendall(b"GET /healthz HTTP/1.1\r\n")
            with self.assertRaises(ConnectionError):
                while time.monotonic() < start + 25:
                    client.sendall(b"X: y\r\n")
                    try:
                        if not client.recv(100):
                            raise ConnectionError
                    except TimeoutError:
                        pass
            self.assertLess(time.monotonic() - start, 15)

    def test_a_body_that_trickles_has_its_time(self):
        with self.running() as service:
            client = self.connected(service)
            client.settimeout(0.5)
            start = time.monotonic()
            client.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
            self.assertIn(b"200 OK", client.recv(1 << 16))
            with self.assertRaises(ConnectionError):
                while time.monotonic() < start + 60:
                    client.sendall(b"x")
                    try:
                        if not client.recv(100):
                            raise ConnectionError
                    except TimeoutError:
                        pass
            self.assertLess(time.monotonic() - start, 25)
