"""Public strategies as typed, checked and comparable data.

>>> import strategi
>>> plan = strategi.read("strategi: 1\\nid: coast\\ntitle: A living coast\\nperiod: 2012/2009\\n")
>>> report = plan.check(date="2026-01-01")
>>> for finding in report.diagnostics.filter(code="PER", severity="error"):
...     print(finding)
<text>:4:9: PER001: the period `2012/2009` ends before it starts

`read` gives one `Strategy`, `read_collection` many; `check` and `validate` give a `Report`. What can go wrong
is a `StrategiError`.
"""

from strategi import codes
from strategi._catalogue import Rule, explain, json_schema, profiles, rules
from strategi._check import ValidateOptions, validate
from strategi._collection import Collection, read_collection, read_each
from strategi._convert import StratML
from strategi._errors import ConversionError, FindingsError, InternalError, OptionsError, ReadError, StrategiError
from strategi._fix import AppliedFix, Fixed
from strategi._native import (
    Actor,
    Address,
    Assessment,
    Contact,
    Decision,
    Deliverable,
    Document,
    Evidence,
    Indicator,
    LegalBasis,
    LinkedItem,
    LinkedPlan,
    Measure,
    Meets,
    Objective,
    Party,
    Point,
    Priority,
    Resource,
    Revision,
    Source,
    Statement,
    Strategy,
    Territory,
    Waiver,
    __version__,
)
from strategi._options import CheckOptions, Config, JudgingOptions, Progress, ReadOptions
from strategi._read import Format, read
from strategi._report import (
    About,
    Diagnostic,
    Diagnostics,
    DocumentResult,
    Engine,
    Fix,
    HeldBack,
    Lang,
    NotEvaluated,
    PatchOperation,
    Position,
    Problem,
    Related,
    Report,
    ReportFormat,
    Severity,
    TextEdit,
    Tier,
    Verdict,
)
from strategi._tables import ColumnSchema, Table, TableSchema, tables
from strategi._values import Code, Identifier, LocalizedText, PartialDate, Period

__all__ = [
    "About",
    "Actor",
    "Address",
    "AppliedFix",
    "Assessment",
    "CheckOptions",
    "Code",
    "Collection",
    "ColumnSchema",
    "Config",
    "Contact",
    "ConversionError",
    "Decision",
    "Deliverable",
    "Diagnostic",
    "Diagnostics",
    "Document",
    "DocumentResult",
    "Engine",
    "Evidence",
    "FindingsError",
    "Fix",
    "Fixed",
    "Format",
    "HeldBack",
    "Identifier",
    "Indicator",
    "InternalError",
    "JudgingOptions",
    "Lang",
    "LegalBasis",
    "LinkedItem",
    "LinkedPlan",
    "LocalizedText",
    "Measure",
    "Meets",
    "NotEvaluated",
    "Objective",
    "OptionsError",
    "PartialDate",
    "Party",
    "PatchOperation",
    "Period",
    "Point",
    "Position",
    "Priority",
    "Problem",
    "Progress",
    "ReadError",
    "ReadOptions",
    "Related",
    "Report",
    "ReportFormat",
    "Resource",
    "Revision",
    "Rule",
    "Severity",
    "Source",
    "Statement",
    "StratML",
    "StrategiError",
    "Strategy",
    "Table",
    "TableSchema",
    "Territory",
    "TextEdit",
    "Tier",
    "ValidateOptions",
    "Verdict",
    "Waiver",
    "__version__",
    "codes",
    "explain",
    "json_schema",
    "profiles",
    "read",
    "read_collection",
    "read_each",
    "rules",
    "tables",
    "validate",
]

for _public in [globals()[name] for name in __all__]:
    # As what they are used: in messages, in pickles, in `help`.
    if getattr(_public, "__module__", "").startswith("strategi._"):
        _public.__module__ = "strategi"
