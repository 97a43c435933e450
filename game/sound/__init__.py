"""A few quiet sounds, played beside the screen's thread by a mixer that is open only while something sounds."""
