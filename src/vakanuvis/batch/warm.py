"""Imported once by the server from which workers are forked: loads the models, so that a new worker starts at once."""

import gc

from vakanuvis.base.errors import VakaError
from vakanuvis.base.records import Page
from vakanuvis.flow import read

_SAMPLE = (
    "Bakan Ali Yurt dün Lizbon'da görüştü.\n\n" + "Dışişleri Bakanı Ali Yurt, Portekizli mevkidaşıyla Lizbon'da görüştü. " * 5
)


def load_models() -> None:
    """Read a page, since models and tables are loaded on first use."""
    try:
        read(Page("", _SAMPLE.encode(), "text/plain", ""))
    except VakaError:
        return  # the first worker meets it too and tells it in its words
    gc.collect()
    gc.freeze()  # the collector leaves these objects alone, so that workers go on sharing their memory


load_models()
