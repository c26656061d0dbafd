"""Recognises where somebody lives: a house number, a numbered neighbourhood beside "trú tại", a village behind a label.

An office has a house number as well: only words of dwelling make an address a home. "Quê ở xã Y Tý" names no house.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from guongsang.checks.recognisers.patterns import by_letter, lazy_pattern
from guongsang.checks.recognisers.plain_text import CAPITALS, SMALL, small_text, words
from guongsang.checks.recognisers.sentences import OVER_CELLS, first_sentence, last_sentence
from guongsang.checks.recognisers.spans import apart
from guongsang.checks.recognisers.tables import told

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH: Final = 60
"""Characters, within a sentence, in which what stands before a word of dwelling is looked at."""

_NUMBER: Final = (
    # K112/H15/3: K stands for "kiệt", H for "hẻm".
    rf"(?:[KH](?=[0-9]{{1,4}}/))?[0-9]{{1,4}}+[A-Za-z]?+(?:/(?!(?:19|20)[0-9]{{2}}(?![0-9]))H?[0-9]{{1,4}}+[A-Za-z]?+){{0,3}}+"
    rf"(?![\w%]|[.,][0-9]|/[0-9]|[/-](?-i:[{CAPITALS}]){{2}})"
)
_STREET: Final = r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|đại lộ|tổ|khu|phường|thôn|xóm|xã|tòa|chung cư)(?!\w)"
_ROAD: Final = r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|đại lộ)"
_NAMED_HOUSE: Final = rf"(?:số nhà|nhà số|căn hộ(?: số)?|căn số|SN)[ :.]{{0,3}}{_NUMBER}"
_NO_COUNT: Final = r"(?! (?:người|hộ|gia đình|nhà|lần|ngày|tháng|năm|em|bạn|xã|thôn|bản|điểm|thành viên|đảng viên|trường hợp|của|trong|trên)(?!\w))"
_ROOM: Final = rf"(?:phòng số|phòng|P\.|số)[ :.]{{0,3}}{_NUMBER}{_NO_COUNT}"
_HOUSE: Final = rf"(?:{_NAMED_HOUSE}|{_ROOM})"
_COUNTED: Final = r"(?!(?:xã|thôn|tổ|phường|huyện|tỉnh|hộ|khu|km|tháng|tầng|căn|hecta|người|lần|trưởng|(?-i:bản|nhà|trường|năm))(?!\w))"
_BARE: Final = (
    rf"{_NUMBER}(?= {_ROAD} (?:[0-9]|(?-i:[{CAPITALS}]))|, ?(?:{_STREET}|(?-i:[{CAPITALS}]))"
    rf"| ?{_COUNTED}(?-i:[{CAPITALS}]))"
)
_LANE: Final = rf"(?:tổ(?: dân phố)?|TDP|khu phố|ngõ|ngách|hẻm|kiệt)(?: số)? {_NUMBER}{_NO_COUNT}"
_PART: Final = rf"(?:{_LANE}|(?:khu|xóm|thôn|đội|lô)(?: số)? {_NUMBER}{_NO_COUNT})"
_UNIT: Final = r"(?! ?(?:căn|ngôi|hộ|nhà|cái|chiếc|tầng|gian|người|phần|%|đến|-)(?!\w))"

_PERSONS: Final = ("anh", "chị", "ông", "bà", "cô", "em", "tôi", "thầy", "cụ", "bác", "chú")
_PERSON: Final = rf"(?:{'|'.join(_PERSONS)})(?! (?:con|em)(?!\w))"
_CALLED: Final = r"(?: [^\W\d]{1,8})"
_AT_A_STREET: Final = rf"(?= số [0-9]{{1,4}}[a-z]?(?:/[0-9]{{1,4}}[a-z]?){{0,3}},? {_ROAD}(?!\w)| [kh]?[0-9]{{1,4}}(?:/h?[0-9]{{1,4}}[a-z]?){{1,3}} )"
_OF_ONE: Final = rf"(?:của )?(?:vợ chồng |gia đình |mẹ con |hai vợ chồng )?{_PERSON}"
_LEADS: Final = rf"(?:số|tại|ở|về|đến|sang|trong|{_ROAD}) [kh]?[0-9]"
_AT_A_NUMBER: Final = rf"(?=(?: [^\W\d]{{1,8}}){{0,7}}? {_LEADS}| [kh]?[0-9])"
"""Whose home it is; and what leads from a home to its number."""

_DWELLINGS: Final = rf"(?:ngôi nhà(?<![0-9] ngôi nhà)|căn nhà(?<![0-9] căn nhà)|nếp nhà|mái nhà|phòng trọ|nhà trọ)(?! (?:chung|công vụ|văn hóa|sinh hoạt)){_AT_A_NUMBER}"
_TAKEN: Final = r"(?:thuê|mua|chuyển|dọn) (?:nhà|phòng|căn hộ)(?: trọ| nhỏ| riêng| mới)?(?= (?:ở|tại|về|đến|sang|số) (?:số )?[kh]?[0-9])"

_OF_DWELLING: Final = (
    r"số nhà|nhà số|sn|nhà riêng|thường trú|tạm trú|cư trú|trú quán|trú tại|trú ở|hộ khẩu|chỗ ở|nơi ở|cư ngụ|ngụ tại|ngụ ở|"
    r"đkhktt|hktt|nktt|nhà ở(?<!căn nhà ở)(?<!ngôi nhà ở)(?<!khu nhà ở)(?<!án nhà ở)(?<!cư nhà ở)|hiện ở|đang ở|"
    r"địa chỉ nhà|địa chỉ gia đình|địa chỉ riêng|đ/c(?= ?[:|])|"
    rf"địa chỉ(?: (?:liên hệ|liên lạc|hiện nay|hiện tại|cá nhân|của {_PERSON}(?: \w{{1,8}}){{0,4}}?))?(?= ?[:|])"
)
_OF_LIVING: Final = (
    r"sống(?<!đời sống)(?<!cuộc sống)(?<!lối sống)(?<!nếp sống)(?<!mức sống)(?<!sức sống)|ở (?:trọ|nhờ|với|cùng)|trọ"
)
"""What leads to an address only with "ở" or "tại" behind it."""

_OF_FAMILY: Final = "|".join(
    (
        *(rf"{one} ở(?<!gặp {one} ở)(?<!đón {one} ở){_AT_A_STREET}" for one in _PERSONS),
        rf"ở(?<=\(ở){_AT_A_STREET}",
        rf"nhà (?:của )?{_PERSON}{_CALLED}{{0,4}}?(?=,? (?:số |sn |tổ |tổ dân phố |tdp |khu phố |{_ROAD} )?[0-9])",
        *(rf"{home} (?:của )?{_PERSON}{_CALLED}{{0,6}}? ở" for home in ("gia đình", "vợ chồng", "nhà", "chỗ")),
        r"(?:tại|trước|cửa|đến|về) nhà(?: mình)?(?=(?:,| \(|) ?(?:số )?[kh]?[0-9]{1,4}[a-z]?(?:/[0-9/a-z]{1,9})? )",
        _DWELLINGS,
        _TAKEN,
    )
)
"""What says whose home it is, so that a lane or a number before a name is enough."""

# In small letters, and each beginning with letters: see `plain_text.words`.
_WORDS: Final = lazy_pattern(rf"{_OF_DWELLING}|(?P<living>{_OF_LIVING})|(?P<family>{_OF_FAMILY})")
_BEFORE_NUMBER: Final = (
    r"(?<=[pở][ :.])|(?<=(?:số|hộ|tổ|sn|p\.)[ :.])|(?<=(?:căn|phố|ngõ|hẻm|tdp|tại|trọ)[ :.])|(?<=kiệt[ :.])|"
    r"(?<=(?:phòng|ngách)[ :.])|(?<=sn)|(?<=: )"
)
_TO_NUMBER: Final = rf"[^0-9.;!?\x00\n]{{0,80}}+(?:\. ?)?(?:{_BEFORE_NUMBER}|(?<=[ :.][kh]))[0-9]"
_DIGIT: Final = r"[^0-9;!?\x00\n]{0,80}[0-9]"
_LABELS: Final = r"(?: (?:hiện nay|hiện tại|quán|tại|ở)){0,2} ?[:|]"
# What several hints share is sought once, and each by a rare letter: see `patterns.by_letter`.
_HINTS: Final = (
    lazy_pattern(by_letter("hộ khẩu", "ẩ")),
    lazy_pattern(by_letter("ngụ", "ụ")),
    lazy_pattern(by_letter("địa chỉ", "ỉ")),
    *(lazy_pattern(f"{word}(?:{_DIGIT}|{_LABELS})") for word in (by_letter("trú", "ú"), "k(?=tt)tt")),
    lazy_pattern(by_letter(rf"đ/c ?[:|]{_DIGIT}", "đ")),
    lazy_pattern(
        rf"ở(?:(?:(?<=chỗ ở)|(?<=nơi ở)|(?<=hiện ở)|(?<=đang ở))(?:{_DIGIT}|{_LABELS})|(?<=[ (]ở){_TO_NUMBER})"
    ),
    lazy_pattern(
        rf"à(?<=nhà)(?:(?: riêng| số|(?<=số nhà)){_DIGIT}| (?:của )?{_PERSON}{_CALLED}{{0,6}}+,? [kh]?[0-9]| riêng{_LABELS}"
        # "thuê nhà", "chuyển nhà", "ngôi nhà" and the like, with a number to follow; "tại nhà" with one at once.
        rf"|(?<=[êanip] nhà){_CALLED}{{0,7}}? (?:{_LEADS}|(?<=nhà )[kh]?[0-9])|(?: mình)?(?:,| \() ?(?:số )?[kh]?[0-9])"
    ),
    *(lazy_pattern(word + _TO_NUMBER) for word in (by_letter("sống", "ố"), by_letter("trọ", "ọ"))),
    lazy_pattern(by_letter("sn ?[0-9]", "s")),
)
_TAKING: Final = ("thuê", "mua", "chuyển", "dọn")
_NAMING: Final = ("số nhà", "nhà số", "sn")
_UNSURE: Final = ("địa chỉ", "đ/c")
_NAMED: Final = lazy_pattern(
    # A house by its number, which needs no other word.
    rf"số nhà[ :.]{{0,3}}{_NUMBER}{_UNIT}"
    rf"|nhà riêng[^0-9.;!?\x00\n]{{0,20}}? số[ :]{{0,2}}{_NUMBER}"
    rf"|(?:nhà số|(?-i:SN)) ?{_NUMBER}(?=,? ?{_STREET})",
    re.IGNORECASE,
)
_GAP: Final = r"[^0-9.;!?\x00\n]{0,60}?"
_TO_PLACE: Final = lazy_pattern(
    r"[^0-9.,:;!?\x00\n|]{0,40}?(?:(?<!\w)(?:ở|tại|trong)(?=[ :])|(?= ?[:|]))", re.IGNORECASE
)
"""Between living and where: he who lives for his work has no address there."""

_DIRECTLY: Final = (
    r"(?:(?<=[:|-] )|(?<=[ :|-]ở )|(?<=[ :|-]ở:)|(?<=tại )|(?<=trú )|(?<=nay )|(?<=nhà )|(?<=trong )|(?<=[:|]))"
)
_IN_A_LIST: Final = (
    r"(?:(?<=là )|(?<=, )|" + "|".join(rf"(?<=(?-i:[{CAPITALS}][{SMALL}]{{{size}}}) )" for size in range(1, 6)) + ")"
)
"""Behind a comma or a name, where only a number that ends its part of the sentence is that of a house."""

_ENDS: Final = rf"(?= ?(?:[,.;:!?)|\n\x00]|\Z|{_ROAD}(?!\w)|(?-i:[{CAPITALS}])|- ))"
_TO_HOUSE: Final = lazy_pattern(
    rf"(?P<gap>{_GAP})(?<!\w)(?P<place>{_NAMED_HOUSE}|{_DIRECTLY}{_ROOM}|{_IN_A_LIST}{_ROOM}{_ENDS}"
    rf"|số[ :.]{{0,3}}{_NUMBER}(?=,? {_ROAD}(?!\w)))",
    re.IGNORECASE,
)
_TO_LANE: Final = lazy_pattern(
    rf"(?P<gap>[ :]{{1,2}}|{_GAP}(?:{_DIRECTLY}|(?<=, )|(?<=thuộc )))(?P<place>{_LANE})", re.IGNORECASE
)
_TO_PART: Final = lazy_pattern(rf"(?P<gap>{_GAP})(?<!\w)(?P<place>{_PART})", re.IGNORECASE)
_TO_BARE: Final = lazy_pattern(
    rf"(?P<gap>,?[ :|(-]{{0,4}}(?:(?:hiện nay|hiện tại|tại|ở|là|về|đến|sang)[ :|-]{{1,3}}){{0,3}})(?P<place>{_BARE})",
    re.IGNORECASE,
)
_VILLAGE: Final = (
    rf"(?P<place>(?:thôn|xóm|ấp|khu phố|(?-i:bản|làng|buôn))(?: (?-i:[{CAPITALS}])[^\W\d_]{{0,7}}+(?![^\W_])){{1,4}}+)"
    # A number that follows is told of instead; a commune may be called Bản or Làng.
    r"(?=[ ]*(?:[.;()|\n\x00-]|\Z|,(?! (?:số|nhà|sn|tổ|đội|ngõ)(?!\w))))"
)
_TO_VILLAGE: Final = lazy_pattern(
    rf"(?P<gap>(?: (?:thường trú|hiện nay|hiện tại)){{0,2}} ?[:|][ |]{{0,3}}){_VILLAGE}", re.IGNORECASE
)
"""Only behind a label: that somebody lives in a village is told of people in general as well."""

_OFFICE: Final = lazy_pattern(
    r"(?<!\w)(?:trụ sở|cơ quan|công an|UBND|ủy ban|uỷ ban|văn phòng|bộ phận|trung tâm|trạm|trường|nhà văn hóa|luật|"
    r"hội trường|tòa án|toà án|phòng tiếp|điểm|kho|bưu điện|nghị định|thông tư)(?!\w)",
    re.IGNORECASE,
)
_MANY: Final = lazy_pattern(
    r"(?<!\w)(?:các|những|mỗi|mọi|nhiều|từng|người dân|nhân dân|bà con|hộ|cử tri|công dân|nhân khẩu|dân cư|cư dân|"
    r"học sinh|thanh niên|phụ nữ|đồng bào|số|ai)(?!\w)",
    re.IGNORECASE,
)
_AGENCY: Final = lazy_pattern(
    r"(?<!\w)(?:Ban|Sở|Hội|Đoàn|Cục|Chi cục|Viện|Tòa|Toà|Đài|Báo|Bảo hiểm|Phòng|Kho bạc|Thư viện|Đảng ủy|Huyện ủy|Tỉnh ủy|"
    r"(?i:công ty|doanh nghiệp|hợp tác xã|htx|cửa hàng|chi nhánh|đơn vị|tổ chức|gửi|nộp|tiếp nhận|góp ý|hộp thư|hội nghị|nơi họp))"
    r"(?!\w)"
)
"""What an address without a word of dwelling belongs to, when it is nobody's home."""

_BELONGS: Final = lazy_pattern(
    rf"à(?<=nhà)(?:(?<=, nhà)|(?<=\(nhà)|(?<=- nhà)|(?<=là nhà))(?: ở| riêng)? {_OF_ONE}(?!\w)"
)
_WHOSE: Final = lazy_pattern(
    rf"(?<![\w/.,-])(?P<place>{_LANE}|{_NAMED_HOUSE}|(?:số )?{_BARE})(?:,? (?:{_ROAD}|(?-i:[{CAPITALS}])\w*)){{1,6}}"
    r"[ ,(-]{1,3}(?:(?:cũng |chính )?là )?\Z",
    re.IGNORECASE,
)
"""An address right before the words that say whose home it is: "đến 81 Hoàng Diệu, nhà của anh Páo"."""

_HEADING: Final = lazy_pattern(
    r"thường trú|tạm trú|nơi ở|chỗ ở|nhà riêng|hktt|địa chỉ(?! (?:trụ sở|cơ quan|đơn vị|ip|web|thư|email|mạng))"
)
_HOME_HEADING: Final = lazy_pattern(r"thường trú|tạm trú|nơi ở|chỗ ở|nhà riêng|hktt")
_OF_OFFICES: Final = lazy_pattern(
    r"(?<!\w)(?:cơ quan|đơn vị|trụ sở|tổ chức|công ty|doanh nghiệp|hợp tác xã|cơ sở|trạm|trường|điểm|bộ phận|địa điểm|phòng|hội)(?!\w)",
    re.IGNORECASE,
)
"""In the headings of tables whose addresses are not those of homes."""

_VILLAGE_IN_CELL: Final = lazy_pattern(rf"[ ]*{_VILLAGE}", re.IGNORECASE)
_IN_CELL: Final = lazy_pattern(rf"[^|]*?(?<!\w)(?P<place>{_HOUSE}|{_PART}|{_BARE})", re.IGNORECASE)


def home_addresses(plain: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the house numbers in a plain text that stand in the address of a home."""
    small = small_text(plain)
    spans = [found.span("place") for found in told(plain, _HEADING, _IN_CELL, unless=_OF_OFFICES)]
    spans += (found.span("place") for found in told(plain, _HOME_HEADING, _VILLAGE_IN_CELL, unless=_OF_OFFICES))
    spans += _belonging(plain, small)
    for word in words(_WORDS, small) if _may_have_a_home(small) else ():
        start, end = word.span()
        named = _NAMED.match(plain, start)
        if named:
            if not plain.endswith(("tổng ", "lượng "), 0, start):
                spans.append(named.span())
        elif word["living"] or word["family"]:
            place = _TO_PLACE.match(plain, end) if word["living"] else None
            if word[0].startswith(_TAKING) and _is_agency(plain, start, end):
                continue
            if place or word["family"]:
                is_of_many = _MANY.search(_sentence_before(plain, start))
                spans += _from(plain, place.end() if place else end, _TO_MANY if is_of_many else _TO_ONE)
        elif word[0] not in _NAMING:
            before = _sentence_before(plain, start)
            is_unsure = word[0].startswith(_UNSURE)
            if not (_OFFICE.search(before[-12:]) or (is_unsure and _is_agency(plain, start, end))):
                to_one = _TO_ALL if is_unsure else (*_TO_ALL, _TO_VILLAGE)
                spans += _from(plain, end, _TO_MANY if _MANY.search(before) else to_one)
    yield from apart(spans)


def _belonging(plain: str, small: str) -> Iterator[tuple[int, int]]:
    """Yield the house numbers that stand before the words that say whose home it is."""
    for home in _BELONGS.finditer(small):
        end = home.start() - len("nh")
        address = _WHOSE.search(plain, max(0, end - _REACH), end)
        if address:
            yield address.span("place")


def _is_agency(plain: str, start: int, end: int) -> bool:
    """Whether an address that no word of dwelling makes a home is that of the agency named beside it."""
    before = plain[max(0, start - _REACH) : start].rpartition("\n\n")[2].rpartition("\x00")[2]
    behind = first_sentence(plain[end : end + _REACH], OVER_CELLS)
    return any(words.search(part) for words in (_AGENCY, _OFFICE) for part in (before, behind))


def _may_have_a_home(small: str) -> bool:
    """Whether a text has any of the words without which no home is found; a quick look, and most have none."""
    for hint in _HINTS:  # noqa: SIM110 - `any` with a generator takes several times as long
        if hint.search(small):
            return True
    return False


_TO_ALL: Final = (_TO_HOUSE, _TO_PART, _TO_BARE)
_TO_ONE: Final = (_TO_HOUSE, _TO_LANE, _TO_BARE)
_TO_MANY: Final = (_TO_HOUSE, _TO_BARE)


def _from(plain: str, at: int, ways: tuple[re.Pattern[str], ...]) -> list[tuple[int, int]]:
    """Return the house that an offset leads to, unless an office stands between."""
    matches = [found for way in ways if (found := way.match(plain, at)) and not _OFFICE.search(found["gap"])]
    return [min(found.span("place") for found in matches)] if matches else []


def _sentence_before(plain: str, at: int) -> str:
    return last_sentence(plain[max(0, at - _REACH) : at], OVER_CELLS)
