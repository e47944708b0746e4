"""Strategies and findings as tables in the form of Arrow, which data frames are made of."""

# Without `from __future__ import annotations`, so that tools which go by the types of dataclasses find them.

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from strategi import _native
from strategi._errors import StrategiError

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from strategi._native import Document, Judged

__all__ = ["ColumnSchema", "Table", "TableSchema", "tables"]

ColumnKind: TypeAlias = Literal["text", "list of texts", "whole number", "number", "date", "true or false"]
"""What the cells of a column hold."""


@dataclass(frozen=True)
class ColumnSchema:
    """A column of a table, and what it means."""

    name: str
    """Its name, which does not change; that of the field where it holds one."""
    kind: ColumnKind
    """What its cells hold: `None` is an empty cell, of every kind."""
    doc: str
    """What it means."""
    nullable: bool
    """True when a cell may be empty."""
    derived: bool
    """True when it follows from other columns."""
    values: Mapping[str, str]
    """The values that the format lists for it, each with its meaning; empty when any will do."""
    open: bool
    """True when other values than the listed ones are taken, too."""

    def __hash__(self) -> int:
        return hash((self.name, self.kind, self.doc))


@dataclass(frozen=True)
class TableSchema:
    """A table, what one row of it is, and its columns."""

    name: str
    """Its name, which does not change."""
    doc: str
    """What one row is."""
    derived: bool
    """True when all of it follows from other tables, or from checking."""
    columns: tuple[ColumnSchema, ...]
    """Its columns, in order."""

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)

    def __getitem__(self, column: str, /) -> ColumnSchema:
        """The column with this name, or `KeyError`."""
        for own in self.columns:
            if own.name == column:
                return own
        raise KeyError(column)


def tables() -> tuple[TableSchema, ...]:
    """All tables of a collection, and that of the findings of a report: their names and what is in them.

    >>> import strategi
    >>> [table.name for table in strategi.tables()][:3]
    ['strategies', 'statements', 'assessments']
    >>> (measures,) = (table for table in strategi.tables() if table.name == "measures")
    >>> measures["id"].doc
    'The id of the measure.'
    """
    return tuple(_schemas().values())


@lru_cache(maxsize=1)
def _schemas() -> dict[str, TableSchema]:
    return {
        table["name"]: TableSchema(
            table["name"],
            table["doc"],
            table["derived"],
            tuple(map(_column, table["columns"])),
        )
        for table in json.loads(_native.table_definitions())
    }


def _column(described: Mapping[str, Any]) -> ColumnSchema:
    fields: dict[str, Any] = {**described, "values": MappingProxyType(dict(described["values"]))}
    return ColumnSchema(**fields)


class Table:
    """A table: rows of one kind, made of the strategies of a collection, or the findings of a report.

    It has the Arrow PyCapsule interface, so that whatever reads Arrow takes it without going through Python
    objects: `polars.DataFrame(table)`, `pyarrow.table(table)`, in pandas 3 `DataFrame.from_arrow(table)`, and
    duckdb finds it by the name of its variable. Without any of these, iterate: each row is a dictionary.

    >>> import strategi
    >>> plan = strategi.read("strategi: 1\\nid: coast\\ntitle: A living coast\\nperiod: 2026/2029\\n")
    >>> table = plan.table("strategies")
    >>> table.name, len(table)
    ('strategies', 1)
    >>> for row in table:
    ...     print(row["title"], row["period_end"])
    A living coast 2029-12-31
    """

    __slots__ = ("__dict__", "_rows")

    def __init__(self, rows: _native.Rows) -> None:
        self._rows = rows

    @property
    def name(self) -> str:
        """The name of the table."""
        return self._rows.name

    @cached_property
    def schema(self) -> TableSchema:
        """What the table and its columns mean."""
        return _schemas()[self.name]

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return self.schema.column_names

    @property
    def num_rows(self) -> int:
        """The number of rows."""
        return len(self._rows)

    @property
    def num_columns(self) -> int:
        """The number of columns."""
        return len(self.schema.columns)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, each with its cells by the names of the columns."""
        names = self.column_names
        for start in range(0, len(self), _BATCH):
            for row in self._rows.cells(start, start + _BATCH):
                yield dict(zip(names, row, strict=True))

    def __arrow_c_schema__(self) -> object:
        """The schema as a capsule of the Arrow C data interface."""
        return self._rows.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """The rows as a capsule of the Arrow C stream interface; always with the table's own schema.

        It can be called as often as one likes: all that take the rows share their memory.
        """
        return self._rows.__arrow_c_stream__(requested_schema)

    def to_polars(self) -> "polars.DataFrame":
        """As a `polars.DataFrame`. Needs polars."""
        module: Any = _module("polars", "to_polars")
        frame: polars.DataFrame = module.DataFrame(self)
        return frame

    def to_pyarrow(self) -> "pyarrow.Table":
        """As a `pyarrow.Table`. Needs pyarrow. What table and columns mean is in the metadata `doc`."""
        module: Any = _module("pyarrow", "to_pyarrow")
        table: pyarrow.Table = module.table(self)
        return table

    def to_pandas(self) -> "pandas.DataFrame":
        """As a `pandas.DataFrame`. Needs pandas and pyarrow.

        Dates are `datetime64`, whole numbers `Int64`, truths `boolean`: these have a place for empty cells.
        Lists are arrays, as `DataFrame.explode` takes them.
        """
        pd: Any = _module("pandas", "to_pandas")
        pa: Any = _module("pyarrow", "to_pandas")
        types = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
        frame: pandas.DataFrame = pa.table(self).to_pandas(date_as_object=False, types_mapper=types.get)
        return frame

    def to_csv(self) -> str:
        """As CSV (RFC 4180): commas, the names of the columns first. Members of a list are joined by `; `."""
        return self._rows.csv()

    def to_parquet(self) -> bytes:
        """As a Parquet file, compressed by Snappy."""
        return self._rows.parquet()

    def to_arrow_file(self) -> bytes:
        """As an Arrow IPC file (Feather, version 2)."""
        return self._rows.ipc()

    def write(self, path: os.PathLike[str] | str) -> None:
        """Writes a file: `.csv`, `.parquet` or `.arrow`, by the ending of its name.

        Whoever looks meanwhile sees the old file or the new one, never half of it.
        """
        path = Path(path)
        make = _WRITERS.get(path.suffix.lower())
        if make is None:
            raise StrategiError(f"`{path.name}` does not end in one of {', '.join(_WRITERS)}")
        _write(path, make(self))

    def __repr__(self) -> str:
        return f"<Table {self.name}: {_count(self.num_rows, 'row')}, {_count(self.num_columns, 'column')}>"

    def _repr_html_(self) -> str:
        rows = self._rows.cells(0, _SHOWN)
        # Most fields of the format are optional: columns without a cell would hide the others.
        used = [index for index in range(self.num_columns) if any(row[index] is not None for row in rows)]
        columns = [self.schema.columns[index] for index in used]
        head = "".join(f'<th title="{escape(it.doc)}">{escape(it.name)}</th>' for it in columns)
        body = "".join("<tr>" + "".join(f"<td>{_shown(row[i])}</td>" for i in used) + "</tr>" for row in rows)
        told = [f"{_count(self.num_rows, 'row')}, {_count(self.num_columns, 'column')}"]
        if self.num_rows > len(rows):
            told.append(f"the first {len(rows)} rows are shown")
        if rows and len(used) < self.num_columns:
            told.append(f"{_count(self.num_columns - len(used), 'column')} without a value here left out")
        caption = f"<b>{escape(self.name)}</b> · {'; '.join(told)}"
        return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


_WRITERS: dict[str, Callable[[Table], bytes]] = {
    ".csv": lambda table: table.to_csv().encode("utf-8"),
    ".parquet": Table.to_parquet,
    ".arrow": Table.to_arrow_file,
    ".feather": Table.to_arrow_file,
}

# Rows that are made Python's at a time, and that a notebook shows.
_BATCH = 1024
_SHOWN = 10

# Characters of a text that a notebook shows.
_LONGEST = 120


def table(documents: "Sequence[Document]", name: str) -> Table:
    """A table of documents."""
    if name == "findings":
        raise StrategiError("findings are the table of a report: `report.to_table()`")
    return Table(_native.table(documents, name))


def findings(judged: "Judged") -> Table:
    """The findings of a report, one row each."""
    return Table(_native.findings(judged))


def _module(name: str, method: str) -> object:
    """A library that the package does not need otherwise."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ImportError(
            f"`Table.{method}` needs {name}, which is not installed: `pip install {name}`", name=name
        ) from None


def _write(path: Path, content: bytes) -> None:
    """Writes a file that takes the place of another at once."""
    # What a link points to is written, not the link.
    place = Path(os.path.realpath(path))
    draft = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        if place.exists():
            shutil.copymode(place, draft)
        draft.replace(place)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _shown(cell: object) -> str:
    """A cell in a notebook."""
    if cell is None:
        return ""
    text = "; ".join(cast("list[str]", cell)) if isinstance(cell, list) else str(cell)
    return escape(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
