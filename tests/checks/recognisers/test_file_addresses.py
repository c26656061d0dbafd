"""Names of files in addresses: what a link or a picture leads to is read as a name."""

from __future__ import annotations

import pytest

from guongsang.checks.recognisers.file_addresses import names_of_files


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[a](05-bc-mat.pdf)", ["05-bc-mat"]),
        ("![a](anh/toi_mat.png 'x')", ["toi_mat"]),
        ("[a](<Báo cáo - Mật.docx>)", ["Báo cáo - Mật"]),
        ("[a](m%E1%BA%ADt.pdf#trang=2)", ["mật"]),
        ("[a]: ../tai-lieu-mat.pdf", ["tai-lieu-mat"]),
        ('<a href="van-ban-mat.doc">x</a> <img src=toi-mat.jpg>', ["van-ban-mat", "toi-mat"]),
        ("[a](https://noi.example/tai-lieu-mat.pdf?x=1)", ["tai-lieu-mat"]),
        ("[a](https://bao.example/tai-lieu-mat-bi-lo.html)", []),
        ("[a](#muc) và [b] (c)", []),
    ],
)
def test_the_name_of_a_file_is_found(text: str, names: list[str]) -> None:
    """Its last part without ending; of other sites only the names of documents."""
    found = list(names_of_files(text))
    assert [file.name for file in found] == names
    assert all(text[file.start : file.end].strip() for file in found)
