"""The ontology hangs together: CAMEO leads to PLOVER and back, and no frame codes what PLOVER does not have."""

import pytest

from vakanuvis.assets.frame_tables import Frame, load_frames
from vakanuvis.assets.ontology_tables import find_cameo, load_cameo, load_plover

PLOVER = load_plover()
CAMEO = load_cameo()
TYPES_AND_MODES = [*PLOVER.types, *(f"{name}/{mode}" for name, entry in PLOVER.types.items() for mode in entry.modes)]
TYPED = sorted(code for code, entry in CAMEO.codes.items() if entry.type is not None)


def modes_of(type_: str | None) -> set[str | None]:
    """The modes that a PLOVER type may have, None among them."""
    return {None, *(PLOVER.types[type_ or ""].modes)}


def test_plover_has_16_types_37_contexts_4_quads() -> None:
    assert (len(PLOVER.types), len(PLOVER.contexts), len(PLOVER.quads)) == (16, 37, 4)


@pytest.mark.parametrize("name", PLOVER.types)
def test_intensity_has_the_sign_of_the_quad(name: str) -> None:
    assert (PLOVER.types[name].intensity > 0) == (PLOVER.types[name].quad in (1, 2))


@pytest.mark.parametrize("code", TYPED)
def test_cameo_code_leads_to_a_plover_type_mode_and_contexts(code: str) -> None:
    entry = CAMEO.codes[code]
    assert entry.mode in modes_of(entry.type)
    assert set(entry.contexts) <= set(PLOVER.contexts)


def test_every_type_and_mode_leads_back_to_cameo() -> None:
    assert sorted(CAMEO.back) == sorted(TYPES_AND_MODES)


# No CAMEO code says resignation: its nearest is 0831, change of leadership conceded.
@pytest.mark.parametrize("key", sorted(set(CAMEO.back) - {"RETREAT/resign"}))
def test_the_way_back_keeps_the_type(key: str) -> None:
    assert CAMEO.codes[CAMEO.back[key]].type == key.split("/", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("type_", "mode", "signed", "code"),
    [
        ("CONSULT", "visit", False, "042"),
        ("CONSULT", None, False, "040"),
        ("SUPPORT", None, False, "050"),
        ("SUPPORT", None, True, "057"),
        ("AGREE", None, True, "030"),
        ("ASSAULT", "aerial", False, "195"),
    ],
)
def test_plover_to_cameo(type_: str, mode: str | None, signed: bool, code: str) -> None:
    assert find_cameo(type_, mode, signed=signed) == code


@pytest.mark.parametrize("frame", load_frames("tr").frames, ids=lambda frame: frame.id)
def test_frame_codes_a_type_and_mode_of_plover(frame: Frame) -> None:
    assert frame.mode in modes_of(frame.type)
