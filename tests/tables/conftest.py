"""The command `strategi`, and what it made of the examples.

`cargo xtask test` sets up what these tests need.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Command:
    """The command as people run it."""

    def __init__(self, program):
        self.program = program

    def run(self, *arguments):
        words = [self.program, *map(str, arguments)]
        return subprocess.run(words, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)

    def convert(self, *arguments):
        """Converts what can be converted; the output, where it goes to standard output."""
        done = self.run("convert", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tables(self, to, folder, *sources):
        """The tables of documents as files of one folder."""
        self.convert(*sources, "--to", to, "-o", folder)
        return folder

    def documents(self, *sources):
        """Documents as JSON, by their ids."""
        lines = self.convert(*sources, "--to", "ndjson").splitlines()
        return {document["id"]: document for document in map(json.loads, lines)}


@pytest.fixture(scope="session")
def strategi():
    program = os.environ.get("STRATEGI_COMMAND")
    if not program:
        pytest.exit("STRATEGI_COMMAND names no command: run `cargo xtask test`", returncode=2)
    return Command(program)


@pytest.fixture(scope="session")
def trondelag():
    """A collection of plans of several periods, in bokmål."""
    return ROOT / "examples" / "trondelag"


@pytest.fixture(scope="session")
def coast():
    """A strategy with nearly every table, and the plan that guides it."""
    return ROOT / "examples" / "coastal-region"


@pytest.fixture(scope="session", params=["trondelag", "coast"])
def collection(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def documents(strategi, collection):
    return strategi.documents(collection)
