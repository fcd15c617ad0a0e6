# SPDX-License-Identifier: GPL-3.0-or-later
"""SCIP, from PySCIPOpt."""


def solve(mps, time_limit):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.setParam("limits/time", time_limit)
    model.setParam("lp/threads", 1)
    model.readProblem(mps)
    model.optimize()
    return {
        "solver": f"SCIP {model.getMajorVersion()}.{model.getMinorVersion()}.{model.getTechVersion()}",
        "value": model.getPrimalbound() if model.getNSols() else None,
        "bound": model.getDualbound(),
        "status": model.getStatus(),
    }
