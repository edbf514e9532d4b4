"""Options of the commands that may ask the network."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from vakanuvis.collect import FetchSettings

with_private = click.option("--private", is_flag=True, help="Fetch also from this machine and its network.")
_contact = click.option("--contact", default="", metavar="MAIL|URL", help="Where sites can reach you; they are told when asked.")


def networked(command: Callable[..., None]) -> Callable[..., None]:
    """A command with --contact and --private; it gets them as `settings`."""

    @wraps(command)
    def run(*, contact: str, private: bool, **others: Any) -> None:
        command(**others, settings=FetchSettings(contact=contact, private=private))

    return _contact(with_private(run))


def followed(command: Callable[..., None]) -> Callable[..., None]:
    """A command with --fetch; it gets `follow`."""
    return click.option("--fetch", "follow", is_flag=True, help="Fetch also what feeds, sitemaps and lists of addresses name.")(
        command
    )
