# ---
# jupyter:
#   jupytext:
#     text_representation:
#       format_name: percent
# ---

# %% [markdown]
# # Strategies as data
#
# From a folder of plans to findings, tables and plots. Each `# %%` begins a cell: open the file as a notebook
# in VS Code or, with jupytext, in Jupyter, or run it as it is:
#
#     python walkthrough.py --output plots --stratml folder-with-stratml
#
# It needs `pip install strategi polars matplotlib`.

# %%
from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import date
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import polars as pl
import strategi
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from strategi import Collection, Report

# A notebook has a command line of its own, and starts in the folder of this file.
IN_NOTEBOOK = "ipykernel" in sys.modules
EXAMPLES = (Path.cwd() if IN_NOTEBOOK else Path(__file__).resolve().parent).parent

options = argparse.ArgumentParser(description="From a folder of plans to findings, tables and plots.")
options.add_argument("--output", type=Path, help="the folder for the plots (a temporary one)")
options.add_argument("--stratml", type=Path, help="a folder with StratML documents (the examples as StratML)")
options.add_argument("--date", type=date.fromisoformat, default=date.today(), help="the day to judge on (today)")
given = options.parse_args([] if IN_NOTEBOOK else None)

output: Path = given.output or Path(tempfile.mkdtemp(prefix="strategi-"))
output.mkdir(parents=True, exist_ok=True)
for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")  # also where it is redirected on Windows
pl.Config.set_tbl_rows(30).set_tbl_cols(-1).set_fmt_str_lengths(56).set_tbl_width_chars(
    140
).set_fmt_table_cell_list_len(4)
pl.Config.set_tbl_hide_dataframe_shape(True).set_tbl_hide_column_data_types(True)

# %% [markdown]
# ## Reading
#
# A folder is a collection: references between its plans are resolved. Every plan is an object with the fields
# of the format.

# %%
plans = strategi.read_collection(EXAMPLES / "trondelag")
print(plans)
for plan in plans:
    print(f"- {plan.title} ({plan.period}): {len(plan.priorities)} priorities, {len(plan.measures)} measures")

# %%
plan = plans["trondelag-international-2009"]
for measure in plan.measures:
    print(f"{measure.title}: {measure.action}, by {', '.join(measure.responsible) or 'nobody who is named'}")

# %% [markdown]
# ## Findings by rule
#
# Each finding has the code of a rule, a place and a message. `to_table` makes one row of each, which every
# library that reads Arrow takes as it is.


# %%
def findings_by_rule(report: Report) -> pl.DataFrame:
    """How many findings each rule has, in how many plans, and one of the messages; errors first."""
    levels = pl.Enum(["error", "warning", "info"])
    return (
        pl.DataFrame(report.to_table())
        .group_by(pl.col("severity").cast(levels), "code")
        .agg(
            pl.len().alias("findings"),
            pl.col("document").n_unique().alias("plans"),
            pl.col("message").first().alias("for example"),
        )
        .sort("severity", "findings", "code", descending=[False, True, False])
    )


report = plans.check(date=given.date)
print(report.summary())
print(findings_by_rule(report))

# %% [markdown]
# What a rule looks for, and why, is on its page. A finding has its place in the file.

# %%
print(strategi.explain("PER002"))
for finding in report.diagnostics.filter(code="PER002"):
    print(f"line {finding.start.line if finding.start else '?'}: {finding.message}\n  help: {finding.help}")

# %% [markdown]
# ## Measures by responsible actor
#
# Tables have the fields of the format as columns; `strategi.tables()` tells what each of them means. An id is
# one within its plan, so tables are joined by `strategy` and id.


# %%
def measures_by_actor(collection: Collection) -> pl.DataFrame:
    """The measures that each actor answers for or carries out; `null` for those that nobody does."""
    measures = pl.DataFrame(collection.table("measures"))
    parties = pl.DataFrame(collection.table("parties"))
    responsible = measures.select("strategy", "id", pl.col("responsible").alias("actor")).explode("actor").drop_nulls()
    # StratML tells who performs an Objective: an actor, or only what kind of actor.
    performers = parties.filter(element_kind="measure").filter(pl.col("involvement").list.contains("performer"))
    names = pl.DataFrame(collection.table("actors")).select(
        "strategy", pl.col("id").alias("actor"), pl.coalesce("name", "short_name", "id").alias("name")
    )
    who = pl.concat(
        [responsible, performers.select("strategy", "actor", "category", pl.col("element").alias("id"))],
        how="diagonal",
    )
    return (
        measures.select("strategy", "id", pl.coalesce("title", "statement", "id").alias("measure"))
        .join(who.unique(maintain_order=True), on=["strategy", "id"], how="left")
        .join(names, on=["strategy", "actor"], how="left")
        .group_by(pl.coalesce("name", "category").alias("actor"), maintain_order=True)
        .agg(pl.len().alias("measures"), pl.col("strategy").n_unique().alias("plans"), pl.col("measure"))
        .sort("measures", "actor", descending=[True, False])
    )


print(measures_by_actor(plans))

# %% [markdown]
# ## The chain of plans
#
# What a plan is to other plans. The table `relations` has every reference, with the document that it leads
# to: two of the citations here say too little to be sure which plan is meant, and there is a finding for each
# (`REF003`).


# %%
def chain(collection: Collection) -> pl.DataFrame:
    """What each plan is to the plans that it cites, and the document of the other one where it is there."""
    plans = pl.DataFrame(collection.table("strategies")).select(
        "strategy", pl.col("title").alias("plan"), "period_start"
    )
    found = (
        pl.DataFrame(collection.table("relations"))
        .filter(from_kind="linked_plan", to_kind="strategy")
        .select("strategy", pl.col("from_id").alias("id"), pl.col("to_strategy").alias("found as"))
    )
    return (
        pl.DataFrame(collection.table("linked_plans"))
        .join(plans, on="strategy")
        .join(found, on=["strategy", "id"], how="left")
        .sort("period_start", "plan", maintain_order=True)
        .select(
            "plan",
            pl.col("relations").list.join(", ").alias("is"),
            pl.col("title").alias("other plan"),
            "found as",
        )
    )


print(chain(plans))

# %% [markdown]
# Items are continued from plan to plan, too.

# %%
print(
    pl.DataFrame(plans.table("relations"))
    .filter(field="continues")
    .select(
        "strategy",
        pl.col("from_kind").alias("kind"),
        pl.col("from_id").alias("item"),
        pl.col("to_id").alias("continues"),
    )
)

# %% [markdown]
# ## Indicators over time
#
# The plans of Trøndelag have no indicators (that is what `IND001` says). Those of the coastal region, an
# invented county, have: where each starts, where it should be, and what was measured, once that has been
# recorded.

# %%
MARKS = {"baseline": "o", "milestone": "D", "target": "*", "actual": "o"}
COLOURS = {"baseline": "#555555", "milestone": "#2a7ab0", "target": "#2a7ab0", "actual": "#c2410c"}


def indicator_values(collection: Collection) -> pl.DataFrame:
    """Every value of every indicator that is a number with a date: a year is drawn in its middle."""
    indicators = pl.DataFrame(collection.table("indicators")).select(
        "strategy", pl.col("id").alias("indicator"), "title", pl.col("unit").alias("own_unit")
    )
    start, end = pl.col("when_start"), pl.col("when_end")
    return (
        pl.DataFrame(collection.table("indicator_values"))
        .with_columns(pl.coalesce(start + (end - start) / 2, end, start).cast(pl.Date).alias("day"))
        .drop_nulls(["day", "value"])
        # A value for one place is another curve than that for all.
        .filter(pl.col("place_code").is_null(), pl.col("place_name").is_null())
        .join(indicators, on=["strategy", "indicator"])
        .with_columns(pl.coalesce("unit", "own_unit").alias("unit"))
        .sort("strategy", "indicator", "day", maintain_order=True)
        .select("strategy", "indicator", "title", "role", "when", "day", "value", "unit")
    )


def draw(axes: Axes, values: pl.DataFrame) -> None:
    """One indicator: the planned way dashed, what was measured as a line."""
    planned, actual = values.filter(pl.col("role") != "actual"), values.filter(role="actual")
    for line, style, role in ((planned, "--", "target"), (actual, "-", "actual")):
        axes.plot(line["day"].to_list(), line["value"].to_list(), style, color=COLOURS[role], linewidth=1)
    for role, mark in MARKS.items():
        points = values.filter(role=role)
        size = 4 if len(points) > 8 else 11 if role == "target" else 6
        days, numbers = points["day"].to_list(), points["value"].to_list()
        axes.plot(days, numbers, mark, color=COLOURS[role], markersize=size, label=role)
    title = str(values["title"][0])
    axes.set_title(title if len(title) <= 44 else title[:43] + "…", fontsize=9, loc="left", parse_math=False)
    axes.set_ylabel(str(values["unit"][0] or ""), fontsize=8, parse_math=False)
    axes.tick_params(labelsize=8)
    axes.tick_params(axis="x", rotation=30)
    axes.margins(0.12)


def plot_indicators(collection: Collection, name: str, *, most: int = 12) -> None:
    """Draws the indicators with the most values, each in a field of its own."""
    values = indicator_values(collection)
    counts = values.group_by("strategy", "indicator", maintain_order=True).len()
    chosen = counts.filter(pl.col("len") > 1).sort("len", descending=True, maintain_order=True).head(most)
    if chosen.is_empty():
        print("no indicator has two values with a date and a number")
        return
    width = min(3, chosen.height)
    height = -(-chosen.height // width)
    figure = Figure(figsize=(4.2 * width, 2.8 * height), layout="constrained")
    fields = figure.subplots(height, width, squeeze=False).flatten()
    for field in fields[chosen.height :]:
        field.set_visible(False)
    for field, (strategy, indicator, _) in zip(fields, chosen.iter_rows(), strict=False):
        draw(field, values.filter(strategy=strategy, indicator=indicator))
    figure.legend(*fields[0].get_legend_handles_labels(), loc="outside lower center", ncols=len(MARKS), fontsize=8)
    figure.savefig(output / name, dpi=150)
    print(f"indicators over time: {output / name}")
    if IN_NOTEBOOK:
        import_module("IPython.display").display(figure)


coast = strategi.read_collection(EXAMPLES / "coastal-region")
print(indicator_values(coast).select("indicator", "role", "when", "value", "unit"))
plot_indicators(coast, "indicators.png")

# %% [markdown]
# Objects do not change; `replace` makes another one. So the first measured values are recorded, invented like
# the county, and drawn beside what was planned.

# %%
measured = {"berth-emissions": 7100, "ocean-jobs": 2980, "connected-calls": 31}
strategy = coast["saltmark-coast-2026"]
strategy = strategy.replace(
    indicators=[
        it.replace(actuals=[{"when": 2026, "value": measured[it.id]}]) if it.id in measured else it
        for it in strategy.indicators
    ]
)
plot_indicators(Collection([strategy]), "measured.png")

# %% [markdown]
# ## The same on StratML
#
# StratML (ISO 17469) is read like the format itself; `objectives_as` says that its Objectives, the lowest
# level there is, are measures here. Without a folder of your own, the examples are written as StratML first:
# what it has no place for is in `losses`.

# %%
folder: Path | None = given.stratml
if folder is None:
    folder = output / "stratml"
    folder.mkdir(exist_ok=True)
    for plan in [*plans, coast["saltmark-regional-2024"], strategy]:
        try:
            text = plan.to_stratml(part=2)
        except strategi.ConversionError as error:
            print(f"{plan.id}: {error}")
            continue
        (folder / f"{plan.id}.xml").write_text(text, encoding="utf-8")
        print(f"{plan.id}: {len(text):,} characters, {len(text.losses)} kinds of things are left out or changed")

# %%
documents = strategi.read_collection(folder, goals_as="priorities", objectives_as="measures")
print(documents)
for document in documents.documents:
    if not document.is_complete:
        first = next(it for it in document.diagnostics if it.severity == "error")
        print(f"- {first}")

# %%
report = documents.check(date=given.date)
print(report.summary())
print(findings_by_rule(report))

# %% [markdown]
# A document that lies there twice is judged twice; in the tables it should count once.

# %%
documents = Collection({it.id: it for it in documents}.values())
print(measures_by_actor(documents))

# %%
plot_indicators(documents, "stratml.png")

# %% [markdown]
# ## Further
#
# Tables go to files, for a spreadsheet or another program, and documents to the format itself.

# %%
documents.table("measures").write(output / "measures.csv")
report.to_table().write(output / "findings.parquet")
print(f"written to {output}: {', '.join(sorted(path.name for path in output.iterdir()))}")
