"""The attendee list as somebody reads it who knows nothing of tags: by its rules and its columns."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pdfplumber

# Where the columns of an A4 page part, in points.
PARTED_AT = [40, 161, 193, 232, 271, 310, 365, 557]
WIDEST_RULES = 500
# The dash of what does not exist, and a number with one decimal.
MINUTES = re.compile(r"[\d,]+\.\d$|–$")


def numbers_in_columns(path):
    """The numbers of each row, "All live viewers" first, as pdfplumber finds them."""
    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            rules = sorted({round(line["top"], 1) for line in page.lines if line["width"] > WIDEST_RULES})
            if len(rules) < 2:
                continue
            table = page.extract_table(
                {
                    "vertical_strategy": "explicit",
                    "explicit_vertical_lines": PARTED_AT,
                    "horizontal_strategy": "explicit",
                    "explicit_horizontal_lines": rules,
                }
            )
            for row in table or []:
                # Title and company run on under the numbers.
                cells = [(cell or "").split("\n")[0] for cell in row]
                if len(cells) == len(PARTED_AT) - 1 and MINUTES.match(cells[1]) and cells[5].endswith(("%", "–")):
                    found.append(tuple(cells[1:6]))
    return found


def expected_numbers(session):
    return [
        (
            decimal(attendee["minutesViewed"]),
            f"{attendee['reactions']:,}",
            f"{attendee['chatMessages']:,}",
            f"{attendee['pollsAnswered']:,}",
            decimal(attendee["engagementRate"] * 100) + "%",
        )
        for attendee in session["attendees"]
    ]


def decimal(value):
    return f"{Decimal(repr(value)).quantize(Decimal('0.1'), ROUND_HALF_UP):,}"
