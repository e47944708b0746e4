"""Checks a folder of strategies and says what is wrong with them, rule by rule.

    python check_folder.py plans --profile no-pbl --csv findings.csv --html report.html

The strategies may be in the format of this project or in StratML, mixed. The exit code is 0 when all is
well, 1 when there are findings as bad as `--fail-on` says, and 2 when nothing could be checked.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path

import strategi
from strategi import CheckOptions, Collection, Diagnostic, Report

CLEAN, FOUND, COULD_NOT_CHECK = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    try:
        collection = strategi.read_collection(options.paths, progress=bar("read") if options.progress else None)
        report = collection.check(**how(options))
        tell(collection, report, most=options.most)
        if options.csv:
            # Excel takes CSV for UTF-8 only when it begins with this mark.
            replace(options.csv, "\ufeff" + report.to_table().to_csv())
        if options.html:
            replace(options.html, report.render("html", lang=options.lang or "en", full=True))
    except (strategi.StrategiError, OSError) as error:
        print(f"{parser().prog}: {error}", file=sys.stderr)
        return COULD_NOT_CHECK
    if not report.documents:
        print(f"{parser().prog}: there is no strategy in what was given", file=sys.stderr)
        return COULD_NOT_CHECK
    if options.fail_on == "never":
        return CLEAN
    return FOUND if report.diagnostics.filter(at_least=options.fail_on) else CLEAN


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="check_folder.py",
        description="Checks a folder of strategies and says what is wrong with them, rule by rule.",
    )
    made.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a folder, or files: strategies or StratML")
    judging = made.add_argument_group("judging")
    judging.add_argument("--config", type=Path, metavar="FILE", help="a strategi.toml to judge by")
    judging.add_argument("--profile", action="append", help="a profile to judge by, e.g. no-pbl; may be given again")
    judging.add_argument("--ignore", action="append", metavar="RULE", help="a rule to leave out; may be given again")
    judging.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the day to judge on (today)")
    judging.add_argument("--lang", choices=["en", "nb", "nn"], help="the language of messages (en)")
    telling = made.add_argument_group("telling")
    telling.add_argument("--csv", type=Path, metavar="FILE", help="write all findings as CSV, for a spreadsheet")
    telling.add_argument("--html", type=Path, metavar="FILE", help="write the report as a web page")
    telling.add_argument("--most", type=int, default=3, metavar="N", help="examples to show of each rule (3)")
    telling.add_argument("--progress", action="store_true", help="show how many files have been read")
    telling.add_argument(
        "--fail-on",
        choices=["info", "warning", "error", "never"],
        default="error",
        help="how bad a finding must be for the exit code 1 (error)",
    )
    return made


def how(options: argparse.Namespace) -> CheckOptions:
    """What was given; the library knows what holds for the rest."""
    chosen = CheckOptions()
    if options.config:
        chosen["config"] = options.config
    if options.profile:
        chosen["profile"] = options.profile
    if options.ignore:
        chosen["ignore"] = options.ignore
    if options.date:
        chosen["date"] = options.date
    if options.lang:
        chosen["lang"] = options.lang
    if options.progress:
        chosen["progress"] = bar("checked")
    return chosen


def tell(collection: Collection, report: Report, *, most: int) -> None:
    """The findings by rule: the worst first, then the most frequent."""
    titles = {rule.code: rule.title for rule in strategi.rules()}
    levels = ["error", "warning", "info"]
    by_rule: dict[str, list[Diagnostic]] = {}
    for finding in report.diagnostics:
        by_rule.setdefault(finding.code, []).append(finding)

    def order(item: tuple[str, list[Diagnostic]]) -> tuple[int, int, str]:
        code, findings = item
        return min(levels.index(it.severity) for it in findings), -len(findings), code

    for code, findings in sorted(by_rule.items(), key=order):
        print(f"{code}  {titles.get(code, '')}: {counted(findings)}")
        for finding in findings[: max(most, 0)]:
            print(f"    {place(finding)}: {finding.message}")
        if 0 < most < len(findings):
            print(f"    … and {len(findings) - most} more")
        print()
    for path in collection.skipped:
        print(f"not a strategy, passed over: {path}")
    print(report.summary())


def counted(findings: Iterable[Diagnostic]) -> str:
    words = {"error": "error", "warning": "warning", "info": "note"}
    counts = Counter[str](it.severity for it in findings)
    return ", ".join(f"{counts[it]} {word}{'s' * (counts[it] != 1)}" for it, word in words.items() if counts[it])


def place(finding: Diagnostic) -> str:
    return f"{finding.document}:{finding.start}" if finding.start else finding.document


def bar(what: str) -> strategi.Progress:
    """Called now and then with how many files or documents are done, and how many there are."""

    def show(done: int, total: int) -> None:
        print(f"\r{what} {done} of {total}", end="" if done < total else "\n", file=sys.stderr, flush=True)

    return show


def replace(path: Path, text: str) -> None:
    """Writes a file at once: nobody sees half a report."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(text.encode("utf-8"))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


if __name__ == "__main__":
    # What is redirected is UTF-8 on every system.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main())
