"""Marks in names of files: told by letters without accents, where they can mean nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guongsang.checks.recognisers.marked_names import distribution_in_name, secrecy_in_name


@pytest.mark.parametrize(
    "name",
    [
        "tai lieu mat",
        "toi mat",
        "tuyet mat",
        "tuyet-mat-2",
        "tai_lieu_mat_so_12",
        "12 bc tu mat",
        "tailieumat",
        "TUYET MAT",
        "anh-tuyet-mat-hop-bao",
        "tuyetmat2023",
        "baocaomat12",
        "TaiLieuMat",
        "bao-cao-mat-ngay-12",
        "tai-lieu-toi-mat-2023",
        "toi-mat-bao-cao-quy-1",
        "scan0001-cong-van-mat-12",
        "12-bc-tu-mat-ban-chup",
        "/guong/2023/bao-cao-tuyet-mat/",
        "cv-12-mat-trang-1.jpg",
        "tai-lieu-bi-mat.jpg",
        "van-ban-mat.jpg",
        "ho-so-mat",
        "phu-luc-mat.jpg",
        "quyet-dinh-mat",
        "vb-mat.jpg",
        "dau-mat",
        "dau-toi-mat.jpg",
        "phu-luc-2-mat.jpg",
        "quyet-dinh-15-mat",
        "vb-123-toi-mat.jpg",
        "cv-45-bnc-mat",
        "qd-12-mat-tr1.jpg",
        "dong-dau-mat.jpg",
        "tai-lieu-bi-mat-2",
    ],
)
def test_a_name_that_tells_of_a_secret_is_found(name: str) -> None:
    """Names of files have no accents, but these words can mean nothing else."""
    (mark,) = secrecy_in_name(name)
    assert name[mark.start : mark.end] == mark.words


@pytest.mark.parametrize(
    "name",
    [
        "mat ong", "mat tran to quoc", "gap mat", "mat bang", "be mat", "nuoc mat", "cai mat", "ra mat", "mat", "van ban mat tran",
        "tai lieu mat tran", "toi mat ngu", "hoang van mat", "bao cao mat mua", "tuyet mat troi", "Tối mật",
        "chi-tuyet-mat-me", "tuyet-mat-ong", "anh-toi-mat-xe", "toi-mat-tran-to-quoc", "bao-cao-mat-can-doi", "matong12",
        "10-cd-cac-ban-gap-mat-dau-xuan", "kham-mat-nguoi-cao-tuoi", "ban-giao-mat-bang", "le-ra-mat", "khuon-mat-2",
        "mat-bang.jpg", "ong-mat.jpg", "gap-mat.jpg", "mat-ong-rung.jpg", "nguoi-mat.jpg", "ra-mat-to-cong-nghe-so.jpg", "mat-tien-tru-so.jpg",
        "be-mat.jpg", "van-ban-ra-mat.jpg", "ho-so-ong-mat.jpg", "ra-mat-tai-lieu.jpg", "ho-so-mat-bang.jpg", "quyet-dinh-ra-mat.jpg",
        "phu-luc-mat-bang.jpg", "quyet-dinh-giao-mat-bang.jpg", "bi-mat-hanh-phuc.jpg", "dau-mat-troi.jpg", "vb-gap-mat.jpg", "ho-so-nguoi-mat.jpg",
    ],
)  # fmt: skip
def test_a_name_that_may_mean_anything_passes(name: str) -> None:
    """Without accents "mat" is an eye, a face, a loss or honey; names with accents are read as text."""
    assert list(secrecy_in_name(name)) == []


def test_distribution_in_names() -> None:
    """The words for restricted distribution are told by their letters alone."""
    for name in (
        "luu hanh noi bo",
        "anh-luu-hanh-noi-bo-2",
        "anhluuhanhnoibo2023",
        "khongphobien1",
        "xem_xong_tra_lai",
        "khong-duoc-pho-bien.jpg",
        "dung-noi-bo.jpg",
        "thu-hoi-sau-hoi-nghi.jpg",
    ):
        assert len(list(distribution_in_name(name))) == 1, name
    for name in ("luu hanh", "noi bo", "pho bien phap luat", "tra lai", "noi-bo-doan-ket.jpg", "thu-hoi-dat.jpg"):
        assert list(distribution_in_name(name)) == [], name


@given(st.text(alphabet="matoiueylbncnhgk 0123-_./", max_size=60))
def test_nothing_makes_a_recogniser_stumble(name: str) -> None:
    """Any name is read to its end, and what is found lies in it."""
    for find in (secrecy_in_name, distribution_in_name):
        assert all(0 <= mark.start < mark.end <= len(name) and mark.words for mark in find(name))
