"""Words that only keep a place for what is to be written: no evidence of anything, in whichever agency."""

from __future__ import annotations

from typing import Final

FILLERS: Final = (
    *("đang cập nhật", "sẽ cập nhật", "cập nhật sau", "chưa cập nhật", "chờ cập nhật"),
    *(
        "đang bổ sung",
        "sẽ bổ sung",
        "bổ sung sau",
        "đang hoàn thiện",
        "đang tổng hợp",
        "đang viết",
        "viết sau",
        "điền sau",
    ),
    *("xem phụ lục", "theo phụ lục", "có phụ lục", "phụ lục kèm theo", "kèm theo", "đính kèm"),
    *("xem báo cáo", "theo báo cáo", "báo cáo thành tích", "xem hồ sơ", "xem mục", "xem ở trên", "xem bên dưới"),
    *(
        "như trên",
        "như đã nêu",
        "như đã nêu trên",
        "như đã trình bày",
        "như mục trên",
        "như năm trước",
        "như năm ngoái",
    ),
    *("chưa có", "chưa rõ", "không có", "không có gì", "chưa có nội dung", "chưa có số liệu", "chưa có thông tin"),
    *("sau khi có số liệu", "số liệu chính thức", "nội dung", "nội dung thử", "không áp dụng"),
    *("test", "testing", "abc", "xyz", "asdf", "qwerty", "lorem ipsum", "dolor sit amet", "n/a", "tbd", "todo"),
)
