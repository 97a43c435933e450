"""Keeping the summary as a file: what as, with which names, where, and what happens then."""
