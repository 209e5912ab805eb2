"""People whose names a search may miss, and who is to be found by what is typed."""

from reports import MINUTE

PEOPLE = [  # first name, last name, company: in the order of the list
    ("Priya", "Sharma", "Contoso"),
    ("Anna Maria", "Schmidt", "Fabrikam"),
    ("Maria", "Lopez", "Anna & Co."),
    ("Hans", "Muster", "Maria Hilf"),
    ("José", "Muñoz", "Ångström AB"),
    ("Se\u00adán", "O’Neil", "Jean-Luc"),
    ("王芳", None, "华为"),
    ("佐藤", "健", "ソニー"),
    ("김민준", None, None),
    ("मीरा", "शर्मा", None),
    ("मेरी", "कोम", None),
    ("علی\u200cرضا", "احمدی", None),
    ("أحمد", "عليّ", None),
    ("\u2067נועה\u2069", "כּהן", None),
    ("Ελένη", "Παππάς", None),
    ("Юлия", "Щербакова", None),
    ("สมชาย", "ใจดี", None),
    ("Li", "Wei", None),
    ("👩\u200d👩\u200d👧", None, None),
    ("Thomas", "Straße", None),
]
SHOWN = {first: " ".join(part for part in (first, last) if part) for first, last, _ in PEOPLE}
# Marks that steer the direction are not shown.
SHOWN["\u2067נועה\u2069"] = "נועה כּהן"

FOUND = {  # by their first names, the best first
    "Sharma Priya": ["Priya"],
    "Sharma, Priya": ["Priya"],
    "Priya Contoso": ["Priya"],
    "contoso  SHARMA": ["Priya"],
    "Priya Fabrikam": [],
    "Anna Schmidt": ["Anna Maria"],
    "anna": ["Anna Maria", "Maria"],
    "maria": ["Maria", "Anna Maria", "Hans"],
    "jose munoz": ["José"],
    "Jose\u0301": ["José"],
    "angstrom": ["José"],
    "Seán": ["Se\u00adán"],
    "se\u00adan": ["Se\u00adán"],
    "oneil": ["Se\u00adán"],
    "o'neil": ["Se\u00adán"],
    "jeanluc": ["Se\u00adán"],
    "王": ["王芳"],
    "芳": ["王芳"],
    "王芳": ["王芳"],
    "华": ["王芳"],
    "佐藤": ["佐藤"],
    "佐藤健": ["佐藤"],
    "健 佐": ["佐藤"],
    "ニ": ["佐藤"],
    "김": ["김민준"],
    "민준": ["김민준"],
    "मीरा": ["मीरा"],
    "शर्मा मीरा": ["मीरा"],
    "मी": ["मीरा"],
    "म": ["मीरा", "मेरी"],
    "علیرضا": ["علی\u200cرضا"],
    "علی\u200cرضا": ["علی\u200cرضا"],
    "علي\u200cرضا": ["علی\u200cرضا"],
    "علی رضا": [],
    "احمد": ["أحمد", "علی\u200cرضا"],
    "נועה": ["\u2067נועה\u2069"],
    "כהן נועה": ["\u2067נועה\u2069"],
    "ελενη": ["Ελένη"],
    "ΠΑΠΠΑΣ": ["Ελένη"],
    "щербакова юлия": ["Юлия"],
    "ชาย": ["สมชาย"],
    "👧": ["👩\u200d👩\u200d👧"],
    "strasse": ["Thomas"],
}
SEARCHES = {"names-to-search": {typed: [SHOWN[first] for first in found] for typed, found in FOUND.items()}}


def names_to_search(database):
    database.session(60 * MINUTE)
    for number, (first_name, last_name, company) in enumerate(PEOPLE):
        database.viewer((0, (60 - number) * MINUTE), first_name=first_name, last_name=last_name, company=company)
