# SPDX-License-Identifier: GPL-3.0-or-later
"""Solvers that are commands: CBC, from cbcbox or the system; GLPK's glpsol, from the system."""

import os
import re
import shutil
import subprocess
import tempfile


def first(pattern, text):
    """The last number a pattern finds, since logs say the newest last."""
    found = re.findall(pattern, text, re.MULTILINE)
    return float(found[-1]) if found else None


def command(name):
    path = shutil.which(name)
    if path is None:
        raise FileNotFoundError(f"there is no command {name}")
    return path


def run(words, time_limit):
    """Runs a command to its end, or until it is hopelessly late, and returns what it wrote."""
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    try:
        return process.communicate(timeout=1.5 * time_limit + 30)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        return process.communicate()[0]


def cbc_path():
    try:
        import cbcbox

        return cbcbox.cbc_bin_path()
    except ImportError:
        return command("cbc")


def solve_with_cbc(mps, time_limit):
    path = cbc_path()
    # CBC counts the processor's time unless it is told otherwise; on one thread they agree.
    words = [path, mps, "-timeMode", "elapsed", "-sec", str(time_limit), "-threads", "1", "-solve"]
    log = run(words, time_limit)
    version = re.search(r"^Version:\s*(\S+)", log, re.MULTILINE)
    proven = re.search(r"^Result - Optimal solution found", log, re.MULTILINE)
    value = first(r"^Objective value:\s+(\S+)", log)
    if re.search(r"infeasible|No feasible solution", log) and not proven:
        value = first(r"^Objective value:\s+(\S+)", log)
    bound = value if proven else first(r"^Lower bound:\s+(\S+)", log)
    if bound is None:
        bound = first(r"best possible (\S+?)[,\s)]", log)
    status = re.search(r"^Result - (.*)$", log, re.MULTILINE)
    return {
        "solver": f"CBC {version.group(1) if version else ''}".strip(),
        "value": value,
        "bound": bound,
        "status": status.group(1) if status else "no result",
    }


def solve_with_glpk(mps, time_limit):
    path = command("glpsol")
    with tempfile.TemporaryDirectory() as folder:
        solution = os.path.join(folder, "solution")
        words = [path, "--freemps", mps, "--cuts", "--tmlim", str(math_ceil(time_limit))]
        log = run(words + ["--write", solution], time_limit)
        written = open(solution, encoding="utf-8").read() if os.path.exists(solution) else ""
    version = re.search(r"GLPK LP/MIP Solver (?:v)?([0-9.]+)", log)
    line = re.search(r"^s mip \d+ \d+ (\S) (\S+)", written, re.MULTILINE)
    status = line.group(1) if line else "u"
    value = float(line.group(2)) if status in "of" and line else None
    bound = value if status == "o" else first(r"^\+.*>=\s+(-?[0-9.]+(?:e[+-]?\d+)?)", log)
    words = {"o": "Optimal", "f": "Feasible", "n": "Infeasible", "u": "Undefined"}
    return {
        "solver": f"GLPK {version.group(1) if version else ''}".strip(),
        "value": value,
        "bound": bound,
        "status": words.get(status, status),
    }


def math_ceil(seconds):
    return max(1, int(-(-seconds // 1)))
