#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Solves an integer program from an MPS file with some solver and prints what came of it as JSON.

The program is minimised, on one thread, with the solver's own settings otherwise. The clock starts
when the solver is handed the file; what it takes to read it counts, what Python takes to begin does
not. `memory` is the most the solver's process held, in megabytes. Where the solver is not installed
the script ends with status 69.
"""

import argparse
import json
import math
import resource
import sys
import time

from bench_peers import cbc, cpsat, highs, scip

SOLVERS = {
    "highs": highs.solve,
    "cbc": cbc.solve,
    "scip": scip.solve,
    "cpsat": cpsat.solve,
}

UNAVAILABLE = 69


def finite(number):
    """The number, or nothing where it stands for infinity."""
    return number if number is not None and abs(number) < 1e20 and math.isfinite(number) else None


def limit_memory(megabytes):
    """Makes allocations beyond a limit fail, for solvers in this process and below it."""
    most = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def peak_memory():
    """The most memory held by this process or one it started, whichever held more."""
    kilobytes = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return kilobytes / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mps", help="the file to read, free-format MPS")
    parser.add_argument("--solver", choices=SOLVERS, default="highs")
    parser.add_argument("--time-limit", type=float, default=60, help="seconds")
    parser.add_argument("--memory-limit", type=int, help="megabytes of address space")
    arguments = parser.parse_args()
    if arguments.memory_limit:
        limit_memory(arguments.memory_limit)

    start = time.monotonic()
    try:
        result = SOLVERS[arguments.solver](arguments.mps, arguments.time_limit)
    except (ImportError, FileNotFoundError) as missing:
        print(f"{arguments.solver} is not installed: {missing}", file=sys.stderr)
        raise SystemExit(UNAVAILABLE)
    except MemoryError:
        result = {"solver": arguments.solver, "value": None, "bound": None, "status": "no memory"}
    print(
        json.dumps(
            result
            | {
                "value": finite(result["value"]),
                "bound": finite(result["bound"]),
                "seconds": round(time.monotonic() - start, 3),
                "memory": round(peak_memory(), 1),
            }
        )
    )


if __name__ == "__main__":
    main()
