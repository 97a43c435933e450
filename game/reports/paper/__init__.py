"""What a printed report says, as plain values that the typesetter's template sets: one part a file."""
