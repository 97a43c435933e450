"""Tests in a real window, seen through the accessibility tree as a screen reader sees it."""
