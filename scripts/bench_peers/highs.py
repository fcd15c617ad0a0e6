# SPDX-License-Identifier: GPL-3.0-or-later
"""HiGHS, from highspy."""


def solve(mps, time_limit):
    import highspy

    solver = highspy.Highs()
    for option, value in {"output_flag": False, "time_limit": time_limit, "threads": 1}.items():
        solver.setOptionValue(option, value)
    if solver.readModel(mps) == highspy.HighsStatus.kError:
        raise SystemExit(f"{mps} can't be read")
    solver.run()
    info = solver.getInfo()
    has_plan = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    return {
        "solver": f"HiGHS {solver.version()}",
        "value": info.objective_function_value if has_plan else None,
        "bound": info.mip_dual_bound,
        "status": solver.modelStatusToString(solver.getModelStatus()),
    }
