#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gets the solvers that the benchmarks compare with: HiGHS, CBC, SCIP and CP-SAT, in a Python
# environment of its own below .build. Where one can't be had it says so and succeeds: the benchmarks
# leave that solver out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly folder=.build/bench-venv
readonly packages=(highspy==1.15.1 cbcbox==2.935 PySCIPOpt==6.3.0 ortools==9.15.6755)

leave_out() {
  printf 'bench: %s; the comparison with %s is left out\n' "$1" "$2" >&2
}

if [[ ! -x $folder/bin/python ]]; then
  rm -rf "$folder"
  if ! command -v python3 &>/dev/null; then
    leave_out 'there is no python3' 'other solvers'
    exit 0
  fi
  if ! python3 -m venv "$folder" &>/dev/null; then
    leave_out "python3 can't make a venv (apt: python3-venv)" 'other solvers'
    rm -rf "$folder"
    exit 0
  fi
fi

# A file of the package's name says that it is there.
for package in "${packages[@]}"; do
  [[ -f $folder/$package ]] && continue
  if "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$package"; then
    touch "$folder/$package"
  else
    leave_out "$package can't be installed" "${package%%==*}"
  fi
done
