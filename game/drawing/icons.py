"""Line icons that pictures draw, as shapes: the same as the files of their names in assets/icons, which a test compares.

They are Lucide's (ISC, see assets/icons/LICENSE.txt). They stand here too because a picture reads no files: reports make
it without a window, and the same summary gives the same picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.drawing.svg import moved

SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "arrow-left-right": (
            '<path d="M8 3 4 7l4 4" /> <path d="M4 7h16" /> <path d="m16 21 4-4-4-4" /> <path d="M20 17H4" />'
        ),
        "arrow-right": ('<path d="M5 12h14" /> <path d="m12 5 7 7-7 7" />'),
        "award": (
            '<path d="m15.477 12.89 1.515 8.526a.5.5 0 0 1-.81.47l-3.58-2.687a1 1 0 0 0-1.197 0l-3.586 2.686a.5.5 0 '
            '0 1-.81-.469l1.514-8.526" /> '
            '<circle cx="12" cy="8" r="6" />'
        ),
        "building-2": (
            '<path d="M10 12h4" /> '
            '<path d="M10 8h4" /> '
            '<path d="M14 21v-3a2 2 0 0 0-4 0v3" /> '
            '<path d="M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2" /> '
            '<path d="M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16" />'
        ),
        "check": ('<path d="M20 6 9 17l-5-5" />'),
        "circle-question-mark": (
            '<circle cx="12" cy="12" r="10" /> '
            '<path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3" /> '
            '<path d="M12 17h.01" />'
        ),
        "clock": ('<circle cx="12" cy="12" r="10" /> <path d="M12 6v6l4 2" />'),
        "coins": (
            '<path d="M13.744 17.736a6 6 0 1 1-7.48-7.48" /> '
            '<path d="M15 6h1v4" /> '
            '<path d="m6.134 14.768.866-.5 2 3.464" /> '
            '<circle cx="16" cy="8" r="6" />'
        ),
        "compass": (
            '<circle cx="12" cy="12" r="10" /> '
            '<path d="m16.24 7.76-1.804 5.411a2 2 0 0 1-1.265 1.265L7.76 16.24l1.804-5.411a2 2 0 0 1 1.265-1.265z" />'
        ),
        "database": (
            '<ellipse cx="12" cy="5" rx="9" ry="3" /> '
            '<path d="M3 5V19A9 3 0 0 0 21 19V5" /> '
            '<path d="M3 12A9 3 0 0 0 21 12" />'
        ),
        "door-open": (
            '<path d="M11 20H2" /> '
            '<path d="M11 4.562v16.157a1 1 0 0 0 1.242.97L19 20V5.562a2 2 0 0 0-1.515-1.94l-4-1A2 2 0 0 0 11 '
            '4.561z" /> '
            '<path d="M11 4H8a2 2 0 0 0-2 2v14" /> '
            '<path d="M14 12h.01" /> '
            '<path d="M22 20h-3" />'
        ),
        "ear": (
            '<path d="M6 8.5a6.5 6.5 0 1 1 13 0c0 6-6 6-6 10a3.5 3.5 0 1 1-7 0" /> '
            '<path d="M15 8.5a2.5 2.5 0 0 0-5 0v1a2 2 0 1 1 0 4" />'
        ),
        "graduation-cap": (
            '<path d="M21.42 10.922a1 1 0 0 0-.019-1.838L12.83 5.18a2 2 0 0 0-1.66 0L2.6 9.08a1 1 0 0 0 0 '
            '1.832l8.57 3.908a2 2 0 0 0 1.66 0z" /> '
            '<path d="M22 10v6" /> '
            '<path d="M6 12.5V16a6 3 0 0 0 12 0v-3.5" />'
        ),
        "handshake": (
            '<path d="m11 17 2 2a1 1 0 1 0 3-3" /> '
            '<path d="m14 14 2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 '
            '5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4" /> '
            '<path d="m21 3 1 11h-2" /> '
            '<path d="M3 3 2 14l6.5 6.5a1 1 0 1 0 3-3" /> '
            '<path d="M3 4h8" />'
        ),
        "heart-handshake": (
            '<path d="M19.414 14.414C21 12.828 22 11.5 22 9.5a5.5 5.5 0 0 0-9.591-3.676.6.6 0 0 1-.818.001A5.5 5.5 '
            "0 0 0 2 9.5c0 2.3 1.5 4 3 5.5l5.535 5.362a2 2 0 0 0 2.879.052 2.12 2.12 0 0 0-.004-3 2.124 2.124 0 1 0 "
            "3-3 2.124 2.124 0 0 0 3.004 0 2 2 0 0 0 0-2.828l-1.881-1.882a2.41 2.41 0 0 0-3.409 0l-1.71 1.71a2 2 0 "
            '0 1-2.828 0 2 2 0 0 1 0-2.828l2.823-2.762" />'
        ),
        "key-round": (
            '<path d="M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 '
            '0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4z" /> '
            '<circle cx="16.5" cy="7.5" r=".5" fill="currentColor" />'
        ),
        "landmark": (
            '<path d="M10 18v-7" /> '
            '<path d="M11.119 2.205a2 2 0 0 1 1.762 0l7.84 3.846A.5.5 0 0 1 20.5 7h-17a.5.5 0 0 1-.22-.949z" /> '
            '<path d="M14 18v-7" /> '
            '<path d="M18 18v-7" /> '
            '<path d="M3 22h18" /> '
            '<path d="M6 18v-7" />'
        ),
        "network": (
            '<rect x="16" y="16" width="6" height="6" rx="1" /> '
            '<rect x="2" y="16" width="6" height="6" rx="1" /> '
            '<rect x="9" y="2" width="6" height="6" rx="1" /> '
            '<path d="M5 16v-3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v3" /> '
            '<path d="M12 12V8" />'
        ),
        "package": (
            '<path d="M11 21.73a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 '
            '0 0 3 8v8a2 2 0 0 0 1 1.73z" /> '
            '<path d="M12 22V12" /> '
            '<path d="M3.29 7 12 12 20.71 7" /> '
            '<path d="m7.5 4.27 9 5.15" />'
        ),
        "sparkles": (
            '<path d="M11.017 2.814a1 1 0 0 1 1.966 0l1.051 5.558a2 2 0 0 0 1.594 1.594l5.558 1.051a1 1 0 0 1 0 '
            "1.966l-5.558 1.051a2 2 0 0 0-1.594 1.594l-1.051 5.558a1 1 0 0 1-1.966 0l-1.051-5.558a2 2 0 0 "
            '0-1.594-1.594l-5.558-1.051a1 1 0 0 1 0-1.966l5.558-1.051a2 2 0 0 0 1.594-1.594z" /> '
            '<path d="M20 2v4" /> '
            '<path d="M22 4h-4" /> '
            '<circle cx="4" cy="20" r="2" />'
        ),
        "sprout": (
            '<path d="M14 9.536V7a4 4 0 0 1 4-4h1.5a.5.5 0 0 1 .5.5V5a4 4 0 0 1-4 4 4 4 0 0 0-4 4c0 2 1 3 1 5a5 5 0 '
            '0 1-1 3" /> '
            '<path d="M4 9a5 5 0 0 1 8 4 5 5 0 0 1-8-4" /> '
            '<path d="M5 21h14" />'
        ),
        "stamp": (
            '<path d="M14 13V8.5C14 7 15 7 15 5a3 3 0 0 0-6 0c0 2 1 2 1 3.5V13" /> '
            '<path d="M20 15.5a2.5 2.5 0 0 0-2.5-2.5h-11A2.5 2.5 0 0 0 4 15.5V17a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1z" /> '
            '<path d="M5 22h14" />'
        ),
        "target": (
            '<circle cx="12" cy="12" r="10" /> <circle cx="12" cy="12" r="6" /> <circle cx="12" cy="12" r="2" />'
        ),
        "user-round": ('<circle cx="12" cy="8" r="5" /> <path d="M20 21a8 8 0 0 0-16 0" />'),
        "users-round": (
            '<path d="M18 21a8 8 0 0 0-16 0" /> '
            '<circle cx="10" cy="8" r="5" /> '
            '<path d="M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3" />'
        ),
        "waypoints": (
            '<path d="m10.586 5.414-5.172 5.172" /> '
            '<path d="m18.586 13.414-5.172 5.172" /> '
            '<path d="M6 12h12" /> '
            '<circle cx="12" cy="20" r="2" /> '
            '<circle cx="12" cy="4" r="2" /> '
            '<circle cx="20" cy="12" r="2" /> '
            '<circle cx="4" cy="12" r="2" />'
        ),
    }
)
"""Each in a box of 24 units; lines are 2 wide, round at their ends, in the colour `currentColor`."""


def icon(name: str, size: float, colour: str, width: float = 2.0) -> str:
    """Return an icon round 0, 0; `width` is its line's in the icon's own 24 units. KeyError for an unknown name."""
    k = size / 24
    lines = f'fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round"'
    return moved(f"<g {lines}>{SHAPES[name].replace('currentColor', colour)}</g>", -12 * k, -12 * k, k)
