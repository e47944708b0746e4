"""The command of the wheel, as somebody at a terminal meets it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import strategi

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
COMMAND = [sys.executable, "-m", "strategi"]

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and signals are other ones elsewhere")


def run(*arguments: str | bytes | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [*COMMAND, *arguments], input=given, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert "Traceback" not in done.stderr
    assert "panicked" not in done.stderr
    return done


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"strategi {strategi.__version__}\n", "")


def test_help() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: strategi [OPTIONS] <COMMAND>" in done.stdout
    assert "convert" in run("convert", "--help").stdout
    nothing = run()
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "Usage: strategi" in nothing.stderr


def test_exit_codes_of_check(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("strategi: 1\nid: a\ntitle: A\nlanguage: en\nperiod: 2026/2029\n")
    bad.write_text("strategi: 1\nid: b\ntitle: B\nlanguage: en\nperiod: 2029/2026\n")
    done = run("check", good, "--select", "PER001", "--date", "2026-01-01")
    assert (done.returncode, done.stderr) == (0, "")
    done = run("check", bad, "--select", "PER001", "--date", "2026-01-01")
    assert done.returncode == 1
    assert "PER001" in done.stdout
    for wrong in (["check", str(tmp_path / "none.yaml")], ["check", str(good), "--colour"], ["chekc"]):
        done = run(*wrong)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr
    assert run("check", "-", "--select", "PER001", given=bad.read_text()).returncode == 1


def test_rules_and_their_pages() -> None:
    told = run("rules")
    assert told.returncode == 0
    assert all(rule.code in told.stdout for rule in strategi.rules())
    page = run("explain", "PER001")
    assert (page.returncode, page.stdout.rstrip("\n")) == (0, strategi.explain("PER001").rstrip("\n"))
    unknown = run("explain", "PER00X")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "PER001" in unknown.stderr
    schema = run("schema")
    assert json.loads(schema.stdout) == strategi.json_schema()


def test_to_stratml_and_back(tmp_path: Path) -> None:
    source = EXAMPLES / "coastal-region" / "strategy.yaml"
    stratml, back = tmp_path / "plan.xml", tmp_path / "plan.json"
    done = run("convert", source, "--output", stratml)
    assert (done.returncode, done.stdout) == (0, "")
    assert stratml.read_bytes().decode("utf-8") == strategi.read(source).to_stratml(part=2)
    assert run("convert", stratml, "--output", back).returncode == 0
    again = strategi.read(back)
    assert again == strategi.read(stratml)
    assert again.title == strategi.read(source).title


def test_to_every_notation(tmp_path: Path) -> None:
    source = EXAMPLES / "coastal-region" / "strategy.yaml"
    plan = strategi.read(source)
    for notation in ("json", "yaml", "ndjson"):
        done = run("convert", source, "--to", notation, "--quiet")
        assert done.returncode == 0
        assert strategi.read(done.stdout) == plan


@posix
def test_a_reader_that_goes_away() -> None:
    # All pages of the rules and the schema are more than a pipe holds.
    for arguments in (["schema"], ["rules"], ["check", str(EXAMPLES), "--format", "json", "--full"]):
        process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        told = process.stderr.read().decode()
        process.stderr.close()
        assert process.wait(60) in (0, 1, -signal.SIGPIPE)
        assert told == "", arguments


@posix
def test_ctrl_c_ends_it() -> None:
    process = subprocess.Popen(
        [*COMMAND, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        # More than a pipe holds: once it is written, the command reads, and waits for an end.
        assert process.stdin is not None
        process.stdin.write(b"#" * 1_000_000)
        process.stdin.flush()
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode in (-signal.SIGINT, 130)
    assert (out, err) == (b"", b"")


@posix
def test_arguments_that_are_not_utf_8(tmp_path: Path) -> None:
    file = os.path.join(os.fsencode(tmp_path), b"k\xffst.yaml")
    missing = run("check", file)
    assert missing.returncode == 2
    assert "k\ufffdst.yaml" in missing.stderr
    try:
        Path(os.fsdecode(file)).write_text("strategi: 1\nid: a\ntitle: A\n")
    except OSError:
        pytest.skip("this file system has only names in UTF-8")
    done = run("check", file, "--format", "json")
    assert done.returncode in (0, 1)
    assert json.loads(done.stdout)["documents"][0]["path"].endswith("/k\ufffdst.yaml")
    assert run("explain", b"\xff").returncode == 2


def test_its_name_is_that_of_the_command() -> None:
    done = run("check")
    assert done.returncode == 2
    assert "Usage: strategi check" in done.stderr
    assert "__main__" not in done.stderr
