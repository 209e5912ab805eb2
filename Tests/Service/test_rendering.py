"""Workers: what many ask for at once, what takes too long, what ends."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

from running import SESSION, ServiceTest

LARGE = "/events/large/sessions"
BIG_ENOUGH = ["--attendees", 6000, "--sessions", 1]  # some seconds of work


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
            self.assertEqual(waiting.result().status, 500)
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

    def wait_until_busy(self, service):
        self.wait_for(lambda: service.figure("recap_renders_running") > 0)
