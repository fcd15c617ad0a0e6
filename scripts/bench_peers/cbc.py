# SPDX-License-Identifier: GPL-3.0-or-later
"""CBC, by the command that cbcbox brings."""

import re
import subprocess


def solve(mps, time_limit):
    import cbcbox

    # CBC counts the processor's time unless it is told otherwise.
    words = ["-timeMode", "elapsed", "-sec", str(time_limit), "-threads", "1", "-solve"]
    log = run([cbcbox.cbc_bin_path(), mps, *words], 1.2 * time_limit + 30)
    ending = last(r"^Result - (.*)$", log)
    value = number(r"^Objective value:\s+(\S+)", log)
    is_proven = ending is not None and ending.startswith("Optimal solution found")
    return {
        "solver": f"CBC {version()}",
        "value": value,
        "bound": value if is_proven else number(r"^Lower bound:\s+(\S+)", log),
        "status": ending or "no result",
    }


def run(words, time_limit):
    """Runs a command to its end, or until it is hopelessly late, and returns what it wrote."""
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    try:
        return process.communicate(timeout=time_limit)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        return process.communicate()[0]


def version():
    from importlib import metadata

    return f"(cbcbox {metadata.version('cbcbox')})"


def last(pattern, text):
    """What a pattern finds last, since a log says the newest last."""
    found = re.findall(pattern, text, re.MULTILINE)
    return found[-1].strip() if found else None


def number(pattern, text):
    found = last(pattern, text)
    return float(found) if found else None
