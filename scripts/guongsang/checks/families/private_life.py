"""Rules of a person's private life: the full date of birth and the home.

Messages name only the year, or the kind of address: they go into logs that outlive the mistake.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.basis import PERSONAL_DATA
from guongsang.checks.finding import Hit
from guongsang.checks.recognisers.birth_date import birth_dates
from guongsang.checks.recognisers.home_address import home_addresses
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, plain_text
from guongsang.checks.rule import Rule, Shown
from guongsang.checks.unveiled import as_seen, story_as_seen
from guongsang.language import Phrase
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Wording
    from guongsang.stories.model import Story

_YEAR: Final = lazy_pattern(r"(?:19|20)[0-9]{2}")
_NUMBER_OR_NAME: Final = lazy_pattern(rf"[0-9][0-9A-Za-z/]*|(?<= )[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*")


def _birth_dates(_: Checking, story: Story, wording: Wording) -> Iterator[Hit]:
    plain = plain_text(wording.text)
    for start, end in birth_dates(plain, story.name):
        year = _YEAR.search(plain, start, end)
        shown = f"…{year[0] if year else plain[end - 2 : end]}"
        yield Hit(
            start,
            end,
            Phrase(f"Có ngày sinh đầy đủ («{shown}»).", f"There is a full date of birth (“{shown}”)."),
            Phrase("Chỉ để năm sinh, hoặc bỏ hẳn.", "Keep only the year, or nothing."),
        )


BIRTH_DATE = Rule(
    code="GS307",
    severity=Severity.ERROR,
    title=Phrase("Ngày sinh đầy đủ", "A full date of birth"),
    why=Phrase(
        "Ngân hàng và tổng đài hỏi ngày sinh để xác nhận khách, nên ngày sinh kèm họ tên giúp kẻ gian mạo danh. Nói tuổi "
        "hay năm sinh là đủ.",
        "Banks and call centres ask for the date of birth to confirm who is calling, so together with the name it helps "
        "impostors. Age or year is enough.",
    ),
    wrong=("Chị Mỷ sinh ngày 12/3/1985 tại Bắc Hà.", "Ngày sinh: 12 tháng 3 năm 1985."),
    right=("Chị Mỷ sinh năm 1985.", "Học sinh ngày 12/3/2024 được nghỉ để vệ sinh lớp học."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_text=story_as_seen(_birth_dates),
)


def _homes(_: Checking, wording: Wording) -> Iterator[Hit]:
    plain = plain_text(wording.text)
    for start, end in home_addresses(plain):
        shown = _NUMBER_OR_NAME.sub("…", plain[start:end])
        yield Hit(
            start,
            end,
            Phrase(f"Có địa chỉ nhà riêng («{shown}»).", f"There is the address of a home (“{shown}”)."),
            Phrase(
                "Chỉ nêu xã, phường; bỏ số nhà, ngõ, tổ, thôn. Địa chỉ trụ sở thì viết rõ là trụ sở của cơ quan nào.",
                "Name only the commune or ward, without house, lane, group or village. Of an office, say whose office it is.",
            ),
        )


HOME = Rule(
    code="GS308",
    severity=Severity.ERROR,
    title=Phrase("Địa chỉ nhà riêng", "The address of a home"),
    why=Phrase(
        "Biết số nhà là tìm đến được tận nơi, nhất là với người làm việc tiếp dân, thanh tra, nội chính. Cần "
        "nói thì nói đến xã, phường là đủ.",
        "A house number leads to the door, above all of people who receive complaints or inspect others. The commune or "
        "ward says enough.",
    ),
    wrong=(
        "Chị trú tại số 15 đường Hoàng Liên.",
        "Nhà riêng: số nhà 12, ngõ 42.",
        "Anh thường trú tại tổ 5, phường Kim Tân.",
        "Thường trú: thôn Na Ẻn, xã Bản Lầu.",
    ),
    right=("Nhà chị ở xã Y Tý.", "Trụ sở của Ban ở số 15 đường Hoàng Liên.", "Các hộ cư trú tại tổ 12 đã ký cam kết."),
    shown=Shown.STORY,
    basis=PERSONAL_DATA,
    on_words=as_seen(_homes),
)
