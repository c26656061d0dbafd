"""Rules of language: empty summaries, exaggeration, shouting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guongsang.checks.examining.inspection import inspect
from guongsang.stories.problem import Severity
from support import COLLECTIVE, PERSON, PROJECT, STORIES, TODAY, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    Lay = Callable[..., Site]

FILE = "2023/a.md"
WORDS = "danh-muc/tu-ngu.yml"
PRAISE = "danh-muc/loi-chung.yml"


@pytest.mark.parametrize(
    ("summary", "is_empty"),
    [
        ("Giàng Thị Mỷ, chuyên viên chính, Phòng Nghiệp vụ 3, gương điển hình tiên tiến.", True),
        ("CHỊ GIÀNG THỊ MỶ LÀ ĐIỂN HÌNH TIÊN TIẾN VỀ CẢI CÁCH TƯ PHÁP CỦA LÀO CAI NĂM 2023", True),
        ("Luôn đoàn kết, nỗ lực phấn đấu, hoàn thành xuất sắc nhiệm vụ được giao trong năm 2023.", True),
        ("Chị Mỷ biên soạn bảng thuật ngữ cho phiên dịch tại các tòa án của tỉnh Lào Cai.", False),
        ("Chị Mỷ hoàn thành tốt nhiệm vụ: 42 hồ sơ kháng nghị, rút ngắn 3 ngày mỗi vụ.", False),
    ],
)
def test_a_summary_says_more_than_the_name_and_general_praise(summary: str, is_empty: bool, site: Lay) -> None:
    """The name, the post, the unit, the place, the field and the year are known already."""
    found = site({FILE: with_front(PERSON, tom_tat=f'"{summary}"')}).inspect().problems
    assert ("GS404" in {problem.code for problem in found}) is is_empty
    if is_empty:
        (problem,) = [problem for problem in found if problem.code == "GS404"]
        assert (problem.line, problem.severity, problem.length) == (9, Severity.WARNING, len(summary))


def test_a_collectives_summary_is_judged_likewise(site: Lay) -> None:
    """Its name is known too."""
    text = with_front(COLLECTIVE, tom_tat="Phòng Nghiệp vụ 3 là tập thể điển hình tiên tiến năm 2024.")
    assert ("2024/b.md", 7, "GS404") in site({"2024/b.md": text}).codes()


@pytest.mark.parametrize(
    "praise",
    ["một kỳ tích", "Kỳ Tích ấy", "kết quả tuyệt\nvời", "vô tiền khoáng hậu"],
)
def test_exaggeration_is_found_in_any_case_and_over_a_lines_end(praise: str, site: Lay) -> None:
    """As a warning, with a suggestion."""
    (problem,) = site({FILE: PERSON + f"Đó là {praise}.\n"}).inspect().problems
    assert (problem.code, problem.severity, problem.mend) == ("GS405", Severity.WARNING, None)
    assert problem.hint.vi.startswith("Gợi ý: ")
    assert problem.line == 31


@pytest.mark.parametrize(
    "line",
    [
        "Bà Sùng kể: “Sổ này tuyệt vời lắm.”",
        'Bà Sùng kể: "Sổ này tuyệt vời lắm."',
        "> Sổ này tuyệt vời lắm.\n>\n> — Bà Sùng",
        "Anh kể với kỳ tịch xã, tuyệt đối vời vợi.",
    ],
)
def test_what_people_say_is_theirs(line: str, site: Lay) -> None:
    """Quoted speech may exaggerate; words that only resemble one of the list may stand anywhere."""
    assert site({FILE: PERSON + f"{line}\n"}).codes() == []


def test_exaggeration_in_the_front_matter_is_told_at_its_words(site: Lay) -> None:
    """Statements and summaries are read by the public too."""
    text = with_front(PERSON, bai_hoc='["Việc nhỏ làm đều tay thành kỳ tích."]')
    (problem,) = site({FILE: text}).inspect().problems
    assert (problem.line, problem.column, problem.length) == (26, 39, len("kỳ tích"))


def test_the_list_of_words_is_the_agencys(site: Lay) -> None:
    """What it adds is looked for, what it deletes is not; a word may stand there without a suggestion."""
    made = site({FILE: PERSON + "Một kỳ tích hiếm thấy.\n", WORDS: "- {id: hiem-thay, ten: Hiếm  thấy}\n"})
    (problem,) = made.inspect().problems
    assert "«hiếm thấy»" in problem.message.vi
    assert "con số cụ thể" in problem.hint.vi
    made.write(WORDS, "[]\n")
    assert made.codes() == []


def test_the_words_that_come_with_the_software_are_a_good_start(site: Lay) -> None:
    """Some dozens, each with what to write instead."""
    words = site().inspect().registry.inflated_words
    assert len(words) >= 40
    assert all(word.better for word in words.values())
    assert all(word.name == word.name.strip() for word in words.values())
    assert (PROJECT / "stories" / WORDS).read_text("utf-8").startswith("#")


def test_a_long_sentence_in_capitals_is_told_once(site: Lay) -> None:
    """Cut when it is very long."""
    made = site({FILE: PERSON + "\n## " + "TẤT CẢ VÌ NHÂN DÂN PHỤC VỤ " * 4 + "\n"})
    (problem,) = made.inspect().problems
    assert (problem.code, problem.severity, problem.line) == ("GS408", Severity.WARNING, 32)
    assert problem.message.vi.endswith(" …».")


@pytest.mark.parametrize(
    "line",
    [
        "UBND, HĐND, TAND, VKSND, MTTQ, QĐ-UBND, NĐ-CP",
        "Quyết định 2870/QĐ-UBND của UBND TỈNH LÀO CAI",
        "Chị Mỷ học ở VÙNG CAO",
        "A B C D E F",
    ],
)
def test_abbreviations_and_a_few_capitals_are_left_alone(line: str, site: Lay) -> None:
    """Only a sentence shouts."""
    assert site({FILE: PERSON + f"{line}\n"}).codes() == []


@pytest.mark.parametrize(
    ("profile", "name", "better"),
    [
        (PERSON, "GIÀNG THỊ MỶ", "Giàng Thị Mỷ"),
        (COLLECTIVE, "PHÒNG NGHIỆP VỤ 3", "Phòng nghiệp vụ 3"),
        (COLLECTIVE, "TỔ THEO DÕI KIẾN NGHỊ SAU GIÁM SÁT", "Tổ theo dõi kiến nghị sau giám sát"),
    ],
)
def test_a_name_in_capitals_is_told_with_how_to_write_it(profile: str, name: str, better: str, site: Lay) -> None:
    """Once, however long it is."""
    year = 2023 if profile is PERSON else 2024
    (problem,) = site({f"{year}/a.md": with_front(profile, ten=name)}).inspect().problems
    assert (problem.code, problem.line, problem.column, problem.length) == ("GS408", 3, 6, len(name))
    assert f"«{better}»" in problem.hint.vi


def test_a_short_name_of_capitals_may_be_an_abbreviation(site: Lay) -> None:
    """Nobody can tell."""
    assert site({"2024/a.md": with_front(COLLECTIVE, ten="UBND MTTQ")}).codes() == []


def test_the_projects_own_profiles_keep_the_rules_of_language_and_letters() -> None:
    """Officers copy them."""
    found = inspect(STORIES, TODAY)
    assert [problem for problem in found.problems if "GS401" <= problem.code <= "GS419"] == []
    assert [waived for waived in found.waived if "GS401" <= waived.problem.code <= "GS419"] == []


def test_the_praise_that_does_not_count_is_the_agencys(site: Lay) -> None:
    """What it adds says nothing, what it deletes does."""
    made = site({FILE: with_front(PERSON, tom_tat="Cõng chữ lên bản Phìn Ngan mười hai mùa lúa.")})
    assert made.codes() == []
    made.write(PRAISE, "- {id: a, ten: A, loai: tom-tat, cau: [Cõng chữ lên bản, mười hai mùa]}\n")
    assert "GS404" in {code for _, _, code in made.codes()}
    made.write(PRAISE, "[]\n")
    made.write(
        FILE, with_front(PERSON, tom_tat="Đồng chí luôn nỗ lực phấn đấu, hoàn thành xuất sắc nhiệm vụ được giao.")
    )
    assert made.codes() == []


QUOTED_PRAISE = "Chị đã lập nên một kỳ tích. Chị lập bảng thuật ngữ cho phiên dịch."


@pytest.mark.parametrize("story", [f"“{QUOTED_PRAISE}”", f"> {QUOTED_PRAISE}", f"## Việc đã làm\n\n> {QUOTED_PRAISE}"])
def test_a_story_that_is_all_quoted_excuses_no_exaggeration(story: str, site: Lay) -> None:
    """There is nobody else whose words they could be; a quotation in a story is left alone."""
    front, _, _ = PERSON.rpartition("---\n")
    made = site({FILE: f"{front}---\n\n{story}\n"})
    assert [code for _, _, code in made.codes()] == ["GS028", "GS405"]
    made.write(FILE, f"{PERSON}\nBà Sùng kể: “Đúng là kỳ tích.”\n")
    assert made.codes() == []
