"""The published record of a profile: a model of its own, which holds what readers may see and nothing else.

What the consent does not cover stays out, whatever the front matter holds; so do awards that were annulled. The JSON
Schemas, the columns of the CSV file and the data dictionary are all made from these models.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from guongsang.stories.evidence import Answer, assess, threshold_text
from guongsang.stories.model import ConsentScope, Kind
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.site.views import PhotoView
    from guongsang.stories.model import Story
    from guongsang.stories.registry import AwardType, Entry, Piece, Registry
    from guongsang.stories.summary import Summary


class Part(BaseModel):
    """A group of keys; they are Vietnamese, as in the front matter, for those who read the data are."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True)


class Reference(Part):
    """An entry of the registry."""

    id: str = Field(alias="ma", description="Mã trong danh mục của cổng, không đổi theo thời gian.")
    name: str = Field(alias="ten", description="Tên gọi.")


class Picture(Part):
    """A published photo."""

    url: str = Field(alias="dia_chi", description="Địa chỉ tệp ảnh.")
    width: int = Field(alias="rong", description="Chiều rộng, điểm ảnh.")
    height: int = Field(alias="cao", description="Chiều cao, điểm ảnh.")
    description: str = Field(alias="mo_ta", description="Lời mô tả ảnh.")
    credit: str | None = Field(alias="nguon", description="Người chụp hoặc nơi cung cấp ảnh.")


class Paper(Part):
    """A document."""

    number: str = Field(alias="so", description="Số, ký hiệu văn bản.")
    date: dt.date = Field(alias="ngay", description="Ngày ban hành.")


class Approval(Part):
    """The head's approval."""

    by: str = Field(alias="nguoi", description="Chức danh người phê duyệt.")
    date: dt.date = Field(alias="ngay", description="Ngày phê duyệt.")


class Recognition(Part):
    """Endorsement and approval."""

    endorsement: Paper | None = Field(alias="suy_ton", description="Biên bản suy tôn của hội đồng.")
    approval: Approval | None = Field(alias="phe_duyet", description="Phê duyệt của người đứng đầu.")


class Thing(Part):
    """One thing that counts, such as an initiative."""

    name: str = Field(alias="ten", description="Tên.")
    by: str | None = Field(alias="cong_nhan", description="Nơi công nhận.")


class Evidence(Part):
    """One piece of evidence against what it must reach."""

    name: str | None = Field(alias="ten", description="Tên minh chứng, khi tiêu chí cần nhiều minh chứng.")
    kind: EvidenceKind = Field(
        alias="loai",
        description="thuyet-minh (bằng lời), ty-le, xep-loai hoặc so-luong; quyết định khóa nào có giá trị.",
    )
    threshold: str = Field(alias="nguong", description="Mức phải đạt, bằng lời.")
    met: bool | None = Field(alias="dat", description="Đạt mức ấy hay không; trống với minh chứng bằng lời.")
    statement: str | None = Field(alias="thuyet_minh", description="Lời thuyết minh.")
    done: int | None = Field(alias="so_dat", description="Số đạt, của một tỷ lệ.")
    total: int | None = Field(alias="tong_so", description="Tổng số, của một tỷ lệ.")
    grade: str | None = Field(alias="muc", description="Mức xếp loại: khong-hoan-thanh, hoan-thanh, tot hoặc xuat-sac.")
    number: int | None = Field(alias="so_luong", description="Số lượng.")
    things: tuple[Thing, ...] = Field(alias="gom", description="Những gì được tính vào số lượng.")


class Criterion(Part):
    """One criterion with its evidence."""

    id: str = Field(alias="ma", description="Mã tiêu chí.")
    name: str = Field(alias="ten", description="Tên tiêu chí.")
    met: bool | None = Field(alias="dat", description="Đạt hay không; trống khi minh chứng chỉ bằng lời.")
    evidence: tuple[Evidence, ...] = Field(alias="minh_chung", description="Các minh chứng.")


class Criteria(Part):
    """The criteria that a profile was judged by."""

    set: Reference = Field(alias="bo", description="Bộ tiêu chí đã xét.")
    criteria: tuple[Criterion, ...] = Field(alias="muc", description="Từng tiêu chí.")


class Award(Part):
    """One award decision that holds."""

    id: str = Field(alias="ma", description="Mã danh hiệu, hình thức khen thưởng.")
    name: str = Field(alias="ten", description="Tên danh hiệu, hình thức khen thưởng.")
    level: str = Field(alias="cap", description="Cấp: nha-nuoc, bo-nganh-tinh, co-so, dang hoặc khoi.")
    track: str = Field(alias="he_thong", description="Hệ thống: nha-nuoc, dang, khoi-thi-dua hoặc noi-bo.")
    number: str = Field(alias="so", description="Số quyết định.")
    date: dt.date = Field(alias="ngay", description="Ngày quyết định.")
    issuer: Reference = Field(alias="co_quan", description="Cơ quan ban hành, tên như trong quyết định.")
    earlier: bool = Field(alias="truoc_do", description="Có từ trước lần ghi nhận này.")


class Correction(Part):
    """A correction shown to readers."""

    date: dt.date = Field(alias="ngay", description="Ngày đính chính.")
    text: str = Field(alias="noi_dung", description="Đã sửa điều gì.")


class Record(Part):
    """Một hồ sơ điển hình tiên tiến đã công bố."""

    id: str = Field(
        alias="dinh_danh", description="Định danh của hồ sơ: không đổi khi hồ sơ được sửa hay chuyển địa chỉ."
    )
    url: str = Field(alias="dia_chi", description="Địa chỉ trang hồ sơ.")
    kind: Kind = Field(alias="loai", description="ca-nhan (cá nhân) hoặc tap-the (tập thể).")
    name: str = Field(alias="ten", description="Họ tên cá nhân hoặc tên tập thể.")
    post: str | None = Field(alias="chuc_vu", description="Chức vụ; trống với tập thể.")
    unit: Reference = Field(alias="don_vi", description="Đơn vị.")
    locality: str | None = Field(alias="dia_ban", description="Địa bàn, tên như tại thời điểm được ghi nhận.")
    year: int = Field(alias="nam", description="Năm được ghi nhận.")
    fields: tuple[Reference, ...] = Field(alias="linh_vuc", description="Các lĩnh vực.")
    summary: str = Field(alias="tom_tat", description="Vì sao được ghi nhận, một câu.")
    photo: Picture | None = Field(alias="anh", description="Ảnh chân dung hoặc ảnh chính.")
    gallery: tuple[Picture, ...] = Field(alias="anh_khac", description="Các ảnh khác.")
    recognition: Recognition = Field(alias="ghi_nhan", description="Suy tôn và phê duyệt.")
    criteria: Criteria = Field(alias="tieu_chi", description="Kết quả xét theo bộ tiêu chí.")
    awards: tuple[Award, ...] = Field(
        alias="khen_thuong", description="Các quyết định khen thưởng đang có hiệu lực, theo ngày."
    )
    ceremony: Reference | None = Field(alias="hoi_nghi", description="Hội nghị đã tôn vinh.")
    lessons: tuple[str, ...] = Field(alias="bai_hoc", description="Bài học người khác có thể làm theo.")
    published: dt.date = Field(alias="ngay_cong_bo", description="Ngày công bố.")
    updated: dt.date = Field(
        alias="ngay_cap_nhat", description="Ngày thay đổi gần nhất: công bố, đính chính, hoặc hủy bỏ một khen thưởng."
    )
    corrections: tuple[Correction, ...] = Field(alias="dinh_chinh", description="Các lần đính chính.")
    is_sample: bool = Field(alias="minh_hoa", description="Hồ sơ minh họa: nhân vật và số liệu đều hư cấu.")


class FullRecord(Record):
    """Một hồ sơ điển hình tiên tiến đã công bố, kèm bài viết."""

    story: str | None = Field(
        alias="bai_viet", description="Bài viết trên trang hồ sơ, dạng HTML; liên kết tính từ địa chỉ trang."
    )


def make_record(
    story: Story,
    summary: Summary,
    registry: Registry,
    *,
    photo: PhotoView | None,
    gallery: list[PhotoView],
    body: str,
    site_url: str,
) -> FullRecord:
    """Put together what is published of a profile, as far as the consent goes."""
    pictured, told = story.covers(ConsentScope.PORTRAIT), story.covers(ConsentScope.STORY)
    ceremony = registry.ceremonies[story.ceremony] if story.ceremony else None
    endorsement, approval = story.recognition.endorsement, story.recognition.approval
    return FullRecord(
        id=site_url + summary.lasting_url,
        url=site_url + summary.url,
        kind=story.kind,
        name=story.name,
        post=story.post if story.covers(ConsentScope.POST) else None,
        unit=_named(registry.units[story.unit]),
        locality=story.locality,
        year=story.year,
        fields=tuple(_named(registry.fields[field]) for field in dict.fromkeys(story.fields)),
        summary=story.summary,
        photo=_picture(photo, site_url) if photo and pictured else None,
        gallery=tuple(_picture(picture, site_url) for picture in gallery) if pictured else (),
        recognition=Recognition(
            endorsement=Paper(number=endorsement.number, date=endorsement.date) if endorsement else None,
            approval=Approval(by=approval.by, date=approval.date) if approval else None,
        ),
        criteria=_criteria(story, registry, told=told),
        awards=tuple(_awards(story, registry)),
        ceremony=_named(ceremony) if ceremony else None,
        lessons=story.lessons if told else (),
        published=summary.date,
        updated=summary.updated,
        corrections=tuple(Correction(date=each.date, text=each.text) for each in story.corrections),
        is_sample=story.is_sample,
        story=body if told and body else None,
    )


@lru_cache(maxsize=1024)
def _reference(entry: str, name: str) -> Reference:
    return Reference(id=entry, name=name)


def _named(entry: Entry) -> Reference:
    return _reference(entry.id, entry.name)


def _picture(photo: PhotoView, site_url: str) -> Picture:
    return Picture(
        url=site_url + photo.src,
        width=photo.width,
        height=photo.height,
        description=photo.alt,
        credit=photo.credit or None,
    )


def _awards(story: Story, registry: Registry) -> Iterator[Award]:
    for given in sorted(story.awards, key=lambda award: award.date):
        if given.annulled is None:
            kind: AwardType = registry.awards[given.award]
            yield Award(
                id=kind.id,
                name=kind.name,
                level=kind.level,
                track=kind.track,
                number=given.number,
                date=given.date,
                issuer=_named(registry.issuers[given.issuer]),
                earlier=given.earlier,
            )


def _criteria(story: Story, registry: Registry, *, told: bool) -> Criteria:
    criteria_set = registry.criteria_sets[story.criteria.criteria_set]
    return Criteria(
        set=_named(criteria_set),
        criteria=tuple(
            Criterion(
                id=assessment.criterion.id,
                name=assessment.criterion.name,
                met=assessment.met if assessment.answers else None,
                evidence=tuple(_evidence(answer, told=told) for answer in assessment.answers),
            )
            for assessment in assess(story, criteria_set, registry)[0]
        ),
    )


def _evidence(answer: Answer, *, told: bool) -> Evidence:
    """Write an answer down; its words are part of the story, and its figures of the recognition."""
    piece = answer.piece
    values: dict[str, Any] = dict.fromkeys(("statement", "done", "total", "grade", "number"))
    if piece.kind is EvidenceKind.RATIO:
        values |= {"done": answer.done, "total": answer.total}
    elif piece.kind is EvidenceKind.GRADE:
        values["grade"] = answer.grade.id
    elif piece.kind is EvidenceKind.COUNT:
        values["number"] = answer.number
    elif told:
        values["statement"] = answer.statement
    things = tuple(Thing(name=thing.name, by=thing.by or None) for thing in answer.things) if told else ()
    return Evidence(
        name=piece.name, kind=piece.kind, threshold=_threshold(piece), met=answer.met, things=things, **values
    )


@lru_cache(maxsize=1024)
def _threshold(piece: Piece) -> str:
    return threshold_text(piece)
