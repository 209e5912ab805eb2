"""Workers: what many ask for at once, what takes too long, what ends."""

import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor

from running import BEARER, SESSION, TOKEN, ServiceTest

LARGE = "/events/large/sessions"
BIG_ENOUGH = ["--attendees", 14000, "--sessions", 1]  # some seconds of work


class Rendering(ServiceTest):
    def large_session(self, service):
        return service.get(LARGE).json["sessions"][0]["reports"]["report.pdf"]

    def test_the_same_report_asked_by_many_is_made_once(self):
        self.add_event()
        with self.running() as service:
            time.sleep(2.1)
            with ThreadPoolExecutor(32) as clients:
                answers = list(clients.map(lambda _: service.get(f"{SESSION}/report.pdf"), range(32)))
            self.assertEqual({answer.status for answer in answers}, {200})
            self.assertEqual(len({answer.body for answer in answers}), 1)
            self.assertEqual(service.figure('recap_cache_total{result="miss"}'), 1)

    def test_beyond_the_queue_who_asks_is_told_to_come_back(self):
        self.add_event()
        with self.running("--jobs", "1", "--queue", "1") as service:
            paths = [f"{SESSION}/report.pdf?attendees={number}" for number in range(12)]
            with ThreadPoolExecutor(12) as clients:
                answers = list(clients.map(service.get, paths))
            statuses = [answer.status for answer in answers]
            self.assertEqual(set(statuses), {200, 503})
            for answer in answers:
                if answer.status == 503:
                    self.assertGreaterEqual(int(answer.headers["retry-after"]), 1)
            self.assertEqual(service.get(paths[0]).status, 200)

    def test_a_report_that_takes_too_long_takes_no_other_with_it(self):
        self.add_event("large", *BIG_ENOUGH)
        self.add_event()
        with self.running("--jobs", "1", "--render-timeout", "1") as service:
            self.assertEqual(service.get(self.large_session(service)).status, 504)
            self.assertEqual(service.get(f"{SESSION}/report.csv").status, 200)
            names = [path.name for path in (self.state / "cache").iterdir()]
            self.assertEqual([name for name in names if name.endswith(".part")], [])

    def test_a_worker_that_is_killed_is_replaced(self):
        self.add_event("large", *BIG_ENOUGH)
        self.add_event()
        with self.running("--jobs", "1") as service, ThreadPoolExecutor(1) as client:
            waiting = client.submit(service.get, self.large_session(service))
            self.wait_until_busy(service)
            for worker in service.workers():
                os.kill(worker, signal.SIGKILL)
            # Another has made it.
            self.assertEqual(waiting.result().status, 200)
            self.assertEqual(service.get(f"{SESSION}/report.csv").status, 200)
            # One that has nothing to do is replaced before anybody notices.
            for worker in service.workers():
                os.kill(worker, signal.SIGKILL)
            time.sleep(0.2)
            self.assertEqual(service.get(f"{SESSION}/report.json").status, 200)

    def test_the_request_at_hand_is_answered_before_the_end(self):
        self.add_event("large", *BIG_ENOUGH)
        with self.running("--jobs", "1") as service, ThreadPoolExecutor(1) as client:
            waiting = client.submit(service.get, self.large_session(service))
            self.wait_until_busy(service)
            workers = service.workers()
            self.assertEqual(service.end(), 0)
            answer = waiting.result()
            self.assertEqual((answer.status, answer.body[:5]), (200, b"%PDF-"))
            for worker in workers:
                self.assertFalse(os.path.exists(f"/proc/{worker}"))

    def test_a_report_that_outlasts_the_time_to_end_is_dropped(self):
        self.add_event("large", "--attendees", 30_000, "--sessions", 1)
        with self.running("--jobs", "1", "--grace", "1") as service, ThreadPoolExecutor(1) as client:
            waiting = client.submit(service.get, self.large_session(service))
            self.wait_until_busy(service)
            self.assertEqual(service.end(), 0)
            self.assertEqual(waiting.result().status, 503)

    def test_workers_end_with_a_service_that_is_killed(self):
        with self.running() as service:
            workers = service.workers()
            self.assertGreater(len(workers), 0)
            service.process.kill()
            service.process.wait()
            self.wait_for(lambda: not any(os.path.exists(f"/proc/{worker}") for worker in workers))

    def test_a_worker_that_dies_of_a_report_takes_no_third_with_it(self):
        self.add_event("large", *BIG_ENOUGH)
        with self.running("--jobs", "1") as service, ThreadPoolExecutor(1) as client:
            waiting = client.submit(service.get, self.large_session(service))
            while not waiting.done():
                for worker in service.workers():
                    try:
                        os.kill(worker, signal.SIGKILL)
                    except ProcessLookupError:
                        pass
                time.sleep(0.05)
            self.assertEqual(waiting.result().status, 500)

    def test_callers_take_turns_and_a_table_waits_for_no_document(self):
        self.add_event("large", *BIG_ENOUGH)
        self.add_event()
        other = "recap_" + "u" * 43
        self.write_tokens(("test", TOKEN), ("other", other))
        with self.running("--jobs", "1") as service, ThreadPoolExecutor(24) as clients:
            path = self.large_session(service)
            for event in ["summit", "large"]:
                service.get(f"/events/{event}/sessions")
            waiting = [clients.submit(service.get, f"{path}?attendees={6000 - number}") for number in range(12)]
            self.wait_for(lambda: service.figure("recap_render_queue_length") >= 11)
            start = time.monotonic()
            self.assertEqual(service.get(f"{SESSION}/report.csv").status, 200)
            self.assertLess(time.monotonic() - start, 5)
            answer = service.ask(f"{SESSION}/report.pdf", Authorization=f"Bearer {other}")
            self.assertEqual(answer.status, 200)
            self.assertGreater(service.figure("recap_render_queue_length"), 6)
            service.process.kill()
            service.process.wait()
            for client in waiting:
                client.exception()

    def test_who_has_left_stands_in_no_queue(self):
        self.add_event("large", *BIG_ENOUGH)
        with self.running("--jobs", "1") as service:
            path = self.large_session(service)
            host, port = service.address.split(":")
            clients = []
            for number in range(40):
                client = socket.create_connection((host, int(port)))
                head = f"GET {path}?attendees={number + 5900} HTTP/1.1\r\nHost: x\r\n"
                client.sendall(f"{head}Authorization: {BEARER['Authorization']}\r\n\r\n".encode())
                clients.append(client)
            self.wait_for(lambda: service.figure("recap_render_queue_length") >= 35)
            for client in clients:
                client.close()
            start = time.monotonic()
            self.wait_for(lambda: service.figure("recap_render_queue_length") == 0)
            self.assertLess(time.monotonic() - start, 3)

    def test_waiting_is_within_the_time_of_a_report(self):
        self.add_event("large", *BIG_ENOUGH)
        with self.running("--jobs", "1", "--render-timeout", "3") as service, ThreadPoolExecutor(8) as clients:
            path = self.large_session(service)
            start = time.monotonic()
            answers = list(clients.map(lambda number: service.get(f"{path}?attendees={5900 + number}"), range(8)))
            self.assertLess(time.monotonic() - start, 8)
            self.assertIn(503, {answer.status for answer in answers})

    def wait_until_busy(self, service):
        self.wait_for(lambda: service.figure("recap_renders_running") > 0)
