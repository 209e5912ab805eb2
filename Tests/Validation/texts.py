"""Texts and numbers of a session as its reports show them."""

import unicodedata
from decimal import ROUND_HALF_UP, Decimal

MOST_ANSWERS = 12  # of an open-ended poll a report lists this many one by one
IGNORABLE = [("\u115f", "\u1160"), ("\ufe00", "\ufe0f"), ("\ufff0", "\ufff8"), ("\U000e0000", "\U000e0fff")]
MISSING = "–"  # a rate or an average that does not exist


def shown(text):
    """As a report shows a text: in one line, with what can't be shown replaced."""
    return " ".join(seen("".join(" " if unicodedata.category(c) == "Cc" else c for c in text)).split())


def seen(text):
    """Without the marks that nobody sees, and with U+FFFD for what is no character."""
    visible = (c for c in text if unicodedata.category(c) != "Cf" and not is_ignorable(c))
    return unicodedata.normalize("NFC", "".join("\ufffd" if is_noncharacter(c) else c for c in visible))


def is_ignorable(character):
    """Variation selectors, fillers, and code points that are to show nothing once they are assigned."""
    return any(first <= character <= last for first, last in IGNORABLE)


def is_noncharacter(character):
    return "\ufdd0" <= character <= "\ufdef" or ord(character) & 0xFFFE == 0xFFFE


def count(value):
    return MISSING if value is None else f"{value:,}"


def decimal(value):
    """With one decimal, rounded half up. The JSON has the shortest form of the exact value."""
    return MISSING if value is None else f"{Decimal(str(value)).quantize(Decimal('0.1'), ROUND_HALF_UP):,}"


def percent(value):
    """0.0% and 100.0% only where it is exactly that."""
    if value is None:
        return MISSING
    if 0 < value < 1:
        return decimal(min(max(Decimal(str(value)) * 100, Decimal("0.1")), Decimal("99.9"))) + "%"
    return decimal(Decimal(str(value)) * 100) + "%"
