"""Vakanüvis turns news pages into a sourced record: who did what to whom, where and when, each fact pinned to its words."""

__version__ = "0.1.0"
