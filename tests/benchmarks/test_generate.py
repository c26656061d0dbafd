"""The generated site: valid, varied, and the same every time."""

import datetime as dt
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest
import yaml

from benchmarks import generate, names
from guongsang import vietnamese
from guongsang.checks.examining.inspection import inspect
from guongsang.stories.folder import StoriesFolder

PROJECT = Path(__file__).resolve().parents[2]
COUNT = 400


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a generated site of 400 profiles."""
    folder = tmp_path_factory.mktemp("site")
    generate.generate(COUNT, folder, seed=5)
    return folder


def test_the_projects_own_profiles_are_not_replaced(tmp_path: Path) -> None:
    """Whoever generates into the project would lose its profiles, and the registry that is to be copied."""
    registry = tmp_path / "stories" / "danh-muc"
    registry.mkdir(parents=True)
    with pytest.raises(ValueError, match="generate into another folder"):
        generate.generate(1, tmp_path, registry=registry)
    assert registry.is_dir()


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _fronts(folder: Path) -> dict[Path, dict[str, object]]:
    return {
        path: yaml.load(path.read_text(encoding="utf-8").split("---\n", 2)[1], yaml.CSafeLoader)
        for path in sorted(folder.glob("stories/2*/**/*.md"))
    }


def test_makes_as_many_profiles_as_asked_for_at_their_addresses(site: Path) -> None:
    """Every profile has a slug of its own and lies in the folder of its year."""
    fronts = _fronts(site)
    assert len(fronts) == COUNT
    assert len({path.stem for path in fronts}) == COUNT
    for path, front in fronts.items():
        assert vietnamese.is_ascii_slug(path.stem)
        assert path.parent.name == str(front["nam"])


def test_is_the_same_for_the_same_seed(site: Path, tmp_path: Path) -> None:
    """The seed decides every byte; another seed makes another site."""
    generate.generate(COUNT, tmp_path, seed=5)
    assert _files(tmp_path) == _files(site)
    generate.generate(COUNT, tmp_path, seed=6)
    assert _files(tmp_path) != _files(site)


def test_every_profile_may_be_published(site: Path) -> None:
    """The project's own checks find nothing to complain about, warnings included; so few leave some units without."""
    inspection = inspect(StoriesFolder(site / "stories", "stories"), dt.date(2026, 11, 22))
    assert {problem.code for problem in inspection.problems} <= {"GS606"}
    assert len(inspection.stories) == COUNT


def test_texts_are_composed_and_hold_no_open_slot(site: Path) -> None:
    """What is written is normal form C, and every slot of a pattern was filled."""
    for path in site.glob("stories/2*/*.md"):
        text = path.read_text(encoding="utf-8")
        assert vietnamese.is_nfc(text)
        assert not re.search(r"\{[a-zA-Z]+\d?\}", text)


def test_says_that_everyone_is_invented(site: Path) -> None:
    """No generated profile can be taken for a real one."""
    assert all(front["minh_hoa"] is True for front in _fronts(site).values())


def test_every_key_and_state_occurs(tmp_path: Path) -> None:
    """In a large site each key an officer writes and each state is met."""
    generate.generate(2000, tmp_path)
    fronts = list(_fronts(tmp_path).values())
    keys = Counter(key for front in fronts for key in front)
    rare = {"ten_sap_xep", "bi_danh", "cap_nhat", "bai_hoc", "hoi_nghi", "dong_y", "chuc_vu", "lanh_dao"}
    assert all(0 < keys[key] < len(fronts) for key in rare)
    states = Counter(_at(front, "cong_bo", "trang_thai") for front in fronts)
    assert set(states) == {"cong-bo", "du-thao", "cho-duyet", "rut", "thu-hoi"}
    assert states["cong-bo"] > 0.95 * len(fronts)
    awards = [award for front in fronts for award in _items(front, "khen_thuong")]
    assert any("huy_bo" in award for award in awards)
    assert any("truoc_do" in award for award in awards)


def _at(front: dict[str, object], *path: str) -> object:
    value: object = front
    for key in path:
        assert isinstance(value, dict)
        value = value[key]
    return value


def _items(front: dict[str, object], key: str) -> list[dict[str, object]]:
    value = front[key]
    assert isinstance(value, list)
    return value


def test_dates_follow_the_order_of_events(site: Path) -> None:
    """Endorsed, approved, decided, published; consent before publication."""
    for front in _fronts(site).values():
        endorsed = _at(front, "ghi_nhan", "suy_ton", "ngay")
        approved = _at(front, "ghi_nhan", "phe_duyet", "ngay")
        published = _at(front, "cong_bo", "ngay")
        now = [award["ngay"] for award in _items(front, "khen_thuong") if "truoc_do" not in award]
        order = [endorsed, approved, *now, published]
        assert order == sorted(order, key=str)
        if "dong_y" in front:
            assert str(endorsed) <= str(_at(front, "dong_y", "ngay")) <= str(published)


def test_stories_read_like_prose(site: Path) -> None:
    """About 600 words each, a rich stock of syllables, and hardly a sentence told twice in one story."""
    words: Counter[str] = Counter()
    lengths = []
    for path in site.glob("stories/2*/*.md"):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        found = re.findall(r"[^\W\d_]+", body.lower())
        words.update(found)
        lengths.append(len(found))
        told = re.split(r"(?<=[.!?])\s+", body)
        assert len(set(told)) > 0.9 * len(told)
    assert 550 < sum(lengths) / len(lengths) < 700
    assert len(words) > 1500
    assert words.most_common(1)[0][1] / sum(words.values()) < 0.03


def test_surnames_are_as_frequent_as_in_the_country() -> None:
    """About a third of all people are called Nguyễn, one in ten Trần."""
    random = Random(2)
    people = [names.person_name(random, female=index % 2 == 0) for index in range(20_000)]
    surnames = Counter(name.split(maxsplit=1)[0] for name in people)
    share = {surname: number / len(people) for surname, number in surnames.items()}
    assert 0.31 < share["Nguyễn"] < 0.38
    assert 0.09 < share["Trần"] < 0.13
    assert 0.07 < share["Lê"] < 0.11
    assert len(surnames) > 90


def test_registry_is_enlarged(site: Path) -> None:
    """The agency's own units stay; with the added ones there are 60, and 150 places to come from."""
    units = yaml.safe_load((site / "stories/danh-muc/don-vi.yml").read_text(encoding="utf-8"))
    ids = [unit["id"] for unit in units]
    assert len(ids) == len(set(ids)) == generate.UNITS
    assert {"phong-nghiep-vu-3", "van-phong"} <= set(ids)
    assert {front["don_vi"] for front in _fronts(site).values()} <= set(ids)
    assert len(set(names.PLACES)) >= 145


def test_photos_are_all_different_and_carry_what_must_be_removed(tmp_path: Path) -> None:
    """Each photo is a file of its own with a place in its metadata, beside its profile."""
    pytest.importorskip("PIL")
    generate.generate(30, tmp_path, photos=True)
    photos = list(tmp_path.rglob("*.jpg"))
    assert photos
    assert len({photo.read_bytes() for photo in photos}) == len(photos)
    assert all((photo.parent / "index.md").is_file() for photo in photos)
    assert all(b"Exif" in photo.read_bytes()[:40] for photo in photos)


def test_runs_as_a_script(tmp_path: Path) -> None:
    """``python benchmarks/generate.py N DIR`` needs nothing but the standard library."""
    run = subprocess.run(
        [sys.executable, "-S", str(PROJECT / "benchmarks/generate.py"), "3", str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert run.stdout.startswith("3 profiles in ")
    assert len(list(tmp_path.glob("stories/2*/*.md"))) == 3
