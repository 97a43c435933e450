"""Alliance Cards: a conversation card game in which an alliance finds out what its members share."""
