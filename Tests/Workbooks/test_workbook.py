"""What workbook.py finds in workbooks that are not as they should be."""

import io
import unittest
from datetime import datetime

import openpyxl
from openpyxl.styles import Font

from workbook import DECIMAL, PERCENT, TIME, WHOLE, Workbook, same, same_as_csv, unescaped

REPORT = {
    "format": "recap-session/1",
    "session": {"id": "s", "startedAt": "2026-03-04T15:00:00Z"},
    "summary": {"uniqueViewers": 1, "reactions": {"count": 3, "participants": 1, "rate": 0.25}},
    "attendees": [{
        "id": 7, "name": "=Ada", "title": None, "company": None, "role": None, "industry": None,
        "country": None, "minutesViewed": 12.5, "reactions": 3, "chatMessages": None, "pollsAnswered": None,
        "engagementRate": 0.5, "qaThreads": None, "attachmentDownloads": None, "handRaises": None, "heatmap": None,
        "externalId": None}],
    "recording": None, "polls": [], "dataQuality": {},
}
HEADS = "First Name,Live Minutes Viewed (Interval-Based),Reaction Count,Live Engagement Rate\r\n"
TABLES = {"attendees": (HEADS + "'=Ada,12.50,3,0.5000\r\n").encode()}


def book():
    """One that is as it should be."""
    book = openpyxl.Workbook()
    sheets = {
        "Summary": [
            ["Part", "Figure", "Value", "Name in JSON"],
            ["Session", "ID", "s", "session.id"],
            ["Session", "Started at (Europe/Berlin)", datetime(2026, 3, 4, 16), "session.startedAt"],
            ["Summary", "Unique viewers", 1, "summary.uniqueViewers"],
            ["Summary", "Reactions", 3, "summary.reactions.count"],
            ["Summary", "Reactions: participants", 1, "summary.reactions.participants"],
            ["Summary", "Reactions: rate", 0.25, "summary.reactions.rate"],
        ],
        "Attendees": [["ID", *HEADS.strip().split(",")], [7, "=Ada", 12.5, 3, 0.5]],
    }
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            sheet.column_dimensions[cell.column_letter].width = 12
        sheet.freeze_panes, sheet.auto_filter.ref = "A2", sheet.dimensions
    book["Summary"]["C3"].number_format = TIME
    book["Summary"]["C7"].number_format = PERCENT
    for place, form in {"A2": WHOLE, "C2": DECIMAL, "E2": PERCENT}.items():
        book["Attendees"][place].number_format = form
    return book


def found(book, report=REPORT, tables=TABLES):
    data = io.BytesIO()
    book.save(data)
    return Workbook(data.getvalue(), report).check(tables)


class Workbooks(unittest.TestCase):
    def test_a_workbook_that_is_as_it_should_be_has_no_fault(self):
        self.assertEqual(found(book()), [])

    def test_a_changed_cell_is_found(self):
        for sheet, place, value in [
            ("Summary", "C4", 2), ("Summary", "C7", 0.2500000001), ("Summary", "C3", datetime(2026, 3, 4, 15)),
            ("Summary", "C2", "t"), ("Summary", "D5", "summary.other"), ("Attendees", "B2", "'=Ada"),
            ("Attendees", "C2", 12.51), ("Attendees", "C2", "12.5"), ("Attendees", "D2", None),
            ("Attendees", "A2", 8), ("Attendees", "A3", 9), ("Attendees", "E1", "Other"),
        ]:
            with self.subTest(sheet=sheet, place=place, value=value):
                changed = book()
                changed[sheet][place] = value
                self.assertNotEqual(found(changed), [])

    def test_a_formula_and_a_link_are_found(self):
        changed = book()
        changed["Attendees"]["B2"] = "=1+1"
        self.assertIn("Attendees: B2 is a formula or a link", found(changed))
        changed = book()
        changed["Attendees"]["B2"].hyperlink = "https://example.org"
        self.assertIn("Attendees: B2 is a formula or a link", found(changed))

    def test_what_is_missing_is_found(self):
        changed = book()
        del changed["Attendees"]
        self.assertNotEqual(found(changed), [])
        changed = book()
        changed["Summary"].delete_rows(4)
        self.assertIn("Summary: summary.uniqueViewers is in it or in JSON alone", found(changed))
        changed = book()
        changed["Attendees"].delete_cols(4)
        self.assertNotEqual(found(changed), [])

    def test_what_nobody_knows_is_found(self):
        changed = book()
        changed.create_sheet("Else").append(["x"])
        self.assertIn("Else: nobody knows this sheet", found(changed))

    def test_how_a_sheet_looks_is_looked_at(self):
        for change in [
            lambda sheet: setattr(sheet, "freeze_panes", None), lambda sheet: setattr(sheet["A1"], "font", Font()),
            lambda sheet: setattr(sheet.auto_filter, "ref", None),
            lambda sheet: setattr(sheet.column_dimensions["A"], "width", 200),
        ]:
            changed = book()
            change(changed["Attendees"])
            self.assertNotEqual(found(changed), [])
        changed = book()
        changed["Summary"]["C7"].number_format = "0"
        self.assertNotEqual(found(changed), [])

    def test_values_are_the_same_by_their_kinds(self):
        self.assertTrue(same(None, None) and same(1, 1) and same(0.1, 0.1) and same(True, True))
        self.assertFalse(same(0, None) or same(None, 0) or same(1, True) or same("1", 1) or same(1, "1"))
        self.assertTrue(same("1234567890123456", 1234567890123456))
        self.assertTrue(same(349.4666666666666, 349.46666666666664))
        self.assertTrue(same_as_csv(0.335, "33.50") and same_as_csv(0.335, "0.3350") and same_as_csv("-x", "'-x"))
        self.assertFalse(same_as_csv(0.335, "0.3360") or same_as_csv(None, "0") or same_as_csv("x", "y"))
        self.assertEqual(unescaped("a_x0001__x005F_x0041_"), "a\x01_x0041_")


if __name__ == "__main__":
    unittest.main()
