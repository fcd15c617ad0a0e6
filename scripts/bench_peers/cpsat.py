# SPDX-License-Identifier: GPL-3.0-or-later
"""CP-SAT, from ortools: knows whole numbers only.

Each row, and the objective, is multiplied by the least number that makes all its coefficients whole;
nothing is rounded, so the program is the same. A column that may be fractional is refused, unless it
has one value only.
"""

import math
import time
from fractions import Fraction

from . import mps as reader

# What CP-SAT takes for infinite: sums must stay within 64 bits.
WIDEST = 2**40


def scale(numbers):
    """The least whole number that makes all numbers whole."""
    return math.lcm(1, *(number.denominator for number in numbers))


def solve(mps, time_limit):
    import ortools
    from ortools.sat.python import cp_model

    start = time.monotonic()
    program = reader.read(mps)
    model = cp_model.CpModel()
    rows, constants, variables = {}, {}, {}
    objective, offset = [], -program.right.get(program.objective, Fraction(0))
    for name, column in program.columns.items():
        cost = column.entries.pop(program.objective, Fraction(0))
        if column.lower == column.upper:
            offset += cost * column.lower
            for row, entry in column.entries.items():
                constants[row] = constants.get(row, Fraction(0)) + entry * column.lower
            continue
        if not column.whole:
            raise SystemExit(f"{name} may be fractional, which CP-SAT does not know")
        low = -WIDEST if column.lower is None else math.ceil(column.lower)
        high = WIDEST if column.upper is None else math.floor(column.upper)
        variable = variables[name] = model.new_int_var(low, high, "")
        if cost:
            objective.append((variable, cost))
        for row, entry in column.entries.items():
            rows.setdefault(row, []).append((variable, entry))
    for row, sense in program.senses.items():
        if sense != "N":
            constrain(model, rows.get(row, []), program.ends(row), constants.get(row, Fraction(0)))
    factor = scale([cost for _, cost in objective])
    model.minimize(sum(variable * int(cost * factor) for variable, cost in objective))

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = max(0.1, time_limit - (time.monotonic() - start))
    status = solver.solve(model)
    has_plan = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)

    def natural(number):
        return float(Fraction(number) / factor + offset) if math.isfinite(number) else None

    return {
        "solver": f"CP-SAT {ortools.__version__}",
        "value": natural(solver.objective_value) if has_plan else None,
        "bound": natural(solver.best_objective_bound),
        "status": solver.status_name(status),
    }


def constrain(model, terms, ends, constant):
    """Adds a row in whole numbers."""
    from ortools.sat.python import cp_model

    lower, upper = (None if end is None else end - constant for end in ends)
    factor = scale([entry for _, entry in terms])
    # With whole coefficients a row's ends may be rounded inwards: nothing lies between.
    low = cp_model.INT_MIN if lower is None else math.ceil(lower * factor)
    high = cp_model.INT_MAX if upper is None else math.floor(upper * factor)
    expression = sum(variable * int(entry * factor) for variable, entry in terms)
    if terms:
        model.add_linear_constraint(expression, low, high)
    elif not low <= 0 <= high:
        model.add_bool_or([])
