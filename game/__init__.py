"""Alliance Cards: a conversation card game in which an alliance finds out what its members share."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # commands print what they are asked for and nothing else
