"""Whatever is put among the profiles is told of by file and line, and neither the others nor the old site suffer."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guongsang.checks.examining import inspection
from guongsang.checks.telling import formats
from guongsang.checks.telling.results import results_of
from guongsang.errors import ProblemsError
from guongsang.publish.release import FOLDER as RELEASE
from guongsang.stories.problem import Problem, Severity
from guongsang.stories.registry_reader import read_registry
from hostile import FILE, FOLDER, HEALTHY, PHOTO, Broken, files, front, keys, syntax, values
from hostile.files import picture, png
from support import COLLECTIVE, CONSENT, PERSON, STORIES, Site, with_front

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.checks.examining.inspection import Inspection
    from guongsang.stories.registry import Registry

    Lay = Callable[..., Site]

CASES = [case for module in (keys, values, syntax, files) for table in module.TABLES for case in table()]
LINKS = pytest.mark.skipif(os.name == "nt", reason="symbolic links and named pipes need rights on Windows")


@cache
def _registry() -> Registry:
    return read_registry(STORIES)[0]


@pytest.fixture(scope="module")
def one_registry() -> Iterator[None]:
    """Read the registry once: here it is the profiles that are broken."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inspection, "read_registry", lambda *_: (_registry(), []))
        yield


def is_well_told(problem: Problem) -> bool:
    """Whether a problem has a place, and words in both languages as they should be written."""
    words = (*problem.message, *problem.hint)
    composed = unicodedata.is_normalized("NFC", problem.message.vi) and unicodedata.is_normalized(
        "NFC", problem.hint.vi
    )
    return problem.line >= 1 and problem.column >= 1 and all(words) and composed


def listed(found: Inspection) -> set[str]:
    """Return the files of the profiles that would be shown."""
    return {inspected.summary.place.file for inspected in found.stories}


def check_the_rest(found: Inspection, root: Path) -> None:
    """Assert what holds whatever was broken: problems are told well and in order, the healthy profile is untouched."""
    assert all(map(is_well_told, found.problems))
    assert list(found.problems) == sorted(set(found.problems))
    # Of two profiles with the same evidence either may be the later.
    assert not [problem for problem in found.problems if HEALTHY in problem.file and problem.code != "GS604"]
    assert HEALTHY in listed(found)
    for language in ("vi", "en"):
        text = formats.as_text(results_of(found), root, language)
        assert all(line.replace("\xa0", " ").isprintable() for line in text.split("\n"))
        assert len(json.loads(formats.as_json(results_of(found), language))["problems"]) == len(found.problems)


def test_there_are_hundreds_of_cases() -> None:
    """Each broken profile has a name of its own, and there are enough of them."""
    assert len({case.name for case in CASES}) == len(CASES) > 700


@pytest.mark.usefixtures("one_registry")
@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case.name))
def test_a_broken_profile_is_told_of(case: Broken, site: Lay) -> None:
    """The problem names the file, the line, the rule and a way out; the profile beside it has none."""
    made = site({HEALTHY: COLLECTIVE, case.file: case.content, **case.beside})
    found = made.inspect()
    own = [problem for problem in found.errors if problem.file == f"stories/{case.label or case.file}"]
    told = [
        problem for problem in own if problem.code == case.code and case.says in problem.message.vi + problem.hint.vi
    ]
    assert told, own
    assert case.line is None or case.line in {problem.line for problem in told}, told
    assert (case.file in listed(found)) == case.is_read
    check_the_rest(found, made.root)


@pytest.mark.usefixtures("one_registry")
@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("\ufeff" + PERSON, 1),
        (PERSON.replace("\n", "\r\n"), 1),
        (PERSON.replace("\n", "\r"), 1),
        (PERSON.replace("nam: 2023\n", "nam: 2023\r\n"), 7),
        (unicodedata.normalize("NFD", PERSON), 3),
        (PERSON.replace("Chị Mỷ", unicodedata.normalize("NFD", "Chị Mỷ")), 30),
        ("\ufeff" + unicodedata.normalize("NFD", PERSON).replace("\n", "\r\n"), 3),
    ],
    ids=["bom", "crlf", "cr", "one-crlf", "nfd", "nfd-body", "all-three"],
)
def test_unusual_text_is_only_noted(content: str, line: int, site: Lay) -> None:
    """A byte-order mark, other line ends and decomposed letters are mended silently but for a note."""
    made = site({HEALTHY: COLLECTIVE, FILE: content.encode()})
    found = made.inspect()
    assert {(problem.code, problem.severity) for problem in found.problems} == {("GS015", Severity.NOTE)}
    assert line in {problem.line for problem in found.problems}
    assert {inspected.summary.name for inspected in found.stories} == {"Giàng Thị Mỷ", "Phòng Nghiệp vụ 3"}
    check_the_rest(found, made.root)


# --- what is no file -------------------------------------------------------------------------------------------------


def _link_file(made: Site) -> None:
    outside = made.root / "ngoai.md"
    outside.write_text(PERSON, encoding="utf-8")
    (made.stories / "2023").mkdir()
    (made.stories / FILE).symlink_to(outside)


def _link_index(made: Site) -> None:
    (made.stories / FOLDER).mkdir(parents=True)
    (made.stories / FOLDER / "index.md").symlink_to(made.stories / HEALTHY)


def _link_folder(made: Site) -> None:
    outside = made.root / "ngoai"
    outside.mkdir()
    (outside / "index.md").write_text(PERSON, encoding="utf-8")
    (made.stories / "2023").mkdir()
    (made.stories / FOLDER).symlink_to(outside, target_is_directory=True)


def _link_year(made: Site) -> None:
    (made.stories / "2023").symlink_to(made.stories / "2024", target_is_directory=True)


def _link_nowhere(made: Site) -> None:
    (made.stories / "2023").mkdir()
    (made.stories / FILE).symlink_to("khong-co.md")


def _link_to_itself(made: Site) -> None:
    (made.stories / "2023").mkdir()
    (made.stories / FILE).symlink_to(made.stories / FILE)


def _folder_as_file(made: Site) -> None:
    (made.stories / FOLDER / "index.md").mkdir(parents=True)


def _folder_named_as_file(made: Site) -> None:
    made.write(f"{FILE}/index.md", PERSON)


def _empty_folder(made: Site) -> None:
    (made.stories / FOLDER).mkdir(parents=True)


def _pipe(made: Site) -> None:
    (made.stories / FOLDER).mkdir(parents=True)
    os.mkfifo(made.stories / FOLDER / "index.md")


def _file_as_year(made: Site) -> None:
    made.write("2023", PERSON)


@LINKS
@pytest.mark.usefixtures("one_registry")
@pytest.mark.parametrize(
    ("prepare", "label", "code"),
    [
        (_link_file, FILE, "GS011"),
        (_link_index, f"{FOLDER}/index.md", "GS011"),
        (_link_folder, FOLDER, "GS011"),
        (_link_year, "2023", "GS011"),
        (_link_nowhere, FILE, "GS011"),
        (_link_to_itself, FILE, "GS011"),
        (_folder_as_file, f"{FOLDER}/index.md", "GS001"),
        (_folder_named_as_file, FILE, "GS010"),
        (_empty_folder, FOLDER, "GS010"),
        (_pipe, f"{FOLDER}/index.md", "GS001"),
        (_file_as_year, "2023", "GS010"),
    ],
)
def test_what_is_no_file_is_told_of(prepare: Callable[[Site], None], label: str, code: str, site: Lay) -> None:
    """Links are never followed, folders and pipes never opened; each is a problem of its own name."""
    made = site({HEALTHY: COLLECTIVE})
    prepare(made)
    found = made.inspect()
    assert (f"stories/{label}", 1, code) in [(problem.file, problem.line, problem.code) for problem in found.errors]
    assert listed(found) == {HEALTHY}
    check_the_rest(found, made.root)


@LINKS
@pytest.mark.usefixtures("one_registry")
def test_a_linked_photo_is_refused(site: Lay) -> None:
    """A photo that is a link could publish any file of the machine."""
    made = site({HEALTHY: COLLECTIVE, f"{FOLDER}/index.md": front(anh=PHOTO, dong_y=CONSENT)})
    outside = made.root / "mat.jpg"
    outside.write_bytes(picture())
    (made.stories / FOLDER / "chan-dung.jpg").symlink_to(outside)
    found = made.inspect()
    assert {(problem.file.removeprefix(f"stories/{FOLDER}"), problem.code) for problem in found.errors} == {
        ("/chan-dung.jpg", "GS011"),
        ("/index.md", "GS017"),
    }
    assert listed(found) == {HEALTHY}


@pytest.mark.usefixtures("one_registry")
def test_an_unreadable_profile_is_told_of(site: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal is said in words; the superuser, whom nothing is refused, has it simulated."""
    made = site({HEALTHY: COLLECTIVE, FILE: PERSON})
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.as_posix().endswith(FILE):
            raise PermissionError(13, "Permission denied")
        return read(path)

    (made.stories / FILE).chmod(0)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = made.inspect()
    assert [(problem.file, problem.line, problem.code) for problem in found.problems] == [
        (f"stories/{FILE}", 1, "GS001")
    ]
    assert "không có quyền" in found.problems[0].message.vi
    check_the_rest(found, made.root)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such file names")
@pytest.mark.usefixtures("one_registry")
def test_a_file_name_that_is_no_text_can_be_told(site: Lay) -> None:
    """A name in another encoding is a problem that can be written to any output."""
    made = site({HEALTHY: COLLECTIVE, "2023/.giu": b""})
    Path(os.fsdecode(os.fsencode(made.stories) + b"/2023/Gi\xb5ng.md")).write_text(PERSON, encoding="utf-8")
    found = made.inspect()
    assert [problem.code for problem in found.problems] == ["GS010"]
    for written in (
        formats.as_text(results_of(found), made.root, "vi"),
        formats.as_json(results_of(found), "vi"),
        formats.as_github(results_of(found), "vi"),
    ):
        assert b"2023/Gi" in written.encode("utf-8")


@pytest.mark.usefixtures("one_registry")
def test_hidden_files_are_nobodys_profile(site: Lay) -> None:
    """What systems and editors leave behind is passed over."""
    made = site(
        {
            HEALTHY: COLLECTIVE,
            ".DS_Store": b"\0",
            "2024/.a.md.swp": b"\0",
            f"{FOLDER}/.git/HEAD": b"",
            f"{FOLDER}/index.md": PERSON,
        }
    )
    assert made.codes() == []
    assert len(made.inspect().stories) == 2


# --- the site that is there ------------------------------------------------------------------------------------------


def tree(folder: Path) -> dict[str, str]:
    """Return the hash of every file of a site that readers get; what it was made from is told apart from that."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent.name != RELEASE
    }


def test_a_broken_profile_leaves_the_old_site(site: Lay, capsys: pytest.CaptureFixture[str]) -> None:
    """A build with an error says so, writes nothing, and works again once the profile is mended."""
    made = site({HEALTHY: COLLECTIVE})
    before = tree(made.build())
    for content, told in (
        (front(ten=None), f"stories/{FILE}:2:1: LỖI GS007"),
        (b"\x89PNG\r\n\x1a\n", f"stories/{FILE}:1:1: LỖI GS001"),
        (front(ten='"Giàng'), f"stories/{FILE}:3:6: LỖI GS003"),
        (front(don_vi="phong-nghiep-vu-33"), f"stories/{FILE}:5:9: LỖI GS009"),
    ):
        made.write(FILE, content)
        with pytest.raises(ProblemsError, match="bản đang có vẫn nguyên vẹn"):
            made.build()
        assert told in capsys.readouterr().err
        assert tree(made.public) == before
    made.write(FILE, PERSON)
    made.build()
    assert "Giàng Thị Mỷ" in made.page("guong/2023/giang-thi-my")
    assert {path.name for path in made.root.iterdir()} <= {"mkdocs.yml", "docs", "stories", "public", ".cache"}


def test_unusual_text_does_not_stop_a_build(site: Lay) -> None:
    """What Windows and macOS write becomes the same page as any other text."""
    made = site({FILE: PERSON})
    made.build()
    before = tree(made.public)
    made.write(FILE, ("\ufeff" + unicodedata.normalize("NFD", PERSON).replace("\n", "\r\n")).encode())
    made.build()
    assert tree(made.public) == before


def test_a_photo_damaged_inside_leaves_the_old_site(site: Lay, capsys: pytest.CaptureFixture[str]) -> None:
    """A picture whose header is sound and whose pixels are not is told by its line before anything is drawn."""
    index = f"{FOLDER}/index.md"
    made = site({HEALTHY: COLLECTIVE, index: front(anh=PHOTO, dong_y=CONSENT)})
    photo = made.write(f"{FOLDER}/chan-dung.jpg", picture(width=600, height=400))
    before = tree(made.build())
    photo.unlink()
    jpeg, avif = picture(width=600, height=400), picture("AVIF", 600, 400)
    for name, data in (
        ("chan-dung.png", png(640, 480)),
        ("chan-dung.jpg", jpeg[: len(jpeg) // 2]),
        ("chan-dung.avif", avif[: len(avif) - 200]),
    ):
        made.write(index, front(anh=PHOTO.replace("chan-dung.jpg", name), dong_y=CONSENT))
        made.write(f"{FOLDER}/{name}", data)
        assert (index, 26, "GS017") in made.codes()
        with pytest.raises(ProblemsError, match="bản đang có vẫn nguyên vẹn"):
            made.build()
        assert f"stories/{index}:26:12: LỖI GS017 Ảnh «{name}» bị hỏng bên trong" in capsys.readouterr().err
        assert tree(made.public) == before


# --- chance ----------------------------------------------------------------------------------------------------------

SCRAPS = (
    "\t", '"', "'", "[", "]", "{", "}", ":", ": ", "- ", "#", " #", "@", "`", "%", "&a ", "*a", "!!x ", "|", ">", "? ",
    "---\n", "...\n", "\u2028", "\ufeff", "\u200b", "\xa0", "\u0301", "\x85", "\\", "\n", "  ", "<<: ", "null", "~",
    "💐", "=", "%YAML 1.2\n", "\r", "\0", "- - - - - ", '"\\x07"', '"\\e[31m"', "2023-02-30", "[[[[[[[[[[[[[[",
)  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """Draw a valid profile with lines deleted, doubled or exchanged, and scraps put in anywhere."""
    text = draw(st.sampled_from((PERSON, COLLECTIVE)))
    for _ in range(draw(st.integers(1, 5))):
        lines = text.split("\n")
        one, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        match draw(st.integers(0, 5)):
            case 0:
                del lines[one]
            case 1:
                lines.insert(other, lines[one])
            case 2:
                lines[one], lines[other] = lines[other], lines[one]
            case 3:
                lines[one] = " " * draw(st.integers(1, 4)) + lines[one]
            case 4:
                name, colon, _ = lines[one].partition(":")
                lines[one] = f"{name}{colon} {draw(st.sampled_from(SCRAPS))}"
            case _:
                at = draw(st.integers(0, len(lines[one])))
                lines[one] = lines[one][:at] + draw(st.sampled_from(SCRAPS)) + lines[one][at:]
        text = "\n".join(lines)
    return text


front_texts = st.text(st.sampled_from("".join(SCRAPS) + "abcđ 12\n"), max_size=120).map(
    lambda text: f"---\n{text}\n---\n"
)
values_of_keys = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(("ten", "so", "ngay", "bo", "ma", "tep", "")), inner, max_size=4)
    ),
    max_leaves=8,
)
every_key = sorted(
    {line.split(":")[0] for line in (PERSON + COLLECTIVE).split("\n") if line[:1].isalpha() and ":" in line}
    | {"anh", "anh_khac", "bai_hoc", "cap_nhat", "bi_danh", "mien_kiem_tra", "ten_sap_xep", "lanh_dao"}
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """One site for all examples: each rewrites the one profile that is not healthy."""
    made = Site(tmp_path_factory.mktemp("chance"))
    made.write(HEALTHY, COLLECTIVE)
    return made


def check_anything(made: Site, content: bytes) -> None:
    """Assert that a file with this content is either a valid profile or told of."""
    made.write(FILE, content)
    found = made.inspect()
    mine = [problem for problem in found.errors if problem.file == f"stories/{FILE}"]
    assert (FILE in listed(found)) != bool(mine)
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(problem.line <= lines for problem in mine)
    check_the_rest(found, made.root)


@pytest.mark.usefixtures("one_registry")
@given(content=st.binary(max_size=300))
@settings(max_examples=100)
def test_any_bytes(folder: Site, content: bytes) -> None:
    """No bytes raise an exception."""
    check_anything(folder, content)


@pytest.mark.usefixtures("one_registry")
@given(content=front_texts | st.text(max_size=200).map(lambda text: f"---\n{text}\n---\n{text}"))
@settings(max_examples=300)
def test_any_front_matter(folder: Site, content: str) -> None:
    """No text between the two lines raises an exception."""
    check_anything(folder, content.encode("utf-8", "surrogatepass"))


@pytest.mark.usefixtures("one_registry")
@given(content=mutations())
@settings(max_examples=400)
def test_any_slip(folder: Site, content: str) -> None:
    """A valid profile that editing has spoilt is valid still, or told of."""
    check_anything(folder, content.encode())


@pytest.mark.usefixtures("one_registry")
@given(profile=st.sampled_from((PERSON, COLLECTIVE)), key=st.sampled_from(every_key), value=values_of_keys)
@settings(max_examples=400)
def test_any_value_of_any_key(folder: Site, profile: str, key: str, value: object) -> None:
    """No value of a key, however it is nested, raises an exception."""
    check_anything(
        folder, with_front(profile, **{key: json.dumps(value, ensure_ascii=False)}).encode("utf-8", "replace")
    )
