"""Rules against copying: every profile tells its own story and proves its own deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import PLAN_CRITERIA, PLAN_SPREADING
from guongsang.checks.bearing import ON_STORY
from guongsang.checks.example import Example, Profile, evidence_example
from guongsang.checks.finding import Finding
from guongsang.checks.material.sound_profile import by_seniority, called, came_together, folded_name, label
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.problem import Severity
from guongsang.stories.reader import read_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.stories.folder import StoriesFolder

_COPIED = 0.8

_THIS = Phrase("bài này", "this story")
_EITHER = Phrase(
    "bài này, hoặc bài kia nếu bài kia mới là bài chép (hai hồ sơ cùng ngày công bố)",
    "this story, or the other if that is the copy (both profiles have the same date)",
)


def _finding(checking: Checking, profile: SoundProfile, other: SoundProfile, share: float) -> Finding:
    reading = read_story(checking.stories, profile.summary.place)
    blank = len(reading.body) - len(reading.body.lstrip("\n"))
    # Rounded down, so that 100% means every word.
    percent, whose = int(share * 100), called(checking.stories, other)
    return Finding(
        (),
        Phrase(
            f"Bài viết giống {percent}% bài về {whose}.", f"The story is {percent}% the same as that about {whose}."
        ),
        Phrase(
            "Viết lại {which} bằng việc làm, số liệu và lời kể riêng. Vài câu trích luật, kế hoạch thì đặt trong ngoặc kép "
            "“…”, sẽ không bị tính.",
            "Rewrite {which} with its own deeds, figures and words. Put a few sentences quoted from a law or plan into "
            "quotation marks “…”, and they will not count.",
        ).fill(which=_EITHER if came_together(profile, other) else _THIS),
        place=(reading.body_line + blank, 1),
        related=label(checking.stories, other),
    )


def _copies(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    for profile, other, share in profiles.copies:
        if share >= _COPIED:
            yield profile, _finding(checking, profile, other, share)


def _borrowings(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    for profile, other, share in profiles.copies:
        if share < _COPIED:
            yield profile, _finding(checking, profile, other, share)


_OTHER = "ten: Lù Văn Chẩn"
_GLOSSARY = (
    "Phiên xử tháng ba phải hoãn vì người phiên dịch không biết gọi «thế chấp» bằng tiếng Mông là gì. Chị Mỷ ghi lại ba "
    "mươi từ mà các phiên dịch hay vấp, rồi mang vào bản hỏi các cụ. Sau bốn tháng, bảng có hai trăm mười từ và được in "
    "thành sổ bỏ túi."
)
_ARCHIVE = (
    "Kho lưu trữ có mười hai nghìn tập hồ sơ mà chỉ một người nhớ chỗ để. Tổ số hóa bắt đầu từ tủ được hỏi nhiều nhất, "
    "mỗi chiều quét năm mươi tập, đặt tên tệp theo số vụ và năm thụ lý. Ai mượn bản giấy thì ký vào sổ điện tử, quá hạn "
    "máy tự nhắc."
)
_QUOTED = (
    "“Tập thể, cá nhân điển hình tiên tiến được Hội đồng Thi đua – Khen thưởng suy tôn, Trưởng Ban xem xét và đề nghị "
    "cấp trên khen thưởng.”"
)

COPY = Rule(
    code="GS602",
    severity=Severity.ERROR,
    title=Phrase("Bài viết chép từ hồ sơ khác", "A story copied from another profile"),
    why=Phrase(
        "Điển hình được nêu để người khác học cách làm thật, nên mỗi hồ sơ một câu chuyện riêng; không chép bài của người "
        "khác, cũng không chép bài năm trước của chính người ấy. Hai bài giống nhau từ 80% số cụm năm từ liền nhau là chép. "
        "Tên người và bài dưới 30 từ không tính; lời trích trong ngoặc kép, trong khối trích dẫn cũng vậy, trừ khi lời "
        "trích chiếm quá nửa bài.",
        "A profile is there for others to learn how things were really done, so each tells its own story, copied neither "
        "from somebody else nor from the same person's of another year. Two stories that share 80% of their runs of five "
        "words are copies. Names and stories of less than 30 words do not count; nor do quotations, unless they are more "
        "than half of the story.",
    ),
    wrong=(
        Example(
            "Bài của stories/2023/b.md là bài của stories/2023/a.md, chỉ thay tên người.",
            {
                "2023/a.md": Profile(story=_GLOSSARY),
                "2023/b.md": Profile(_OTHER, _GLOSSARY.replace("Chị Mỷ", "Đồng chí Chẩn")),
            },
        ),
    ),
    right=(
        Example(
            "Mỗi bài kể một việc khác nhau; hai bài cùng trích một câu của kế hoạch, đặt trong ngoặc kép.",
            {
                "2023/a.md": Profile(story=f"{_GLOSSARY}\n\n{_QUOTED}"),
                "2023/b.md": Profile(_OTHER, f"{_ARCHIVE}\n\n{_QUOTED}"),
            },
        ),
    ),
    basis=PLAN_SPREADING,
    bearing=ON_STORY,
    on_collection=_copies,
)

BORROWING = Rule(
    code="GS603",
    severity=Severity.WARNING,
    title=Phrase("Bài viết giống hồ sơ khác quá nửa", "A story more than half like another"),
    why=Phrase(
        "Bài giống bài khác từ 50% đến dưới 80% thường là dùng lại bài cũ rồi sửa vài đoạn. Người đọc không học thêm được "
        "gì, và những gì giữ lại có thể không đúng với hồ sơ này.",
        "A story that is from 50% to 80% like another is often an old one with some paragraphs changed. Readers learn "
        "nothing new, and what was kept may not be true here.",
    ),
    wrong=(
        Example(
            "Hai phần ba bài của stories/2023/b.md lấy nguyên từ stories/2023/a.md.",
            {
                "2023/a.md": Profile(story=_GLOSSARY),
                "2023/b.md": Profile(
                    _OTHER,
                    f"{_GLOSSARY} Đến nay sổ đã in lần thứ ba, bìa cứng, có thêm bốn mươi từ về "
                    "đất đai và một trang mục lục.",
                ),
            },
        ),
    ),
    right=(
        Example(
            "Hai bài chỉ giống nhau ở vài câu.",
            {
                "2023/a.md": Profile(story=f"{_GLOSSARY}\n\nĐến cuối năm, việc ấy đã thành nếp của cả phòng."),
                "2023/b.md": Profile(_OTHER, f"{_ARCHIVE}\n\nĐến cuối năm, việc ấy đã thành nếp của cả phòng."),
            },
        ),
    ),
    basis=PLAN_SPREADING,
    bearing=ON_STORY,
    on_collection=_borrowings,
)


def _filler(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    said: dict[int, SoundProfile] = {}
    for profile in by_seniority(profiles):
        for path, digest in profile.traces.statements:
            first = said.setdefault(digest, profile)
            if first is not profile and folded_name(first) != folded_name(profile):
                yield profile, _same_statement(checking.stories, path, first)


def _same_statement(stories: StoriesFolder, path: tuple[str | int, ...], other: SoundProfile) -> Finding:
    return Finding(
        ("tieu_chi", *path),
        Phrase(
            f"Minh chứng này trùng từng chữ với minh chứng của {called(stories, other)}.",
            f"This statement is word for word that of {called(stories, other)}.",
        ),
        Phrase(
            "Nêu việc làm cụ thể của chính hồ sơ này: việc gì, khi nào, kết quả ra sao.",
            "Say what was done here: which deed, when, with what result.",
        ),
        related=label(stories, other),
    )


_OF_MANY = "phong-trao: Tham gia đầy đủ các phong trào do cơ quan phát động."
_OF_ONE = "phong-trao: Vận động 12 đồng nghiệp hiến máu trong hai đợt tháng 3 và tháng 9."

FILLER = Rule(
    code="GS604",
    severity=Severity.WARNING,
    title=Phrase("Minh chứng chép của người khác", "A statement of evidence copied from somebody else"),
    why=Phrase(
        "Minh chứng cho thấy chính người này, tập thể này đạt tiêu chí bằng việc làm nào. Câu chung chung dùng lại cho "
        "nhiều hồ sơ không chứng minh được gì. Câu dưới sáu từ không tính.",
        "Evidence shows by which deeds this person or collective meets a criterion. A sentence used again for others "
        "proves nothing. Sentences of less than six words do not count.",
    ),
    wrong=(
        Example(
            f"Hồ sơ của hai người cùng ghi: {_OF_MANY}",
            {
                "2023/a.md": Profile(evidence_example(_OF_MANY)),
                "2023/b.md": Profile(f"{_OTHER}\n{evidence_example(_OF_MANY)}"),
            },
        ),
    ),
    right=(
        Example(
            _OF_ONE,
            {
                "2023/a.md": Profile(evidence_example(_OF_MANY)),
                "2023/b.md": Profile(f"{_OTHER}\n{evidence_example(_OF_ONE)}"),
            },
        ),
    ),
    basis=PLAN_CRITERIA,
    bearing=ON_STORY,
    on_collection=_filler,
)
