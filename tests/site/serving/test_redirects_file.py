"""`_redirects`, as hosts of static sites read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support import PERSON, person, with_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from support import Site


def test_former_addresses_lead_to_the_profiles(site: Callable[..., Site]) -> None:
    """Of whoever is shown; of a withdrawn profile it says nothing, and its name has no headers of its own."""
    made = site(
        {
            "2023/moi.md": with_front(PERSON, bi_danh="[/guong/2022/cu/]"),
            "2023/rut.md": with_front(
                person("Lù A Tả"), bi_danh="[/guong/2022/ta-cu/]", cong_bo="{trang_thai: rut, ngay: 2024-02-01}"
            ),
        }
    )
    made.build()
    assert (made.public / "_redirects").read_text("utf-8").splitlines() == [
        "/guong/2022/cu /guong/2023/moi/ 301",
        "/guong/2022/cu/ /guong/2023/moi/ 301",
        "/guong/2022/cu/index.html /guong/2023/moi/ 301",
    ]
    assert "_redirects" not in (made.public / "_headers").read_text("utf-8")


def test_without_former_addresses_there_is_no_file(site: Callable[..., Site]) -> None:
    """As for most sites."""
    made = site({"2023/moi.md": PERSON})
    made.build()
    assert not (made.public / "_redirects").exists()
