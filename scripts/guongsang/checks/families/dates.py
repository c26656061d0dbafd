"""Rules of dates: nothing of the past in the future, each decision in the days of its award, its issuer and its case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import (
    AWARDS_OF_THEIR_TIME,
    CONVENTION,
    PAPER_DATES,
    PERSONAL_DATA,
    PLAN_PROCEDURE,
    PROVINCES,
)
from guongsang.checks.bearing import Bearing
from guongsang.checks.example import award_example
from guongsang.checks.finding import Finding
from guongsang.checks.material.dated_events import PUBLISHED, dated_events
from guongsang.checks.material.message_words import day_text, named
from guongsang.checks.material.wording import texts_of
from guongsang.checks.rule import Rule
from guongsang.language import NOTHING, Phrase
from guongsang.stories.model import State
from guongsang.stories.problem import Severity
from guongsang.vietnamese import date_text, parse_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import AwardType, Issuer, Registry, Validity


def _dates(reading: Reading) -> Iterator[tuple[tuple[str | int, ...], str, dt.date]]:
    """Yield the date of every key «ngay» but those of evidence: the way to it, as it was typed, and what it means."""
    for path, typed in texts_of(reading.document.data) if reading.document else ():
        if path and path[-1] == "ngay" and path[0] != "tieu_chi":
            day = parse_date(typed)
            if day:
                yield path, typed, day


_AT_ONCE = {
    State.ANNULLED: Phrase(
        "Thu hồi có hiệu lực ngay khi ghi «thu-hoi», không hẹn trước được: giữ «cong-bo» cho đến ngày ấy.",
        "“thu-hoi” takes effect at once and cannot be scheduled: keep “cong-bo” until that day.",
    ),
    State.WITHDRAWN: Phrase(
        "Rút có hiệu lực ngay khi ghi «rut», không hẹn trước được: ghi ngày người đó rút sự đồng ý.",
        "“rut” takes effect at once and cannot be scheduled: write the day on which consent was withdrawn.",
    ),
}
_ONLY_THE_PAST = Phrase(
    "Chỉ ghi việc đã có, văn bản đã ký: đối chiếu ngày, tháng, năm với bản gốc.",
    "Tell what has happened and been signed: compare day, month and year with the paper.",
)


def _not_yet(checking: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    for event in dated_events(reading, story):
        if event.date > checking.today:
            hint = _AT_ONCE[story.publication.state] if event.path == PUBLISHED else _ONLY_THE_PAST
            yield Finding(
                event.path,
                Phrase(
                    "{what} ghi ngày {day}, ngày ấy chưa tới.", "{what} is dated {day}, which is still to come."
                ).fill(what=event.what, day=day_text(event.date)),
                hint,
            )


FUTURE_DATE = Rule(
    code="GS207",
    severity=Severity.ERROR,
    title=Phrase("Việc đã có mà ghi ngày chưa tới", "What has happened, dated in the future"),
    why=Phrase(
        "Suy tôn, phê duyệt, quyết định khen thưởng hay hủy bỏ, sự đồng ý, lời đính chính, việc rút, việc thu hồi đều có "
        "rồi mới ghi vào hồ sơ; ngày chưa tới là gõ nhầm, thường là nhầm năm. Chỉ ngày công bố mới hẹn trước được. Với hồ sơ đã "
        "rút thì chỉ xét ngày rút.",
        "Endorsements, approvals, awards, annulments, consents, corrections and withdrawals are told of once they were; a "
        "date to come is mistyped, mostly in its year. Publication alone may be planned. Of a withdrawn profile only the withdrawal counts.",
    ),
    basis=f"{PAPER_DATES}; {PERSONAL_DATA}",
    wrong=(
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2032-12-20", "ubnd-tinh-lao-cai-2025"),
        "dong_y: {ngay: 2032-11-25, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}",
        'cap_nhat: [{ngay: 2032-01-10, noi_dung: "Sửa số quyết định khen thưởng"}]',
        "cong_bo: {trang_thai: rut, ngay: 2032-06-03}",
    ),
    right=(
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
        "cong_bo: {trang_thai: rut, ngay: 2024-06-03}",
    ),
    # Other profiles are judged by the day of a withdrawal, and no reason makes a day come.
    bearing=Bearing(
        frozenset({State.PUBLISHED, State.WITHDRAWN, State.ANNULLED}), frozenset({State.DRAFT, State.PENDING})
    ),
    waivable=False,
    on_story=_not_yet,
)


def _bounds(validity: Validity, day: dt.date) -> Phrase:
    """Say from when or until when, whichever day is missed."""
    if validity.since and day < validity.since:
        return Phrase("chỉ có từ ngày {day}", "only exists since {day}").fill(day=day_text(validity.since))
    return Phrase("chỉ có đến hết ngày {day}", "existed only until {day}").fill(day=day_text(validity.until or day))


def _outside_award(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for index, given in enumerate(story.awards):
        award = checking.registry.awards.get(given.award)
        if award and not award.validity.covers(given.date):
            yield Finding(
                ("khen_thuong", index, "ngay"),
                Phrase(
                    "«{award}» {bounds}; quyết định này ghi ngày {day}.",
                    "“{award}” {bounds}; this decision is dated {day}.",
                ).fill(
                    award=award.name,
                    bounds=_bounds(award.validity, given.date),
                    day=day_text(given.date),
                ),
                Phrase(
                    "Đối chiếu ngày và tên hình thức với bản gốc; hiệu lực ghi ở mục «{id}» trong "
                    "danh-muc/khen-thuong.yml{basis}.",
                    "Compare date and award with the paper; its validity stands at “{id}” in "
                    "danh-muc/khen-thuong.yml{basis}.",
                ).fill(id=award.id, basis=_basis(checking.registry, award, given.date)),
            )


def _basis(registry: Registry, award: AwardType, day: dt.date) -> Phrase:
    """Name the legal basis that the missed bound comes from, as far as the registry tells."""
    validity = award.validity
    bound = validity.since if validity.since and day < validity.since else validity.until
    bases = [registry.bases[basis] for basis in award.bases if basis in registry.bases]
    holding = [basis for basis in bases if bound and basis.validity.covers(bound)]
    exact = [basis for basis in holding if bound in (basis.validity.since, basis.validity.until)]
    for basis in (*exact, *holding, *bases):
        numbered = Phrase(", số {number}", ", {number}").fill(number=basis.number) if basis.number else NOTHING
        return Phrase(", căn cứ {basis}{numbered}", ", by {basis}{numbered}").fill(basis=basis.name, numbered=numbered)
    return NOTHING


OUTSIDE_AWARD = Rule(
    code="GS208",
    severity=Severity.ERROR,
    title=Phrase("Hình thức khen thưởng chưa có hoặc không còn vào ngày đó", "An award that did not exist on that day"),
    why=Phrase(
        "Mỗi danh hiệu, hình thức chỉ được trao trong thời gian luật quy định về nó có hiệu lực (hieu_luc trong "
        "khen-thuong.yml). Quyết định ngoài khoảng đó thì ngày hoặc hình thức đã ghi nhầm.",
        "A title or form is awarded only while the law that provides for it is in force (hieu_luc in "
        "khen-thuong.yml). Outside of that, the date or the award is wrong.",
    ),
    wrong=(award_example("huy-chuong-thanh-nien-xung-phong-ve-vang", "1187/QĐ-CTN", "2023-12-20", "chu-tich-nuoc"),),
    right=(award_example("huy-chuong-thanh-nien-xung-phong-ve-vang", "1187/QĐ-CTN", "2024-07-15", "chu-tich-nuoc"),),
    basis=AWARDS_OF_THEIR_TIME,
    on_story=_outside_award,
)


def _outside_issuer(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for index, given in enumerate(story.awards):
        issuer = checking.registry.issuers.get(given.issuer)
        if issuer and not issuer.validity.covers(given.date):
            yield Finding(
                ("khen_thuong", index, "co_quan"),
                Phrase(
                    "{issuer} («{id}») {bounds}; quyết định này ghi ngày {day}.",
                    "{issuer} (“{id}”) {bounds}; this decision is dated {day}.",
                ).fill(
                    issuer=issuer.name,
                    id=issuer.id,
                    bounds=_bounds(issuer.validity, given.date),
                    day=day_text(given.date),
                ),
                _kin(checking.registry, issuer, given.date),
            )


def _kin(registry: Registry, issuer: Issuer, day: dt.date) -> Phrase:
    """Name who stood in the issuer's place on that day: its successors or those it continues."""
    kin = [
        other
        for other in registry.issuers.values()
        if (issuer.id in other.continues or other.id in issuer.continues) and other.validity.covers(day)
    ]
    if not kin:
        return Phrase(
            "Đối chiếu ngày và cơ quan với bản gốc. Cơ quan đổi tên, hợp nhất thì thêm mục mới có «tiep_noi» trong "
            "danh-muc/co-quan.yml.",
            "Compare date and issuer with the paper. One that was renamed or merged gets a new entry with “tiep_noi” "
            "in danh-muc/co-quan.yml.",
        )
    return Phrase(
        "Vào ngày đó là {kin}: sửa «co_quan» theo nơi ký, hoặc sửa ngày.",
        "On that day it was {kin}: mend “co_quan” or the date.",
    ).fill(kin=named(kin))


OUTSIDE_ISSUER = Rule(
    code="GS209",
    severity=Severity.ERROR,
    title=Phrase("Cơ quan chưa có hoặc không còn vào ngày đó", "An issuer that did not exist on that day"),
    why=Phrase(
        "Hồ sơ giữ cơ quan đúng như trên quyết định. Từ ngày 01/7/2025 tỉnh Lào Cai và tỉnh Yên Bái hợp nhất: cơ quan "
        "trước và sau ngày đó là hai mục khác nhau trong co-quan.yml, dù cùng tên.",
        "A profile keeps the issuer as on the decision. On 1 July 2025 the provinces Lào Cai and Yên Bái merged: the "
        "offices before and after are two entries of co-quan.yml, though of one name.",
    ),
    wrong=(
        award_example("bang-khen-tinh", "2215/QĐ-UBND", "2025-12-15", "ubnd-tinh-lao-cai"),
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai-2025"),
    ),
    right=(
        award_example("bang-khen-tinh", "2215/QĐ-UBND", "2025-12-15", "ubnd-tinh-lao-cai-2025"),
        award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),
    ),
    basis=PROVINCES,
    on_story=_outside_issuer,
)


def _before_endorsement(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    endorsement = story.recognition.endorsement
    for index, given in enumerate(story.awards if endorsement else ()):
        if endorsement and given.date < endorsement.date <= checking.today and not given.earlier:
            yield Finding(
                ("khen_thuong", index, "ngay"),
                Phrase(
                    "Quyết định ngày {day} có trước ngày suy tôn {endorsed}.",
                    "The decision of {day} came before the endorsement of {endorsed}.",
                ).fill(day=day_text(given.date), endorsed=day_text(endorsement.date)),
                Phrase(
                    "Nếu đó là khen thưởng có từ trước, thêm «truoc_do: true» vào mục này; nếu không, sửa ngày theo "
                    "bản gốc.",
                    "If it is an earlier award, add “truoc_do: true” to this item; if not, mend the date.",
                ),
            )


BEFORE_ENDORSEMENT = Rule(
    code="GS210",
    severity=Severity.ERROR,
    title=Phrase("Quyết định khen có trước khi suy tôn", "An award dated before the endorsement"),
    why=Phrase(
        "Điển hình được suy tôn rồi mới được đề nghị khen thưởng (mục III.1 của Kế hoạch). Khen thưởng đã có từ trước "
        "vẫn ghi được, nhưng phải đánh dấu để người đọc không hiểu nhầm là khen cho lần ghi nhận này.",
        "A model is endorsed first and then proposed for an award (plan III.1). Earlier awards may be told too, but "
        "marked, so that nobody takes them for awards of this recognition.",
    ),
    wrong=(award_example("bang-khen-tinh", "4312/QĐ-UBND", "2020-12-22", "ubnd-tinh-lao-cai"),),
    right=(award_example("bang-khen-tinh", "4312/QĐ-UBND", "2020-12-22", "ubnd-tinh-lao-cai", "truoc_do: true"),),
    basis=PLAN_PROCEDURE,
    on_story=_before_endorsement,
)


def _falsely_earlier(_: Checking, __: Reading, story: Story) -> Iterator[Finding]:
    endorsement = story.recognition.endorsement
    for index, given in enumerate(story.awards if endorsement else ()):
        if endorsement and given.earlier and given.date > endorsement.date:
            yield Finding(
                ("khen_thuong", index, "truoc_do"),
                Phrase(
                    "Quyết định ngày {day} ghi «truoc_do: true» nhưng ra sau ngày suy tôn {endorsed}.",
                    "The decision of {day} says “truoc_do: true” but came after the endorsement of {endorsed}.",
                ).fill(day=day_text(given.date), endorsed=day_text(endorsement.date)),
                Phrase(
                    "Xóa «truoc_do: true», hoặc sửa ngày theo bản gốc.", "Delete “truoc_do: true”, or mend the date."
                ),
            )


FALSELY_EARLIER = Rule(
    code="GS211",
    severity=Severity.ERROR,
    title=Phrase("Đánh dấu «truoc_do» cho khen thưởng có sau suy tôn", "An award marked as earlier that came later"),
    why=Phrase(
        "Khen thưởng ghi «truoc_do: true» không được tính cho lần ghi nhận này, nên đánh dấu nhầm là làm mất một phần "
        "thưởng của người được ghi nhận.",
        "An award marked “truoc_do: true” does not count for this recognition; a wrong mark takes it away.",
    ),
    wrong=(award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai", "truoc_do: true"),),
    right=(award_example("bang-khen-tinh", "2870/QĐ-UBND", "2023-12-20", "ubnd-tinh-lao-cai"),),
    basis=PLAN_PROCEDURE,
    on_story=_falsely_earlier,
)


def _not_iso(_: Checking, reading: Reading, __: Story) -> Iterator[Finding]:
    for path, typed, day in _dates(reading):
        right = day.isoformat()
        if typed.strip() != right:
            yield Finding(
                path,
                Phrase(f"«{typed}» được đọc là {date_text(day)}.", f"“{typed}” is read as {right}."),
                Phrase(
                    f"Không bắt buộc sửa; viết «{right}» (năm-tháng-ngày) để mọi hồ sơ ghi ngày giống nhau.",
                    f"It may stay; “{right}” makes dates look alike in all profiles.",
                ),
                mend=right,
            )


OTHER_DATE_FORM = Rule(
    code="GS212",
    severity=Severity.NOTE,
    title=Phrase("Ngày viết kiểu ngày/tháng/năm", "A date with the day first"),
    why=Phrase(
        "Ngày 20/12/2023 được hiểu đúng, vì ở Việt Nam ngày luôn đứng trước tháng. Kiểu 2023-12-20 được khuyên dùng để "
        "các hồ sơ giống nhau và dễ tìm; máy đổi giúp được.",
        "20/12/2023 is understood, for in Vietnam the day always comes before the month. 2023-12-20 is advised so that "
        "profiles are alike and easily searched; it can be changed automatically.",
    ),
    wrong=("cong_bo: {trang_thai: cong-bo, ngay: 25/12/2023}",),
    right=("cong_bo: {trang_thai: cong-bo, ngay: 2023-12-25}",),
    basis=CONVENTION,
    on_story=_not_iso,
)
