"""Workbooks: what the command writes is edited with openpyxl, and read back."""

import copy
import re
from datetime import datetime

import openpyxl
import pytest
from openpyxl.utils import get_column_letter


@pytest.fixture
def plan(coast):
    return coast / "strategy.yaml"


@pytest.fixture
def original(strategi, plan):
    (document,) = strategi.documents(plan).values()
    return document


@pytest.fixture
def workbook(strategi, plan, tmp_path):
    path = tmp_path / "plan.xlsx"
    strategi.convert(plan, "--to", "xlsx", "-o", path)
    return path


def column(sheet, name):
    (found,) = [cell.column for cell in sheet[1] if cell.value == name]
    return found


def row(sheet, id):
    (found,) = [cells[0].row for cells in sheet.iter_rows(min_row=2) if cells[column(sheet, "id") - 1].value == id]
    return found


def cell(sheet, row, name):
    return sheet.cell(row, column(sheet, name))


def member(document, field, id):
    (found,) = [item for item in document[field] if item["id"] == id]
    return found


def edited(path, edit):
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)
    return path


def read_back(strategi, path):
    (document,) = strategi.documents(path).values()
    return document


def test_unchanged(strategi, workbook, original):
    assert read_back(strategi, workbook) == original
    # What openpyxl writes is another workbook.
    assert read_back(strategi, edited(workbook, lambda book: None)) == original


def test_sheets_are_as_planners_want_them(workbook):
    book = openpyxl.load_workbook(workbook)
    measures = book["measures"]
    assert measures.freeze_panes == "A2"
    assert measures.auto_filter.ref.startswith("A1:")
    header = cell(measures, 1, "period")
    assert header.font.bold and "When it is done." in header.comment.text
    first = 2
    assert cell(measures, first, "id").number_format == "@"
    assert cell(measures, first, "title").alignment.wrap_text
    # What follows from other cells would contradict what is edited there.
    assert "relations" not in book.sheetnames
    assert not any(str(header.value).endswith("_start") for sheet in book for header in sheet[1])
    values = book["indicator_values"]
    numbers = [cell(values, at, "value").value for at in range(2, values.max_row + 1)]
    assert any(isinstance(number, (int, float)) for number in numbers)
    # The format of a column is that of the rows to come, too.
    assert measures.column_dimensions[get_column_letter(column(measures, "id"))].number_format == "@"


def test_a_title(strategi, workbook, original):
    id = original["measures"][0]["id"]

    def edit(book):
        sheet = book["measures"]
        cell(sheet, row(sheet, id), "title").value = "=Kaier – «nye» & gamle"
        cell(sheet, row(sheet, id), "title").data_type = "s"

    expected = copy.deepcopy(original)
    member(expected, "measures", id)["title"] = "=Kaier – «nye» & gamle"
    assert read_back(strategi, edited(workbook, edit)) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2027-03", "2027-03"),
        (2027, "2027"),
        ("2027/2028", "2027/2028"),
        (datetime(2027, 3, 1), "2027-03-01"),
    ],
)
def test_a_period(strategi, workbook, original, typed, meant):
    id = original["measures"][0]["id"]

    def edit(book):
        sheet = book["measures"]
        at = row(sheet, id)
        cell(sheet, at, "period").value = typed

    expected = copy.deepcopy(original)
    member(expected, "measures", id)["period"] = meant
    assert read_back(strategi, edited(workbook, edit)) == expected


def test_a_number(strategi, workbook, original):
    id = next(indicator["id"] for indicator in original["indicators"] if "baseline" in indicator)

    def edit(book):
        sheet = book["indicator_values"]
        for at in range(2, sheet.max_row + 1):
            if (cell(sheet, at, "indicator").value, cell(sheet, at, "role").value) == (id, "baseline"):
                cell(sheet, at, "value").value = 12.5

    expected = copy.deepcopy(original)
    member(expected, "indicators", id)["baseline"]["value"] = 12.5
    assert read_back(strategi, edited(workbook, edit)) == expected


def test_a_row_more(strategi, workbook, original):
    def edit(book):
        sheet = book["measures"]
        at = sheet.max_row + 1
        served = original["priorities"][0]["id"]
        for name, value in {
            "strategy": original["id"],
            "id": "ferry",
            "title": "A ferry",
            "serves": served,
        }.items():
            cell(sheet, at, name).value = value

    expected = copy.deepcopy(original)
    expected["measures"].append({"id": "ferry", "title": "A ferry", "serves": [original["priorities"][0]["id"]]})
    assert read_back(strategi, edited(workbook, edit)) == expected


def test_a_row_less(strategi, workbook, original):
    source = original["sources"][-1]["id"]

    def edit(book):
        book["sources"].delete_rows(row(book["sources"], source))

    expected = copy.deepcopy(original)
    expected["sources"].pop()
    if not expected["sources"]:
        del expected["sources"]
    assert read_back(strategi, edited(workbook, edit)) == expected


def test_derived_cells_must_agree(strategi, workbook, original):
    book = openpyxl.load_workbook(workbook)
    sheet = book["strategies"]
    own = sheet.max_column + 1
    sheet.cell(1, own).value = "period_start"
    sheet.cell(2, own).value = datetime(1999, 1, 1)
    letter = get_column_letter(own)
    book.save(workbook)
    done = strategi.run("convert", workbook, "--to", "json")
    assert done.returncode == 1
    assert done.stdout == ""
    assert re.search(rf"strategies.*row 2, column {letter} \(`period_start`\)", done.stderr)
    assert "`1999-01-01` does not agree with `period`" in done.stderr


def test_cells_without_a_value(strategi, workbook):
    def edit(book):
        sheet = book["measures"]
        cell(sheet, 2, "title").value = "=A2"
        cell(sheet, 3, "title").value = "#REF!"
        cell(sheet, 3, "title").data_type = "e"

    done = strategi.run("convert", edited(workbook, edit), "--to", "json")
    assert done.returncode == 1
    assert re.search("measures.*row 2", done.stderr) and "no value was stored with it" in done.stderr
    assert re.search("measures.*row 3", done.stderr) and "`#REF!`" in done.stderr


def test_a_workbook_of_ones_own(strategi, tmp_path):
    book = openpyxl.Workbook()
    # The sheet that every new workbook has stays where it is.
    sheet = book.create_sheet("Strategies")
    sheet.append(["strategy", "title", "language", "kind", "period", "owners"])
    sheet.append(["kyst-2026", "Levende kyst", "nb", "strategy", "2026/2029", "fylket"])
    sheet = book.create_sheet("priorities")
    sheet.append(["id", "title"])
    sheet.append(["unge", "Unge i arbeid"])
    sheet = book.create_sheet("measures")
    sheet.append(["Title", "ID", "serves", "responsible", "period"])
    sheet.append(["Lærlinger i havnene", "laerlinger", "unge", "fylket", 2027])
    sheet = book.create_sheet("actors")
    sheet.append(["id", "name", "category"])
    sheet.append(["fylket", "Kystfylket fylkeskommune", "county"])
    notes = book.create_sheet("x-notater")
    notes["A1"] = "Husk møtet."
    path = tmp_path / "kyst.xlsx"
    book.save(path)

    document = read_back(strategi, path)
    assert document["title"] == "Levende kyst"
    assert document["measures"] == [
        {
            "id": "laerlinger",
            "title": "Lærlinger i havnene",
            "serves": ["unge"],
            "responsible": ["fylket"],
            "period": "2027",
        }
    ]
    written = tmp_path / "kyst.yaml"
    strategi.convert(path, "--to", "yaml", "-o", written)
    checked = strategi.run("check", written)
    assert "error" not in checked.stdout + checked.stderr, checked.stdout


def test_files_that_are_no_workbooks(strategi, tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_text("strategy,title\n", encoding="utf-8")
    done = strategi.run("convert", path, "--to", "json")
    assert done.returncode in (1, 2)
    assert "is not an .xlsx workbook" in done.stderr
