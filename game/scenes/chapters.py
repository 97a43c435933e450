"""What the demo's story is about, in order; each has its name in the language files, under `story.chapter`."""

CHAPTERS = ("interest", "clash", "offer", "beneath", "secret", "agreement", "map")
