"""Python in a process of its own, in which nothing has been loaded, compiled or read yet."""

import subprocess
import sys


def printed_by(code: str) -> str:
    """Return what some code prints; what went wrong in it is the failure of the test."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
