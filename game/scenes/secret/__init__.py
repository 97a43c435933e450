"""Secret rounds on the screen: curtain, keys, slips, reveal, and what a term comes to mean."""
