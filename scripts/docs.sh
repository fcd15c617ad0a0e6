#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the reference of the public modules as one web site, with what the toolchain brings: the
# compiler dumps what each module declares, DocC turns that into pages, and merges the modules.
#
#   scripts/docs.sh [FOLDER]      # .build/docs where not given; look at FOLDER/site/index.html
#
# DOCS_BASE is the path under which the site will be served; its own root where not given.
set -euo pipefail

readonly modules=(Workforce Scenarios Planning)
readonly folder=${1:-.build/docs}
readonly base=${DOCS_BASE:-/}

build=$(swift build --show-bin-path)
readonly build
# Where the compiler puts the graphs of every module, ours and those nobody asked for.
readonly dumped=$build/../symbolgraph

rm -rf "$folder"
mkdir -p "$folder"
swift build
# The package command also tries the test products, and fails where no test has been built yet. What
# counts is whether the graphs of our modules are there afterwards, new ones.
for module in "${modules[@]}"; do rm -f "$dumped/$module".symbols.json; done
swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members \
  &>"$folder/graphs.log" || true
for module in "${modules[@]}"; do
  [[ -e $dumped/$module.symbols.json ]] && continue
  cat "$folder/graphs.log" >&2
  echo "docs: the toolchain wrote no graph of $module; see above" >&2
  exit 1
done
archives=()
for module in "${modules[@]}"; do
  graphs=$folder/graphs/$module
  archive=$folder/$module.doccarchive
  mkdir -p "$graphs"
  # A module's own graph, and those of what it adds to types of others.
  cp "$dumped/$module".symbols.json "$graphs"
  find "$dumped" -name "$module@*.symbols.json" -exec cp {} "$graphs" ';'
  docc convert \
    --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name "$module" \
    --fallback-bundle-identifier "vn.datchuan.$module" \
    --transform-for-static-hosting --hosting-base-path "$base" \
    --output-path "$archive"
  archives+=("$archive")
done
docc merge "${archives[@]}" \
  --synthesized-landing-page-name "Đạt Chuẩn" --synthesized-landing-page-kind "Package" \
  --output-path "$folder/site"
echo "docs: $folder/site/index.html"
