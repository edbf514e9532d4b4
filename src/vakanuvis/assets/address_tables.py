"""What is known of addresses: parameters that only track, marks of amp pages, first labels of mobile hosts."""

from functools import cache

from vakanuvis.assets.files import read_lines, read_words
from vakanuvis.base.addresses import AddressRules


@cache
def load_address_rules() -> AddressRules:
    """The rules by which addresses are cleaned and compared."""
    tracking = read_lines("addresses/tracking_parameters.txt")
    return AddressRules(
        tracking=frozenset(name for name in tracking if not name.endswith("*")),
        tracking_starts=tuple(name.removesuffix("*") for name in tracking if name.endswith("*")),
        amp_parameters=read_words("addresses/amp_parameters.txt"),
        host_labels=read_words("addresses/host_labels.txt"),
    )
