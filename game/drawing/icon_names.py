"""Which line icon stands for what; the words beside them are other people's business."""

from __future__ import annotations

THEME_ICONS = {
    "mutual_gains": "sprout",
    "give_and_take": "arrow-left-right",
    "appreciation": "award",
    "externals": "door-open",
    "trust": "handshake",
    "sincere_interest": "ear",
    "shared_language": "compass",
}
KIND_ICONS = {
    "open": "message-circle",
    "interest": "heart",
    "exchange": "arrow-left-right",
    "scale": "gauge",
    "external": "armchair",
    "term": "text-quote",
    "guess": "eye",
    "agreement": "handshake",
}
LEVEL_ICONS = {"individual": "user-round", "organisation": "building-2", "network": "waypoints"}
LENS_ICONS = {
    "utilitarian": "target",
    "political": "landmark",
    "meaning": "sparkles",
    "relational": "heart-handshake",
}
SORT_ICONS = {
    "time": "clock",
    "knowledge": "graduation-cap",
    "people": "users-round",
    "money": "coins",
    "data": "database",
    "network": "network",
    "legitimacy": "stamp",
    "room_to_act": "key-round",
}
DECK_ICON = "users-round"
