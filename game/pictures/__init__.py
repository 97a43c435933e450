"""From a summary to pictures that the screen and reports share, each with a twin in words."""
