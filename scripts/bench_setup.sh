#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gets the solver that the benchmarks compare with: HiGHS, in a Python environment of its own below
# .build. Where that can't be done it says so and succeeds: the benchmarks leave the solver out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly folder=.build/bench-venv package=highspy==1.15.1

leave_out() {
  printf 'bench: %s; the comparison with HiGHS is left out\n' "$1" >&2
  rm -rf "$folder"
  exit 0
}

if [[ ! -f $folder/$package ]]; then
  rm -rf "$folder"
  command -v python3 &>/dev/null || leave_out 'there is no python3'
  python3 -m venv "$folder" &>/dev/null || leave_out "python3 can't make a venv (apt: python3-venv)"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$package" ||
    leave_out "$package can't be installed"
  touch "$folder/$package"
fi
