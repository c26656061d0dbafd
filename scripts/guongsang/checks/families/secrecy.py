"""Rules of secrecy: no mark of a State secret or of restricted distribution reaches the public, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.recognisers import secrecy_marks
from guongsang.checks.rule import Checking, Hit, Rule, Shown
from guongsang.checks.wording import Medium
from guongsang.language import Phrase
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.checks.recognisers.secrecy_marks import Mark
    from guongsang.checks.wording import Wording
    from guongsang.stories.model import Story

    Marks = Callable[[str], Iterator[Mark]]


_NAMES = (Medium.FILE_NAME, Medium.PHOTO_DATA)


def _secrets(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    for mark, where in _marks(wording, secrecy_marks.secrecy_marks, secrecy_marks.secrecy_in_name):
        yield Hit(
            mark.start,
            mark.end,
            Phrase(f"Có dấu chỉ độ mật «{mark.words}»{where.vi}.", f"A mark of secrecy, “{mark.words}”{where.en}."),
            Phrase(
                "Chưa công bố: báo người phụ trách bảo vệ bí mật nhà nước và bỏ mọi nội dung, ảnh lấy từ tài liệu mật, "
                "đừng chỉ xóa dấu. Nếu câu không nói về tài liệu nào như vậy, viết lại bằng chữ khác.",
                "Do not publish: tell whoever guards State secrets, and take out all that comes from the secret paper, "
                "not just the mark. If no such paper is meant, put the sentence in other words.",
            ),
        )


def _restrictions(_: Checking, __: Story, wording: Wording) -> Iterator[Hit]:
    for mark, where in _marks(wording, secrecy_marks.distribution_marks, secrecy_marks.distribution_in_name):
        yield Hit(
            mark.start,
            mark.end,
            Phrase(
                f"Có chỉ dẫn phạm vi lưu hành «{mark.words}»{where.vi}.",
                f"A mark of restricted distribution, “{mark.words}”{where.en}.",
            ),
            Phrase(
                "Bỏ nội dung, ảnh lấy từ tài liệu ấy, đừng chỉ xóa chỉ dẫn. Nếu chỉ kể về một tài liệu, viết «dùng trong "
                "cơ quan» hoặc gọi tên tài liệu.",
                "Take out what comes from that paper, not just the mark. If a paper is only spoken of, say that it is for "
                "use in the office, or give its title.",
            ),
        )


def _marks(wording: Wording, in_text: Marks, in_name: Marks) -> Iterator[tuple[Mark, Phrase]]:
    """Yield every mark, and where it stands if that is not the text itself."""
    told = set()
    for mark in in_text(wording.text):
        passage = wording.passage_at(mark.start)
        # The name of a photo's file is a passage of its own.
        if passage.medium is not Medium.FRONT_MATTER or passage.path[-1] != "tep":
            told.add(mark.start)
            yield mark, _where(passage.medium, passage.file)
    for passage in wording.passages:
        if passage.medium in _NAMES:
            at = passage.start
            for line in passage.text.split("\n"):
                for mark in in_name(line):
                    if at + mark.start not in told:
                        moved = mark._replace(start=at + mark.start, end=at + mark.end)
                        yield moved, _where(passage.medium, passage.file)
                at += len(line) + 1


def _where(medium: Medium, file: str) -> Phrase:
    if medium is Medium.PHOTO_DATA:
        return Phrase(f" trong thông tin ghi kèm tệp ảnh «{file}»", f" in what the photo “{file}” says about itself")
    if medium is Medium.FILE_NAME and file:
        return Phrase(f" trong tên tệp ảnh «{file}»", f" in the name of the photo “{file}”")
    if medium is Medium.FILE_NAME:
        return Phrase(" trong tên tệp hoặc thư mục hồ sơ", " in the name of the profile's file or folder")
    return Phrase("", "")


SECRET = Rule(
    code="GS350",
    severity=Severity.ERROR,
    title=Phrase("Dấu chỉ độ mật", "A mark of secrecy"),
    why=Phrase(
        "Tài liệu Mật, Tối mật, Tuyệt mật là bí mật nhà nước, không được đăng lên mạng dưới bất kỳ hình thức nào. Dấu độ "
        "mật trong bài, bảng, tên tệp hoặc thông tin ghi kèm ảnh cho thấy có nội dung lấy từ tài liệu như vậy. Các chữ "
        "«bảo mật», «bí mật», «mật độ», «mật ong» và câu nói về công tác bảo vệ bí mật nhà nước không bị báo.",
        "Papers marked Mật, Tối mật or Tuyệt mật are State secrets and must not be put online in any form. Such a mark "
        "in a story, a table, a file name or a photo's data shows that something was taken from such a paper. Words "
        "like “bảo mật”, “mật độ”, “mật ong” and sentences about guarding secrets are let pass.",
    ),
    wrong=(
        "Căn cứ Báo cáo số 12-BC/TU (MẬT), chị lập danh sách.",
        "| Tài liệu | Độ mật |\n|---|---|\n| Báo cáo quý | **TỐI** **MẬT** |",
        "Số liệu này trích từ tài liệu tuyệt mật của một đơn vị khác.",
    ),
    right=(
        "Chị giữ bí mật thông tin của người tố cáo và đổi mật khẩu hằng tháng.",
        "Hồ sơ thuộc danh mục bí mật nhà nước được lưu riêng, không đưa lên mạng.",
        "Xã có mật độ dân cư thấp, bà con sống bằng nghề nuôi ong lấy mật.",
    ),
    shown=Shown.STORY,
    basis="Luật Bảo vệ bí mật nhà nước số 117/2025/QH15, có hiệu lực từ ngày 01/03/2026",
    waivable=False,
    always=True,
    on_text=_secrets,
)

RESTRICTED = Rule(
    code="GS351",
    severity=Severity.ERROR,
    title=Phrase("Chỉ dẫn phạm vi lưu hành", "A mark of restricted distribution"),
    why=Phrase(
        "Tài liệu ghi «Lưu hành nội bộ», «Không phổ biến», «Xem xong trả lại» chỉ dành cho người trong phạm vi được ghi, "
        "nên nội dung của nó không được đưa lên cổng.",
        "Papers marked “Lưu hành nội bộ” (internal), “Không phổ biến” (not to be spread) or “Xem xong trả lại” (return "
        "after reading) are for certain people only, so nothing of them may be published.",
    ),
    wrong=("*Tài liệu lưu hành nội bộ*", "**KHÔNG PHỔ BIẾN**"),
    right=(
        "Sổ tay được dùng trong cơ quan từ tháng 3.",
        "Cách làm này lúc đầu không phổ biến ở vùng cao.",
    ),
    shown=Shown.STORY,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I (chỉ dẫn về phạm vi lưu hành); Hướng dẫn 36-HD/VPTW ngày 03/04/2018",
    waivable=False,
    always=True,
    on_text=_restrictions,
)
