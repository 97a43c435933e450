"""What a session says: figures and lists computed from the state, each with its evidence."""
