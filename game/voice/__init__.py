"""Reading aloud through the voices of the system: which there are, and one program at a time that speaks."""
