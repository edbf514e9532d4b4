"""Every frame codes its own case and leaves its near miss alone."""

import pytest

from pages import candidate_frames
from vakanuvis.assets.frame_tables import Frame, load_frames

FRAMES = load_frames("tr").frames


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_frame_codes_its_case(frame: Frame) -> None:
    assert frame.id in candidate_frames(frame.codes)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
def test_frame_skips_its_near_miss(frame: Frame) -> None:
    assert frame.id not in candidate_frames(frame.skips)


def test_frame_ids_are_unique() -> None:
    ids = [frame.id for frame in FRAMES]
    assert len(ids) == len(set(ids))


def test_frames_cover_six_hundred_predicates() -> None:
    frames = load_frames("tr")
    assert len(frames.verbs) + len(frames.nouns) >= 600
