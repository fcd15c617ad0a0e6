# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a free-format MPS file with exact numbers.

Coefficients are read as the decimal fractions they are written as, never through floating point.
What the writer's own floating point left behind the twelfth decimal is rounded away.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

PLACES = Decimal(1).scaleb(-12)


def exact(text):
    return Fraction(Decimal(text).quantize(PLACES))


@dataclass
class Column:
    whole: bool
    lower: Fraction | None = Fraction(0)
    upper: Fraction | None = None
    entries: dict = field(default_factory=dict)


@dataclass
class Program:
    """Minimise `columns` × `objective`, each row between its ends, an end None where it is open."""

    objective: str = ""
    senses: dict = field(default_factory=dict)
    right: dict = field(default_factory=dict)
    ranges: dict = field(default_factory=dict)
    columns: dict = field(default_factory=dict)

    def ends(self, row):
        """The least and the greatest value of a row."""
        sense, right, width = self.senses[row], self.right.get(row, Fraction(0)), self.ranges.get(row)
        if sense == "E":
            if width is None:
                return right, right
            return (right, right + width) if width >= 0 else (right + width, right)
        if sense == "L":
            return (None if width is None else right - abs(width)), right
        return right, (None if width is None else right + abs(width))


def read(path):
    program, section, whole = Program(), "", False
    with open(path, encoding="ascii") as lines:
        for line in lines:
            words = line.split(" $")[0].split()
            if not words or line.startswith("*"):
                continue
            if not line[0].isspace():
                section = words[0]
                continue
            if section == "ROWS":
                sense, name = words
                if sense != "N":
                    program.senses[name] = sense
                elif not program.objective:
                    program.objective = name
                else:
                    program.senses[name] = "N"
            elif section == "COLUMNS":
                if words[1] == "'MARKER'":
                    whole = words[2] == "'INTORG'"
                    continue
                column = program.columns.setdefault(words[0], Column(whole))
                for row, value in zip(words[1::2], words[2::2]):
                    column.entries[row] = exact(value)
            elif section in ("RHS", "RANGES"):
                # The vector's name may be left out.
                pairs = words if len(words) % 2 == 0 else words[1:]
                kept = program.right if section == "RHS" else program.ranges
                for row, value in zip(pairs[::2], pairs[1::2]):
                    kept[row] = exact(value)
            elif section == "BOUNDS":
                bound(program, words)
    return program


def bound(program, words):
    kind = words[0]
    has_value = kind not in ("FR", "MI", "PL", "BV")
    name = words[-2] if has_value else words[-1]
    value = exact(words[-1]) if has_value else None
    column = program.columns[name]
    if kind in ("UP", "UI"):
        column.upper = value
    elif kind in ("LO", "LI"):
        column.lower = value
    elif kind == "FX":
        column.lower = column.upper = value
    elif kind == "BV":
        column.whole, column.lower, column.upper = True, Fraction(0), Fraction(1)
    elif kind in ("FR", "MI"):
        column.lower = None
    if kind in ("UI", "LI"):
        column.whole = True
