"""The text a new profile starts as."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang import program
from guongsang.drafting.skeleton import Answers, criteria_set_of, quoted, write_text
from guongsang.errors import GuongError
from guongsang.stories.model import PLACEHOLDER, Kind, Story
from guongsang.stories.model_keys import known_keys, nested_model
from guongsang.stories.problem import Severity
from guongsang.stories.reader import split_front_matter
from guongsang.stories.registry_reader import read_registry
from guongsang.stories.yaml_text import parse_yaml
from guongsang.vietnamese import nfc
from support import STORIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site

REGISTRY, _ = read_registry(STORIES)

PERSON = Answers(Kind.PERSON, "Giàng Thị Mỷ", 2026, "phong-nghiep-vu-3", ("dan-van",), "giang-thi-my", "Chuyên viên")
LEADER = Answers(Kind.PERSON, "Lò Thị Mận", 2024, "van-phong", ("dan-van",), "lo-thi-man", "Trưởng phòng", leader=True)
COLLECTIVE = Answers(Kind.COLLECTIVE, "Tổ Một", 2025, "van-phong", ("dan-van", "chuyen-doi-so"), "to-mot")
EVERYBODY = pytest.mark.parametrize("answers", [PERSON, LEADER, COLLECTIVE], ids=["person", "leader", "collective"])


def written(answers: Answers) -> str:
    """Return a new profile with the project's own registry."""
    return write_text(answers, REGISTRY, f"stories/{answers.year}/{answers.slug}.md")


def front(text: str) -> dict[str, Any]:
    """Return a profile's front matter as the reader sees it."""
    parts = split_front_matter(text)
    assert isinstance(parts, tuple)
    document = parse_yaml(parts[0], "x")
    assert document.problems == ()
    data: dict[str, Any] = document.data
    return data


def uncommented(text: str) -> str:
    """Take the # from every key that is not in use, as the file's own instructions say."""
    return re.sub(r"^( *)#(?=[a-z_-]+:|  - |  [a-z-]+:$)", r"\1", text, flags=re.MULTILINE)


@EVERYBODY
def test_a_draft_has_no_problems(answers: Answers, site: Callable[..., Site]) -> None:
    """The checks find nothing wrong with it, and note how much of it is still to be written."""
    text = written(answers)
    (note,) = site({f"{answers.year}/{answers.slug}.md": text}).inspect().problems
    assert (note.code, note.severity) == ("GS025", Severity.NOTE)
    in_use = "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("#"))
    assert f"còn {in_use.count(PLACEHOLDER)} chỗ" in note.message.vi
    assert text.split("\n")[note.line - 1].startswith("tom_tat: ")


def test_the_command_to_check_it_is_there_as_it_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a line of its own, and without the folders of the machine on which it was begun."""
    monkeypatch.setenv(program.LAUNCHER_VARIABLE, "/o-day/cong/scripts/guong.py")
    lines = written(PERSON).split("\n")
    start = "py scripts\\guong.py" if os.name == "nt" else "python3 scripts/guong.py"
    assert f"#   {start} check stories/2026/giang-thi-my.md" in lines
    monkeypatch.delenv(program.LAUNCHER_VARIABLE)
    assert "#   guongsang check stories/2026/giang-thi-my.md" in written(PERSON).split("\n")


@EVERYBODY
def test_the_answers_are_in_it(answers: Answers) -> None:
    """Each where it belongs; it starts as a draft, under the criteria of its year."""
    data = front(written(answers))
    assert (data["loai"], data["ten"], data["nam"]) == (answers.kind.value, answers.name, str(answers.year))
    assert (data["don_vi"], data["linh_vuc"]) == (answers.unit, list(answers.fields))
    assert data.get("chuc_vu") == (answers.post or None)
    assert data["cong_bo"] == {"trang_thai": "du-thao"}
    assert data["tieu_chi"]["bo"] == "ban-noi-chinh-2023"


@EVERYBODY
def test_every_key_of_the_model_is_there(answers: Answers) -> None:
    """Each in use or behind a #, those of groups as well."""
    text = written(answers)
    for name, field in Story.model_fields.items():
        assert re.search(rf"^#?{field.alias}:", text, re.MULTILINE), name
        inner = nested_model(field.annotation)
        for key in known_keys(inner) if inner else ():
            assert re.search(rf"\b{key}\b", text), f"{field.alias}.{key}"


@EVERYBODY
def test_every_criterion_that_applies_stands_with_its_requirement(answers: Answers) -> None:
    """And none that does not apply."""
    text = written(answers)
    flat = re.sub(r"\n *# *", " ", text)
    criteria_set = criteria_set_of(REGISTRY, answers.year)
    applying = criteria_set.criteria(answers.kind, leader=answers.leader)
    for criterion in applying:
        assert " ".join(criterion.requirement.split()) in flat
    shown = re.findall(r"^  #?([a-z-]+):", text[text.index("\ntieu_chi:") : text.index("# ── Khen")], re.MULTILINE)
    assert shown == ["bo", *(criterion.id for criterion in applying)]


@EVERYBODY
def test_keys_behind_a_hash_are_right_without_it(answers: Answers, site: Callable[..., Site]) -> None:
    """Only what has to be filled in, the photos, and keys for other kinds and states are still wrong then."""
    made = site({f"{answers.year}/{answers.slug}.md": uncommented(written(answers))})
    data = front(uncommented(written(answers)))
    assert {"khen_thuong", "bai_hoc", "cap_nhat", "bi_danh", "mien_kiem_tra", "minh_hoa"} <= data.keys()
    # The examples are of the end of the year, which may be still to come.
    later = made.inspect(dt.date(answers.year + 2, 1, 1))
    assert {problem.code for problem in later.problems} <= {"GS017", "GS018", "GS019", "GS023", "GS025"}


def test_what_has_to_be_written_is_marked() -> None:
    """Summary, statements and story all begin with the mark; nothing claims an achievement that nobody stated."""
    text = written(PERSON)
    data = front(text)
    assert data["tom_tat"].startswith(PLACEHOLDER)
    given_evidence = {key: value for key, value in data["tieu_chi"].items() if key != "bo" and value is not None}
    assert all(value.startswith(PLACEHOLDER) for value in given_evidence.values())
    body = text.split("---\n", 2)[2]
    assert len(re.findall(r"^## ", body, re.MULTILINE)) == 5
    assert all(PLACEHOLDER in paragraph or paragraph.startswith("## ") for paragraph in body.strip().split("\n\n"))


def test_a_year_without_criteria_is_told() -> None:
    """The plan's criteria hold from 2023 on."""
    with pytest.raises(GuongError, match="Không có bộ tiêu chí nào có hiệu lực trong năm 2019"):
        criteria_set_of(REGISTRY, 2019)


@pytest.mark.parametrize("text", ["Giàng Thị Mỷ", "Tổ 3", "Phòng A (Văn phòng)"])
def test_plain_names_stay_plain(text: str) -> None:
    """What needs no quotes gets none."""
    assert quoted(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(nfc).filter(lambda text: "\ufffe" not in text))
def test_any_text_reads_back_as_it_was(text: str) -> None:
    """Colons, quotes, hashes, `null` and characters that nobody sees included, in the normal form that all files have."""
    assert parse_yaml(f"ten: {quoted(text)}\n", "x").data == {"ten": text}


def test_a_number_alone_is_offered_only_where_it_is_accepted(site: Callable[..., Site]) -> None:
    """Models and initiatives are asked for by name, violations by their number; what is said is what the checks take."""
    text = re.sub(r"\n *# *", " ", written(COLLECTIVE))
    assert 'mỗi mục gồm tên và nơi công nhận (nếu có), như [{ten: "…", cong_nhan: "…"}]; cần ít nhất 1.' in text
    assert "số đếm; không có trường hợp nào thì ghi 0." in text
    assert "hoặc một số đếm" not in text
    answered = written(COLLECTIVE).replace("\n  mo-hinh:", "\n  mo-hinh: 3")
    assert {code for _, _, code in site({"2025/to-mot.md": answered}).codes()} >= {"GS019"}


@pytest.mark.parametrize(
    ("awards", "example"),
    [
        (
            ("bang-khen-tinh",),
            "{hinh_thuc: bang-khen-tinh, so: 61/QĐ-UBND, ngay: 2026-12-20, co_quan: ubnd-tinh-lao-cai-2025}",
        ),
        ((), "{hinh_thuc: bang-khen-tinh, so: 2870/QĐ-UBND, ngay: 2026-12-20, co_quan: ubnd-tinh-lao-cai}"),
    ],
)
def test_the_example_of_an_award_is_the_registrys(awards: tuple[str, ...], example: str) -> None:
    """Its number has the letters and the form of its issuer; without a fitting award there is the handbook's example."""
    registry = dataclasses.replace(REGISTRY, awards={award: REGISTRY.awards[award] for award in awards})
    assert f"#  - {example}" in write_text(PERSON, registry, "f.md").splitlines()
