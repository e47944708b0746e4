"""Strategies that are read and judged together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from strategi import _native
from strategi._check import check_documents
from strategi._errors import ReadError, StrategiError
from strategi._fix import Fixed, fix_documents
from strategi._native import Document, Strategy
from strategi._options import CheckOptions, JudgingOptions, Progress, ReadOptions, reading
from strategi._read import Format, Source, documents_of, may_be_path, read_error
from strategi._report import Report

if TYPE_CHECKING:
    from typing_extensions import TypeIs, Unpack

    from strategi._tables import Table

PathLike: TypeAlias = os.PathLike[str]

# So many files are read at a time by the iterator: enough for all cores, few enough to begin at once.
_BATCH = 64


class Collection:
    """Strategies that are read and judged together: a folder, a YAML stream, lines of NDJSON.

    References between plans are resolved within a collection: by document id, or by title, period and owner.
    It is a sequence of the strategies that could be read, and finds them by id; `documents` has the others,
    too. Pickled, it keeps the strategies without their texts.

    >>> import strategi
    >>> plans = strategi.Collection(strategi.Strategy(id=id, title=id.title()) for id in ("coast", "youth"))
    >>> plans
    <Collection of 2 strategies>
    >>> plans["youth"] is plans[1], "coast" in plans, [plan.title for plan in plans]
    (True, True, ['Coast', 'Youth'])
    """

    __slots__ = ("__dict__", "_documents", "skipped")

    skipped: tuple[str, ...]
    """Files that were found in folders and are no strategies."""

    def __init__(self, members: Iterable[Strategy | Document] = (), *, skipped: Iterable[str] = ()) -> None:
        self._documents = tuple(map(_document, members))
        self.skipped = tuple(skipped)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents, also those that are no strategies because of errors."""
        return self._documents

    @cached_property
    def strategies(self) -> tuple[Strategy, ...]:
        """The strategies that could be read, in the order of the documents."""
        found = (document.strategy for document in self._documents)
        return tuple(strategy for strategy in found if strategy is not None)

    @cached_property
    def _by_id(self) -> dict[str, Strategy]:
        # Of several with one id, the first.
        return {strategy.id: strategy for strategy in reversed(self.strategies)}

    def find(self, id: str, /) -> Any:
        """The strategy with this id, or the element of one (`plan#youth`); `None` when there is none."""
        document, _, element = id.partition("#")
        strategy = self._by_id.get(document)
        return strategy.find(element) if strategy is not None and element else strategy

    def check(self, **options: Unpack[CheckOptions]) -> Report:
        """Judges every document, alone and against the others; those that could not be read are told.

        The keywords are told at `CheckOptions`. Options that do not hold raise `OptionsError`.
        """
        return check_documents(self._documents, **options)

    def fix(self, *, unsafe: bool = False, **options: Unpack[JudgingOptions]) -> Fixed:
        """Applies the safe fixes of all findings; with `unsafe` also those to be looked at afterwards.

        Comments, order and formatting of the texts stay. No file is written: the new texts are in the result.

        >>> import strategi
        >>> text = 'strategi: 1\\nid: coast\\ntitle: Coast\\nperiod: "2009-2012"  # from the cover\\n'
        >>> fixed = strategi.read_collection(text).fix(date="2026-01-01")
        >>> fixed.collection.documents[0].text.splitlines()[-1]
        'period: "2009/2012"  # from the cover'
        """
        return fix_documents(self._documents, unsafe, dict(options))

    def table(self, name: str) -> Table:
        """A table of the whole collection, e.g. `measures`: see `strategi.tables`."""
        from strategi._tables import table

        if name not in self._tables:
            self._tables[name] = table(self._documents, name)
        return self._tables[name]

    @cached_property
    def _tables(self) -> dict[str, Table]:
        return {}

    def __len__(self) -> int:
        return len(self.strategies)

    def __iter__(self) -> Iterator[Strategy]:
        return iter(self.strategies)

    @overload
    def __getitem__(self, key: int | str, /) -> Strategy: ...
    @overload
    def __getitem__(self, key: slice, /) -> Collection: ...
    def __getitem__(self, key: int | str | slice, /) -> Strategy | Collection:
        if isinstance(key, slice):
            return Collection(self.strategies[key])
        if isinstance(key, str):
            return self._by_id[key]
        return self.strategies[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_id if isinstance(key, str) else key in self.strategies

    def __eq__(self, other: object) -> bool:
        return self.strategies == other.strategies if isinstance(other, Collection) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.strategies)

    def __reduce__(self) -> tuple[Any, ...]:
        if len(self.strategies) < len(self._documents):
            raise StrategiError("a collection with documents that could not be read cannot be pickled")
        return (_collection, (self.strategies, self.skipped))

    def __repr__(self) -> str:
        unread = len(self._documents) - len(self.strategies)
        return f"<Collection of {len(self.strategies)} strategies{f', {unread} not readable' if unread else ''}>"

    def _repr_html_(self) -> str:
        from strategi._html import collection

        return collection(self)


def _collection(strategies: Sequence[Strategy], skipped: Sequence[str]) -> Collection:
    return Collection(strategies, skipped=skipped)


def read_collection(
    source: Source | Iterable[PathLike],
    *,
    format: Format | None = None,
    name: str | None = None,
    threads: int | None = None,
    progress: Progress | None = None,
    **options: Unpack[ReadOptions],
) -> Collection:
    """Reads strategies that belong together: a folder, several paths, or the documents of one text.

    A folder is searched as the command does it: files that are no strategies are in `skipped`. Files are read
    on all cores, or on `threads`; `progress` is called now and then with how many are read, and how many
    there are. What cannot be read as a strategy is among `documents`, and each report tells of it. Only files
    that cannot be opened raise, `OSError`, and paths that lead to no document, `ReadError`.

    >>> import strategi
    >>> text = "strategi: 1\\nid: coast\\ntitle: Coast\\n---\\nstrategi: 1\\nid: youth\\ntitel: Youth\\n"
    >>> plans = strategi.read_collection(text, name="plans.yaml")
    >>> [(document.name, document.is_complete) for document in plans.documents]
    [('plans.yaml#1', True), ('plans.yaml#2', False)]
    """
    if not _is_paths(source):
        documents = documents_of(source, format, name, *reading(options))
        if isinstance(source, str) and not any(it.strategy for it in documents) and may_be_path(source):
            raise read_error(documents[0], source)
        return Collection(documents)
    if format is not None or name is not None:
        raise TypeError("`format` and `name` are those of one text: files have their own")
    paths = _paths(source)
    files = _native.find_files(paths)
    own, settings = reading(options)
    documents, skipped = files.read(0, len(files), own, settings, threads, progress)
    if not documents:
        _refuse_nothing(files, paths)
    return Collection(documents, skipped=skipped)


def _refuse_nothing(files: _native.Files, paths: Sequence[str]) -> None:
    """Tells of folders that were searched in vain."""
    if nothing := files.nothing():
        path = Path(paths[0]).as_posix() if len(paths) == 1 else None
        raise ReadError(f"{nothing[0]}: {nothing[1]}", path=path)


class read_each:
    """The documents of files and folders, one after the other; some files are read at a time, on all cores.

    Each is a `Document`; `document.strategy` is `None` where none could be read. `len` tells the number of
    files, so that a progress bar can be put around it: a file of several documents gives more than one, and one
    that is no strategy none (`skipped`). It can be gone through again.

    >>> import pathlib, strategi, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "coast.yaml")
    ...     _ = path.write_text("strategi: 1\\nid: coast\\ntitle: A living coast\\n")
    ...     [document.id for document in strategi.read_each(path.parent)]
    ['coast']
    """

    def __init__(
        self, source: PathLike | Iterable[PathLike], *, threads: int | None = None, **options: Unpack[ReadOptions]
    ) -> None:
        if not _is_paths(source):
            raise TypeError("give a path, or several: a folder, files")
        self._paths = _paths(source)
        self._files = _native.find_files(self._paths)
        self._threads = threads
        self._options, self._settings = reading(options)
        self.skipped: list[str] = []
        """Files that were found in folders and are no strategies, as far as it was gone through."""
        # Options that do not hold are told now.
        self._read(0, 0)

    def __len__(self) -> int:
        return len(self._files)

    def __iter__(self) -> Iterator[Document]:
        self.skipped.clear()
        some = False
        for start in range(0, len(self._files), _BATCH):
            documents, skipped = self._read(start, start + _BATCH)
            self.skipped.extend(skipped)
            some = some or bool(documents)
            yield from documents
        if not some:
            _refuse_nothing(self._files, self._paths)

    def _read(self, start: int, end: int) -> tuple[list[Document], list[str]]:
        return self._files.read(start, end, self._options, self._settings, self._threads)


def _document(member: object) -> Document:
    if isinstance(member, Strategy):
        return member.document
    if isinstance(member, Document):
        return member
    raise TypeError(f"a collection has strategies and documents, not a `{type(member).__name__}`")


def _is_paths(source: Any) -> TypeIs[PathLike | Iterable[PathLike]]:
    if isinstance(source, os.PathLike):
        return True
    # An open file is an iterator, too.
    if hasattr(source, "read") or isinstance(source, (str, bytes, bytearray, memoryview)):
        return False
    return isinstance(source, (Sequence, Iterator))


def _paths(source: Any) -> list[str]:
    given: list[Any] = [source] if isinstance(source, os.PathLike) else list(source)
    for path in given:
        if not isinstance(path, os.PathLike):
            raise TypeError(f"a path is wanted (`pathlib.Path`), not a `{type(path).__name__}`")
    return [os.fsdecode(path) for path in given]
