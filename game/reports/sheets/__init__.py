"""The summary as tables: one subject a file, each with the columns that somebody sorts and counts by."""
