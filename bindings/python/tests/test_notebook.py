"""What a notebook shows of strategies, collections and reports: what stands there, and what cannot."""

import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import strategi
from strategi import _html

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
DAY = "2026-12-01"

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "</style></div><svg/onload=alert(1)>",
    "<!-- ]]> &lt;b&gt; &#60;i&#62;",
    "{{constructor}} ${1} \u202egnp.exe\u202c",
)

# What a page is made of, and all that may stand in its tags.
ELEMENTS = set("div style table caption thead tbody tr th td p ul li strong small code bdi br".split())
ATTRIBUTES = {"class", "scope", "lang", "colspan", "aria-label"}
CLASSES = {"strategi", "n", "s", "error", "warning", "info"}


class Page(HTMLParser):
    """A page as a browser would take it: its elements, attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.captions: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "br":
            self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
        if tag == "caption":
            self.captions.append("")
        if tag in {"li", "p", "tr", "caption"}:
            self.text += "\n"
        elif tag in {"td", "th", "br"}:
            self.text += " "

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.text += data
        if {"td", "th"} & set(self._open):
            self.rows[-1][-1] += data
        if "caption" in self._open:
            self.captions[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")


def shown(html: str) -> Page:
    """The page, once it is proved to be nothing but what this package writes."""
    ElementTree.fromstring(html)
    page = Page(html)
    for tag, attributes in page.tags:
        assert tag in ELEMENTS
        assert set(attributes) <= ATTRIBUTES
        assert set((attributes.get("class") or "").split()) <= CLASSES
    assert [tag for tag, _ in page.tags].count("style") == 1
    tables = [tag for tag, _ in page.tags if tag == "table"]
    assert len(page.captions) == len(tables)
    assert all(page.captions)
    assert all(attributes.get("scope") in {"row", "col"} for tag, attributes in page.tags if tag == "th")
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert "http" not in style
    return page


def hostile_plan(text: str) -> dict[str, Any]:
    """A plan that has a text wherever a notebook shows one, but for ids, which have a form."""
    return {
        "strategi": 1,
        "id": "hostile",
        "title": text,
        "language": "en",
        "period": "2026/2029",
        "owners": ["owner", "nobody"],
        "actors": [{"id": "owner", "name": text}],
        "objectives": [{"id": "aim", "title": text, "number": text}, {"id": "other", "statement": text}],
        "priorities": [{"id": "youth", "title": {"nb": text, "en": "Youth"}, "serves": ["aim", "nobody"]}],
        "measures": [{"id": "do", "title": text, "serves": ["youth"], "responsible": ["owner"]}],
        "sources": [{"id": "page", "url": "javascript:alert(1)", "title": text}],
        "waivers": [{"code": "STR008", "reason": text}],
        "x-own": text,
    }


def every_page(source: Any, name: str) -> list[str]:
    read = strategi.read_collection(source, name=name, lenient=True)
    pages = [_html.collection(read), _html.report(read.check(date=DAY))]
    for document in read.documents:
        pages.append(_html.document(document))
    for strategy in read:
        pages.append(_html.strategy(strategy))
    return pages


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_document_becomes_part_of_the_page(text: str) -> None:
    pages = every_page(hostile_plan(text), text)
    pages += every_page({**hostile_plan("Youth"), text: text, "period": text, "status": text, "owners": [text]}, text)
    pages += every_page({text: text}, text)
    whole = ""
    for html in pages:
        whole += shown(html).text
        assert not any(piece in html for piece in ("<script", "<img", "<svg", "<!--", "<b>", "</style></div>"))
    # It stands there as text: what a browser makes of the page is what was written.
    assert " ".join(text.split()) in whole


def test_a_hostile_language_stays_a_value() -> None:
    # The format lets no such tag through; the function does not lean on it.
    class Text(str):
        languages = ('nb" onclick="alert(1)',)

    html = _html._text(Text("Hei"), None)  # type: ignore[arg-type]
    (tag,) = Page(html).tags
    assert tag == ("bdi", {"lang": 'nb" onclick="alert(1)'})


def test_characters_that_no_page_can_have() -> None:
    assert _html._cut("a\x00b\x1b[31mc\ud800d\ufffee") == "a\ufffdb\ufffd[31mc\ufffdd\ufffde"


def test_a_strategy() -> None:
    page = shown(strategi.read(EXAMPLES / "coastal-region" / "strategy.yaml")._repr_html_())
    assert page.captions == ["Coastal strategy for Saltmark 2026–2033"]
    assert page.rows == [
        ["Id", "saltmark-coast-2026"],
        ["Kind", "strategy"],
        ["Period", "2026/2033"],
        ["Status", "adopted"],
        ["Language", "en"],
        ["Owners", "Saltmark County"],
        [
            "Counts",
            "objectives 4, priorities 3, measures 4, indicators 5, actors 14, decisions 1, linked plans 1, sources 3",
        ],
    ]
    outline = page.text.split("\n")[-11:]
    assert outline[0] == "Objective More people live on the coast of Saltmark in 2033 than in 2025. overall"
    assert outline[1:4] == [
        "Objective Ships at berth in Saltmark emit half as much in 2033 as in 2024. clean-berths",
        "Priority 1 Clean harbours harbours",
        "Measure 1.1 Shore power in the five largest harbours shore-power (Department of Transport)",
    ]
    assert ("bdi", {"lang": "en"}) in page.tags


def test_a_strategy_of_nothing_but_a_title() -> None:
    page = shown(strategi.Strategy(id="coast", title="A living coast")._repr_html_())
    assert page.captions == ["A living coast"]
    assert page.rows == [["Id", "coast"]]
    assert "ul" not in [tag for tag, _ in page.tags]


def test_the_first_of_several_languages_is_shown_as_what_it_is() -> None:
    plan = strategi.Strategy(id="coast", title={"nb": "Kysten", "en": "The coast"}, language="en")
    html = plan._repr_html_()
    assert '<caption><bdi lang="nb">Kysten</bdi></caption>' in html
    assert "The coast" not in html


def test_every_member_stands_in_the_outline_once() -> None:
    # A circle, one that is part of itself, one that serves two, and one that serves what is not there.
    plan = strategi.read(
        {
            "strategi": 1,
            "id": "coast",
            "title": "A living coast",
            "objectives": [
                {"id": "a", "statement": "A", "part_of": ["b"]},
                {"id": "b", "statement": "B", "part_of": ["a"]},
                {"id": "c", "statement": "C", "part_of": ["c"]},
            ],
            "priorities": [
                {"id": "p", "title": "P", "serves": ["c", "a"]},
                {"id": "q", "title": "Q", "serves": ["x"]},
            ],
            "measures": [{"id": "m", "title": "M", "serves": ["q", "p"]}],
        }
    )
    page = shown(plan._repr_html_())
    lines = [line for line in page.text.split("\n") if line.startswith(("Objective", "Priority", "Measure"))]
    assert lines == [
        "Objective C c",
        "Priority P p",
        "Priority Q q",
        "Measure M m",
        "Objective A a",
        "Objective B b",
    ]


def test_a_long_chain_stays_in_the_page() -> None:
    chain = [{"id": f"o{n}", "statement": "s", "part_of": [f"o{n - 1}"] if n else []} for n in range(5000)]
    plan = strategi.read({"strategi": 1, "id": "deep", "title": "Deep", "objectives": chain})
    html = plan._repr_html_()
    page = shown(html)
    assert html.count("<ul") == _html.DEEPEST + 1
    assert page.text.endswith(f"… and {5000 - _html.MOST_MEMBERS} more")


def test_long_texts_are_cut() -> None:
    text = "en lang tekst " * 800
    plan = strategi.read(hostile_plan(text))
    html = plan._repr_html_()
    assert len(html) < 6000
    assert " …</bdi>" in html
    unbroken = strategi.read(hostile_plan("a" * 10_000))
    assert "a" * (_html.MOST_CHARACTERS + 1) not in unbroken._repr_html_()
    assert _html._cut("ab", 2) == "ab"
    assert _html._cut("abc", 2) == "ab …"
    assert _html._cut(" " * 10_000 + "end") == " …"


def test_a_collection() -> None:
    page = shown(strategi.read_collection(EXAMPLES / "trondelag")._repr_html_())
    assert page.captions == ["Collection: 4 strategies"]
    assert page.rows[:2] == [
        ["Id", "Title", "Period", "Kind", "Owners", "Priorities", "Measures", "Indicators"],
        [
            "trondelag-international-2005",
            "Internasjonal strategi for Trøndelag 2005-08",
            "2005/2008",
            "strategy",
            "Nord-Trøndelag fylkeskommune, Sør-Trøndelag fylkeskommune",
            "2",
            "0",
            "0",
        ],
    ]
    assert len(page.rows) == 5


def test_what_could_not_be_read_is_told() -> None:
    text = "strategi: 1\nid: a\n---\n[1]\n---\nstrategi: 1\nid: b\ntitle: B\n"
    read = strategi.read_collection(text, name="plans.yaml")
    page = shown(read._repr_html_())
    assert page.captions == ["Collection: 2 strategies, 1 not readable"]
    assert page.rows[1:] == [
        ["a", " (1 error of form)", "", "", "", "0", "0", "0"],
        ["plans.yaml#2", "not readable: 1 error"],
        ["b", "B", "", "", "", "0", "0", "0"],
    ]
    page = shown(_html.document(read.documents[1]))
    assert page.captions == ["Document", "Findings, worst first"]
    assert page.rows[:2] == [["Name", "plans.yaml#2"], ["Strategy", "not readable"]]
    assert page.rows[3][:3] == ["error", "RD003", "plans.yaml#2:4:1"]


def test_an_empty_collection() -> None:
    page = shown(strategi.Collection()._repr_html_())
    assert page.text == "\nCollection: 0 strategies"
    page = shown(strategi.Collection(skipped=["a.txt", "b.txt"])._repr_html_())
    assert page.text == "\nCollection: 0 strategies, 2 files skipped"


def test_a_report() -> None:
    report = strategi.read_collection(EXAMPLES / "trondelag").check(date=DAY)
    page = shown(report._repr_html_())
    assert page.text.startswith(f"\nReport {report.summary()}")
    assert page.captions == ["By severity", "By rule", "Findings, worst first"]
    counts = {row[0]: int(row[1]) for row in page.rows[1:5]}
    assert counts == {
        "error": len(report.diagnostics.filter(severity="error")),
        "warning": len(report.diagnostics.filter(severity="warning")),
        "info": len(report.diagnostics.filter(severity="info")),
        "not evaluated": len(report.not_evaluated),
    }
    first = report.diagnostics.filter(severity="error")[0]
    place, message = f"{first.document}:{first.start}", f"{first.message}{first.help or ''}"
    assert [first.severity, first.code, place, message, first.element or ""] in page.rows
    rule = next(rule for rule in strategi.rules() if rule.code == first.code)
    assert ["error", first.code, rule.title] in [row[:3] for row in page.rows]
    assert f"… and {len(report.diagnostics) - _html.MOST_FINDINGS} more" in page.text
    # A level is a word in a header cell, whatever the colour beside it.
    assert page.rows[-1][0] in {"error", "warning", "info"}


def test_a_report_without_findings() -> None:
    plan = strategi.Strategy(id="coast", title="A living coast")
    report = plan.check(date=DAY, select="PER001")
    page = shown(report._repr_html_())
    assert page.captions == []
    assert page.text == f"\nReport {report.summary()}"


def test_a_report_on_the_configuration() -> None:
    plan = strategi.Strategy(id="coast", title="A living coast")
    report = plan.check(
        date=DAY,
        config={"waivers": [{"code": "PER001", "reason": "<b>", "until": "2020-01-01"}]},
    )
    page = shown(report._repr_html_())
    assert [it.code for it in report.configuration] == ["CFG002"]
    assert page.captions.count("Configuration") == 1
    assert report.configuration[0].message in page.text


def plans(count: int) -> strategi.Collection:
    title = "En plan for alle " * 20
    return strategi.Collection(
        strategi.Strategy(id=f"plan-{n}", title=title, priorities=[strategi.Priority(id="youth", title="Ungdom")])
        for n in range(count)
    )


@pytest.mark.parametrize("show", [_html.collection, lambda it: _html.report(it.check(date=DAY, select="STR008"))])
def test_ten_thousand_plans(show: Callable[[strategi.Collection], str]) -> None:
    many = plans(10_000)
    start = time.perf_counter()
    html = show(many)
    assert time.perf_counter() - start < 30
    assert len(html) < 30_000
    assert " more" in shown(html).text
    # Not a character more for ten times as many plans, but for the counts.
    assert abs(len(html) - len(show(plans(1000)))) < 100


def test_many_kinds_of_findings_in_one_page() -> None:
    html = strategi.read_collection(EXAMPLES).check(date="2020-01-01", tier=["core", "recommended", "pedantic"])
    assert len(html._repr_html_()) < 30_000
