"""Values that are strings and more: texts in languages, dates, periods, codes, identifiers."""

import copy
import json
import pickle
from datetime import date, datetime
from typing import Any

import pytest
import strategi
from strategi import Code, Identifier, LocalizedText, PartialDate, Period

ALL: list[Any] = [
    LocalizedText("Ungdom"),
    LocalizedText({"nb": "Ungdom", "en": "Youth"}),
    LocalizedText(""),
    PartialDate("2009-07"),
    Period("2009/2012"),
    Code("sdg:8.3"),
    Identifier("no-orgnr:938967091"),
]


@pytest.mark.parametrize("value", ALL, ids=repr)
def test_they_are_frozen_strings(value: Any) -> None:
    assert isinstance(value, str)
    assert value == str(value)
    assert hash(value) == hash(str(value))
    assert repr(value) == repr(str(value))
    assert json.dumps([value]) == json.dumps([str(value)])
    for name in ("year", "scheme", "start", "translations", "_translations", "anything"):
        with pytest.raises(AttributeError):
            setattr(value, name, "x")
        with pytest.raises(AttributeError):
            delattr(value, name)


@pytest.mark.parametrize("value", ALL, ids=repr)
def test_they_pickle_and_copy(value: Any) -> None:
    made = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    for again in (*made, copy.copy(value), copy.deepcopy(value), type(value)(value)):
        assert type(again) is type(value)
        assert again == value
        assert getattr(again, "translations", None) == getattr(value, "translations", None)


def test_texts_in_languages() -> None:
    text = LocalizedText({"nb": "Ungdom", "en-GB": "Youth"})
    assert text == "Ungdom"
    assert text.languages == ("nb", "en-GB")
    assert dict(text.translations) == {"nb": "Ungdom", "en-GB": "Youth"}
    assert text.in_language("EN-gb") == "Youth"
    assert text.in_language("se") == "Ungdom"
    with pytest.raises(TypeError):
        text.translations["se"] = "Nuorat"  # type: ignore[index]
    plain = LocalizedText("Ungdom")
    assert (plain.languages, dict(plain.translations)) == ((), {})
    assert plain.in_language("en") == "Ungdom"
    assert plain.upper() == "UNGDOM"


def test_a_text_goes_back_with_all_its_languages() -> None:
    texts = {"nb": "Ungdom", "en": "Youth"}
    measure = strategi.Measure(id="m", title=texts)
    assert measure.title == "Ungdom"
    again = strategi.Objective(id="o", title=measure.title)
    assert again.to_dict()["title"] == texts
    assert strategi.read({"strategi": 1, "id": "a", "title": measure.title}).to_dict()["title"] == texts
    # As Python texts they are equal; the objects that have them are not.
    assert measure.title == strategi.Measure(id="m", title="Ungdom").title
    assert measure != strategi.Measure(id="m", title="Ungdom")


@pytest.mark.parametrize("wrong", [5, None, ["nb"], {"nb": None}, {"nb": 1}, {1: "Ungdom"}])
def test_what_is_no_text(wrong: Any) -> None:
    with pytest.raises(TypeError):
        LocalizedText(wrong)


@pytest.mark.parametrize("tag", ["", "norsk bokmål", "n", "nb_NO"])
def test_what_is_no_language(tag: str) -> None:
    with pytest.raises(strategi.StrategiError, match="is not a language tag"):
        LocalizedText({tag: "Ungdom"})


def test_dates() -> None:
    year, month, day = PartialDate(2012), PartialDate("2012-02"), PartialDate(date(2012, 2, 9))
    assert (year, month, day) == ("2012", "2012-02", "2012-02-09")
    assert [(it.year, it.month, it.day) for it in (year, month, day)] == [
        (2012, None, None),
        (2012, 2, None),
        (2012, 2, 9),
    ]
    assert (year.first_day, year.last_day) == (date(2012, 1, 1), date(2012, 12, 31))
    assert (month.first_day, month.last_day) == (date(2012, 2, 1), date(2012, 2, 29))
    assert day.first_day == day.last_day == date(2012, 2, 9)
    assert sorted([day, year, month]) == [year, month, day]


def test_periods() -> None:
    period = Period("2009-07-01/2012-12")
    assert (period.start, period.end) == ("2009-07-01", "2012-12")
    assert type(period.start) is type(period.end) is PartialDate
    assert (period.first_day, period.last_day) == (date(2009, 7, 1), date(2012, 12, 31))
    assert not period.is_single
    single = Period(2010)
    assert (single.start, single.end, single.is_single) == ("2010", "2010", True)
    assert (single.first_day, single.last_day) == (date(2010, 1, 1), date(2010, 12, 31))
    assert Period(date(2010, 1, 2)).start == "2010-01-02"
    later, earlier = Period("2011/.."), Period("../2008")
    assert (later.start, later.end, later.last_day) == ("2011", None, None)
    assert (earlier.start, earlier.end, earlier.first_day) == (None, "2008", None)
    assert single.days_in(period)
    assert not period.days_in(single)
    assert period.overlaps(later)
    assert not later.overlaps(earlier)
    assert single.days_in("2009/2012")
    # One that ends before it starts is read, and a rule tells of it.
    assert Period("2012/2009").start == "2012"


def test_codes_and_identifiers() -> None:
    assert (Code("sdg:8.3").scheme, Code("sdg:8.3").value) == ("sdg", "8.3")
    url = Identifier("https://example.org/plan:1")
    assert (url.scheme, url.value) == ("https", "//example.org/plan:1")


@pytest.mark.parametrize(
    ("make", "wrong", "what"),
    [
        (PartialDate, "2009-13", "a date"),
        (PartialDate, "soon", "a date"),
        (PartialDate, 99, "a date"),
        (PartialDate, True, "a date"),
        (PartialDate, 2009.0, "a date"),
        (PartialDate, datetime(2009, 1, 1, 12, 0), "a date"),
        (Period, "2009-2012", "a period"),
        (Period, "../..", "a period"),
        (Period, "", "a period"),
        (Code, "8.3", "a code"),
        (Code, "sdg: 8", "a code"),
        (Identifier, "938967091", "an identifier"),
    ],
)
def test_what_is_none(make: Any, wrong: Any, what: str) -> None:
    with pytest.raises(strategi.StrategiError, match=f"is not {what}") as caught:
        make(wrong)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("field", ["title", "period", "published", "codes", "identifiers"])
def test_the_same_is_refused_in_a_document(field: str) -> None:
    wrong: dict[str, Any] = {
        "title": {"norsk bokmål": "Kyst"},
        "period": "2009-2012",
        "published": "2009-13",
        "codes": ["8.3"],
        "identifiers": ["938967091"],
    }
    classes: dict[str, Any] = {
        "title": LocalizedText,
        "period": Period,
        "published": PartialDate,
        "codes": Code,
        "identifiers": Identifier,
    }
    with pytest.raises(strategi.ReadError) as reading:
        strategi.Strategy.from_dict({"strategi": 1, "id": "a", "title": "A", field: wrong[field]})
    (finding,) = reading.value.diagnostics
    value = wrong[field][0] if isinstance(wrong[field], list) else wrong[field]
    with pytest.raises(strategi.StrategiError) as making:
        classes[field](value)
    assert str(making.value).startswith(finding.message)


@pytest.mark.parametrize("value", [Period("2009"), PartialDate("2009"), Code("sdg:4"), Identifier("lei:1")], ids=repr)
def test_other_strings_come_of_what_strings_do(value: Any) -> None:
    assert type(value + "!") is str
    assert type(value.upper()) is str
    assert type(str(value)) is str
