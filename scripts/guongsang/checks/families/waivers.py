"""Rules of waivers: each names a rule that may be waived, and sets something aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import CONVENTION
from guongsang.checks.bearing import ON_FORM
from guongsang.checks.finding import Finding
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.program import typed
from guongsang.stories.faults import Fault
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading


_FEW = 3
"""Of more rules than these that may be meant, naming some would be guessing."""


def _one_slip(given: str, code: str) -> bool:
    """Whether one digit was mistyped."""
    return sum(one != other for one, other in zip(given, code, strict=True)) == 1


def _waivers(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, waiver in enumerate(story.waivers):
        path = ("mien_kiem_tra", index, "ma")
        if waiver.code not in checking.codes:
            near = [code for code in sorted(checking.codes) if _one_slip(waiver.code, code)]
            yield Finding(
                path,
                Phrase(f"Không có quy tắc «{waiver.code}».", f"There is no rule “{waiver.code}”."),
                Phrase(f"Có phải là «{'», «'.join(near)}»?", f"Did you mean “{'”, “'.join(near)}”?")
                if 0 < len(near) <= _FEW
                else Phrase(
                    f"Lệnh «{typed('explain')}» liệt kê mọi quy tắc; mã cần miễn nằm trong dòng báo lỗi.",
                    f"“{typed('explain')}” lists every rule; the code to waive stands in the message itself.",
                ),
            )
        elif waiver.code not in checking.waivable:
            yield Finding(
                path,
                Phrase(f"Quy tắc {waiver.code} không được miễn.", f"The rule {waiver.code} cannot be waived."),
                Phrase(
                    f"Sửa chỗ mà {waiver.code} báo, rồi xóa mục miễn này; lệnh «explain {waiver.code}» nói rõ lý do.",
                    f"Mend what {waiver.code} tells of and delete this waiver; “explain {waiver.code}” says why.",
                ),
            )
        elif waiver.code in seen:
            yield Finding(
                path,
                Phrase(f"Quy tắc {waiver.code} được miễn hai lần.", f"The rule {waiver.code} is waived twice."),
                Phrase("Gộp hai lý do vào một mục.", "Join the two reasons in one item."),
            )
        seen.add(waiver.code)


WAIVER = Rule(
    code=Fault.WAIVER,
    severity=Severity.ERROR,
    title=Phrase("Mục miễn kiểm tra không dùng được", "A waiver that cannot be used"),
    why=Phrase(
        "Miễn kiểm tra phải chỉ rõ một quy tắc được phép miễn, để báo cáo liệt kê được. Bí mật nhà nước, sự đồng ý "
        "và dạng của tệp thì không miễn được.",
        "A waiver names a rule that may be waived, so that the report can list it. State secrets, consent and the form "
        "of the file cannot be waived.",
    ),
    wrong=(
        'mien_kiem_tra: [{ma: GS999, ly_do: "Văn bản gốc viết như vậy"}]',
        'mien_kiem_tra: [{ma: GS007, ly_do: "Chưa có thông tin này"}]',
    ),
    right=("mien_kiem_tra: []",),
    basis=CONVENTION,
    waivable=False,
    bearing=ON_FORM,
    on_story=_waivers,
)


def idle_waiver(profile: SoundProfile, index: int) -> Finding:
    """Say that a waiver sets nothing aside any more."""
    code = profile.traces.waivers[index].code
    return Finding(
        ("mien_kiem_tra", index, "ma"),
        Phrase(
            f"Mục miễn {code} không còn tác dụng: hồ sơ không vi phạm quy tắc này.",
            f"The waiver of {code} has no effect: the profile does not break that rule.",
        ),
        Phrase("Xóa mục này khỏi mien_kiem_tra.", "Delete this item of mien_kiem_tra."),
    )


IDLE_WAIVER = Rule(
    code=Fault.IDLE_WAIVER,
    severity=Severity.WARNING,
    title=Phrase("Miễn kiểm tra không còn tác dụng", "A waiver without effect"),
    why=Phrase(
        "Miễn trừ để quên sẽ che lỗi mới về sau và làm sai báo cáo.",
        "A forgotten waiver would hide new mistakes later and falsify the report.",
    ),
    wrong=('mien_kiem_tra: [{ma: GS405, ly_do: "Bài viết có từ khen trong lời trích dẫn"}]',),
    right=("mien_kiem_tra: []",),
    basis=CONVENTION,
    waivable=False,
)
