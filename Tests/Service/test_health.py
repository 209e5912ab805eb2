"""Whether the service lives, and may be sent requests."""

import json
import tempfile
import unittest
from pathlib import Path

from running import running


class Health(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data, self.state = Path(folder.name) / "data", Path(folder.name) / "state"
        self.data.mkdir()

    def test_a_service_is_alive_and_ready(self):
        with running(self.data, self.state) as service:
            self.assertEqual(service.ask("/healthz").status, 200)
            self.assertEqual(service.ask("/readyz").status, 200)

    def test_it_is_not_ready_without_its_databases(self):
        with running(self.data, self.state) as service:
            self.data.rmdir()
            self.assertEqual(service.ask("/healthz").status, 200)
            answer = service.ask("/readyz")
            self.assertEqual(answer.status, 503)
            self.assertEqual(answer.headers["content-type"], "application/problem+json")
            self.assertIn("retry-after", answer.headers)

    def test_it_ends_when_told_to(self):
        with running(self.data, self.state) as service:
            self.assertEqual(service.end(), 0)
            self.assertEqual(json.loads(service.log[-1])["message"], "ended")

    def test_a_head_is_a_get_without_its_body(self):
        with running(self.data, self.state) as service:
            whole, head = service.ask("/healthz"), service.ask("/healthz", "HEAD")
            self.assertEqual(head.body, b"")
            self.assertEqual(head.headers["content-length"], str(len(whole.body)))

    def test_a_request_is_called_as_it_came_unless_that_could_do_harm(self):
        with running(self.data, self.state) as service:
            self.assertEqual(service.ask("/healthz", x_request_id="abc-1").headers["x-request-id"], "abc-1")
            for strange in ["a b", "<script>", "x" * 65]:
                made = service.ask("/healthz", x_request_id=strange).headers["x-request-id"]
                self.assertRegex(made, r"^[0-9a-f]{32}$")
