"""Tables: every one goes through each library that reads Arrow, and comes out as CSV has it."""

from __future__ import annotations

import csv
import io
import sys
import threading
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.feather
import pyarrow.parquet
import pytest
import strategi

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
NAMES = [table.name for table in strategi.tables()]
Rows = list[tuple[Any, ...]]

# What the examples do not have: several languages, numbers of both kinds, and what CSV must quote.
RICH = """\
strategi: 1
id: rich
title: {en: A rich plan, nb: En rik plan}
language: en
period: 2026/..
cycle: 4
measures:
  - id: first
    title: 'First, "the best"; really'
    period: 2026-03/2027
    responsible: [county]
    resources: [{title: Grant, amount: 1.5, currency: NOK}]
  - {id: second, title: 'Ferjer <b>og</b> båter 😀'}
actors:
  - {id: county, name: County}
  - {id: semicolon, name: 'A;B', alt_names: ['one; two', 'three "four"', '"five"', ' six ']}
indicators:
  - id: jobs
    title: Jobs
    of: [first]
    targets: [{when: 2029, value: 12.25}]
    actuals: [{when: 2026-12-31, value: 11}]
"""


@pytest.fixture(scope="module")
def collection() -> strategi.Collection:
    examples = strategi.read_collection(EXAMPLES)
    rich = strategi.read_collection(RICH, format="yaml", lenient=True)
    return strategi.Collection([*examples, *rich])


@pytest.fixture(scope="module")
def report(collection: strategi.Collection) -> strategi.Report:
    return collection.check(date="2026-01-01")


def table_of(collection: strategi.Collection, report: strategi.Report, name: str) -> strategi.Table:
    return report.to_table() if name == "findings" else collection.table(name)


def own(table: strategi.Table) -> Rows:
    return [tuple(row.values()) for row in table]


def by_polars(table: strategi.Table) -> Rows:
    frame = table.to_polars()
    assert frame.equals(polars.DataFrame(table))
    # This makes a series of rows of what is no class of pyarrow.
    taken = polars.from_arrow(table)
    assert frame.equals(taken.struct.unnest() if isinstance(taken, polars.Series) else taken)
    assert tuple(frame.columns) == table.column_names
    return frame.rows()


def by_pyarrow(table: strategi.Table) -> Rows:
    taken = table.to_pyarrow()
    assert tuple(taken.column_names) == table.column_names
    return [tuple(row.values()) for row in taken.to_pylist()]


def by_duckdb(table: strategi.Table) -> Rows:
    found: Any = duckdb.sql('select * from "table"')  # by the name of the variable
    assert tuple(found.columns) == table.column_names
    rows: Rows = found.fetchall()
    arrow: Any = table
    assert duckdb.from_arrow(arrow).fetchall() == rows
    return rows


def plain(cell: Any) -> Any:
    """A cell of pandas as Python has it."""
    if hasattr(cell, "tolist") and not isinstance(cell, datetime):
        cell = cell.tolist()
    if isinstance(cell, list):
        return cell
    if pandas.isna(cell):
        return None
    return cell.date() if isinstance(cell, datetime) else cell


def of_pandas(frame: pandas.DataFrame) -> Rows:
    return [tuple(map(plain, row)) for row in frame.itertuples(index=False, name=None)]


def by_pandas(table: strategi.Table) -> Rows:
    frame = table.to_pandas()
    assert tuple(frame.columns) == table.column_names
    from_arrow: Any = getattr(pandas.DataFrame, "from_arrow", None)
    if from_arrow is not None:  # since pandas 3
        assert of_pandas(from_arrow(table)) == of_pandas(frame)
    return of_pandas(frame)


def text(cell: Any) -> str:
    """A cell as CSV has it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, list):
        return "; ".join(member(it) for it in cell)
    return str(cell)


def member(it: str) -> str:
    quoted = ";" in it or it.startswith('"') or it.strip() != it or not it
    return '"' + it.replace('"', '""') + '"' if quoted else it


LIBRARIES: list[Callable[[strategi.Table], Rows]] = [by_polars, by_pyarrow, by_pandas, by_duckdb, own]


@pytest.mark.parametrize("library", LIBRARIES, ids=[it.__name__ for it in LIBRARIES])
@pytest.mark.parametrize("name", NAMES)
def test_every_table_has_the_cells_of_csv(
    collection: strategi.Collection,
    report: strategi.Report,
    name: str,
    library: Callable[[strategi.Table], Rows],
) -> None:
    table = table_of(collection, report, name)
    written = list(csv.reader(io.StringIO(table.to_csv(), newline="")))
    rows = library(table)
    assert len(rows) == len(table) == table.num_rows
    assert [list(table.column_names)] + [[text(cell) for cell in row] for row in rows] == written


def test_the_tables_that_matter_have_rows(collection: strategi.Collection, report: strategi.Report) -> None:
    empty = {name for name in NAMES if not len(table_of(collection, report, name))}
    assert empty <= {"breakdowns", "code_lists", "waivers"}


KINDS: dict[str, tuple[str, type | tuple[type, ...]]] = {
    "text": ("string", str),
    "list of texts": ("list<item: string>", list),
    "whole number": ("int64", int),
    "number": ("double", (int, float)),
    "date": ("date32[day]", date),
    "true or false": ("bool", bool),
}


def test_types(collection: strategi.Collection, report: strategi.Report) -> None:
    seen: set[str] = set()
    for name in NAMES:
        table = table_of(collection, report, name)
        arrow = table.to_pyarrow()
        for column in table.schema.columns:
            kind, python = KINDS[column.kind]
            assert str(arrow.schema.field(column.name).type) == kind
            cells = [cell for cell in (row[column.name] for row in table) if cell is not None]
            assert all(isinstance(cell, python) for cell in cells), column
            seen.update([column.kind] if cells else [])
    assert {"text", "list of texts", "whole number", "number", "date"} <= seen


def test_the_types_of_pandas_have_a_place_for_empty_cells(collection: strategi.Collection) -> None:
    frame = collection.table("strategies").to_pandas().set_index("strategy")
    assert str(frame["cycle"].dtype) == "Int64"
    assert frame.loc["rich", "cycle"] == 4
    assert frame["cycle"].isna().any()
    assert frame["period_end"].dtype.kind == "M"
    ends: Any = frame["period_end"]
    assert pandas.isna(ends["rich"])
    responsible = collection.table("measures").to_pandas().explode("responsible")
    assert "county" in set(responsible["responsible"])


def test_what_columns_mean_goes_with_them(collection: strategi.Collection) -> None:
    table = collection.table("measures")
    described: Any = table
    schema = pyarrow.schema(described)  # takes the schema alone
    assert schema == table.to_pyarrow().schema
    assert (schema.metadata or {})[b"doc"].decode() == table.schema.doc
    for column in table.schema.columns:
        metadata = schema.field(column.name).metadata
        assert metadata is not None
        assert metadata[b"doc"].decode() == column.doc


def test_the_list_of_tables() -> None:
    assert len(set(NAMES)) == len(NAMES) > 20
    assert {"strategies", "measures", "indicator_values", "findings"} <= set(NAMES)
    for table in strategi.tables():
        assert table.doc
        assert table.column_names[0] == "strategy"
        for column in table.columns:
            assert column.doc
            assert table[column.name] is column
            assert hash(column) == hash(column)
    (indicators,) = (it for it in strategi.tables() if it.name == "indicators")
    assert indicators["direction"].values["increase"]
    assert not indicators.derived
    with pytest.raises(KeyError):
        indicators["colour"]


def test_names(collection: strategi.Collection) -> None:
    with pytest.raises(strategi.StrategiError, match=r"^there is no table `mesures`; did you mean `measures`\?$"):
        collection.table("mesures")
    with pytest.raises(strategi.StrategiError, match="^there is no table `colours`$"):
        collection.table("colours")
    with pytest.raises(strategi.StrategiError, match=r"report\.to_table\(\)"):
        collection.table("findings")


def test_findings_are_those_of_the_report(report: strategi.Report) -> None:
    table = report.to_table()
    assert len(table) == len(report.diagnostics) > 0
    for row, finding in zip(table, report.diagnostics, strict=True):
        start = finding.start
        assert (row["code"], row["severity"], row["pointer"]) == (
            finding.code,
            finding.severity,
            finding.pointer or None,
        )
        assert (row["document"], row["element"], row["message"]) == (
            finding.document,
            finding.element,
            finding.message,
        )
        assert (row["line"], row["column"]) == ((start.line, start.column) if start else (None, None))


def test_one_strategy_alone(collection: strategi.Collection) -> None:
    rich = collection["rich"]
    table = rich.table("measures")
    assert [row["id"] for row in table] == ["first", "second"]
    assert [row for row in collection.table("measures") if row["strategy"] == "rich"] == list(table)
    assert list(strategi.Collection([rich]).table("measures")) == list(table)


def test_nothing_at_all() -> None:
    table = strategi.Collection().table("measures")
    assert (len(table), table.num_rows, list(table)) == (0, 0, [])
    assert table.num_columns == len(table.column_names) == table.to_polars().width
    assert by_duckdb(table) == []
    assert "<td>" not in table._repr_html_()


def test_a_document_that_is_no_strategy_has_no_rows() -> None:
    broken = strategi.read_collection("strategi: 1\nid: broken\n---\nnot: one\n", format="yaml")
    assert len(broken.documents) == 2
    assert len(broken.table("strategies")) == len(broken)


def test_it_can_be_taken_twice_and_outlives_its_table(collection: strategi.Collection) -> None:
    table = strategi.Collection(collection).table("measures")
    first, second = table.to_pyarrow(), table.to_pyarrow()
    assert first.equals(second)
    # The same memory: nothing is copied.
    chunks: list[Any] = [taken.column("id").chunk(0) for taken in (first, second)]
    assert len({chunk.buffers()[2].address for chunk in chunks}) == 1
    rows = own(table)
    del table
    assert [tuple(row.values()) for row in first.to_pylist()] == rows


def test_a_wanted_schema_need_not_be_heeded(collection: strategi.Collection) -> None:
    table = collection.table("measures")
    wanted = pyarrow.schema([("strategy", pyarrow.int64())])
    capsule = table.__arrow_c_stream__(wanted.__arrow_c_schema__())
    reader: Any = pyarrow.RecordBatchReader
    assert reader._import_from_c_capsule(capsule).schema == table.to_pyarrow().schema


def memory() -> int:
    resource = pytest.importorskip("resource")
    usage: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return usage if sys.platform == "darwin" else usage * 1024


def test_what_nobody_takes_is_released(collection: strategi.Collection) -> None:
    def once() -> None:
        # One that was never asked for columns, so that each has its own.
        table = strategi.Collection(collection).table("measures")
        table.__arrow_c_stream__()
        for _ in range(50):
            table.__arrow_c_schema__()
            table.__arrow_c_stream__()
        table.to_pyarrow()

    for _ in range(40):
        once()
    before = memory()
    for _ in range(400):
        once()
    assert memory() - before < 20 << 20


def test_capsules_are_of_their_kind(collection: strategi.Collection) -> None:
    table = collection.table("measures")
    assert 'capsule object "arrow_schema"' in repr(table.__arrow_c_schema__())
    assert 'capsule object "arrow_array_stream"' in repr(table.__arrow_c_stream__())


def test_threads_share_a_table(collection: strategi.Collection) -> None:
    table = strategi.Collection(collection).table("measures")
    taken: list[polars.DataFrame] = []
    threads = [threading.Thread(target=lambda: taken.append(table.to_polars())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 8
    assert all(frame.equals(taken[0]) for frame in taken)


def test_files(collection: strategi.Collection, tmp_path: Path) -> None:
    table = collection.table("indicators")
    for name in ["t.csv", "t.parquet", "t.arrow", "t.feather", "UPPER.CSV"]:
        table.write(tmp_path / name)
        table.write(str(tmp_path / name))  # and once more over it
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "UPPER.CSV",
        "t.arrow",
        "t.csv",
        "t.feather",
        "t.parquet",
    ]
    arrow = table.to_pyarrow()
    assert pyarrow.parquet.read_table(tmp_path / "t.parquet").equals(arrow)
    assert pyarrow.feather.read_table(tmp_path / "t.arrow").equals(arrow)
    assert (tmp_path / "t.csv").read_bytes() == table.to_csv().encode() == (tmp_path / "UPPER.CSV").read_bytes()
    assert (tmp_path / "t.parquet").read_bytes() == table.to_parquet()


def test_files_that_cannot_be_written(collection: strategi.Collection, tmp_path: Path) -> None:
    table = collection.table("indicators")
    with pytest.raises(strategi.StrategiError, match=r"`t\.xls` does not end in one of \.csv, \.parquet"):
        table.write(tmp_path / "t.xls")
    with pytest.raises(FileNotFoundError):
        table.write(tmp_path / "no" / "folder.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(OSError):
        table.write(tmp_path / "folder.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes of files are others there")
def test_a_file_keeps_what_it_is(collection: strategi.Collection, tmp_path: Path) -> None:
    table = collection.table("indicators")
    file, link = tmp_path / "t.csv", tmp_path / "link.csv"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    table.write(link)
    assert link.is_symlink()
    assert file.read_bytes() == table.to_csv().encode()
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("method", "missing"),
    [("to_polars", "polars"), ("to_pyarrow", "pyarrow"), ("to_pandas", "pandas"), ("to_pandas", "pyarrow")],
)
def test_what_to_install(
    collection: strategi.Collection, monkeypatch: pytest.MonkeyPatch, method: str, missing: str
) -> None:
    def absent(name: str) -> Any:
        if name == missing:
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
        return __import__(name)

    monkeypatch.setattr("strategi._tables.import_module", absent)
    with pytest.raises(ImportError, match=f"^`Table.{method}` needs {missing}, .*`pip install {missing}`$") as raised:
        getattr(collection.table("measures"), method)()
    assert raised.value.name == missing


def test_in_a_notebook(collection: strategi.Collection, report: strategi.Report) -> None:
    html = collection.table("measures")._repr_html_()
    assert "<b>measures</b>" in html
    assert html.count("<tr>") == 11
    assert "the first 10 rows are shown" in html
    rich = collection["rich"].table("measures")
    html = rich._repr_html_()
    assert "Ferjer &lt;b&gt;og&lt;/b&gt; båter 😀" in html
    assert "<th" in html
    assert ">description</th>" not in html  # neither has one
    assert ">period_start</th>" in html
    assert "shown" not in html
    assert "<script" not in report.to_table()._repr_html_()
    assert repr(rich) == f"<Table measures: 2 rows, {rich.num_columns} columns>"


def test_rows_need_no_library(collection: strategi.Collection) -> None:
    rows: Iterable[dict[str, Any]] = collection["rich"].table("indicator_values")
    values = {row["role"]: (row["when_end"], row["value"]) for row in rows}
    assert values == {"target": (date(2029, 12, 31), 12.25), "actual": (date(2026, 12, 31), 11)}
