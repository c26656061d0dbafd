"""The index of a whole site: always the same bytes, few of them new when a profile is, and nothing that is not public."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

import pytest

from guongsang import parallel
from guongsang.errors import OutputError
from guongsang.site.catalogue import Facet, Group
from guongsang.site.search_index import build
from guongsang.site.search_index.build import FOLDER, RECENT, Indexed, build_index, write_text
from guongsang.site.search_index.cards import BLOCK, GROUP
from guongsang.site.search_index.terms import Where, spelt
from guongsang.site.views import Card, Link
from guongsang.stories.addresses import FacetId
from guongsang.vietnamese import fold_spellings, person_sort_key, slug
from index_files import files_of, root_of, terms_of
from support import TODAY, person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support import Site

_SURNAMES = ["Giàng", "Vàng", "Lù", "Hoàng", "Nguyễn", "Trần", "Lý", "Đặng", "Bùi", "Thào"]
_WORDS = ["người", "dân", "bản", "làng", "đường", "nước", "rừng", "trâu", "ruộng", "lúa", "hòa", "giải", "đoàn", "kết"]
"""Words of stories; there are enough pairs of them to fill many files."""


def _card(number: int) -> Card:
    random = Random(number)
    name = f"{random.choice(_SURNAMES)} Thị {random.choice(_WORDS).capitalize()}"
    return Card(
        url=f"guong/2024/{number}/",
        name=name,
        kind="ca-nhan",
        kind_label="Cá nhân",
        post="",
        unit=Link("Văn phòng", ""),
        year=2024,
        locality="",
        fields=[],
        summary=f"Người thứ {number}.",
        photo=None,
        initials="A",
        tint=0,
        award="",
        sample=True,
        state="cong-bo",
    )


@lru_cache(maxsize=1)
def _texts(count: int) -> list[str]:
    random = Random(1)
    return [" ".join(f"{random.choice(_WORDS)}{random.randrange(40)}" for _ in range(150)) for _ in range(count)]


def _build(out: Path, count: int, changed: dict[int, str] | None = None) -> dict[str, bytes]:
    """Build the index of so many generated profiles, some with other summaries; return its files."""
    cards = [_card(number) for number in range(count)]
    for number, summary in (changed or {}).items():
        cards[number] = cards[number]._replace(summary=summary)
    profiles = [
        # In the catalogue the newest stands first.
        Indexed(
            count - 1 - number, card, person_sort_key(card.name), ("Bằng khen",), write_text(out, ["Bằng khen"], text)
        )
        for number, (card, text) in enumerate(zip(cards, _texts(400), strict=False))
    ]
    group = Group(FacetId.YEAR, "2024", "Năm 2024", "", tuple(range(count)))
    build_index(out, profiles, [Facet(FacetId.YEAR, "Năm", "", "years", (group,))])
    return {file.name: file.read_bytes() for file in (out / FOLDER).iterdir()}


def test_the_root_knows_how_large_every_piece_is(tmp_path: Path) -> None:
    """For each piece it has the size in kilobytes, at least one, by which a browser decides what to fetch first."""
    files = _build(tmp_path, 70)
    for segment in root_of(tmp_path / FOLDER)["segments"]:
        names = [segment["names"][at : at + 10] for at in range(0, len(segment["names"]), 10)]
        assert segment["sizes"] == [max(1, round(len(files[f"{name}.bin"]) / 1000)) for name in names]


def test_two_builds_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index depends on the profiles alone, and not on how many processes share the work."""
    made = []
    for workers in (1, 3):
        monkeypatch.setattr(parallel, "worker_count", lambda _items, workers=workers: workers)
        made.append(_build(tmp_path / str(workers), 330))
    assert made[0] == made[1]


def test_a_new_profile_changes_few_files(tmp_path: Path) -> None:
    """Whoever has searched before a release that adds a profile keeps nearly all files: the recent ones change."""
    before, after = _build(tmp_path / "before", 330), _build(tmp_path / "after", 331)
    base, recent = root_of(tmp_path / "after" / FOLDER)["segments"]
    assert base == root_of(tmp_path / "before" / FOLDER)["segments"][0]
    of_recent = {f"{recent['names'][at : at + 10]}.bin" for at in range(0, len(recent["names"]), 10)}
    of_recent |= {f"{recent[column]}.bin" for column in ("columns", "order")}
    of_recent |= {f"{at}-{recent['cards']}.bin" for at in range(recent["first"], 331, BLOCK)}
    new = {name for name in after if after[name] != before.get(name)} - of_recent
    root = root_of(tmp_path / "after" / FOLDER)
    story = write_text(tmp_path / "after", ["Bằng khen"], _texts(400)[330])
    assert new <= {"goc.bin", f"{root['facets']}.bin", f"{root['syllables']}.bin", f"{story}.bin"}
    assert {"goc.bin", f"{story}.bin"} <= new
    assert len(of_recent) < len(after) / 4


@pytest.mark.parametrize("number", [3, 150, 325])
def test_a_changed_summary_changes_few_files(tmp_path: Path, number: int) -> None:
    """The cards beside it get other names as well; of the other files, those where its words stand, and the root."""
    before = _build(tmp_path / "before", 330)
    after = _build(tmp_path / "after", 330, {number: f"Người thứ {number} hết lòng."})
    new = {name for name in after if after[name] != before.get(name)}
    cards = {name for name in new if "-" in name}
    assert 0 < len(cards) <= GROUP
    assert "goc.bin" in new
    assert len(new) <= GROUP + 5


def test_every_word_leads_to_its_profiles(tmp_path: Path) -> None:
    """Every term of every profile is in the index of its segment, once, and leads there."""
    _build(tmp_path, 330)
    for segment in root_of(tmp_path / FOLDER)["segments"]:
        entries = terms_of(tmp_path / FOLDER, segment)
        assert [fold_spellings(entry.term) for entry in entries] == sorted(
            fold_spellings(entry.term) for entry in entries
        )
        places = {entry.term: entry.places for entry in entries}
        assert len(places) == len(entries)
        for number in range(segment["count"]):
            words = _texts(400)[segment["first"] + number].split()
            assert all(places[spelt(" ".join(words[at : at + 2]))][number] & Where.STORY for at in range(0, 149, 10))
            assert places[spelt("bằng khen")][number] == Where.ABOUT


def test_no_file_is_large(tmp_path: Path) -> None:
    """A look-up brings a few kilobytes, whatever the word."""
    assert max(len(data) for data in _build(tmp_path, 330).values()) < 12_000


def test_the_newest_are_an_index_of_their_own(tmp_path: Path) -> None:
    """Fewer than so many profiles are apart from the others, which are whole blocks of as many."""
    _build(tmp_path, 330)
    base, recent = root_of(tmp_path / FOLDER)["segments"]
    assert (base["first"], base["count"], recent["first"], recent["count"]) == (0, 320, 320, 10)
    assert base["count"] % RECENT == 0


def test_nobody_has_an_empty_index(tmp_path: Path) -> None:
    """A site without public profiles has a root that says so."""
    build_index(tmp_path, [], [])
    root = root_of(tmp_path / FOLDER)
    assert (root["total"], root["segments"]) == (0, [])


def test_only_what_is_public_is_in_the_index(site: Callable[..., Site]) -> None:
    """No file of a built site's index, inflated, has a word of a draft, of a profile still to come or gone."""
    decision = "{so: 19-QĐ/BNCTU, ngay: 2024-01-01}"
    states = {
        "Khuất Nháp": "{trang_thai: du-thao}",
        "Khuất Đợi": "{trang_thai: cho-duyet}",
        "Khuất Tới": f"{{trang_thai: cong-bo, ngay: {TODAY + dt.timedelta(days=1)}}}",
        "Khuất Rút": "{trang_thai: rut, ngay: 2024-01-01}",
        "Khuất Hủy": f"{{trang_thai: thu-hoi, ngay: 2024-01-01, quyet_dinh: {decision}}}",
    }
    stories = {"2023/cong-khai.md": person("Lù Trắng", "Chị mở lớp xóa mù chữ cho phụ nữ trong thôn.")}
    for name, state in states.items():
        story = f"Việc của {name} chỉ có trong hồ sơ này, là khâu giày ủng."
        stories[f"2023/{slug(name)}.md"] = person(name, story, cong_bo=state)
    built = site(stories)
    assert built.inspect().errors == []
    built.build()
    files = files_of(built.public / FOLDER)
    everything = b"\n".join(files.values()).decode("utf-8", "replace").lower()
    assert all(word in everything for word in ("lù trắng", "xóa mù", "/cong-khai/"))
    assert not any(word in everything for word in ("khuất", "khuat", "giày", "ủng"))


def test_two_contents_under_one_name_are_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are short, and a file that is silently another's would be a search that finds the wrong people."""
    (tmp_path / FOLDER).mkdir(parents=True)
    monkeypatch.setattr(build, "name_of", lambda _: "0123456789")
    build._write(tmp_path, b"a")
    build._write(tmp_path, b"a")
    with pytest.raises(OutputError, match="0123456789"):
        build._write(tmp_path, b"b")
