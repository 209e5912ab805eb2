"""Arrows are found where they are, and circles of them."""
import tempfile
import unittest
from pathlib import Path

import import_arrows


class ImportArrowsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.sources = Path(folder.name)

    def write(self, path, text):
        file = self.sources / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def test_targets_in_a_circle_are_a_fault(self):
        self.write("A/a.swift", "public import RecapB\n")
        self.write("B/b.swift", "import struct RecapC.Thing\n")
        self.write("C/c.swift", "// import RecapA\n")
        self.assertEqual(import_arrows.faults(self.sources, []), [])
        self.write("C/c.swift", "@testable import RecapA\n")
        self.assertEqual(import_arrows.faults(self.sources, []), ["targets in a circle: A, B, C"])

    def test_folders_use_each_other_by_the_names_of_types(self):
        self.write("A/In/x.swift", "public struct Input {}\n")
        self.write("A/Out/y.swift", "final class Output { let input: Input }\n")
        self.write("A/z.swift", 'enum Loose { case a }\n// Output\nlet text = "Input"\n')
        self.assertEqual(
            import_arrows.folder_arrows(self.sources / "A"), {"In": {}, "Out": {"In": {"Input"}}, ".": {}}
        )

    def test_a_folder_must_not_know_another_over_a_third(self):
        self.write("A/In/x.swift", "struct Input { let middle: Middle }\n")
        self.write("A/Mid/y.swift", "struct Middle {}\n")
        self.write("A/Out/z.swift", "struct Output { let input: Input }\n")
        apart = [("A", "In", "Out")]
        self.assertEqual(import_arrows.faults(self.sources, apart), [])
        self.write("A/Mid/y.swift", "struct Middle { var output: Output? }\n")
        self.assertEqual(
            import_arrows.faults(self.sources, apart), ["A: In must not know Out: In → Mid → Out"]
        )


if __name__ == "__main__":
    unittest.main()
