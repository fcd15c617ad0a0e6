#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gets a machine ready to build: checks the Swift toolchain, finds every system package that is
# missing, and installs them all at once as root, or says the one line that does. Ends in silence
# when nothing is missing, so that it can run before every build.
#
# Each package is tested by what it is needed for (a header compiles, a library loads), not by its
# name in a package database: whoever has the thing from elsewhere is not asked to install it again.
# The packages carry the names of Debian 12. The compiler that is asked is $CC, or the toolchain's.
#
# Status: 0 ready, 3 something is missing that the message names.
set -euo pipefail

readonly needed_major=6 needed_minor=2
readonly swift_site=https://www.swift.org/install/linux/

# Says what is wrong, with further lines below it, and gives up.
stop() {
  printf 'setup: %s\n' "$1" >&2
  shift
  (( $# == 0 )) || printf '%s\n' "$@" >&2
  exit 3
}

# Tested before anything writes to it: a tool run as root may have replaced it by a plain file, and
# the build then fails with a message about something else.
check_null_device() {
  [[ -c /dev/null ]] || stop \
    "/dev/null is not a character device; the build can't work. As root, repair it with:" \
    "  rm -f /dev/null && mknod -m 666 /dev/null c 1 3"
}

# MARK: Packages

# The folder of the toolchain's programs, also where `swift` is a link.
toolchain() {
  dirname "$(readlink -f "$(command -v swift)")"
}

# Prints the Debian package of a shared library that the toolchain loads.
package_of_library() {
  case $1 in
    libncurses.so.6 | libncursesw.so.6 | libform.so.6 | libpanel.so.6) echo libncurses6 ;;
    libtinfo.so.6) echo libtinfo6 ;;
    libxml2.so.2) echo libxml2 ;;
    libcurl.so.4) echo libcurl4 ;;
    libedit.so.2) echo libedit2 ;;
    libsqlite3.so.0) echo libsqlite3-0 ;;
    libz.so.1) echo zlib1g ;;
    libuuid.so.1) echo libuuid1 ;;
    libstdc++.so.6) echo libstdc++6 ;;
    libgcc_s.so.1) echo libgcc-s1 ;;
    libpython3.*) ;; # The debugger's; nothing here needs it.
    *) echo "$1" ;;
  esac
}

# Prints the packages of the libraries that some program of the toolchain can't load.
missing_runtime_libraries() {
  local folder=$1 program library
  for program in swift-frontend swift-build swift-format clang docc; do
    [[ -e $folder/$program ]] || continue
    # Beside libraries not found, ldd says which are: only the former matter here.
    { ldd "$folder/$program" 2>/dev/null || true; } | awk '/not found/ { print $1 }'
  done | sort -u | while read -r library; do package_of_library "$library"; done
}

# Tells whether a header of a language compiles.
has_header() {
  printf '#include <%s>\n' "$2" | "$compiler" -fsyntax-only -x "$1" - &>/dev/null
}

# Tells whether programs can be linked: start files and the compiler's own library are there.
can_link() {
  local folder status=0
  folder=$(mktemp -d)
  printf 'int main(void) { return 0; }\n' | "$compiler" -x c - -o "$folder/probe" &>/dev/null ||
    status=1
  rm -rf "$folder"
  return $status
}

# Prints every package that is missing, one a line.
missing_packages() {
  local folder compiler
  folder=$(toolchain)
  missing_runtime_libraries "$folder"
  command -v git &>/dev/null || echo git
  command -v ld &>/dev/null || echo binutils
  [[ -e /etc/ssl/certs/ca-certificates.crt || ! -e /etc/debian_version ]] || echo ca-certificates

  compiler=${CC:-$folder/clang}
  # While the compiler itself can't start, its answers would say that all is missing.
  "$compiler" --version &>/dev/null || return 0
  has_header c stdio.h || echo libc6-dev
  has_header c++ vector || echo libstdc++-12-dev
  can_link || echo libgcc-12-dev
  has_header c glpk.h || echo libglpk-dev
  has_header c sha256.h || echo libmd-dev
  has_header c sqlite3.h || echo libsqlite3-dev
}

# MARK: Installing

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  local apt=(apt-get -o DPkg::Lock::Timeout=300)
  # The lists of a fresh machine or container are empty or out of date.
  "${apt[@]}" install --simulate --no-install-recommends "$@" &>/dev/null || "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends "$@" && return 0
  "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$@"
}

check_packages() {
  local missing line
  mapfile -t missing < <(missing_packages)
  (( ${#missing[@]} > 0 )) || return 0
  line="apt-get install --no-install-recommends ${missing[*]}"
  if ! command -v apt-get &>/dev/null; then
    stop "these packages, or what your system calls them, are missing:" "  ${missing[*]}"
  elif (( EUID != 0 )); then
    stop "packages are missing. Install them, then try again:" "  sudo $line"
  fi
  echo "setup: $line"
  install_packages "${missing[@]}" || stop "installing failed; see the messages above"
  mapfile -t missing < <(missing_packages)
  # The compiler starts only now where its own libraries were missing, and names what else it needs.
  if (( ${#missing[@]} > 0 )); then
    install_packages "${missing[@]}" || stop "installing failed; see the messages above"
    mapfile -t missing < <(missing_packages)
  fi
  (( ${#missing[@]} == 0 )) || stop "still missing after installing: ${missing[*]}"
}

# MARK: Swift

check_swift_is_there() {
  command -v swift &>/dev/null ||
    stop "Swift $needed_major.$needed_minor or later is needed and was not found. Get it from" \
      "  $swift_site" "and put the folder of \`swift\` in PATH."
}

check_swift_version() {
  local text
  text=$(swift --version 2>&1) || stop "\`swift --version\` fails:" "$text"
  [[ $text =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
    stop "\`swift --version\` says nothing of a version:" "$text"
  local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  (( major > needed_major || (major == needed_major && minor >= needed_minor) )) ||
    stop "Swift $needed_major.$needed_minor or later is needed; this is $major.$minor. Get it from" \
      "  $swift_site"
}

check_null_device
check_swift_is_there
# Before the version: `swift` can't say it while its own libraries are missing.
check_packages
check_swift_version
