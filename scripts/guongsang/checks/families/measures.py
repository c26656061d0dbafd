"""Rules of measured evidence: ratios, grades and counts against their thresholds, compared as whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guongsang import vietnamese
from guongsang.checks.basis import GRADES, PLAN_COLLECTIVES, PLAN_CRITERIA, PLAN_PERSONS
from guongsang.checks.example import evidence_example
from guongsang.checks.finding import Finding
from guongsang.checks.material.evidence import called, evidence_of, way
from guongsang.checks.rule import Asked, Rule, Shown
from guongsang.language import Phrase
from guongsang.stories.evidence import Answer, percent_text, threshold_text
from guongsang.stories.problem import Severity
from guongsang.stories.registry import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from guongsang.checks.material.checking import Checking
    from guongsang.stories.model import Story
    from guongsang.stories.reader import Reading
    from guongsang.stories.registry import Registry

_LOOK = Phrase(
    "Đối chiếu lại với tài liệu; đúng số mà vẫn thiếu thì chưa đạt tiêu chí, không sửa số cho đủ.",
    "Compare with the papers; if the numbers are right the criterion is not met, and they must not be altered.",
)


_LOOK_AT_COUNT = Phrase(
    "Đối chiếu lại với tài liệu; đúng như vậy thì chưa đạt tiêu chí, không sửa số cho đạt.",
    "Compare with the papers; if it is so the criterion is not met, and the number must not be altered.",
)
_LOOK_AT_GRADE = Phrase(
    "Đối chiếu lại với tài liệu; đúng như vậy thì chưa đạt tiêu chí, không sửa mức cho đạt.",
    "Compare with the papers; if it is so the criterion is not met, and the grade must not be altered.",
)


def _answers(registry: Registry, story: Story, kind: EvidenceKind) -> list[Answer]:
    found = evidence_of(registry, story)
    return [answer for answer in found.answers if answer.piece.kind is kind] if found else []


def _is_possible(answer: Answer) -> bool:
    return 0 < answer.total >= answer.done


def _impossible(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for answer in _answers(checking.registry, story, EvidenceKind.RATIO):
        if not answer.total:
            yield Finding(
                way(answer, "tong"),
                Phrase("{called}: tổng số bằng 0.", "{called} has a total of 0.").fill(called=called(answer)),
                Phrase("Ghi tổng số thật, lớn hơn 0.", "Write the real total, above 0."),
            )
        elif answer.done > answer.total:
            yield Finding(
                way(answer, "dat"),
                Phrase(
                    "{called}: đạt {done} trên tổng số {total}, số đạt lớn hơn tổng số.",
                    "{called} has {done} of {total}: more than all.",
                ).fill(called=called(answer), done=answer.done, total=answer.total),
                Phrase(
                    f"Có thể hai số bị đổi chỗ: {{dat: {answer.total}, tong: {answer.done}}}. Đối chiếu lại với tài liệu.",
                    f"Perhaps they changed places: {{dat: {answer.total}, tong: {answer.done}}}. Compare with the papers.",
                ),
            )


IMPOSSIBLE_RATIO = Rule(
    code="GS124",
    severity=Severity.ERROR,
    title=Phrase("Số đạt lớn hơn tổng số", "More done than there was"),
    why=Phrase(
        "Số đạt là một phần của tổng số. Lớn hơn tổng số, hay tổng số bằng 0, là gõ nhầm hoặc đổi chỗ hai số.",
        "What was done is part of the total. More than it, or a total of 0, is mistyped or the wrong way round.",
    ),
    wrong=(evidence_example("hoan-thanh: {dat: 42, tong: 24}"), evidence_example("hoan-thanh: {dat: 0, tong: 0}")),
    right=(evidence_example("hoan-thanh: {dat: 42, tong: 42}"),),
    basis=PLAN_CRITERIA,
    judges=Asked.RATIO,
    on_story=_impossible,
)


def _missed(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for answer in _answers(checking.registry, story, EvidenceKind.RATIO):
        threshold = answer.piece.threshold
        if answer.met or threshold is None or not _is_possible(answer):
            continue
        least = -(-threshold.numerator * answer.total // threshold.denominator)
        percent, wanted = percent_text(answer.ratio, threshold), percent_text(threshold)
        more = least - answer.done
        yield Finding(
            way(answer),
            Phrase(
                "{called} chưa đạt: {done} trên {total} là {percent}, cần {wanted}.",
                "{called} is not met: {done} of {total} is {percent}, {wanted} is needed.",
            ).fill(
                called=called(answer),
                done=answer.done,
                total=answer.total,
                percent=Phrase(percent, _english(percent)),
                wanted=Phrase(
                    threshold_text(answer.piece), _english(wanted) if threshold == 1 else f"at least {_english(wanted)}"
                ),
            ),
            Phrase(
                f"Còn thiếu {more}: cần ít nhất {least} trên {answer.total}. {_LOOK.vi}",
                f"{more} more would be needed: at least {least} of {answer.total}. {_LOOK.en}",
            ),
        )


def _english(percent: str) -> str:
    return percent.translate(str.maketrans(",.", ".,"))


MISSED_THRESHOLD = Rule(
    code="GS125",
    severity=Severity.ERROR,
    title=Phrase("Tỷ lệ chưa đạt ngưỡng", "A ratio below its threshold"),
    why=Phrase(
        "Tỷ lệ là số đạt chia cho tổng số, so với ngưỡng một cách chính xác, không làm tròn: 10 trên 20 đạt ngưỡng 50%, "
        "9 trên 20 không đạt. Ngưỡng nằm trong bộ tiêu chí.",
        "A ratio is what was done out of the total, compared exactly and without rounding: 10 of 20 meets 50%, 9 of 20 "
        "does not. The thresholds are part of the criteria set.",
    ),
    wrong=(evidence_example("vuot-muc: {dat: 20, tong: 42}"), evidence_example("hoan-thanh: {dat: 249, tong: 250}")),
    right=(evidence_example("vuot-muc: {dat: 21, tong: 42}"),),
    basis=PLAN_CRITERIA,
    judges=Asked.RATIO,
    on_story=_missed,
)


def _not_within(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    ratios = _answers(checking.registry, story, EvidenceKind.RATIO)
    for answer in ratios:
        path = tuple((answer.piece.within or "").split("."))
        whole = next((other for other in ratios if other.path == path), None)
        if whole is None or not _is_possible(answer) or not _is_possible(whole):
            continue
        if answer.total != whole.total:
            yield Finding(
                way(answer, "tong"),
                Phrase(
                    "{called} tính trên {total}, còn «{whole}» tính trên {other}.",
                    "{called} counts {total}, but “{whole}” counts {other}.",
                ).fill(called=called(answer), total=answer.total, whole=whole.path[-1], other=whole.total),
                Phrase(
                    "Hai tỷ lệ tính trên cùng một tổng số; sửa số ghi sai.",
                    "Both ratios are of the same total; mend the one that is wrong.",
                ),
            )
        elif answer.done > whole.done:
            yield Finding(
                way(answer, "dat"),
                Phrase(
                    "{called} đạt {done}, nhiều hơn {all} của «{whole}».",
                    "{called} has {done}, more than the {all} of “{whole}”.",
                ).fill(called=called(answer), done=answer.done, all=whole.done, whole=whole.path[-1]),
                Phrase(
                    "Số này là một phần của số kia nên không thể lớn hơn; đối chiếu lại với tài liệu.",
                    "It is part of the other and cannot be more; compare with the papers.",
                ),
            )


NOT_WITHIN = Rule(
    code="GS126",
    severity=Severity.ERROR,
    title=Phrase("Hai tỷ lệ không khớp nhau", "Two ratios that do not fit together"),
    why=Phrase(
        "Nhiệm vụ vượt mức nằm trong số nhiệm vụ đã hoàn thành, người xuất sắc nằm trong số người hoàn thành tốt trở "
        "lên: cùng một tổng số, và phần không thể lớn hơn toàn bộ.",
        "Tasks exceeded are among those done, excellent staff among the good: of the same total, and never more.",
    ),
    wrong=(
        evidence_example("hoan-thanh: {dat: 42, tong: 42}", "vuot-muc: {dat: 25, tong: 40}"),
        evidence_example("hoan-thanh: {dat: 24, tong: 42}", "vuot-muc: {dat: 25, tong: 42}"),
    ),
    right=(evidence_example("hoan-thanh: {dat: 42, tong: 42}", "vuot-muc: {dat: 25, tong: 42}"),),
    basis=PLAN_CRITERIA,
    judges=Asked.PART,
    on_story=_not_within,
)


def _low_grades(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for answer in _answers(checking.registry, story, EvidenceKind.GRADE):
        least = answer.piece.minimum_grade
        if least is not None and not answer.met:
            yield Finding(
                way(answer),
                Phrase(
                    "{called} ở mức «{given}», thấp hơn mức phải đạt «{least}».",
                    "{called} is “{given}”, below “{least}”.",
                ).fill(called=called(answer), given=answer.grade.id, least=least.id),
                _LOOK_AT_GRADE,
            )


LOW_GRADE = Rule(
    code="GS127",
    severity=Severity.ERROR,
    title=Phrase("Mức xếp loại chưa đạt", "A grade that is too low"),
    why=Phrase(
        "Xếp loại hằng năm có bốn mức: không hoàn thành, hoàn thành, tốt, xuất sắc. Bộ tiêu chí định mức thấp nhất cho "
        "từng nội dung.",
        "The yearly assessment has four levels: failed, done, good, excellent. The criteria set has the least for each.",
    ),
    wrong=(evidence_example("ket-qua-lanh-dao: {xay-dung-dang: xuat-sac, lanh-dao-nhiem-vu: tot, con-lai: tot}"),),
    right=(evidence_example("ket-qua-lanh-dao: {xay-dung-dang: xuat-sac, lanh-dao-nhiem-vu: xuat-sac, con-lai: tot}"),),
    shown=Shown.COLLECTIVE,
    basis=f"{PLAN_COLLECTIVES}; {GRADES}",
    judges=Asked.GRADE,
    on_story=_low_grades,
)


def _wrong_counts(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for answer in _answers(checking.registry, story, EvidenceKind.COUNT):
        least, most = answer.piece.minimum, answer.piece.at_most
        if least is not None and answer.number < least:
            yield Finding(
                way(answer),
                Phrase(
                    "{called} mới có {number} mục, cần ít nhất {least}.",
                    "{called} has {number}; at least {least} needed.",
                ).fill(called=called(answer), number=answer.number, least=least),
                Phrase(
                    'Thêm {ten: "…", cong_nhan: "…"} cho từng mục có thật; không có thì chưa đạt tiêu chí.',
                    'Add {ten: "…", cong_nhan: "…"} for each there really is; without, the criterion is not met.',
                ),
            )
        elif most is not None and answer.number > most:
            yield Finding(
                way(answer),
                Phrase(
                    "{called}: có {number}, nhiều nhất chỉ được {most}.",
                    "{called} has {number}; at most {most} allowed.",
                ).fill(called=called(answer), number=answer.number, most=most),
                _LOOK_AT_COUNT,
            )


WRONG_COUNT = Rule(
    code="GS128",
    severity=Severity.ERROR,
    title=Phrase("Số lượng chưa đạt hoặc vượt giới hạn", "A count too low or too high"),
    why=Phrase(
        "Phải có ít nhất một sáng kiến hay mô hình kể tên được; và không được có ai vi phạm nội quy, quy chế. Số ít "
        "nhất, nhiều nhất nằm trong bộ tiêu chí.",
        "There is at least one initiative or model with a name, and nobody broke the agency's rules. The least and the "
        "most are part of the criteria set.",
    ),
    wrong=(
        evidence_example("mo-hinh: []"),
        evidence_example(
            "tiet-kiem:",
            '  viec-lam: "In hai mặt, dùng chung vật tư; giảm được một phần ba số giấy in."',
            "  vi-pham: 1",
        ),
    ),
    right=(
        evidence_example('mo-hinh: [{ten: "Giao ban mười lăm phút", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]'),
        evidence_example(
            "tiet-kiem:",
            '  viec-lam: "In hai mặt, dùng chung vật tư; giảm được một phần ba số giấy in."',
            "  vi-pham: 0",
        ),
    ),
    shown=Shown.COLLECTIVE,
    basis=PLAN_CRITERIA,
    judges=Asked.COUNT,
    on_story=_wrong_counts,
)


def _unrecognised(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for answer in _answers(checking.registry, story, EvidenceKind.COUNT):
        for index, thing in enumerate(answer.things):
            if not thing.has_name:
                yield Finding(
                    way(answer, index, "ten"),
                    Phrase("{called}: «{name}» không phải là một cái tên.", "{called}: “{name}” is not a name.").fill(
                        called=called(answer), name=thing.name
                    ),
                    Phrase(
                        "Ghi tên đầy đủ như trong văn bản; không có thật thì xóa mục này.",
                        "Write the full name as the papers have it; delete the item if there is no such thing.",
                    ),
                )
            if not thing.has_recogniser:
                yield Finding(
                    way(answer, index, "cong_nhan"),
                    Phrase(
                        "{called}: «{by}» không phải là nơi công nhận.",
                        "{called}: “{by}” is not an authority that recognises.",
                    ).fill(called=called(answer), by=thing.by),
                    Phrase(
                        "Ghi tên đầy đủ của cấp đã công nhận; chưa được công nhận thì mục này chưa tính, xóa đi.",
                        "Write the full name of the authority; without recognition the item does not count: delete it.",
                    )
                    if answer.piece.needs_recognition
                    else Phrase(
                        "Ghi tên đầy đủ của nơi đã công nhận; chưa có thì xóa cong_nhan.",
                        "Write the full name of who recognised it; delete cong_nhan if nobody did.",
                    ),
                )
            elif answer.piece.needs_recognition and not thing.by:
                yield Finding(
                    way(answer, index),
                    Phrase(
                        "{called}: «{name}» chưa ghi nơi công nhận.",
                        "{called}: nobody is said to have recognised “{name}”.",
                    ).fill(called=called(answer), name=thing.name),
                    Phrase(
                        'Thêm cong_nhan: "…", ghi cấp có thẩm quyền đã công nhận.',
                        'Add cong_nhan: "…", the authority that recognised it.',
                    ),
                )


UNRECOGNISED = Rule(
    code="GS129",
    severity=Severity.ERROR,
    title=Phrase(
        "Sáng kiến chưa ghi tên hoặc nơi công nhận", "An initiative without a name, or that nobody recognised"
    ),
    why=Phrase(
        "Sáng kiến chỉ được tính khi cấp có thẩm quyền đã công nhận. Dấu ba chấm, «chưa có», «bản thân» không phải là câu "
        "trả lời; những chữ như vậy nằm trong bộ tiêu chí, khóa khong_phai_noi_cong_nhan, cơ quan thêm bớt được. Tên của "
        "chính người hay tập thể trong hồ sơ cũng không phải: không ai tự công nhận.",
        "An initiative counts only when a competent authority has recognised it. Dots, “none yet” or “myself” are no "
        "answer; such words are part of the criteria set, under khong_phai_noi_cong_nhan, where the agency may add more. "
        "Nor is the profile's own name: nobody recognises their own work.",
    ),
    wrong=(
        evidence_example('sang-kien: [{ten: "Bảng theo dõi chung"}]'),
        evidence_example('sang-kien: [{ten: "Bảng theo dõi chung", cong_nhan: "Chưa có"}]'),
        evidence_example('sang-kien: [{ten: "Bảng theo dõi chung", cong_nhan: "Giàng Thị Mỷ"}]'),
    ),
    right=(evidence_example('sang-kien: [{ten: "Bảng theo dõi chung", cong_nhan: "Hội đồng Sáng kiến cơ quan"}]'),),
    basis=PLAN_PERSONS,
    judges=Asked.RECOGNITION,
    on_story=_unrecognised,
)


def _twice(checking: Checking, _: Reading, story: Story) -> Iterator[Finding]:
    for answer in _answers(checking.registry, story, EvidenceKind.COUNT):
        seen: set[str] = set()
        for index, thing in enumerate(answer.things):
            name = vietnamese.slug(thing.name)
            if name and name in seen:
                yield Finding(
                    way(answer, index, "ten"),
                    Phrase("{called}: «{name}» được kể hai lần.", "{called}: “{name}” is counted twice.").fill(
                        called=called(answer), name=thing.name
                    ),
                    Phrase(
                        "Xóa mục thừa, hoặc ghi tên cho rõ hai việc khác nhau.",
                        "Delete one of them, or tell two different things apart.",
                    ),
                )
            seen.add(name)


COUNTED_TWICE = Rule(
    code="GS130",
    severity=Severity.WARNING,
    title=Phrase("Một sáng kiến kể hai lần", "An initiative counted twice"),
    why=Phrase("Kể trùng làm con số lớn hơn thực tế.", "Counting one thing twice makes the number larger than it is."),
    wrong=(
        evidence_example(
            "sang-kien:",
            '  - {ten: "Bảng theo dõi chung", cong_nhan: "Hội đồng Sáng kiến cơ quan"}',
            '  - {ten: "Bảng theo dõi chung", cong_nhan: "Hội đồng Sáng kiến tỉnh"}',
        ),
    ),
    right=(
        evidence_example(
            "sang-kien:",
            '  - {ten: "Bảng theo dõi chung", cong_nhan: "Hội đồng Sáng kiến cơ quan"}',
            '  - {ten: "Lịch giao ban sớm", cong_nhan: "Hội đồng Sáng kiến tỉnh"}',
        ),
    ),
    basis=PLAN_CRITERIA,
    judges=Asked.LIST,
    on_story=_twice,
)
