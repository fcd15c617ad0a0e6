#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Solves an integer program from an MPS file with HiGHS and prints what came of it as JSON.

The program is minimised. One thread, HiGHS' own settings otherwise.
"""

import argparse
import json
import math

import highspy


def finite(number):
    """The number, or nothing where it stands for infinity."""
    return number if math.isfinite(number) and abs(number) < 1e30 else None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mps", help="the file to read, free-format MPS")
    parser.add_argument("--time-limit", type=float, default=60, help="seconds")
    arguments = parser.parse_args()

    solver = highspy.Highs()
    for option, value in {
        "output_flag": False,
        "time_limit": arguments.time_limit,
        "threads": 1,
    }.items():
        solver.setOptionValue(option, value)
    if solver.readModel(arguments.mps) == highspy.HighsStatus.kError:
        raise SystemExit(f"{arguments.mps} can't be read")
    solver.run()
    info = solver.getInfo()
    has_plan = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    print(
        json.dumps(
            {
                "solver": f"HiGHS {solver.version()}",
                "value": finite(info.objective_function_value) if has_plan else None,
                "bound": finite(info.mip_dual_bound),
                "status": solver.modelStatusToString(solver.getModelStatus()),
            }
        )
    )


if __name__ == "__main__":
    main()
