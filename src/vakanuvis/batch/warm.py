"""Imported once by the server from which workers are forked: loads the models, so that a new worker starts at once."""

import gc

from vakanuvis.base.errors import VakaError
from vakanuvis.base.records import Page
from vakanuvis.flow import read

# Made up; it has what the stages look for: sides, places, days, a quote, an agreement, an attack, a protest.
_LINES = (
    "Dışişleri Bakanı Ali Yurt, 3 Mart 2026 Salı günü Lizbon'da Portekizli mevkidaşı Rui Almeida ile görüştü.",
    'Yurt, görüşmenin ardından "İki ülke arasındaki ticaret anlaşmasını gelecek ay imzalayacağız" dedi.',
    "Suriye'nin İdlib ilinde askeri üsse düzenlenen bombalı saldırıda 3 asker öldü, 5 kişi yaralandı.",
    "Atina'da binlerce kişi hükümeti protesto etti, polis göstericilere müdahale etti.",
    "ABD yönetimi, İran'a yeni yaptırımlar uygulanmayacağını açıkladı; Rusya ise kararı reddetti.",
)
_SAMPLES = {
    "text/html": "<html lang=tr><body><article><h1>Yurt görüştü</h1>"
    + "".join(f"<p>{line}</p>" for line in _LINES)
    + "</article>",
    "text/plain": "Yurt, Almeida ile görüştü\n\n" + "\n".join(_LINES),
}


def load_models() -> None:
    """Read some pages, since models and tables are loaded on first use."""
    try:
        for media_type, words in _SAMPLES.items():
            read(Page("", words.encode(), media_type, ""))
    except VakaError:
        return  # the first worker meets it too and tells it in its words
    gc.collect()
    gc.freeze()  # the collector leaves these objects alone, so that workers go on sharing their memory


load_models()
