"""The command `strategi`, also as `python -m strategi`."""

import signal
import sys

from strategi import _native


def main() -> int:
    """Runs the command with the arguments of the process, and gives its exit code."""
    # Nothing of Python runs meanwhile, so that Ctrl-C has to end the process by itself.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.command(["strategi", *sys.argv[1:]])


if __name__ == "__main__":
    raise SystemExit(main())
