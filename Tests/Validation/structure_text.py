"""What a PDF says to somebody who hears it: the text under its structure tree, in its order.

The text is taken as assistive technology takes it: from marked content, through ToUnicode,
and from /ActualText where there is one. What is an artifact, or not tagged, says nothing.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name

# Nothing else in a page's content has a say in its text.
OPERATORS = "BDC BMC EMC q Q Tf BT Td TD Tm T* Tj TJ ' \" Do"


@dataclass
class Element:
    """An element of the tree; its parts are texts and further elements."""

    role: str
    parts: list = field(default_factory=list)

    @property
    def text(self):
        """With a line break at least wherever the page begins a new line."""
        return "\n".join(part if isinstance(part, str) else part.text for part in self.parts)

    def elements(self):
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.elements()


def structure(pdf):
    """The tree as an element; an untagged file has one without parts."""
    root = pdf.Root.get("/StructTreeRoot", Dictionary())
    return Reader(root.get("/RoleMap", Dictionary())).element(root, "Document", None)


class Reader:
    def __init__(self, roles):
        self.roles = roles
        self.texts = {}  # object of a page or form -> its texts by MCID

    def element(self, node, role, page):
        if "/ActualText" in node:
            return Element(role, [str(node.ActualText)])
        kids = node.get("/K", Array())
        page = node.get("/Pg", page)
        return Element(role, [self.part(kid, page) for kid in (kids if isinstance(kids, Array) else [kids])])

    def part(self, kid, page):
        if not isinstance(kid, Dictionary):
            return self.text(page, page, int(kid))
        if kid.get("/Type") == Name.OBJR:
            return ""
        if "/MCID" in kid:
            page = kid.get("/Pg", page)
            return self.text(page, kid.get("/Stm", page), int(kid.MCID))
        return self.element(kid, self.role(kid), page)

    def role(self, node):
        return str(self.roles.get(node.S, node.S)).removeprefix("/")

    def text(self, page, stream, mcid):
        if page.objgen not in self.texts:
            # Forms are read where the page paints them, and nowhere else.
            texts = MarkedTexts()
            texts.read(page, pikepdf.Page(page).resources, page.objgen)
            self.texts[page.objgen] = texts.by_place
        return "".join(self.texts[page.objgen].get((stream.objgen, mcid), []))


class MarkedTexts:
    """The texts of a page's marked content by stream and MCID."""

    def __init__(self):
        self.by_place = defaultdict(list)
        self.fonts = {}
        # Of the open sequences, outermost first: where text goes, and whether /ActualText spoke already.
        self.marks = [(None, False)]

    def read(self, stream, resources, place):
        font, saved = None, []
        for operands, operator in pikepdf.parse_content_stream(stream, OPERATORS):
            match str(operator):
                case "BDC":
                    self.begin(properties(operands[1], resources), place)
                case "BMC":
                    self.begin(Dictionary(), place)
                case "EMC":
                    self.marks.pop()
                case "q":
                    saved.append(font)
                case "Q":
                    font = saved.pop()
                case "Tf":
                    font = self.font(resources.Font[operands[0]])
                case "Tj":
                    self.say(font.text(operands[0]))
                case "TJ":
                    self.say("".join(font.text(item) for item in operands[0] if isinstance(item, pikepdf.String)))
                case "'" | '"':
                    self.say("\n" + font.text(operands[-1]))
                case "Do":
                    self.paint(resources.XObject[operands[0]], resources)
                case _:  # BT, Td, TD, Tm, T*: a new place, and perhaps a new line
                    self.say("\n")

    def begin(self, marks, place):
        where, is_silent = self.marks[-1]
        if "/MCID" in marks:
            where = (place, int(marks.MCID))
        if "/ActualText" in marks and not is_silent and where:
            self.by_place[where].append(str(marks.ActualText))
        self.marks.append((where, is_silent or "/ActualText" in marks))

    def say(self, text):
        where, is_silent = self.marks[-1]
        if where and not is_silent:
            self.by_place[where].append(text)

    def paint(self, painted, resources):
        if painted.Subtype == Name.Form:
            self.read(painted, painted.get("/Resources", resources), painted.objgen)

    def font(self, font):
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = Font(font)
        return self.fonts[font.objgen]


def properties(operand, resources):
    return resources.Properties[operand] if isinstance(operand, Name) else operand


class Font:
    """Decodes what is shown in a font."""

    def __init__(self, font):
        self.code_length = 2 if font.Subtype == Name.Type0 else 1
        self.characters = characters(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None

    def text(self, string):
        shown, length = bytes(string), self.code_length
        if self.characters is None and length == 1:
            return shown.decode("cp1252", "replace")
        codes = (shown[start : start + length] for start in range(0, len(shown), length))
        return "".join((self.characters or {}).get(int.from_bytes(code, "big"), "\ufffd") for code in codes)


def characters(cmap):
    """The texts of a ToUnicode map by code."""
    result = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(rb"<([^>]*)>\s*<([^>]*)>", section):
            result[int(code, 16)] = utf16(text)
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, start, texts in re.findall(
            rb"<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])", section
        ):
            codes = range(int(first, 16), int(last, 16) + 1)
            if texts:
                result.update(zip(codes, map(utf16, re.findall(rb"<([^>]*)>", texts))))
            else:
                head, tail = utf16(start)[:-1], ord(utf16(start)[-1])
                result.update((code, head + chr(tail + code - codes[0])) for code in codes)
    return result


def utf16(hexadecimal):
    return bytes.fromhex(hexadecimal.decode("ascii")).decode("utf-16-be", "replace")
