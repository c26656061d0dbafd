"""Rules of secrecy: no mark of a State secret or of restricted distribution reaches the public, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang.checks.basis import DISTRIBUTION, STATE_SECRETS
from guongsang.checks.bearing import ON_FORM
from guongsang.checks.finding import Hit
from guongsang.checks.material.wording import Medium
from guongsang.checks.recognisers.distribution_marks import distribution_marks
from guongsang.checks.recognisers.file_addresses import names_of_files
from guongsang.checks.recognisers.marked_names import distribution_in_name, secrecy_in_name
from guongsang.checks.recognisers.secrecy_marks import secrecy_marks
from guongsang.checks.rule import Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.checks.material.wording import Passage, Wording
    from guongsang.checks.recognisers.marks import Mark

    Marks = Callable[[str], Iterator[Mark]]


def _secrets(_: Checking, wording: Wording) -> Iterator[Hit]:
    for mark, where in _marks(wording, secrecy_marks, secrecy_in_name):
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


def _restrictions(_: Checking, wording: Wording) -> Iterator[Hit]:
    for mark, where in _marks(wording, distribution_marks, distribution_in_name):
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
    """Yield every mark once, and where it stands if that is not the text itself."""
    told: list[Mark] = []
    for mark in in_text(wording.text):
        passage = wording.passage_at(mark.start)
        # The name of a photo's file is a passage of its own.
        if passage.medium is not Medium.FRONT_MATTER or passage.path[-1] != "tep":
            told.append(mark)
            yield mark, _where(passage.medium, passage.file)
    for passage in _names(wording):
        at = passage.start
        for line in passage.text.split("\n"):
            for found in in_name(line):
                mark = found._replace(start=at + found.start, end=at + found.end)
                if not any(mark.start < other.end and other.start < mark.end for other in told):
                    yield mark, _where(passage.medium, passage.file)
            at += len(line) + 1
    told_of = {passage.file for passage in wording.names}
    for file in names_of_files(wording.text):
        # A photo that lies beside the profile was looked at above.
        if not any(name.startswith(f"{file.name}.") for name in told_of):
            for found in (*in_name(file.name), *in_text(file.name.replace("_", " "))):
                yield found._replace(start=file.start, end=file.end), _IN_ADDRESS
                break


def _names(wording: Wording) -> Iterator[Passage]:
    """Yield what is written as the names of files are: addresses that a profile had before, too."""
    if any(path[:1] == ("bi_danh",) for path, _ in wording.values):
        yield from (passage for passage in wording.passages if passage.path[:1] == ("bi_danh",))
    yield from wording.names


_IN_ADDRESS = Phrase(" trong tên tệp mà bài dẫn tới", " in the name of a file that the text leads to")


def _where(medium: Medium, file: str) -> Phrase:
    if medium is Medium.PHOTO_DATA:
        return Phrase(f" trong thông tin ghi kèm tệp ảnh «{file}»", f" in what the photo “{file}” says about itself")
    if medium is Medium.FILE_NAME and file:
        return Phrase(f" trong tên tệp ảnh «{file}»", f" in the name of the photo “{file}”")
    if medium is Medium.FILE_NAME:
        return Phrase(" trong tên tệp hoặc thư mục hồ sơ", " in the name of the profile's file or folder")
    if medium is Medium.COMMENT:
        return Phrase(" trong chú thích (sau dấu #) ở phần thông tin", " in a comment (behind a #) of the front matter")
    return Phrase("", "")


SECRET = Rule(
    code="GS350",
    severity=Severity.ERROR,
    title=Phrase("Dấu chỉ độ mật", "A mark of secrecy"),
    why=Phrase(
        "Tài liệu Mật, Tối mật, Tuyệt mật là bí mật nhà nước, không được đăng lên mạng dưới bất kỳ hình thức nào. Dấu độ "
        "mật trong bài, bảng, tên tệp, địa chỉ cũ, chú thích sau dấu # hoặc thông tin ghi kèm ảnh cho thấy có nội dung "
        "lấy từ tài liệu như vậy, dù viết liền, viết rời từng chữ cái hay không dấu; câu nói tài liệu nào đó chứa bí mật "
        "nhà nước, thời hạn bảo vệ bí mật cũng vậy. Các chữ «bảo mật», «bí mật», «mật độ», «mật ong» và câu nói chung về tài liệu mật, con dấu, công tác bảo vệ bí mật nhà nước không bị báo.",
        "Papers marked Mật, Tối mật or Tuyệt mật are State secrets and must not be put online in any form. Such a mark "
        "in a story, a table, a file name, a former address, a comment behind a # or a photo's data shows that something "
        "was taken from such a paper, even if typed letter by letter or without accents; so do sentences that say of a "
        "paper that it holds State secrets, or for how long it is to be kept as one. Words like “bảo mật”, “mật độ”, “mật ong” and sentences about secret papers in general, stamps and guarding secrets are let pass.",
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
    basis=STATE_SECRETS,
    waivable=False,
    bearing=ON_FORM,
    on_words=_secrets,
)

RESTRICTED = Rule(
    code="GS351",
    severity=Severity.ERROR,
    title=Phrase("Chỉ dẫn phạm vi lưu hành", "A mark of restricted distribution"),
    why=Phrase(
        "Tài liệu ghi «Lưu hành nội bộ», «Không phổ biến», «Xem xong trả lại» chỉ dành cho người trong phạm vi được ghi, "
        "nên nội dung của nó không được đưa lên cổng. Lời dặn như «Không sao chụp», «Chỉ người có tên mới được bóc bì», "
        "«Nộp lại tài liệu sau khi họp» cũng là chỉ dẫn như vậy, viết không dấu, đặt trong tên tệp, chú thích sau dấu # "
        "hay thông tin ghi kèm ảnh cũng thế. Kể rằng một việc không phổ biến, không được chụp ảnh ở đâu đó thì không sao.",
        "Papers marked “Lưu hành nội bộ” (internal), “Không phổ biến” (not to be spread) or “Xem xong trả lại” (return "
        "after reading) are for certain people only, so nothing of them may be published. Orders such as “Không sao chụp” "
        "(no copies), or that a paper is to be opened by the addressee or given back after a meeting, are such marks, too, "
        "also without accents, in names of files, in comments behind a # or in a photo's data. To tell that something is "
        "not common, or was not to be photographed, is no matter.",
    ),
    wrong=(
        "*Tài liệu lưu hành nội bộ*",
        "**KHÔNG PHỔ BIẾN**",
        "Thu hồi sau hội nghị",
        "Không sao chụp, phát tán tài liệu này.",
        "Chỉ người có tên mới được bóc bì.",
    ),
    right=(
        "Sổ tay được dùng trong cơ quan từ tháng 3.",
        "Cách làm này lúc đầu không phổ biến ở vùng cao.",
        "Ở bản không ai sao chép bài của ai.",
    ),
    shown=Shown.STORY,
    basis=DISTRIBUTION,
    waivable=False,
    bearing=ON_FORM,
    on_words=_restrictions,
)
