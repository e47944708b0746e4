"""Tables as analysts read them: Parquet by DuckDB and Polars, Arrow by Polars, CSV by Python."""

import csv
from datetime import date, timedelta

import duckdb
import polars as pl
import pytest

# The tables of lists that stand at the root of a document.
LISTS = {
    "objectives": "objectives",
    "priorities": "priorities",
    "measures": "measures",
    "indicators": "indicators",
    "actors": "actors",
    "decisions": "decisions",
    "linked_plans": "linked_plans",
    "sources": "sources",
    "assessments": "assessments",
}


@pytest.fixture(scope="module")
def parquet(strategi, collection, tmp_path_factory):
    return strategi.tables("parquet", tmp_path_factory.mktemp("parquet") / "tables", collection)


@pytest.fixture(scope="module")
def arrow(strategi, collection, tmp_path_factory):
    return strategi.tables("arrow", tmp_path_factory.mktemp("arrow") / "tables", collection)


@pytest.fixture(scope="module")
def comma(strategi, collection, tmp_path_factory):
    return strategi.tables("csv", tmp_path_factory.mktemp("csv") / "tables", collection)


def rows_of_json(documents, field):
    return [(id, item) for id, document in documents.items() for item in document.get(field, [])]


def day(text):
    """The first and the last day of a date, a month or a year."""
    parts = [int(part) for part in text.split("-")]
    first = date(*(parts + [1, 1])[:3])
    if len(parts) == 3:
        return first, first
    after = (
        date(first.year + 1, 1, 1) if len(parts) == 1 else date(first.year + first.month // 12, first.month % 12 + 1, 1)
    )
    return first, after - timedelta(days=1)


def days(period):
    if not period:
        return None, None
    start, _, end = period.partition("/")
    end = end or start
    return (None if start == ".." else day(start)[0]), (None if end == ".." else day(end)[1])


def test_every_element_is_a_row(parquet, arrow, comma, documents):
    assert len(documents) >= 2
    checked = 0
    for table, field in LISTS.items():
        expected = [(id, item["id"]) for id, item in rows_of_json(documents, field)]
        if not expected:
            assert not (parquet / f"{table}.parquet").exists()
            continue
        checked += 1
        assert pl.read_parquet(parquet / f"{table}.parquet")["strategy", "id"].rows() == expected
        assert pl.read_ipc(arrow / f"{table}.arrow")["strategy", "id"].rows() == expected
        found = duckdb.sql(f"SELECT strategy, id FROM '{parquet / table}.parquet'").fetchall()
        assert found == expected
        with open(comma / f"{table}.csv", encoding="utf-8", newline="") as file:
            assert [(row["strategy"], row["id"]) for row in csv.DictReader(file)] == expected
    assert checked >= 5


def test_columns_have_their_types(parquet):
    strategies = pl.read_parquet(parquet / "strategies.parquet").schema
    assert strategies["title"] == pl.String
    assert strategies["strategi"] == pl.Int64
    assert strategies["owners"] == pl.List(pl.String)
    assert strategies["period_start"] == strategies["period_end"] == pl.Date
    described = duckdb.sql(f"DESCRIBE SELECT * FROM '{parquet / 'strategies'}.parquet'").fetchall()
    types = {name: kind for name, kind, *_ in described}
    assert (types["title"], types["strategi"], types["owners"], types["period_start"]) == (
        "VARCHAR",
        "BIGINT",
        "VARCHAR[]",
        "DATE",
    )


def test_numbers_are_numbers(strategi, coast, tmp_path):
    tables = strategi.tables("parquet", tmp_path / "tables", coast)
    values = pl.read_parquet(tables / "indicator_values.parquet")
    assert values.schema["value"] == pl.Float64
    expected = 0.0
    for _, indicator in rows_of_json(strategi.documents(coast), "indicators"):
        points = [
            indicator.get("baseline", {}),
            *(p for f in ("milestones", "targets", "actuals") for p in indicator.get(f, [])),
        ]
        expected += sum(point.get("value", 0) for point in points)
    assert expected > 0
    assert values["value"].sum() == pytest.approx(expected)


def test_periods_have_days(parquet, documents):
    found = {
        id: (start, end)
        for id, start, end in duckdb.sql(
            f"SELECT strategy, period_start, period_end FROM '{parquet / 'strategies'}.parquet'"
        ).fetchall()
    }
    assert found == {id: days(document.get("period")) for id, document in documents.items()}


def test_lists_and_texts_are_the_same_everywhere(parquet, arrow, comma, documents):
    expected = [
        (id, item.get("title"), item.get("responsible") or None) for id, item in rows_of_json(documents, "measures")
    ]
    wanted = ["strategy", "title", "responsible"]
    for frame in [
        pl.read_parquet(parquet / "measures.parquet"),
        pl.read_ipc(arrow / "measures.arrow"),
    ]:
        assert [(*row[:2], row[2] or None) for row in frame.select(wanted).rows()] == expected
    with open(comma / "measures.csv", encoding="utf-8", newline="") as file:
        rows = [[row[name] or None for name in wanted] for row in csv.DictReader(file)]
    assert [(id, title, actors and actors.split("; ")) for id, title, actors in rows] == expected


def test_measures_join_actors(parquet, documents):
    found = duckdb.sql(
        f"""
        SELECT measures.strategy, measures.id, actors.name
        FROM (
            SELECT strategy, id, unnest(responsible) AS actor FROM '{parquet / "measures"}.parquet'
        ) AS measures
        JOIN '{parquet / "actors"}.parquet' AS actors
        ON (measures.strategy, measures.actor) = (actors.strategy, actors.id)
        """
    ).fetchall()
    expected = []
    for id, measure in rows_of_json(documents, "measures"):
        names = {actor["id"]: actor.get("name") for actor in documents[id].get("actors", [])}
        expected += [(id, measure["id"], names[actor]) for actor in measure.get("responsible", []) if actor in names]
    assert expected
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_csv_is_as_strict_readers_want_it(comma):
    for path in comma.glob("*.csv"):
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        assert len({len(row) for row in rows}) == 1, path.name
        assert rows[0][0] == "strategy"
