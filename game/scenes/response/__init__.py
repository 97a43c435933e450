"""The response round: one row a party, and under a clash what it is with."""
