"""The cards of a deck on paper: sheets to print on both sides and cut, and pages for the facilitator."""
