"""The commands that have modules of their own; `cli` registers them."""
