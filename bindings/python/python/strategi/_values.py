"""Values that are strings in documents, and more than strings: texts in languages, dates, periods, codes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NoReturn

from strategi import _native

__all__ = ["Code", "Identifier", "LocalizedText", "PartialDate", "Period"]

_NONE: Mapping[str, str] = MappingProxyType({})


class _Frozen(str):
    """A string with properties that do not change."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} does not change: cannot set `{name}`")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} does not change: cannot delete `{name}`")


class LocalizedText(_Frozen):
    """A text in one or several languages.

    It is a `str`: the text as it is given, or the first of several. Which languages it has is in
    `translations`; a text without any is in the language of the document.

    >>> from strategi import LocalizedText
    >>> name = LocalizedText({"nb": "Ungdom", "en": "Youth"})
    >>> name
    'Ungdom'
    >>> name.in_language("en")
    'Youth'
    >>> name.languages
    ('nb', 'en')
    >>> LocalizedText("Ungdom").in_language("en")
    'Ungdom'

    As strings, two texts are equal when what they show is equal; compare `translations` to compare all of
    them.
    """

    __slots__ = ("_translations",)
    _translations: Mapping[str, str]

    def __new__(cls, text: str | Mapping[str, str]) -> LocalizedText:
        if isinstance(text, LocalizedText):
            return text
        if isinstance(text, str):
            return make_LocalizedText(text)
        if not isinstance(text, Mapping):
            raise TypeError(f"a text, or texts by language, is wanted, not a `{type(text).__name__}`")
        for value in text.values():
            if not isinstance(value, str):
                raise TypeError(f"the text in a language is a `str`, not a `{type(value).__name__}`")
        texts = {_native.language_tag(tag): str(value) for tag, value in text.items()}
        return make_LocalizedText(next(iter(texts.values()), ""), texts)

    @property
    def translations(self) -> Mapping[str, str]:
        """The texts by language tag (BCP 47), in order; empty for one in the document's language."""
        return self._translations

    @property
    def languages(self) -> tuple[str, ...]:
        """The language tags; empty for a text in the document's language."""
        return tuple(self._translations)

    def in_language(self, tag: str) -> str:
        """The text in a language; where there is none, the text as it is shown."""
        for own, text in self._translations.items():
            if own.lower() == tag.lower():
                return text
        return str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return (LocalizedText, (dict(self._translations) or str(self),))


def make_LocalizedText(text: str, texts: dict[str, str] | None = None) -> LocalizedText:
    """One that needs no check."""
    made = str.__new__(LocalizedText, text)
    object.__setattr__(made, "_translations", _NONE if texts is None else MappingProxyType(texts))
    return made


class PartialDate(_Frozen):
    """A date that may be given as a year, a month or a day: `2009`, `2009-07`, `2009-07-01`.

    ISO 8601 calendar dates in extended format, reduced to what was given; years 1000 to 9999. It is a `str`,
    and stands for all days that it covers. Anything else raises `StrategiError`.

    >>> from strategi import PartialDate
    >>> when = PartialDate("2009-02")
    >>> when.year, when.month, when.day
    (2009, 2, None)
    >>> when.last_day
    datetime.date(2009, 2, 28)
    >>> PartialDate("2009-13")
    Traceback (most recent call last):
        ...
    strategi.StrategiError: `2009-13` is not a date: write it like `2009-07-01`
    """

    __slots__ = ()

    def __new__(cls, text: str | int | date) -> PartialDate:
        return make_PartialDate(_native.partial_date(_text_of(text)))

    @property
    def year(self) -> int:
        """The year."""
        return int(self[:4])

    @property
    def month(self) -> int | None:
        """The month, 1 to 12, if given."""
        return int(self[5:7]) if len(self) > 4 else None

    @property
    def day(self) -> int | None:
        """The day of the month, 1 to 31, if given."""
        return int(self[8:]) if len(self) > 7 else None

    @property
    def first_day(self) -> date:
        """The first day that it covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that it covers."""
        _, last = _native.days(self)
        assert last is not None
        return last

    def __reduce__(self) -> tuple[Any, ...]:
        return (make_PartialDate, (str(self),))


def make_PartialDate(text: str) -> PartialDate:
    """One that needs no check."""
    return str.__new__(PartialDate, text)


class Period(_Frozen):
    """A period, both ends included: `2009/2012`, `2009-07/2012-12`, open `2009/..` or `../2012`, or one date.

    The notation is that of ISO 8601-2; one date is that year, month or day. It is a `str`. Anything else
    raises `StrategiError`.

    >>> from strategi import Period
    >>> period = Period("2009/2012")
    >>> period.first_day, period.last_day
    (datetime.date(2009, 1, 1), datetime.date(2012, 12, 31))
    >>> Period("2009/..").last_day is None
    True
    >>> Period("2010-05").days_in(period)
    True
    """

    __slots__ = ()

    def __new__(cls, text: str | int | date) -> Period:
        return make_Period(_native.period(_text_of(text)))

    @property
    def start(self) -> PartialDate | None:
        """The start as given; `None` when it is open."""
        start, _ = self._ends()
        return None if start == ".." else make_PartialDate(start)

    @property
    def end(self) -> PartialDate | None:
        """The end as given; `None` when it is open. That of a single date is the date."""
        _, end = self._ends()
        return None if end == ".." else make_PartialDate(end)

    @property
    def first_day(self) -> date | None:
        """The first day; `None` when the start is open."""
        return _native.days(self)[0]

    @property
    def last_day(self) -> date | None:
        """The last day; `None` when the end is open."""
        return _native.days(self)[1]

    @property
    def is_single(self) -> bool:
        """True for a single date."""
        return "/" not in self

    def days_in(self, other: str) -> bool:
        """True when all its days are days of another period."""
        return _native.covers(Period(other), self)

    def overlaps(self, other: str) -> bool:
        """True when it has a day in common with another period."""
        return _native.overlaps(self, Period(other))

    def _ends(self) -> tuple[str, str]:
        start, slash, end = self.partition("/")
        return start, end if slash else start

    def __reduce__(self) -> tuple[Any, ...]:
        return (make_Period, (str(self),))


def make_Period(text: str) -> Period:
    """One that needs no check."""
    return str.__new__(Period, text)


class _Schemed(_Frozen):
    """A scheme, a colon and a value."""

    __slots__ = ()

    @property
    def scheme(self) -> str:
        """The scheme, e.g. `sdg`."""
        return self.partition(":")[0]

    @property
    def value(self) -> str:
        """What stands behind the scheme."""
        return self.partition(":")[2]


class Code(_Schemed):
    """A code with its scheme: `sdg:4`, `nuts:NO06`. It is a `str`.

    >>> from strategi import Code
    >>> code = Code("sdg:4")
    >>> code.scheme, code.value
    ('sdg', '4')
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Code:
        return make_Code(_native.code(text))

    def __reduce__(self) -> tuple[Any, ...]:
        return (make_Code, (str(self),))


def make_Code(text: str) -> Code:
    """One that needs no check."""
    return str.__new__(Code, text)


class Identifier(_Schemed):
    """An identifier with its scheme: `orgnr:817920632`, `url:https://example.org/plan`. It is a `str`.

    >>> from strategi import Identifier
    >>> Identifier("orgnr:817920632").value
    '817920632'
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Identifier:
        return make_Identifier(_native.identifier(text))

    def __reduce__(self) -> tuple[Any, ...]:
        return (make_Identifier, (str(self),))


def make_Identifier(text: str) -> Identifier:
    """One that needs no check."""
    return str.__new__(Identifier, text)


def _text_of(given: str | int | date) -> str:
    if isinstance(given, date):
        return given.isoformat()
    return str(given)
