"""A disk that is full."""

import os
import subprocess
import unittest

from running import SESSION, ServiceTest

MEGABYTES = 2


@unittest.skipUnless(os.geteuid() == 0, "only root can mount a small disk")
class Disk(ServiceTest):
    def setUp(self):
        super().setUp()
        self.add_event()
        self.state.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "recap", self.state], check=True)
        self.addCleanup(subprocess.run, ["umount", "--lazy", self.state], check=True)

    def fill(self):
        """Takes all the room there is."""
        path = self.state / "filler"
        with path.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
        return path

    def test_what_is_kept_for_others_makes_room(self):
        with self.running("--jobs", "1") as service:
            # Some times the disk, each another report.
            for number in range(40):
                answer = service.get(f"{SESSION}/report.pdf?attendees={number}")
                self.assertEqual(answer.status, 200, answer.body)
                self.assertEqual(service.ask("/readyz").status, 200)
            self.assertGreater(service.figure("recap_cache_bytes"), 0)

    def test_where_nothing_makes_room_it_is_told_and_passes(self):
        with self.running() as service:
            filler = self.fill()
            answer = service.get(f"{SESSION}/report.pdf")
            self.assertEqual(answer.status, 503)
            self.assertIn("retry-after", answer.headers)
            self.assertEqual(service.ask("/readyz").status, 503)
            self.assertEqual(service.ask("/healthz").status, 200)
            filler.unlink()
            self.assertEqual(service.ask("/readyz").status, 200)
            self.assertEqual(service.get(f"{SESSION}/report.pdf").status, 200)
            self.assertEqual([path.name for path in self.state.iterdir() if "probe" in path.name], [])
