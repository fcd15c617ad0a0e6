#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the large tables of the shipped scenarios again, from their seeds.

The tables tell of invented people; published totals come out of them exactly, which the tests
count again. Small tables (standards, programmes, intakes, targets) are written by hand and not
touched. The same Python or another gives the same bytes. With `--check` nothing is written: the
script ends with status 1 and says which tables differ.
"""

import argparse
import sys

from scenario_tables import lai_chau, le_chan, tables, tay_son, whole_commune

SCENARIOS = {
    "lai-chau": lai_chau.files,
    "le-chan": le_chan.files,
    "tay-son": tay_son.files,
    "xuan-hung/whole-commune": whole_commune.files,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=", ".join(SCENARIOS))
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    unknown = set(arguments.scenarios) - set(SCENARIOS)
    if unknown:
        parser.error(f"no such scenario: {', '.join(sorted(unknown))}")

    differing = []
    for scenario in arguments.scenarios or SCENARIOS:
        for name, text in SCENARIOS[scenario]().items():
            path = tables.SCENARIOS / scenario / name
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                differing.append(f"{scenario}/{name}")
                if not arguments.check:
                    path.write_text(text, encoding="utf-8")
    for name in differing:
        print(name)
    return 1 if arguments.check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
