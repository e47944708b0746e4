"""The documents that are measured: clean plans of any size, those of `benches/src/documents.rs`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[3]


def document(size: int, *, languages: int = 1, format: Literal["json", "yaml"] = "json") -> bytes:
    """A plan of about `size` bytes of JSON, its texts in one language or in two."""
    command = [
        "cargo",
        "run",
        "--quiet",
        "--release",
        "--package",
        "strategi-benches",
        "--bin",
        "document",
        "--",
    ]
    run = [*command, str(size), str(languages), format]
    return subprocess.run(run, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def machine() -> str:
    """How busy the machine is, to stand beside figures."""
    load = ", ".join(f"{it:.1f}" for it in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    return f"{os.cpu_count()} cores, load before the run {load}"
