"""What a profile says about itself: the front matter as frozen models.

Keys are Vietnamese without accents because officers read them; attributes are English because programmers do.
Every scalar arrives as text (see `yaml_text`), and the field's type decides what it means. The descriptions are
read by officers too: the JSON Schema for editors and the handbook's table of keys are made from them.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from guongsang import vietnamese

_AXES = 2

PLACEHOLDER = "(viết"
"""How every place starts that a fresh draft leaves to be written."""


class Kind(StrEnum):
    """Who is recognised."""

    PERSON = "ca-nhan"
    """One person: consent is needed."""

    COLLECTIVE = "tap-the"
    """A unit, team or branch."""


class State(StrEnum):
    """How far a profile has come; decides what the public gets."""

    DRAFT = "du-thao"
    """Being written: only in `serve`."""

    PENDING = "cho-duyet"
    """Waiting for approval: only in `serve`."""

    PUBLISHED = "cong-bo"
    """Published from its date on."""

    WITHDRAWN = "rut"
    """Consent withdrawn: no output anywhere."""

    ANNULLED = "thu-hoi"
    """Recognition annulled: the address answers with a notice that holds no story."""

    @property
    def is_preview_only(self) -> bool:
        """Whether the profile shows only in the live preview."""
        return self in (State.DRAFT, State.PENDING)

    @property
    def tells_story(self) -> bool:
        """Whether the story is public, or is to be: nothing is left of it once it was withdrawn or annulled."""
        return self not in (State.WITHDRAWN, State.ANNULLED)


class ConsentScope(StrEnum):
    """What a person agreed to have published."""

    NAME = "ho-ten"
    POST = "chuc-vu"
    PORTRAIT = "hinh-anh"
    STORY = "cau-chuyen"
    ETHNICITY = "dan-toc"
    RELIGION = "ton-giao"
    PARTY = "dang-vien"


def _date(value: object) -> object:
    if isinstance(value, str):
        found = vietnamese.parse_date(value)
        if found is None:
            raise PydanticCustomError("guong_date", "not a date", {"given": value})
        return found
    return value


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{1,9}", value):
            raise PydanticCustomError("guong_whole", "not a whole number", {"given": value})
        return int(value)
    return value


def _flag(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise PydanticCustomError("guong_flag", "not true or false", {"given": value})
        return value == "true"
    return value


def _focus(value: object) -> object:
    if not isinstance(value, (list, tuple)) or len(value) != _AXES or not all(map(_is_share, value)):
        raise PydanticCustomError("guong_focus", "not two shares", {"given": value})
    return tuple(map(float, value))


def _is_share(value: object) -> bool:
    if isinstance(value, str):
        return bool(re.fullmatch(r"0|1|[01]\.0{1,4}|0?\.[0-9]{1,4}", value))
    return isinstance(value, float) and 0 <= value <= 1


def _listed(value: object) -> object:
    return [] if value is None else value


Date = Annotated[dt.date, BeforeValidator(_date)]
Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Share = Annotated[float, Field(ge=0, le=1)]
Focus = Annotated[tuple[Share, Share], BeforeValidator(_focus)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\n]*$")]
MayBeBlank = BeforeValidator(_listed)
"""A list whose key may stand there with nothing after it."""

Reference = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""An id of the registry. Whether there is such an entry, the rules say: they can suggest the right one."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


class Part(BaseModel):
    """A group of keys; unknown ones are errors and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, regex_engine="rust-regex")


class Photo(Part):
    """A picture beside the profile."""

    file: Line = Field(alias="tep", description="Tên tệp ảnh nằm cùng thư mục với hồ sơ.", examples=["chan-dung.jpg"])
    description: Line = Field(
        alias="mo_ta",
        description="Mô tả ảnh cho người không nhìn thấy ảnh.",
        examples=["Chị Mỷ tại buổi tiếp công dân"],
    )
    credit: Line | None = Field(
        None, alias="nguon", description="Người chụp hoặc nơi cung cấp ảnh.", examples=["Văn phòng Ban"]
    )


class LeadPhoto(Photo):
    """The photo beside the profile's name, which the layout cuts to its own proportions."""

    focus: Focus | None = Field(
        None,
        alias="tam",
        # No example: a line written as a pattern of the whole group does without it.
        description="Điểm chính của ảnh, giữ lại khi ảnh bị cắt: hai số từ 0 đến 1, tính từ mép trái và mép trên, ví dụ [0.5, 0.35].",
    )


class Decision(Part):
    """A document's number and date."""

    number: Line = Field(alias="so", description="Số, ký hiệu văn bản.")
    date: Date = Field(alias="ngay", description="Ngày ban hành.")


class Approval(Part):
    """The head's approval."""

    by: Line = Field(alias="nguoi", description="Chức danh người phê duyệt.", examples=["Trưởng Ban"])
    date: Date = Field(alias="ngay", description="Ngày phê duyệt.", examples=["2023-12-01"])


class Recognition(Part):
    """Endorsement by the council and approval by the head (plan III.1)."""

    endorsement: Decision | None = Field(
        None,
        alias="suy_ton",
        description="Biên bản suy tôn của Hội đồng Thi đua – Khen thưởng.",
        examples=["{so: 05-BB/HĐTĐKT, ngay: 2023-11-20}"],
    )
    approval: Approval | None = Field(None, alias="phe_duyet", description="Phê duyệt của Trưởng Ban.")


class Award(Part):
    """One award decision."""

    award: Reference = Field(
        alias="hinh_thuc", description="Mã hình thức khen trong danh-muc/khen-thuong.yml.", examples=["bang-khen-tinh"]
    )
    number: Line = Field(alias="so", description="Số quyết định.", examples=["2870/QĐ-UBND"])
    date: Date = Field(alias="ngay", description="Ngày quyết định.", examples=["2023-12-20"])
    issuer: Reference = Field(
        alias="co_quan", description="Mã cơ quan ban hành trong danh-muc/co-quan.yml.", examples=["ubnd-tinh-lao-cai"]
    )
    earlier: Flag = Field(False, alias="truoc_do", description="true: khen thưởng có từ trước khi suy tôn.")
    annulled: Decision | None = Field(None, alias="huy_bo", description="Quyết định hủy bỏ khen thưởng, nếu có.")


class Consent(Part):
    """A person's explicit agreement to publication."""

    date: Date = Field(alias="ngay", description="Ngày ký đồng ý.", examples=["2023-11-25"])
    scope: tuple[ConsentScope, ...] = Field(
        alias="pham_vi",
        min_length=1,
        description="Những gì người đó đồng ý cho công bố; đừng tự ghi thay.",
        examples=["[ho-ten, chuc-vu, hinh-anh, cau-chuyen]"],
    )


class Publication(Part):
    """The state of a profile and the date from which it holds."""

    state: State = Field(
        alias="trang_thai", description="du-thao, cho-duyet, cong-bo, rut hoặc thu-hoi.", examples=["cong-bo"]
    )
    date: Date | None = Field(
        None,
        alias="ngay",
        description="Ngày trạng thái có hiệu lực; ngày chưa tới thì hồ sơ chưa hiện.",
        examples=["2023-12-25"],
    )
    decision: Decision | None = Field(
        None, alias="quyet_dinh", description="Quyết định thu hồi, khi trạng thái là thu-hoi."
    )


class Correction(Part):
    """A correction shown to readers."""

    date: Date = Field(alias="ngay", description="Ngày đính chính.", examples=["2024-01-10"])
    text: Text = Field(alias="noi_dung", description="Đã sửa điều gì.", examples=["Sửa số quyết định khen thưởng"])


class Waiver(Part):
    """A rule set aside for this profile, with the reason."""

    code: Annotated[str, StringConstraints(pattern=r"^GS[0-9]{3}$")] = Field(
        alias="ma", description="Mã quy tắc.", examples=["GS405"]
    )
    reason: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=10, max_length=500, pattern=r"\p{L}{2,}.*\s\p{L}")
    ] = Field(alias="ly_do", description="Lý do bằng lời, từ 10 ký tự.", examples=["Lời người dân, trích nguyên văn"])


class Criteria(BaseModel):
    """The criteria set and the evidence for each of its criteria, still in the form it was typed."""

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    criteria_set: Reference = Field(
        alias="bo", description="Mã bộ tiêu chí trong danh-muc/tieu-chi.yml.", examples=["ban-noi-chinh-2023"]
    )

    @property
    def evidence(self) -> dict[str, Any]:
        """Evidence by criterion id."""
        return self.__pydantic_extra__ or {}


def _seen(value: str) -> str:
    if not any(map(str.isalnum, value)):
        raise PydanticCustomError("guong_unseen", "no letter")
    return value


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, dict) else _listed(value)


class Story(Part):
    """The front matter of one profile."""

    kind: Kind = Field(alias="loai", description="ca-nhan (cá nhân) hoặc tap-the (tập thể).", examples=["ca-nhan"])
    name: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=2, max_length=120, pattern=r"^[^\n]*$"),
        AfterValidator(_seen),
    ] = Field(
        alias="ten",
        description="Họ tên cá nhân hoặc tên tập thể, viết đúng như trong quyết định.",
        examples=["Giàng Thị Mỷ"],
    )
    sort_name: Line | None = Field(
        None,
        alias="ten_sap_xep",
        description="Tên dùng để xếp thứ tự, khi khác cách xếp thông thường.",
        examples=["Giàng Mỷ"],
    )
    post: Line | None = Field(
        None, alias="chuc_vu", description="Chức vụ; bắt buộc với cá nhân.", examples=["Chuyên viên chính"]
    )
    is_leader: Flag = Field(
        False, alias="lanh_dao", description="true: áp dụng thêm tiêu chí của lãnh đạo, quản lý.", examples=["false"]
    )
    unit: Reference = Field(
        alias="don_vi", description="Mã đơn vị trong danh-muc/don-vi.yml.", examples=["phong-nghiep-vu-3"]
    )
    locality: Line | None = Field(
        None, alias="dia_ban", description="Địa bàn, viết như tại thời điểm được ghi nhận.", examples=["Lào Cai"]
    )
    year: Annotated[Whole, Field(ge=1945, le=2100)] = Field(
        alias="nam", description="Năm được ghi nhận; trùng tên thư mục.", examples=["2023"]
    )
    fields: tuple[Reference, ...] = Field(
        alias="linh_vuc",
        min_length=1,
        max_length=6,
        description="Mã lĩnh vực trong danh-muc/linh-vuc.yml, ít nhất một.",
        examples=["[cai-cach-tu-phap]"],
    )
    summary: Annotated[str, StringConstraints(strip_whitespace=True, min_length=40, max_length=300)] = Field(
        alias="tom_tat",
        description="Một câu 40–300 ký tự nói rõ vì sao được ghi nhận.",
        examples=["Biên soạn bảng thuật ngữ Việt – Mông cho phiên dịch tại tòa, giảm số phiên phải hoãn."],
    )
    photo: LeadPhoto | None = Field(None, alias="anh", description="Ảnh chân dung hoặc ảnh chính.")
    gallery: Annotated[tuple[Photo, ...], MayBeBlank] = Field(
        (), alias="anh_khac", max_length=40, description="Các ảnh khác."
    )
    recognition: Recognition = Field(
        Recognition(endorsement=None, approval=None),
        alias="ghi_nhan",
        description="Suy tôn và phê duyệt (mục III.1 của Kế hoạch).",
    )
    criteria: Criteria = Field(alias="tieu_chi", description="Minh chứng cho từng tiêu chí (mục II.2 của Kế hoạch).")
    awards: Annotated[tuple[Award, ...], MayBeBlank] = Field(
        (), alias="khen_thuong", max_length=40, description="Các quyết định khen thưởng; có thể để trống."
    )
    ceremony: Reference | None = Field(
        None, alias="hoi_nghi", description="Mã hội nghị trong danh-muc/hoi-nghi.yml.", examples=["tong-ket-2023"]
    )
    lessons: Annotated[tuple[Line, ...], MayBeBlank] = Field(
        (),
        alias="bai_hoc",
        max_length=10,
        description="Bài học người khác có thể làm theo, mỗi mục một câu.",
        examples=['["Ghi lại mỗi việc đến hạn ngay khi nhận."]'],
    )
    consent: Consent | None = Field(None, alias="dong_y", description="Sự đồng ý công bố; bắt buộc với cá nhân.")
    publication: Publication = Field(
        alias="cong_bo", description="Trạng thái và ngày công bố.", examples=["{trang_thai: du-thao}"]
    )
    corrections: Annotated[tuple[Correction, ...], BeforeValidator(_one_or_many)] = Field(
        (), alias="cap_nhat", max_length=40, description="Các lần đính chính, hiện cho người đọc."
    )
    aliases: Annotated[tuple[Line, ...], MayBeBlank] = Field(
        (),
        alias="bi_danh",
        max_length=20,
        description="Địa chỉ cũ, sẽ chuyển hướng về trang này.",
        examples=["[/guong/2023/ten-cu/]"],
    )
    waivers: Annotated[tuple[Waiver, ...], MayBeBlank] = Field(
        (), alias="mien_kiem_tra", max_length=20, description="Quy tắc được miễn cho hồ sơ này, kèm lý do."
    )
    is_sample: Flag = Field(
        False,
        alias="minh_hoa",
        description="true: hồ sơ minh họa, không phải người thật việc thật.",
        examples=["true"],
    )

    def covers(self, scope: ConsentScope) -> bool:
        """Whether a part may be published: a person must have agreed to it, a collective need not."""
        return self.kind is Kind.COLLECTIVE or (self.consent is not None and scope in self.consent.scope)
