"""Reading strategies: from text, bytes, plain data, files and folders."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from strategi import _native
from strategi._errors import ReadError
from strategi._native import Document, Strategy
from strategi._options import ReadOptions, reading

if TYPE_CHECKING:
    from typing_extensions import Unpack

Format: TypeAlias = Literal["json", "yaml", "ndjson", "stratml"]
"""How a text is written."""


class Readable(Protocol):
    """An open file, of text or bytes."""

    def read(self) -> str | bytes:
        """All of it, from where it stands."""
        ...


Source: TypeAlias = (
    str | bytes | bytearray | memoryview | os.PathLike[str] | Mapping[str, Any] | Readable | Strategy | Document
)
"""What is read: `str` and `bytes` are the text itself, a path is the file, a mapping is decoded data."""


def documents_of(
    source: Source,
    format: Format | None,
    name: str | None,
    options: dict[str, Any],
    settings: _native.Settings | None,
) -> list[Document]:
    """The documents of one source, whatever is wrong with them."""
    if type(source) is bytes:  # the most frequent, before what takes longer to tell
        return _native.read_bytes(name or "<bytes>", source, format, options, settings)
    if isinstance(source, os.PathLike):
        return _native.read_path(os.fsdecode(source), name, format, options, settings)
    if isinstance(source, str):
        name = name or "<text>"
        return _native.read_bytes(name, _encoded(source, name), format, options, settings)
    if isinstance(source, (Strategy, Document)):
        return [source.document if isinstance(source, Strategy) else source]
    if isinstance(source, Mapping):
        return [_native.read_value(name or "<data>", source, options, settings)]
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _native.read_bytes(name or "<bytes>", bytes(source), format, options, settings)
    if hasattr(source, "read"):
        own = getattr(source, "name", None)
        name = name or (_shown(own) if isinstance(own, str) else None)
        content = source.read()
        if not isinstance(content, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"an open file gives text or bytes, not a `{type(content).__name__}`")
        return documents_of(content, format, name, options, settings)
    raise TypeError(
        f"cannot read a strategy from a value of type `{type(source).__name__}`: "
        "give text or bytes, a path (`pathlib.Path`), a mapping or an open file"
    )


def read(
    source: Source, *, format: Format | None = None, name: str | None = None, **options: Unpack[ReadOptions]
) -> Strategy:
    """Reads one strategy, or raises `ReadError` with everything that is wrong with its form.

    `str` and `bytes` are the text itself, a path (`pathlib.Path`) is the file, a mapping is decoded data, an
    open file is read. How a text is written, JSON, YAML, NDJSON or StratML, is told by the name of the file
    and by the text, unless `format` says it. `name` stands in reports. Other keywords are told at
    `ReadOptions`.

    A file that cannot be opened raises `OSError`, a value of another type `TypeError`.

    >>> import strategi
    >>> plan = strategi.read("strategi: 1\\nid: coast\\ntitle: A living coast\\nperiod: 2026/2029\\n")
    >>> plan.title, plan.period.last_day
    ('A living coast', datetime.date(2029, 12, 31))
    >>> strategi.read({"strategi": 1, "id": "coast"})
    Traceback (most recent call last):
        ...
    strategi.ReadError: <data>: RD002: the required field `title` is missing
    """
    documents = documents_of(source, format, name, *reading(options))
    if len(documents) != 1:
        path = documents[0].file if documents else name
        raise ReadError(
            f"{path}: there are {len(documents)} documents: `strategi.read_collection` reads them all",
            path=path,
        )
    (document,) = documents
    strategy = document.strategy
    if strategy is not None and document.is_complete:
        return strategy
    raise read_error(document, source)


def read_error(document: Document, source: object) -> Exception:
    """The errors of a document's form, with advice for a name that was given as text."""
    error = _native.read_error(document)
    if isinstance(source, str) and may_be_path(source):
        error.args = (f"{error}\na `str` is read as text: give `pathlib.Path({source!r})` to read a file",)
    return error


def may_be_path(text: str) -> bool:
    """True for what is meant as the name of a file or folder rather than as a text: a word or two in one line."""
    name = text.strip(" \t\ufeff").lower()
    endings = (".yaml", ".yml", ".json", ".ndjson", ".jsonl", ".xml", ".stratml")
    return name != "" and "\n" not in name and (name.endswith(endings) or not set(name) & set(":{[<"))


def _shown(path: str) -> str:
    """A path as it stands in reports. One that is not UTF-8 has lone surrogates in Python."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")


def _encoded(text: str, name: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        before = text[: error.start]
        line = before.count("\n") + 1
        column = error.start - (before.rfind("\n") + 1) + 1
        raise ReadError(
            f"{name}:{line}:{column}: the text has a lone surrogate, which is no character",
            path=name,
            line=line,
            column=column,
        ) from None
