"""The view for people."""

import io

import pytest
from rich.console import Console

from reports import make_report
from vakanuvis.base.records import Rejected, Report
from vakanuvis.console import print_outcome

PLAIN = """\
Bakan Yurt imzaladı
2026-03-03 01:30 · example.org · tr
  SUPPORT actual  Ali Yurt [TUR GOV] -> unknown [TUR UAF] · in Ankara (TUR) · on 2026-03-03 · protokol, 2026 to 2028 · 7 killed
      Bakan Yurt, protokolü «imzaladı».
  Ali Yurt (dedi): "Bugün çok mutlu olduk"
  left out: other headlines 1
    Diğer Haberler

"""


def render(outcome: Report | Rejected, *, width: int, terminal: bool) -> str:
    """What is printed."""
    stream = io.StringIO()
    colours = "standard" if terminal else None
    console = Console(file=stream, width=width, force_terminal=terminal, soft_wrap=not terminal, color_system=colours)
    print_outcome(console, outcome)
    return stream.getvalue()


def test_view_in_a_pipe_is_plain_and_unwrapped() -> None:
    assert render(make_report(), width=40, terminal=False) == PLAIN


@pytest.mark.parametrize("width", [40, 60, 100])
def test_view_on_a_terminal_keeps_to_its_width(width: int) -> None:
    stream = io.StringIO()
    print_outcome(Console(file=stream, width=width, force_terminal=True, color_system=None, highlight=False), make_report())
    assert max(map(len, stream.getvalue().splitlines())) <= width


def test_view_on_a_terminal_marks_the_trigger_in_colour() -> None:
    assert "\x1b[1;33m«imzaladı»" in render(make_report(), width=100, terminal=True)


def test_refusal_names_page_reason_and_detail() -> None:
    refusal = Rejected("a.html", "extract", "too short", "12 characters of text")
    assert render(refusal, width=80, terminal=False) == "rejected a.html: too short (12 characters of text)\n\n"
