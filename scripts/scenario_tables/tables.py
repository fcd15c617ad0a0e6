# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as text, and folders they are written to or compared with."""

import csv
import io
import pathlib

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent.parent / "Scenarios"

OFFICERS = [
    "officer", "name", "birth_date", "sex", "unit", "position", "planned_position", "party",
    "in_service_since", "ethnicity", "exempt", "retires", "planned_from", "tags",
]  # fmt: skip
QUALIFICATIONS = ["officer", "dimension", "level", "field", "awarded"]


def table(header, rows):
    """A table in the format that scenarios are read from: a header, then rows of as many cells."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"{len(row)} cells below {len(header)} columns: {row}")
        writer.writerow("" if cell is None else str(cell) for cell in row)
    return text.getvalue()


def read(path):
    """The rows of a table, as mappings from column to text."""
    with open(SCENARIOS / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def roster(officers):
    """The two tables that tell of people."""
    officers = sorted(officers, key=lambda officer: officer.id)
    qualifications = sorted(row for officer in officers for row in officer.qualifications())
    return {
        "officers.csv": table(OFFICERS, [officer.row() for officer in officers]),
        "qualifications.csv": table(QUALIFICATIONS, qualifications),
    }
