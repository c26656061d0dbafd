"""Blocks of the ordinary pages that are written from the registry, the model and the rules, so they cannot go stale.

A page of `docs/` puts one where a paragraph holds only `[[guongsang:NAME]]`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from guongsang import vietnamese
from guongsang.checks.rules import all_rules
from guongsang.checks.telling.plan import clauses
from guongsang.errors import TemplateError
from guongsang.language import Phrase
from guongsang.site.frame import base_of
from guongsang.site.rule_page import rule_url
from guongsang.stories.evidence import threshold_text
from guongsang.stories.labels import APPLICANT, EVIDENCE, LEVEL, SEVERITY, SYSTEM, TRACK
from guongsang.stories.model import Kind, Story
from guongsang.stories.model_keys import nested_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pydantic import BaseModel

    from guongsang.checks.telling.plan import Clause
    from guongsang.settings import Agency
    from guongsang.stories.registry import Criterion, Piece, Registry, Validity

_MARKER = re.compile(r"<p>\[\[guongsang:([a-z-]+)\]\]</p>")


def fill_blocks(html: str, page: str, registry: Registry, agency: Agency, commands: Callable[[], str]) -> str:
    """Replace every marker of a page; `page` names it in errors, `commands` gives the help of all commands as text."""
    blocks: dict[str, Callable[[], Markup]] = {
        "tieu-chi": lambda: criteria_block(registry),
        "khoa": keys_block,
        "quy-tac": lambda: rules_block(page),
        "doi-chieu-ke-hoach": lambda: plan_block(registry, page),
        "lenh": lambda: commands_block(commands()),
        "don-vi": lambda: units_block(registry),
        "linh-vuc": lambda: fields_block(registry),
        "co-quan": lambda: issuers_block(registry),
        "khen-thuong": lambda: awards_block(registry),
        "hoi-nghi": lambda: ceremonies_block(registry),
        "lien-he": lambda: contact_block(agency),
    }

    def fill(match: re.Match[str]) -> str:
        block = blocks.get(match[1])
        if block is None:
            near = vietnamese.nearest(match[1], blocks)
            raise TemplateError(
                Phrase(
                    f"docs/{page}: không có khối «{match[1]}»." + (f" Có phải là «{near[0]}»?" if near else ""),
                    f"docs/{page}: there is no block “{match[1]}”.",
                )
            )
        return str(block())

    return _MARKER.sub(fill, html)


def criteria_block(registry: Registry) -> Markup:
    """Write every criteria set out in full, the latest first."""
    html = Markup()
    for criteria_set in reversed(registry.criteria_sets.values()):
        html += Markup('<h2 id="{}">{}</h2>').format(criteria_set.id, criteria_set.name)
        bases = [registry.bases[base] for base in criteria_set.bases if base in registry.bases]
        html += Markup("<p>{}</p>").format(_in_force(criteria_set.validity))
        if bases:
            html += Markup("<p>Căn cứ:</p><ul>{}</ul>").format(
                Markup().join(
                    Markup("<li>{}</li>").format(f"{base.name} ({base.number})" if base.number else base.name)
                    for base in bases
                )
            )
        for title, key, criteria in (
            ("Đối với tập thể", "tap-the", criteria_set.collective),
            ("Đối với cá nhân", "ca-nhan", criteria_set.person),
        ):
            html += Markup('<h3 id="{}-{}">{}</h3>').format(criteria_set.id, key, title)
            html += Markup('<ol class="gs-criteria-list">{}</ol>').format(
                Markup().join(_criterion(criterion) for criterion in criteria)
            )
    return html


def _criterion(criterion: Criterion) -> Markup:
    leaders = Markup(" <em>(chỉ áp dụng với lãnh đạo, quản lý)</em>") if criterion.leaders_only else ""
    pieces = Markup().join(Markup("<li>{}</li>").format(_evidence_text(piece)) for piece in criterion.pieces)
    return Markup("<li><p><strong>{}</strong>{}</p><p>{}</p><p>Minh chứng:</p><ul>{}</ul></li>").format(
        criterion.name, leaders, criterion.requirement, pieces
    )


def _evidence_text(piece: Piece) -> str:
    """Say what kind of evidence a piece is and what it must reach."""
    return f"{EVIDENCE[piece.kind].capital().vi}{f' “{piece.name}”' if piece.name else ''}: {threshold_text(piece)}"


def _in_force(validity: Validity) -> str:
    if validity.since and validity.until:
        return f"Áp dụng từ {vietnamese.date_text(validity.since)} đến {vietnamese.date_text(validity.until)}."
    if validity.since:
        return f"Áp dụng từ {vietnamese.date_text(validity.since)}."
    return f"Áp dụng đến {vietnamese.date_text(validity.until)}." if validity.until else "Đang áp dụng."


def keys_block() -> Markup:
    """Write the table of every front-matter key."""
    return _table(
        "Mọi khóa ở đầu tệp",
        ("Khóa", "Bắt buộc", "Ý nghĩa", "Ví dụ"),
        [
            (
                Markup("<code>{}</code>").format(key),
                "có" if required else "không",
                about,
                Markup("<code>{}</code>").format(example) if example else "",
            )
            for key, required, about, example in front_matter_keys(Story)
        ],
    )


def front_matter_keys(model: type[BaseModel], prefix: str = "") -> Iterable[tuple[str, bool, str, str]]:
    """Yield every key as `group.key` with whether it is required, what it means, and an example."""
    for name, field in model.model_fields.items():
        key = prefix + (field.alias or name)
        example = str(field.examples[0]) if field.examples else ""
        yield key, field.is_required(), field.description or "", example
        inner = nested_model(field.annotation)
        if inner:
            yield from front_matter_keys(inner, f"{key}.")


def rules_block(page: str) -> Markup:
    """Write the table of every rule; each leads to a page of its own."""
    up = _up_from(page)
    return _table(
        "Mọi quy tắc",
        ("Mã", "Mức", "Quy tắc"),
        [
            (
                Markup('<a href="{}{}">{}</a>').format(up, rule_url(rule), rule.code),
                SEVERITY[rule.severity].capital().vi,
                rule.title.vi,
            )
            for rule in all_rules().values()
        ],
    )


def plan_block(registry: Registry, page: str) -> Markup:
    """Write which criterion, evidence and rule answers each sentence of the plan, the latest criteria set first."""
    html = Markup()
    for criteria_set in reversed(registry.criteria_sets.values()):
        for key, title, kind in (
            ("tap-the", "Đối với tập thể", Kind.COLLECTIVE),
            ("ca-nhan", "Đối với cá nhân", Kind.PERSON),
        ):
            rows = [_clause(clause, _up_from(page)) for clause in clauses(criteria_set, kind)]
            if rows:
                html += Markup('<h2 id="{}-{}">{}</h2>').format(criteria_set.id, key, title)
                columns = ("Câu trong Kế hoạch", "Tiêu chí", "Minh chứng và ngưỡng", "Kiểm tra")
                html += _table(f"{criteria_set.name}: {title[0].lower()}{title[1:]}", columns, rows)
    return html


def _clause(clause: Clause, up: str) -> tuple[object, ...]:
    criterion = clause.criterion
    rules = Markup(", ").join(
        Markup('<a href="{}{}" title="{}">{}</a>').format(up, rule_url(rule), rule.title.vi, rule.code)
        for rule in clause.rules
    )
    return (
        clause.text,
        criterion.name if criterion else "mọi tiêu chí",
        Markup("<br>").join(_evidence_text(piece) for piece in clause.pieces) or "đủ minh chứng cho mọi tiêu chí",
        rules + ("; người duyệt xác nhận" if clause.is_confirmed else ""),
    )


def _up_from(page: str) -> str:
    """Return the way from an ordinary page up to the site's root."""
    return base_of(page.removesuffix("index.md") if page.endswith("index.md") else f"{page.removesuffix('.md')}/")


def commands_block(text: str) -> Markup:
    """Show the commands' own help."""
    return Markup('<pre tabindex="0"><code>{}</code></pre>').format(text)


def units_block(registry: Registry) -> Markup:
    """Write the table of units."""
    rows = [(_code(unit.id), unit.name, "có" if unit.must_build else "không") for unit in registry.units.values()]
    return _table("Các đơn vị", ("Mã", "Tên", "Mỗi năm phải xây dựng điển hình"), rows)


def fields_block(registry: Registry) -> Markup:
    """Write the table of fields."""
    return _table(
        "Các lĩnh vực",
        ("Mã", "Tên", "Mô tả"),
        [(_code(field.id), field.name, field.description) for field in registry.fields.values()],
    )


def issuers_block(registry: Registry) -> Markup:
    """Write the table of issuers."""
    rows = [
        (_code(issuer.id), issuer.name, SYSTEM[issuer.system].capital().vi, _span(issuer.validity))
        for issuer in registry.issuers.values()
    ]
    return _table("Các cơ quan ban hành", ("Mã", "Tên", "Hệ thống", "Hiệu lực"), rows)


def awards_block(registry: Registry) -> Markup:
    """Write the table of awards, the highest first."""
    rows = [
        (
            _code(award.id),
            award.name,
            ", ".join(APPLICANT[kind].vi for kind in award.applies_to),
            f"{LEVEL[award.level].capital().vi}; {TRACK[award.track].vi}",
            award.authority.description,
            _span(award.validity),
        )
        for award in sorted(registry.awards.values(), key=lambda award: (award.rank, award.id))
    ]
    return _table(
        "Các danh hiệu và hình thức khen thưởng",
        ("Mã", "Tên", "Dành cho", "Cấp và hệ thống", "Thẩm quyền", "Hiệu lực"),
        rows,
    )


def ceremonies_block(registry: Registry) -> Markup:
    """Write the table of ceremonies, the latest first."""
    rows = [
        (_code(ceremony.id), ceremony.name, vietnamese.date_short(ceremony.date))
        for ceremony in sorted(registry.ceremonies.values(), key=lambda ceremony: ceremony.date, reverse=True)
    ]
    return _table("Các hội nghị", ("Mã", "Tên", "Ngày"), rows)


def contact_block(agency: Agency) -> Markup:
    """Write how to reach the agency."""
    lines: list[tuple[str, Any]] = [("Cơ quan", agency.name)]
    if agency.address:
        lines.append(("Địa chỉ", agency.address))
    if agency.phone:
        lines.append(("Điện thoại", agency.phone))
    if agency.email:
        lines.append(("Thư điện tử", Markup('<a href="mailto:{}">{}</a>').format(agency.email, agency.email)))
    if agency.url:
        lines.append(("Trang thông tin", Markup('<a href="{}">{}</a>').format(agency.url, agency.url)))
    if len(lines) == 1:
        lines.append(("Liên hệ", "Cơ quan chưa điền địa chỉ liên hệ (mục agency trong tệp mkdocs.yml)."))
    return Markup("<dl>{}</dl>").format(Markup().join(Markup("<dt>{}</dt><dd>{}</dd>").format(*line) for line in lines))


def _code(text: str) -> Markup:
    return Markup("<code>{}</code>").format(text)


def _span(validity: Validity) -> str:
    since = f"từ {vietnamese.date_short(validity.since)}" if validity.since else ""
    until = f"đến {vietnamese.date_short(validity.until)}" if validity.until else ""
    return " ".join(part for part in (since, until) if part)


def _table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Markup:
    head = Markup().join(Markup('<th scope="col">{}</th>').format(column) for column in columns)
    body = Markup().join(
        Markup("<tr>{}</tr>\n").format(Markup().join(Markup("<td>{}</td>").format(cell) for cell in row))
        for row in rows
    )
    return Markup(
        '<div class="gs-table" tabindex="0" role="region" aria-label="{}"><table><caption>{}</caption><thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>'
    ).format(caption, caption, head, body)
