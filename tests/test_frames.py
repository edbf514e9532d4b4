"""Every frame codes its own case and leaves its near miss alone."""

import pytest
from pages import read_lines

from vakanuvis.assets.frame_tables import Frame, load_frames

FRAMES = load_frames("tr").frames


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_frame_codes_its_case(frame: Frame) -> None:
    assert frame.id in {event.by for event in read_lines(frame.codes).events}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_frame_skips_its_near_miss(frame: Frame) -> None:
    assert frame.id not in {event.by for event in read_lines(frame.skips).events}


def test_frame_ids_are_unique_and_sorted_by_type() -> None:
    ids = [frame.id for frame in FRAMES]
    assert len(ids) == len(set(ids))
