"""The package as it is installed: where it is, what it says of itself, and its command."""

import subprocess
import sys
import sysconfig
from email.message import Message
from importlib import metadata, resources
from pathlib import Path

import pytest
import strategi
from strategi import _native

SOURCE = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def about() -> Message:
    # What is there of the interface of a message differs between versions of Python.
    found = metadata.metadata("strategi")
    assert isinstance(found, Message)
    return found


def test_it_is_the_installed_package_that_is_tested() -> None:
    environment = Path(sys.prefix).resolve()
    for module in (strategi, _native):
        assert module.__file__ is not None
        installed = Path(module.__file__).resolve()
        assert installed.is_relative_to(environment)
        assert not installed.is_relative_to(SOURCE)
    assert not any(Path(folder or ".").resolve().is_relative_to(SOURCE / "python") for folder in sys.path)


def test_types_are_found_by_type_checkers() -> None:
    package = resources.files(strategi)
    assert package.joinpath("py.typed").is_file()
    assert package.joinpath("_native.pyi").is_file()


def test_one_version() -> None:
    assert strategi.__version__ == _native.__version__ == metadata.version("strategi")


def test_the_native_part_is_for_every_python(about: Message) -> None:
    assert about["Requires-Python"] == ">=3.10"
    wheel = metadata.distribution("strategi").read_text("WHEEL") or ""
    assert "Tag: cp310-abi3-" in wheel
    assert _native.__file__ is not None
    assert "cpython" not in Path(_native.__file__).name


def test_what_the_page_of_the_package_shows(about: Message) -> None:
    assert about["Name"] == "strategi"
    assert about["Description-Content-Type"].startswith("text/markdown")
    assert about["Description"].strip() == (SOURCE / "README.md").read_text(encoding="utf-8").strip()


def test_licences(about: Message) -> None:
    assert about["License-Expression"] == "MIT OR Apache-2.0"
    names = about.get_all("License-File")
    assert names is not None
    assert sorted(names) == ["LICENSE-APACHE", "LICENSE-MIT"]
    for name in names:
        (file,) = [file for file in metadata.files("strategi") or [] if file.name == name]
        # The package has copies, since it can name no file above its own folder.
        assert file.read_text(encoding="utf-8") == (SOURCE.parents[1] / name).read_text(encoding="utf-8")


def test_nothing_else_is_needed() -> None:
    required = metadata.requires("strategi") or []
    assert [requirement for requirement in required if "extra ==" not in requirement] == []


@pytest.mark.parametrize(
    "command",
    [
        [str(Path(sysconfig.get_path("scripts")) / "strategi")],
        [sys.executable, "-I", "-m", "strategi"],
    ],
    ids=["command", "module"],
)
def test_the_command(command: list[str]) -> None:
    done = subprocess.run([*command, "--version"], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["strategi", strategi.__version__]
    assert done.stderr == ""
