"""Warehouse -> pages and an interface for programs. Not written yet."""
