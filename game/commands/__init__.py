"""The commands besides the window: each returns what it prints and its exit status."""
