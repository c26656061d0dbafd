"""Rules of withdrawn consent: who withdrew is not named in other profiles, and comes back only by agreeing anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from guongsang.checks.basis import PERSONAL_DATA
from guongsang.checks.bearing import ON_STORY
from guongsang.checks.example import Example, Profile
from guongsang.checks.finding import FilePlace, Finding
from guongsang.checks.material.sound_profile import label
from guongsang.checks.material.withdrawals import is_telling
from guongsang.checks.material.wording import Medium
from guongsang.checks.rule import Rule
from guongsang.language import NOTHING, Phrase
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.collection import Collection
    from guongsang.checks.material.sound_profile import SoundProfile
    from guongsang.checks.material.withdrawals import Mention, MentionElsewhere, Namesake
    from guongsang.stories.folder import StoriesFolder

_MOST_LINES: Final = 10
_NAME: Final = Phrase("họ tên", "the name")
_ADDRESS: Final = Phrase("địa chỉ hồ sơ", "the address of the profile")
_HERE: Final = Phrase("Ở đây", "Here")
_IN_FILE_NAME: Final = Phrase("Trong tên tệp", "In the file's name")


def _mentioned(stories: StoriesFolder, mention: Mention, message: Phrase, hint: Phrase) -> tuple[SoundProfile, Finding]:
    """Tell of all places at the first; the name is left out, for what is told may be printed where all can read it."""
    first = mention.places[0]
    of_text = first.passage.medium is not Medium.FRONT_MATTER
    return mention.source, Finding(
        () if of_text else first.passage.path,
        message.fill(
            where=_IN_FILE_NAME if first.passage.medium is Medium.FILE_NAME else _HERE,
            what=_ADDRESS if first.is_address else _NAME,
            more=_more(first.line, (place.line for place in mention.places)),
        ),
        hint,
        place=(first.line, first.column) if of_text else None,
        related=label(stories, mention.gone.profile),
    )


def _mentioned_elsewhere(
    stories: StoriesFolder, mention: MentionElsewhere, message: Phrase, hint: Phrase
) -> tuple[FilePlace, Finding]:
    """Do the same for a file that is no profile."""
    first = mention.places[0]
    return FilePlace(mention.file), Finding(
        (),
        message.fill(
            where=_HERE,
            what=_ADDRESS if mention.is_address else _NAME,
            more=_more(first[0], (line for line, _ in mention.places)),
        ),
        hint,
        place=first,
        related=label(stories, mention.gone.profile),
    )


def _more(first: int, lines: Iterable[int]) -> Phrase:
    """Name the other lines that say the same."""
    others = sorted(set(lines) - {first})[:_MOST_LINES]
    listed = ", ".join(map(str, others))
    return Phrase(f" Dòng {listed} cũng vậy.", f" So do lines {listed}.") if others else NOTHING


_IS_NAMED: Final = Phrase(
    "{where} có {what} của một người đã rút sự đồng ý.{more}",
    "{where} stands {what} of a person who withdrew consent.{more}",
)
_DELETE: Final = Phrase(
    "Xóa đi, cùng những gì kể về người ấy. Nếu là người khác trùng tên thì viết cho khỏi lẫn, không cần đủ "
    "họ tên, ví dụ «bà Hoa ở thôn 2».",
    "Delete it, with what is told of that person. If another person of the same name is meant, write it so "
    "that nobody confuses them; the full name is not needed: “bà Hoa ở thôn 2”.",
)


def _named(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile | FilePlace, Finding]]:
    for mention in profiles.withdrawals.mentions:
        if mention.is_sure:
            yield _mentioned(checking.stories, mention, _IS_NAMED, _DELETE)
    for elsewhere in profiles.withdrawals.elsewhere:
        if elsewhere.is_sure:
            yield _mentioned_elsewhere(checking.stories, elsewhere, _IS_NAMED, _DELETE)


_HER: Final = "ten: Nguyễn Thị Hạnh"
_OTHER: Final = "ten: Lù Văn Chẩn"
_WITHDRAWN: Final = Profile(f"{_HER}\ncong_bo: {{trang_thai: rut, ngay: 2024-02-01}}")
_FROM_HER: Final = "Cách làm này học từ chị Nguyễn Thị Hạnh."
_FROM_SOMEBODY: Final = "Cách làm này học từ một đồng nghiệp."
_AGREED_AGAIN: Final = f"{_HER}\nnam: 2024\ndong_y: {{ngay: %s, pham_vi: [ho-ten, chuc-vu, cau-chuyen]}}"

NAMED = Rule(
    code="GS611",
    severity=Severity.ERROR,
    title=Phrase("Nhắc tới người đã rút sự đồng ý", "Somebody is named who withdrew consent"),
    why=Phrase(
        "Ai đã rút sự đồng ý thì không nơi nào trên cổng còn giữ họ tên hay địa chỉ hồ sơ của người ấy. Là lỗi khi hồ sơ "
        "khác có địa chỉ ấy, hoặc có họ tên kèm thêm liên kết tới hồ sơ đã rút, hoặc họ tên từ ba chữ mà cùng đơn vị hay "
        "có nêu tên đơn vị ấy. Bài viết, các dòng đầu tệp, mô tả ảnh và tên tệp đều được soát; họ tên viết hoa đủ dấu, "
        "không dấu, nối bằng gạch nối như trong địa chỉ, đứng liền trước tên phòng hay chức vụ, hoặc tách ra hai ô của bảng "
        "đều được nhận ra. Tên gọi tắt như «chị Hạnh», họ tên viết thường thì máy không biết: hãy tự đọc lại.",
        "Once a person withdrew consent, nothing on the site may hold their name or the address of their profile. It is an "
        "error when another profile holds that address, or the name and a link to the withdrawn profile, or a name of "
        "three words or more in a profile of the same unit or that names this unit. Story, front matter, descriptions of "
        "photos and file names are looked through; capitalised names with accents or without are found, and those joined "
        "by hyphens as in addresses, followed by an office or a post, or parted by the cells of a table. Short forms such as "
        "“chị Hạnh”, and names in small letters, no machine knows: read it again yourself.",
    ),
    wrong=(
        Example(
            "Hồ sơ của Nguyễn Thị Hạnh, phòng Nghiệp vụ 3, đã rút; hồ sơ khác của phòng ấy viết: học từ chị Nguyễn Thị Hạnh.",
            {"2023/a.md": _WITHDRAWN, "2023/b.md": Profile(_OTHER, _FROM_HER)},
        ),
    ),
    right=(
        Example(
            "Hồ sơ khác của phòng ấy viết: học từ một đồng nghiệp.",
            {"2023/a.md": _WITHDRAWN, "2023/b.md": Profile(_OTHER, _FROM_SOMEBODY)},
        ),
    ),
    basis=PERSONAL_DATA,
    waivable=False,
    bearing=ON_STORY,
    sees_withdrawn=True,
    on_collection=_named,
)


_IS_PERHAPS_NAMED: Final = Phrase(
    "{where} có {what} trùng với một người đã rút sự đồng ý.{more}",
    "{where} stands {what} that a person who withdrew consent bears as well.{more}",
)


def _perhaps_named(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile | FilePlace, Finding]]:
    found = profiles.withdrawals
    for mention in found.mentions:
        if not mention.is_sure:
            yield _mentioned(
                checking.stories,
                mention,
                _IS_PERHAPS_NAMED,
                Phrase(
                    "Nếu là người ấy, xóa tên và những gì kể về người ấy. Nếu là người khác, ghi vào hồ sơ này: "
                    'mien_kiem_tra: [{ma: GS612, ly_do: "Người khác, chỉ trùng tên"}].',
                    "If it is that person, delete the name and what is told of them. If it is another, write here: "
                    'mien_kiem_tra: [{ma: GS612, ly_do: "Người khác, chỉ trùng tên"}].',
                ),
            )
    for elsewhere in found.elsewhere:
        if not elsewhere.is_sure:
            yield _mentioned_elsewhere(
                checking.stories,
                elsewhere,
                _IS_PERHAPS_NAMED,
                Phrase(
                    "Nếu là người ấy, xóa tên và những gì kể về người ấy. Nếu là người khác, bỏ bớt họ hoặc tên đệm cho khỏi "
                    "lẫn.",
                    "If it is that person, delete the name and what is told of them. If it is another, leave out part of "
                    "the name, so that nobody confuses them.",
                ),
            )
    for namesake in found.namesakes:
        name = namesake.source.summary.name
        if not namesake.is_sure and not namesake.is_agreed and is_telling(name):
            yield (
                namesake.source,
                Finding(
                    ("ten",),
                    Phrase(
                        f"Trùng họ tên với một người ở đơn vị khác, đã rút sự đồng ý ngày {namesake.gone.date:%d/%m/%Y}.",
                        f"A person in another unit bears this name, who withdrew consent on {namesake.gone.date:%d/%m/%Y}.",
                    ),
                    Phrase(
                        "Nếu là một người, rút cả hồ sơ này, hoặc xin bản đồng ý mới. Nếu là người khác, ghi vào hồ sơ này: "
                        'mien_kiem_tra: [{ma: GS612, ly_do: "Người khác, chỉ trùng tên"}].',
                        "If it is the same person, withdraw this profile too, or ask for a new consent. If it is another, "
                        'write here: mien_kiem_tra: [{ma: GS612, ly_do: "Người khác, chỉ trùng tên"}].',
                    ),
                    related=label(checking.stories, namesake.gone.profile),
                ),
            )


PERHAPS_NAMED = Rule(
    code="GS612",
    severity=Severity.WARNING,
    title=Phrase(
        "Họ tên trùng với người đã rút sự đồng ý", "The name of somebody who withdrew consent, or of a namesake"
    ),
    why=Phrase(
        "Nhiều người trùng họ tên, nên chỉ riêng họ tên chưa đủ để biết có phải người đã rút hay không: người viết xem "
        "lại. Họ tên hai chữ, thường trùng cả với địa danh, chỉ được soát trong hồ sơ cùng đơn vị.",
        "Many people share a name, so a name alone does not tell whether it is who withdrew: its author is to look. Names "
        "of two words, which places have too, are looked for in profiles of the same unit only.",
    ),
    wrong=(
        Example(
            "Hồ sơ của Nguyễn Thị Hạnh đã rút; hồ sơ của một đơn vị khác viết: học từ chị Nguyễn Thị Hạnh.",
            {"2023/a.md": _WITHDRAWN, "2023/b.md": Profile(f"{_OTHER}\ndon_vi: van-phong", _FROM_HER)},
        ),
    ),
    right=(
        Example(
            "Hồ sơ của đơn vị khác viết: học từ một đồng nghiệp.",
            {"2023/a.md": _WITHDRAWN, "2023/b.md": Profile(f"{_OTHER}\ndon_vi: van-phong", _FROM_SOMEBODY)},
        ),
    ),
    basis=PERSONAL_DATA,
    bearing=ON_STORY,
    sees_withdrawn=True,
    on_collection=_perhaps_named,
)


def _back(checking: Checking, profiles: Collection) -> Iterator[tuple[SoundProfile, Finding]]:
    told = set()
    # The latest withdrawal is the one that a new consent must follow.
    for namesake in sorted(profiles.withdrawals.namesakes, key=lambda each: each.gone.date, reverse=True):
        place = namesake.source.summary.place
        if namesake.is_sure and not namesake.is_agreed and place not in told:
            told.add(place)
            yield namesake.source, _returned(checking.stories, namesake)


def _returned(stories: StoriesFolder, namesake: Namesake) -> Finding:
    gone, consent = namesake.gone, namesake.consent
    file = label(stories, gone.profile)
    return Finding(
        ("dong_y", "ngay") if consent else ("ten",),
        Phrase(
            "Người này đã rút sự đồng ý ngày {day} ({file}), mà {consent}.",
            "This person withdrew consent on {day} ({file}), and {consent}.",
        ).fill(
            day=f"{gone.date:%d/%m/%Y}",
            file=file,
            consent=Phrase(
                f"bản đồng ý ở đây ký ngày {consent:%d/%m/%Y}, không phải sau ngày ấy",
                f"the consent given here is of {consent:%d/%m/%Y}, which is not after that day",
            )
            if consent
            else Phrase("hồ sơ này không có bản đồng ý mới", "there is no new consent here"),
        ),
        Phrase(
            "Rút cả hồ sơ này; hoặc xin người ấy ký bản đồng ý mới rồi ghi ngày ký mới. Nếu là người khác: cùng đơn vị thì "
            "cũng xin ký bản mới, còn chỉ trùng tên tệp hay bí danh thì đổi tên tệp, bỏ bí danh.",
            "Withdraw this profile too; or have the person sign a new consent and write its day. If it is another person: "
            "in the same unit ask for a new consent as well; if only the file's name or an alias is the same, change it.",
        ),
        related=file,
    )


BACK = Rule(
    code="GS613",
    severity=Severity.ERROR,
    title=Phrase("Người đã rút sự đồng ý lại có hồ sơ", "A profile of somebody who withdrew consent"),
    why=Phrase(
        "Rút sự đồng ý là rút cho mọi hồ sơ; muốn đăng lại phải có bản đồng ý ký sau ngày rút. Được coi là một người khi "
        "cùng họ tên và cùng đơn vị hoặc cùng tên tệp, hoặc khi hồ sơ lấy địa chỉ của hồ sơ đã rút làm bí danh.",
        "Consent is withdrawn for every profile; to be published again takes a consent that was signed after that day. Two "
        "profiles are taken for one person's when the name is the same and so is the unit or the file's name, or when one "
        "has the address of the withdrawn one as an alias.",
    ),
    wrong=(
        Example(
            "Hồ sơ năm 2023 của Nguyễn Thị Hạnh rút ngày 01/02/2024; hồ sơ năm 2024 cùng đơn vị ghi đồng ý ngày 25/01/2024.",
            {"2023/a.md": _WITHDRAWN, "2024/b.md": Profile(_AGREED_AGAIN % "2024-01-25")},
        ),
    ),
    right=(
        Example(
            "Hồ sơ năm 2024 của Nguyễn Thị Hạnh ghi dong_y: {ngay: 2024-11-25, …}, sau ngày rút.",
            {"2023/a.md": _WITHDRAWN, "2024/b.md": Profile(_AGREED_AGAIN % "2024-11-25")},
        ),
    ),
    basis=PERSONAL_DATA,
    waivable=False,
    bearing=ON_STORY,
    sees_withdrawn=True,
    on_collection=_back,
)
