"""What people begin a sentence with and how they join its words: the parts that say nothing about its subject."""

from __future__ import annotations

import re

_OPENINGS = re.compile(
    r"""^(?:
      (?:en|maar|dus|and|but|so)\ +
    | (?:voor\ (?:ons|mij)\ is\ (?:het\ )?belangrijk|(?:het\ )?(?:is\ )?belangrijk\ (?:is\ )?(?:voor\ (?:ons|mij)\ )?)(?:\ ?,?\ ?dat\ |\ om\ |\ )
    | (?:ik|wij|we)\ (?:wil(?:len)?|zou(?:den)?\ graag|hopen?|hoop|vind(?:en)?\ (?:het\ )?belangrijk|heb(?:ben)?|moet(?:en)?|zoek(?:en)?|streven\ naar)\ +
    | (?:behoefte\ aan|nodig|graag|dat|om|er|het\ liefst)\ +
    | (?:ons|mijn)\ belang\ is\ +
    | (?:i|we)\ (?:want|need|would\ like|hope|wish|must|have|care\ about|aim)(?:\ to|\ for|\ that)?\ +
    | (?:i['’]d|we['’]d)\ like(?:\ to)?\ +
    | (?:it\ is|it['’]s)\ important\ (?:to|for)\ (?:us|me)\ (?:that|to)\ +
    | (?:it\ is|it['’]s)\ important\ (?:that|to)\ +
    | (?:our|my)\ interest\ is\ (?:that\ |to\ )?
    | that\ +
    )""",
    re.IGNORECASE | re.VERBOSE,
)
EDGES = " .,;:!?-–…\"'()"
"""What may stand round a text or a word without being part of it."""

SMALL_ENGLISH = frozenset("a an the of to for and or in on at with our my we i be is are this that by".split())
SMALL_DUTCH = frozenset(
    "de het een van voor en aan met te om dat die ons onze mijn wij ik er zijn wordt worden door bij als".split()
)
SMALL = SMALL_ENGLISH | SMALL_DUTCH
"""The words that a short name does without."""

COMMON_ENGLISH = SMALL_ENGLISH | frozenset(
    """was were been being from it its as has have had his her their he she they you your what who where how then not no
    do does did can could will would should into out up off over under between after while than there""".split()
)
COMMON_DUTCH = SMALL_DUTCH | frozenset(
    """in op is dit naar uit over ook maar niet geen zich hun haar hem zij hij ze we je jij jullie wat wie waar hoe dan
    nog wel al heeft hebben was waren kan kunnen moet moeten zal zullen tot tegen onder tussen na terwijl of""".split()
)
COMMON = COMMON_ENGLISH | COMMON_DUTCH
"""The words that say little about what a text is about."""


def core(text: str) -> str:
    """Return a text on one line without stock openings ("ik wil dat", "we need") and without stops round it."""
    rest = " ".join(text.split()).strip(EDGES)
    while found := _OPENINGS.match(rest):
        shorter = rest[found.end() :].strip(EDGES)
        if not shorter:
            break
        rest = shorter
    return rest
