"""The commands that ask and mend the warehouse, a module each; `cli.py` registers `COMMANDS`."""

from vakanuvis.commands.actors import actors
from vakanuvis.commands.dyad import dyad
from vakanuvis.commands.evaluate import evaluate
from vakanuvis.commands.events import events
from vakanuvis.commands.export import export
from vakanuvis.commands.quotes import quotes
from vakanuvis.commands.review import review
from vakanuvis.commands.search import search
from vakanuvis.commands.sources import sources
from vakanuvis.commands.stories import stories

COMMANDS = (actors, dyad, evaluate, events, export, quotes, review, search, sources, stories)

__all__ = ["COMMANDS"]
