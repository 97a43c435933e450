"""The tests; `pytest` alone is the gate."""
