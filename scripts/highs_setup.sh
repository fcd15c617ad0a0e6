#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gets the HiGHS library that the solver contract is tested on beside GLPK, from PyPI, into
# .build/highs. Where it can't be had it says so and succeeds: those tests are then left out, and
# `--solver highs` is the only thing that needs it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly folder=.build/highs package=highsbox==1.15.1

leave_out() {
  printf 'highs: %s; tests on HiGHS are left out\n' "$1" >&2
  exit 0
}

# A file of the package's name says that it is there.
[[ ! -f $folder/$package ]] || exit 0
command -v python3 >/dev/null || leave_out 'there is no python3'
python3 -m pip --version &>/dev/null || leave_out 'python3 has no pip (apt: python3-pip)'
download=$(mktemp -d)
trap 'rm -rf "$download"' EXIT
python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest "$download" \
  "$package" &>/dev/null || leave_out "$package can't be fetched"
python3 -m zipfile -e "$download"/*.whl "$download/content"
library=$(find "$download/content" -name libhighs.so -print -quit)
[[ -n $library ]] || leave_out "$package has no shared library"
mkdir -p "$folder"
cp "$library" "$folder/libhighs.so"
find "$download/content" -name 'LICENSE*' -path '*HIGHS*' -exec cp {} "$folder/" \;
touch "$folder/$package"
