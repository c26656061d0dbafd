"""Names that become no address, and pictures that are none."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

from PIL import Image

from hostile import FOLDER, Broken, front
from support import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator

INDEX = f"{FOLDER}/index.md"


def png(width: int, height: int) -> bytes:
    """Return a PNG whose header claims a size; there is hardly anything behind it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    )


def picture(kind: str = "JPEG", width: int = 64, height: int = 48) -> bytes:
    """Return a sound picture in one of Pillow's formats."""
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(stream, kind)
    return stream.getvalue()


def names() -> Iterator[Broken]:
    """Name files and folders in ways that make no address."""
    for name, better in (
        ("Giàng Thị Mỷ", "giang-thi-my"),
        ("giang thi my", "giang-thi-my"),
        ("giàng-thị-mỷ", "giang-thi-my"),
        ("gia\u0300ng-thi\u0323-my\u0309", "giang-thi-my"),
        ("Giang-Thi-My", "giang-thi-my"),
        ("giang_thi_my", "giang-thi-my"),
        ("-giang", "giang"),
        ("giang-", "giang"),
        ("giang--my", "giang-my"),
        ("giang.my", "giang-my"),
        ("giang (1)", "giang-1"),
        ("giang\nmy", "giang-my"),
        ("giang\x1b[31m", "giang-31m"),
        ("giang%2fmy", "giang-2fmy"),
        ("💐", "ho-so"),
        ("a" * 101, "a" * 100),
    ):
        yield Broken(f"file-{name[:30]!a}", PERSON, "GS010", 1, f"«{better}»", file=f"2023/{name}.md")
        yield Broken(
            f"folder-{name[:30]!a}",
            PERSON,
            "GS010",
            1,
            f"«{better}»",
            file=f"2023/{name}/index.md",
            label=f"2023/{name}",
        )
    for name in ("x.MD", "x.markdown", "x.txt", "x.docx", "x.html", "x", "x.md.bak"):
        yield Broken(f"suffix-{name}", PERSON, "GS010", 1, "không phải hồ sơ", file=f"2023/{name}")
    yield Broken("outside-year", PERSON, "GS010", 1, "stories/<năm>/<tên>.md", file="giang-thi-my.md")
    for year in ("nam-2023", "23", "20233", "2023-2024", "２０２３", "bản nháp", "2023 ", "MMXXIII"):
        yield Broken(
            f"year-folder-{year}", PERSON, "GS010", 1, "không phải là một năm", file=f"{year}/x.md", label=year
        )
    yield Broken("too-deep", PERSON, "GS010", 1, "index.md", file=f"{FOLDER}/bai/index.md", label=FOLDER)
    yield Broken("index-capital", PERSON, "GS010", 1, "index.md", file=f"{FOLDER}/Index.md", label=FOLDER)
    yield Broken("index-text", PERSON, "GS010", 1, "index.md", file=f"{FOLDER}/index.txt", label=FOLDER)
    for name in ("anh.gif", "anh.svg", "anh.heic", "ghi-chu.md", "don.docx", "anh.jpg/anh.jpg"):
        yield Broken(
            f"beside-{name}",
            PERSON,
            "GS010",
            1,
            "không phải hồ sơ",
            file=INDEX,
            label=f"{FOLDER}/{name.split('/', 1)[0]}",
            beside={f"{FOLDER}/{name}": b"x"},
            is_read=True,
        )
    for name, better in (
        ("ANH.JPG", "anh.jpg"),
        ("anh.Jpg", "anh.jpg"),
        ("ảnh.png", "anh.png"),
        ("chan dung.jpeg", "chan-dung.jpeg"),
        ("IMG_0001.webp", "img-0001.webp"),
    ):
        yield Broken(
            f"photo-name-{name}",
            PERSON,
            "GS010",
            1,
            f"«{better}»",
            file=INDEX,
            label=f"{FOLDER}/{name}",
            beside={f"{FOLDER}/{name}": picture()},
            is_read=True,
        )
    yield Broken("address-twice", PERSON, "GS012", 1, "stories/2023/giang-thi-my/index.md", beside={INDEX: PERSON})


def photo_paths() -> Iterator[Broken]:
    """Point to a picture outside the profile's folder."""
    for path in (
        "../chan-dung.jpg", "../../danh-muc/don-vi.yml", "./chan-dung.jpg", "anh/chan-dung.jpg", "/etc/passwd", "/", "..", ".an.jpg",
        "..\\chan-dung.jpg", "anh\\chan-dung.jpg", "C:\\anh.jpg", "C:anh.jpg", "\\\\may-chu\\anh.jpg", "file:///etc/passwd", "https://vi-du.example/a.jpg",
        "data:image/png;base64,AAAA", "chan-dung.jpg/", "chan-dung.jpg::$DATA",
    ):  # fmt: skip
        yield Broken(
            f"path-{path}", front(anh=f"{{tep: '{path}', mo_ta: Chị Mỷ}}"), "GS011", "anh", "ngoài thư mục", file=INDEX
        )
    gallery = "\n  - {tep: a.jpg, mo_ta: Một}\n  - {tep: ../b.jpg, mo_ta: Hai}"
    yield Broken("path-in-gallery", front(anh_khac=gallery), "GS011", "- {tep: ../b.jpg", file=INDEX)
    yield Broken("path-nul", front(anh='{tep: "a\\0.jpg", mo_ta: Chị Mỷ}'), "GS011", "anh", file=INDEX)


def photos() -> Iterator[Broken]:
    """Leave out the picture, or put something else in its place."""
    text = front(anh="{tep: chan-dung.jpg, mo_ta: Chị Mỷ}")
    near = {f"{FOLDER}/chan-dung-1.jpg": picture()}
    yield Broken("photo-missing", text, "GS017", "anh", "Chép ảnh vào thư mục", file=INDEX)
    yield Broken("photo-misspelt", text, "GS017", "anh", "Có phải là «chan-dung-1.jpg»?", file=INDEX, beside=near)
    yield Broken(
        "photo-of-another-suffix",
        text,
        "GS017",
        "anh",
        "«chan-dung.png»",
        file=INDEX,
        beside={f"{FOLDER}/chan-dung.png": picture("PNG")},
    )
    yield Broken(
        "photo-in-capitals",
        front(anh="{tep: Chan-Dung.JPG, mo_ta: Chị Mỷ}"),
        "GS017",
        "anh",
        "«chan-dung.jpg»",
        file=INDEX,
        beside={f"{FOLDER}/chan-dung.jpg": picture()},
    )
    yield Broken("photo-without-folder", text, "GS017", "anh", "stories/2023/giang-thi-my/index.md")
    yield Broken("photo-is-the-profile", front(anh="{tep: index.md, mo_ta: Chị Mỷ}"), "GS017", "anh", file=INDEX)
    yield Broken("photo-is-a-folder", text, "GS017", "anh", file=INDEX, beside={f"{FOLDER}/chan-dung.jpg/a": b""})
    yield Broken(
        "photo-name-too-long", front(anh=f"{{tep: {'ạ' * 190}.jpg, mo_ta: Chị Mỷ}}"), "GS017", "anh", file=INDEX
    )
    second = "\n  - {tep: a.jpg, mo_ta: Một}\n  - {tep: b.jpg, mo_ta: Hai}"
    yield Broken(
        "photo-second-missing",
        front(anh_khac=second),
        "GS017",
        "- {tep: b",
        "«b.jpg»",
        file=INDEX,
        beside={f"{FOLDER}/a.jpg": picture()},
    )
    whole = picture()
    for name, data in (
        ("empty", b""),
        ("one-byte", b"\xff"),
        ("text", b"Chi My\n"),
        ("profile", PERSON.encode()),
        ("html", b"<html><script>alert(1)</script>"),
        ("svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n"),
        ("pdf", b"%PDF-1.7\n"),
        ("zip", b"PK\x03\x04" + bytes(60)),
        ("gif", picture("GIF")),
        ("bmp", picture("BMP")),
        ("tiff", picture("TIFF")),
        ("jpeg-start", whole[:2]),
        ("jpeg-header-cut", whole[:20]),
        ("jpeg-marker-only", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("png-signature-only", b"\x89PNG\r\n\x1a\n"),
        ("png-no-header", b"\x89PNG\r\n\x1a\n" + bytes(40)),
        ("png-no-width", png(0, 10)),
        ("png-huge", png(50_000, 50_000)),
        ("png-warned-of", png(10_000, 9_500)),
        ("png-just-too-large", png(8_000, 5_001)),
        ("webp-header-only", b"RIFF\x24\x00\x00\x00WEBPVP8 "),
        ("avif-header-only", b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf"),
    ):
        yield Broken(
            f"photo-{name}",
            text,
            "GS017",
            "anh",
            "Không dùng được tệp",
            file=INDEX,
            beside={f"{FOLDER}/chan-dung.jpg": data},
        )


TABLES = (names, photo_paths, photos)
