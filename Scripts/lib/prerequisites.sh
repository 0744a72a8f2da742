# shellcheck shell=bash
# What building Caseload needs, installed where it is missing: sourced by the scripts beside this folder.

# Debian packages that every build needs: the system libraries, what Swift's compiler and linker need, and poppler's
# programs, which take PDFs apart when Caseload runs.
# shellcheck disable=SC2034 # the scripts that source this use it
BUILD_PACKAGES=(
  libsqlite3-dev libcurl4-openssl-dev libzip-dev libxml2-dev libxlsxwriter-dev zlib1g-dev
  poppler-utils
  binutils ca-certificates git libc6-dev libstdc++-12-dev pkg-config
)

say() { printf '%s\n' "$*" >&2; }

# Prints one sentence and ends with an exit code of sysexits.h.
give_up() {
  say "$2"
  exit "$1"
}

# Runs a command as root: as it is, or by sudo.
as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    give_up 77 "Installing packages needs root, and there is no sudo. Run this script as root."
  fi
}

is_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Installs those of the named Debian packages that are missing; asks the archive for news only where it must.
install_packages() {
  command -v apt-get >/dev/null || give_up 69 "There is no apt-get here. Caseload is built on Debian 12; install these by hand: $*"
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  say "Installing from Debian: ${missing[*]}"
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends "${missing[@]}")
  # Package lists that are missing or old are the usual reason for a first failure.
  if ! as_root "${install[@]}" >/dev/null 2>&1; then
    say "Fetching Debian's package lists …"
    as_root apt-get update --quiet >/dev/null || give_up 69 "apt-get update failed. Is this machine connected to a Debian archive?"
    as_root "${install[@]}" >/dev/null || give_up 69 "Some of these packages could not be installed: ${missing[*]}"
  fi
}

# Puts `swift` on PATH where it is installed but sudo has taken it off, and checks that it is new enough.
find_swift() {
  local folder home
  home=$(getent passwd "${SUDO_USER:-$(id -un)}" | cut -d: -f6)
  if ! command -v swift >/dev/null; then
    for folder in /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/libexec/swift/bin "$home/.local/share/swiftly/bin"; do
      if [[ -x $folder/swift ]]; then
        PATH=$folder:$PATH
        break
      fi
    done
  fi
  command -v swift >/dev/null || give_up 69 "No Swift toolchain was found. Install Swift 6.3 for Debian 12 as https://www.swift.org/install/linux/ says, see that swift --version works, and run this again."
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  local major=${version% *} minor=${version#* }
  if [[ -z $version ]] || ((major < 6 || (major == 6 && minor < 2))); then
    give_up 69 "This needs Swift 6.2 or newer, and found $(swift --version 2>&1 | head -n 1). See https://www.swift.org/install/linux/"
  fi
}
