"""Texts that a careless page would run, break at or show as something else, wherever a text may stand."""

from reports import MINUTE

PAYLOADS = [
    # Elements and handlers
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>Ada</a>",
    "<base href='//example.org/'>",
    "<meta http-equiv=refresh content='0;url=//example.org/'>",
    "<link rel=stylesheet href='//example.org/x.css'>",
    "<style>@import'//example.org/x.css';*{display:none}</style>",
    "<form action=//example.org/><button>Send</button></form>",
    # Ends of whatever may be around them
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "x onmouseover=alert(1) y",
    '"\u0301 onmouseover=alert(1) "\u0301',
    "<\u0338script>alert(1)<\u0338/script>",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</noscript><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "</textarea></select></table></svg></bdi><plaintext>",
    "<!--",
    "-->",
    "--!><script>alert(1)</script>",
    "<![CDATA[",
    "]]>",
    "<?xml version='1.0'?>",
    "*/alert(1)/*",
    '\\";alert(1)//',
    "\\u003cscript\\u003ealert(1)",
    "`${alert(1)}`",
    # Templates
    "{{7*7}}",
    "{{{scriptMarkup}}}",
    "{{> body}}",
    "{{#polls}}",
    "{{/polls}}",
    "{{=<% %>=}}",
    "{{!",
    "${7*7}",
    "#{7*7}",
    "{shown} of {total}",
    "%s%n%@%d",
    "a\u00a0b",
    "$& $1 $$ \\0",
    # Addresses
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//example.org/x",
    "%00%3Cscript%3E",
    # Already escaped
    "&lt;b&gt;Ada&lt;/b&gt;",
    "&amp;amp;",
    "&#x3C;script&#x3E;",
    "&notin; &copy &lang",
    "&",
    # Names that mean something to a program
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "null",
    "undefined",
    "NaN",
    "true",
    "-0",
    "1e309",
    "0x10",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1-1",
    "@SUM(1)",
    "＝1＋1",
    "'; DROP TABLE attendee; --",
    "../../etc/passwd",
    "a,b;c\td",
    # Characters
    "Ada\u2028Lovelace\u2029",
    "a\u200bb\u200dc\u2060d\ufeff",
    "\u202egnitnirp\u202c",
    "\u2066isolated\u2069",
    "\u200f\u200e\u061c",
    "line\r\nbreak\ttab\x0bvertical",
    "bell\x07 escape\x1b[31m delete\x7f",
    "nul\\0 \ufffe\uffff\U0001fffe",
    "\ue000\U000f0000",
    b"\xff\xfe<script>alert(1)</script>",
    b"cut \xe2\x82 short \xed\xa0\x80 <b>",
    "Z\u0351\u036b\u0343a\u0322\u031d\u0359l\u0329\u034dg\u0324\u033fo\u0321\u0347",
    "ſtraße İIıi ﬀ ﷺ Ⅷ ½ ǅ",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇫🇷 ✊🏿",
    "سمَـَّوُوُحخ ̷̴̐خ امارتيخ ̷̴̐خ",
    "జ్ఞ‌ా",
    "田中さんにあげて下さい",
    "＜script＞alert(1)＜／script＞",
    "Ω≈ç√∫˜µ≤≥÷",
    "W" * 300,
]


def polls_of_payloads(database, people):
    """Every payload as a question and as an option, and as an answer of somebody."""
    kinds = ["single_answer", "multiple_answer", "quiz", "rating_scale", "crowd_vote"]
    for number, kind in enumerate(kinds):
        poll = database.poll(kind, position=number, question=PAYLOADS[number * 7], asked_at_s=number * MINUTE)
        options = database.options(poll, *PAYLOADS[number :: len(kinds)])
        for option, person in zip(options, people):
            database.choose(poll, option, person)
    for start in range(0, len(PAYLOADS), 10):
        poll = database.poll("open_ended", position=9 + start, question=PAYLOADS[start], asked_at_s=MINUTE)
        for person, payload in zip(people, PAYLOADS[start : start + 10]):
            database.write(poll, payload, person)


def named_by(database, payload, minutes):
    texts = dict.fromkeys(["first_name", "title", "company", "role", "industry"], payload)
    person = database.viewer((0, minutes * MINUTE), external_id=f"{payload}{minutes}", **texts)
    for kind in ["reaction", "chat_message"]:
        database.interact(person, kind, MINUTE)
    return person


def hostile_texts(database):
    database.event("<script>alert(1)</script>&amp;")
    database.session(title="</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>")
    people = [named_by(database, payload, 5) for payload in PAYLOADS]
    for person in people[::3]:
        database.play(person)
    polls_of_payloads(database, people)


def hostile_texts_among_many(database):
    """Also where a long list is cut: in the first rows and in the last."""
    database.session()
    for payload in PAYLOADS:
        named_by(database, payload, 10)
    for number in range(600):
        database.viewer((0, 5 * MINUTE), first_name=f"Guest {number}", company="Nobody & Sons")
    for payload in PAYLOADS:
        named_by(database, payload, 1)


HOSTILE_CASES = {"hostile-texts": hostile_texts, "hostile-texts-among-many": hostile_texts_among_many}
