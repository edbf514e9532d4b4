"""Reports -> stories: near-duplicates and the same event in several articles. Not written yet."""
