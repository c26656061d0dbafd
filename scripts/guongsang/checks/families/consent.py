"""Rules of consent: it covers what the page shows of the person, and was given before. That there is one, GS018 asks."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from guongsang.checks.basis import PERSONAL_DATA
from guongsang.checks.finding import Finding
from guongsang.checks.material.dated_events import CONSENTED
from guongsang.checks.material.message_words import day_text
from guongsang.checks.material.shown_photos import in_body_of
from guongsang.checks.recognisers.patterns import lazy_pattern
from guongsang.checks.rule import Rule
from guongsang.language import Phrase
from guongsang.stories.model import ConsentScope, Kind
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading

_WORDS: Final = lazy_pattern(r"\w")


def _scope(_: Checking, reading: Reading, story: Story) -> Iterator[Finding]:
    if story.kind is not Kind.PERSON or story.consent is None:
        return
    missing = set(ConsentScope) - set(story.consent.scope)

    def lacks(
        scope: ConsentScope, shown: Phrase, path: tuple[str, ...], place: tuple[int, int] | None = None
    ) -> Finding:
        return Finding(
            path,
            Phrase(
                "Hồ sơ có {shown}, mà phạm vi đồng ý không có «{scope}».",
                "The profile has {shown}, but the scope of consent lacks “{scope}”.",
            ).fill(shown=shown, scope=scope.value),
            Phrase(
                f"Xin người đó đồng ý thêm rồi ghi «{scope}» vào «pham_vi» trong «dong_y»; không được đồng ý thì bỏ phần này. "
                "Đừng tự ghi thay.",
                f"Ask for this consent and add “{scope}” to “pham_vi” in “dong_y”; without it, leave this part out. Never add it "
                "on your own.",
            ),
            at_key=place is None,
            place=place,
        )

    if ConsentScope.NAME in missing:
        yield lacks(ConsentScope.NAME, Phrase("họ tên", "a name"), ("ten",))
    if ConsentScope.POST in missing and story.post:
        yield lacks(ConsentScope.POST, Phrase("chức vụ", "a post"), ("chuc_vu",))
    if ConsentScope.PORTRAIT in missing:
        photos = Phrase("ảnh", "photos")
        if story.photo:
            yield lacks(ConsentScope.PORTRAIT, photos, ("anh",))
        if story.gallery:
            yield lacks(ConsentScope.PORTRAIT, photos, ("anh_khac",))
        for picture in islice(in_body_of(reading), 1):
            yield lacks(ConsentScope.PORTRAIT, photos, (), picture.place)
    if ConsentScope.STORY in missing and _WORDS.search(reading.body):
        yield lacks(ConsentScope.STORY, Phrase("bài viết", "a story"), ("dong_y",))


SCOPE = Rule(
    code="GS321",
    severity=Severity.ERROR,
    title=Phrase("Hồ sơ cho thấy nhiều hơn điều đã được đồng ý", "The profile shows more than was agreed to"),
    why=Phrase(
        "Người được nêu gương đồng ý cho từng phần: họ tên, chức vụ, hình ảnh, câu chuyện. Phần nào chưa được đồng ý thì "
        "không công bố phần ấy. Ảnh nào cũng tính, vì máy không biết trong ảnh có ai.",
        "A person agrees to each part: name, post, pictures, story. What was not agreed to is not published. Every photo "
        "counts, for no machine knows who is in it.",
    ),
    wrong=(
        'anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: "Văn phòng Ban"}',
        "dong_y: {ngay: 2023-11-25, pham_vi: [ho-ten, cau-chuyen]}",
        "dong_y: {ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu]}",
    ),
    right=(
        "dong_y: {ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}",
        (
            'anh: {tep: chan-dung.jpg, mo_ta: "Chị Mỷ tại buổi tiếp công dân", nguon: "Văn phòng Ban"}\n'
            "dong_y: {ngay: 2023-11-25, pham_vi: [ho-ten, chuc-vu, hinh-anh, cau-chuyen]}"
        ),
    ),
    basis=PERSONAL_DATA,
    waivable=False,
    on_story=_scope,
)


def _date(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    if story.consent is None or story.kind is not Kind.PERSON:
        return
    given, published = story.consent.date, story.publication.date
    if published and published < given <= checking.today:
        yield Finding(
            CONSENTED,
            Phrase(
                "Đồng ý ngày {given}, sau ngày công bố {published}.",
                "Consent was given on {given}, after publication on {published}.",
            ).fill(given=day_text(given), published=day_text(published)),
            Phrase(
                "Xem lại bản đồng ý đã ký: sửa ngày cho đúng, hoặc chưa công bố khi chưa được đồng ý.",
                "Look at the signed consent: correct the date, or do not publish before consent was given.",
            ),
        )


DATE = Rule(
    code="GS322",
    severity=Severity.ERROR,
    title=Phrase("Đồng ý sau ngày công bố", "Consent given after publication"),
    why=Phrase(
        "Sự đồng ý phải có trước khi công bố; đồng ý có sau thì những ngày đã công bố là chưa được đồng ý.",
        "Consent comes before publication; with one given later, what was public until then was public without consent.",
    ),
    wrong=("dong_y: {ngay: 2024-01-05, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}",),
    right=("dong_y: {ngay: 2023-12-25, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}",),
    basis=PERSONAL_DATA,
    waivable=False,
    on_story=_date,
)
