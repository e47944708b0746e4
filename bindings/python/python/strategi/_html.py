"""Strategies, collections and reports as a notebook shows them.

Every text is escaped and cut, no address becomes a link, nothing is loaded from elsewhere, and text and
background keep the colours of the page, be it light or dark. However much there is, the first of it is
shown and the rest is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeAlias

from strategi._report import Diagnostic, Severity, diagnostics_of

if TYPE_CHECKING:
    from strategi._collection import Collection
    from strategi._native import Document, Measure, Objective, Priority, Strategy
    from strategi._report import Report
    from strategi._values import LocalizedText

    _Member: TypeAlias = Objective | Priority | Measure

# So much is shown of one thing.
MOST_MEMBERS = 40
MOST_PLANS = 25
MOST_FINDINGS = 20
MOST_RULES = 10
MOST_NAMES = 3
MOST_CHARACTERS = 160
DEEPEST = 5

_STYLE = """\
.strategi{font-size:.95em;line-height:1.4;overflow-wrap:anywhere}
.strategi table{font-size:inherit;table-layout:auto;border-collapse:collapse;\
margin:.3em 0 .8em;min-width:min(14em,100%);max-width:100%}
.strategi caption{caption-side:top;text-align:left;font-weight:bold;padding:.2em 0;color:inherit}
.strategi table th,.strategi table td{text-align:left;vertical-align:top;padding:.15em .8em .15em 0;\
white-space:normal;border:0;border-bottom:1px solid rgba(128,128,128,.35);background:none;max-width:34em}
.strategi table th{font-weight:600}
.strategi table .n{text-align:right;font-variant-numeric:tabular-nums}
.strategi table .s,.strategi table thead th{white-space:nowrap;overflow-wrap:normal}
.strategi ul{margin:.1em 0;padding-left:1.3em}
.strategi p{margin:.3em 0}
.strategi code{background:none;color:inherit;font-size:.92em;padding:0}
.strategi .error{border-left:4px solid #d13438;padding-left:.5em}
.strategi .warning{border-left:4px dashed #b88600;padding-left:.5em}
.strategi .info{border-left:4px dotted #3a87c8;padding-left:.5em}
"""

# What XML and HTML have no place for; the rest is escaped.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


def strategy(it: Strategy) -> str:
    """A strategy: what it is, and its objectives, priorities and measures in an outline."""
    return _page(_strategy(it))


def document(it: Document) -> str:
    """A document: its name, what was found while it was read, and the strategy."""
    found = it.diagnostics
    facts = [_fact("Name", _plain(it.name))]
    if it.strategy is None:
        facts.append(_fact("Strategy", "not readable"))
        if it.id is not None:
            facts.append(_fact("Id", _code(it.id)))
    shown = _table("Document", facts)
    if found:
        shown += _findings(_worst(found, MOST_FINDINGS), len(found))
    return _page(shown + ("" if it.strategy is None else _strategy(it.strategy)))


def collection(it: Collection) -> str:
    """A collection: a row for each plan."""
    documents, strategies = it.documents, len(it.strategies)
    unread, skipped = len(documents) - strategies, len(it.skipped)
    told = [_many(strategies, "strategy", "strategies")]
    if unread:
        told.append(f"{unread} not readable")
    if skipped:
        told.append(f"{_many(skipped, 'file', 'files')} skipped")
    caption = f"Collection: {', '.join(told)}"
    if not documents:
        return _page(f"<p>{caption}</p>")
    head = _head(
        "Id",
        "Title",
        "Period",
        "Kind",
        "Owners",
        *((name, "n") for name in ("Priorities", "Measures", "Indicators")),
    )
    rows = map(_plan, documents[:MOST_PLANS])
    return _page(_table(caption, rows, head) + _more(len(documents) - MOST_PLANS))


def report(it: Report) -> str:
    """A report: its summary, what was found by level and by rule, and the worst findings."""
    data = it._data  # pyright: ignore[reportPrivateUsage]
    found = data["diagnostics"]
    shown = f"<p><strong>Report</strong> {_plain(it.summary(), 1000)}</p>"
    if found:
        shown += _levels(Counter(one["severity"] for one in found), len(data["not_evaluated"]))
        shown += _by_rule(Counter((one["code"], one["severity"]) for one in found))
        worst = islice(
            chain.from_iterable((one for one in found if one["severity"] == level) for level in _SEVERITIES),
            MOST_FINDINGS,
        )
        shown += _findings(diagnostics_of(worst), len(found))
    problems = it.configuration
    if problems:
        rows = (
            _row(
                _severity(one.severity),
                _th(_code(one.code)),
                _td(_plain(f"{one.file}:{one.start}" if one.start else one.file)),
                _td(_plain(one.message, 400)),
            )
            for one in problems[:MOST_FINDINGS]
        )
        shown += _table("Configuration", rows, _head("Severity", "Code", "Place", "Message"))
        shown += _more(len(problems) - MOST_FINDINGS)
    return _page(shown)


# A strategy.


def _strategy(it: Strategy) -> str:
    facts = [_fact("Id", _code(it.id))]
    for name, value in (
        ("Kind", it.kind),
        ("Period", it.period),
        ("Status", it.status),
        ("Language", it.language),
    ):
        if value is not None:
            facts.append(_fact(name, _plain(value)))
    if it.owners:
        facts.append(_fact("Owners", _names(it, it.owners)))
    counts = {
        "objectives": it.objectives,
        "priorities": it.priorities,
        "measures": it.measures,
        "indicators": it.indicators,
        "actors": it.actors,
        "decisions": it.decisions,
        "linked plans": it.linked_plans,
        "sources": it.sources,
    }
    given = [f"{name} {len(members)}" for name, members in counts.items() if members]
    if given:
        facts.append(_fact("Counts", ", ".join(given)))
    return _table(_text(it.title, it.language) or "Strategy", facts) + _outline(it)


def _outline(it: Strategy) -> str:
    members: list[tuple[str, _Member]] = [
        *(("Objective", one) for one in it.objectives),
        *(("Priority", one) for one in it.priorities),
        *(("Measure", one) for one in it.measures),
    ]
    if not members:
        return ""
    shown = list(islice(_walk([member for _, member in members]), MOST_MEMBERS))
    lines: list[str] = []
    depth = -1
    for level, index in shown:
        if level > depth:
            lines.append('<ul aria-label="Outline">' if depth < 0 else "<ul>")
        else:
            lines.append("</li>" + "</ul></li>" * (depth - level))
        depth = level
        lines.append(f"<li>{_entry(it, *members[index])}")
    lines.append("</li></ul>" * (depth + 1))
    return "".join(lines) + _more(len(members) - len(shown))


def _walk(members: Sequence[_Member]) -> Iterator[tuple[int, int]]:
    """Depth and index of each member once: below the first that it is part of or serves, else at the top.

    The depth grows by one at most from one to the next, whatever the references say.
    """
    known = {member.id for member in members}
    below: dict[str, list[int]] = {}
    top: list[int] = []
    for index, member in enumerate(members):
        above = (*member.part_of, *getattr(member, "serves", ()))
        parent = next((one for one in above if one in known and one != member.id), None)
        (top if parent is None else below.setdefault(parent, [])).append(index)
    seen: set[int] = set()
    # Those that stand in a circle are below nothing at the top: they come last.
    for root in chain(top, range(len(members))):
        waiting = [(0, root)]
        while waiting:
            depth, index = waiting.pop()
            if index in seen:
                continue
            seen.add(index)
            yield depth, index
            deeper = min(depth + 1, DEEPEST)
            waiting.extend((deeper, child) for child in reversed(below.get(members[index].id, ())))


def _entry(it: Strategy, kind: str, member: _Member) -> str:
    shown = [f"<small>{kind}</small>"]
    if member.number is not None:
        shown.append(_plain(member.number))
    title = _text(member.title, it.language) or _text(member.statement, it.language)
    if title:
        shown.append(title)
    shown.append(_code(member.id))
    responsible = getattr(member, "responsible", ())
    if responsible:
        shown.append(f"({_names(it, responsible)})")
    return " ".join(shown)


def _names(it: Strategy, actors: Sequence[str]) -> str:
    """The names of actors; those that are not recorded by their ids."""
    shown: list[str] = []
    for id in actors[:MOST_NAMES]:
        name = getattr(it.find(id), "name", None)
        shown.append((None if name is None else _text(name, it.language)) or _code(id))
    rest = len(actors) - len(shown)
    return ", ".join(shown) + (f" … and {rest} more" if rest > 0 else "")


# A collection.


def _plan(document: Document) -> str:
    it = document.strategy
    if it is None:
        errors = len(document.diagnostics.filter(severity="error"))
        name = _plain(document.name) if document.id is None else _code(document.id)
        return _row(_th(name), f'<td colspan="7">not readable: {_many(errors, "error", "errors")}</td>')
    title = _text(it.title, it.language)
    if not document.is_complete:
        title += f" ({_many(len(document.diagnostics.filter(severity='error')), 'error', 'errors')} of form)"
    return _row(
        _th(_code(it.id)),
        _td(title),
        _td(_plain(it.period or ""), "s"),
        _td(_plain(it.kind or ""), "s"),
        _td(_names(it, it.owners)),
        *(_td(str(len(members)), "n") for members in (it.priorities, it.measures, it.indicators)),
    )


# A report.


def _levels(counts: Counter[Severity], not_evaluated: int) -> str:
    rows = [_row(_severity(level), _td(str(counts[level]), "n")) for level in _SEVERITIES if counts[level]]
    if not_evaluated:
        rows.append(_row(_th("not evaluated"), _td(str(not_evaluated), "n")))
    return _table("By severity", rows, _head("Severity", ("Count", "n")))


def _by_rule(counts: Counter[tuple[str, Severity]]) -> str:
    from strategi._catalogue import rules

    titles = {rule.code: rule.title for rule in rules()}
    order = sorted(counts, key=lambda one: (_SEVERITIES.index(one[1]), -counts[one], one[0]))
    rows = (
        _row(
            _severity(severity),
            _td(_code(code), "s"),
            _td(_plain(titles.get(code, ""))),
            _td(str(counts[code, severity]), "n"),
        )
        for code, severity in order[:MOST_RULES]
    )
    table = _table("By rule", rows, _head("Severity", "Code", "Rule", ("Findings", "n")))
    return table + _more(len(order) - MOST_RULES)


def _worst(found: Iterable[Diagnostic], most: int) -> Iterator[Diagnostic]:
    kept = list(found)
    return islice(chain.from_iterable((it for it in kept if it.severity == level) for level in _SEVERITIES), most)


def _findings(shown: Iterable[Diagnostic], total: int) -> str:
    head = _head("Severity", "Code", "Place", "Message", "Element")
    return _table("Findings, worst first", map(_finding, shown), head) + _more(total - MOST_FINDINGS)


def _finding(it: Diagnostic) -> str:
    place = f"{it.document}:{it.start}" if it.start else f"{it.document}{it.pointer and '#' + it.pointer}"
    # The end of a long path tells more than its beginning.
    place = place if len(place) <= MOST_CHARACTERS else "…" + place[-MOST_CHARACTERS:]
    message = _plain(it.message, 400)
    if it.help is not None:
        message += f"<br/><small>{_plain(it.help, 400)}</small>"
    element = "" if it.element is None else _code(it.element)
    return _row(_severity(it.severity), _td(_code(it.code), "s"), _td(_code(place)), _td(message), _td(element))


def _severity(level: Severity) -> str:
    return f'<th scope="row" class="s {level}">{level}</th>'


# Texts.


def _text(text: LocalizedText | None, language: str | None) -> str:
    """The first of the texts, in its language; empty for none."""
    if text is None or not text.strip():
        return ""
    tag = next(iter(text.languages), language)
    lang = "" if tag is None else f' lang="{_escape(tag)}"'
    return f"<bdi{lang}>{_cut(text)}</bdi>"


def _plain(text: str, most: int = MOST_CHARACTERS) -> str:
    return f"<bdi>{_cut(text, most)}</bdi>" if text else ""


def _code(text: str) -> str:
    return f"<code><bdi>{_cut(text)}</bdi></code>"


def _cut(text: str, most: int = MOST_CHARACTERS) -> str:
    # White space is as wide as one space; so much of it that it fills the piece is not looked behind.
    kept = " ".join(text[: 4 * most].split())
    return _escape(kept if len(kept) <= most and len(text) <= 4 * most else kept[:most].rstrip() + " …")


def _escape(text: str) -> str:
    return escape(_CONTROL.sub("\ufffd", text))


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


# Elements.


def _page(content: str) -> str:
    return f'<div class="strategi"><style>{_STYLE}</style>{content}</div>'


def _table(caption: str, rows: Iterable[str], head: str = "") -> str:
    return f"<table><caption>{caption}</caption>{head}<tbody>{''.join(rows)}</tbody></table>"


def _head(*names: str | tuple[str, str]) -> str:
    cells = (
        f'<th scope="col">{it}</th>' if isinstance(it, str) else f'<th scope="col" class="{it[1]}">{it[0]}</th>'
        for it in names
    )
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def _row(*cells: str) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _fact(name: str, value: str) -> str:
    return _row(_th(name), _td(value))


def _th(content: str) -> str:
    return f'<th scope="row">{content}</th>'


def _td(content: str, kind: str = "") -> str:
    return f'<td class="{kind}">{content}</td>' if kind else f"<td>{content}</td>"


def _more(count: int) -> str:
    return f"<p>… and {count} more</p>" if count > 0 else ""
