#!/usr/bin/env bash
# Brings what the tests need beyond npm: system packages, and the Electron test runtime. Safe to run again and again.
# On Debian and Ubuntu as root it installs the packages; elsewhere it says what to install, and fails only if something
# is missing that the tests cannot do without.
set -euo pipefail
cd "$(dirname "$0")/../.."
say() { printf '%s\n' "$*" >&2; }

missing=()
need_command() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
need_library() { ldconfig -p 2>/dev/null | grep -q -F "$1" || missing+=("$2"); }

if [ "$(uname -s)" = Linux ]; then
  if [ -z "${DISPLAY:-}" ]; then
    need_command Xvfb xvfb
    need_command xauth xauth
  fi
  need_command ps procps
  # Watches what the vault process writes and where it connects (tests/safety).
  need_command strace strace
  # Read back and compared by tests of papers and of the vault's files.
  need_command age age
  need_command pdftotext poppler-utils
  need_command qpdf qpdf
  need_command convert imagemagick
  # What Electron's binary links to (readelf -d).
  need_library libgtk-3.so.0 libgtk-3-0
  need_library libnss3.so libnss3
  need_library libasound.so.2 libasound2
  need_library libgbm.so.1 libgbm1
  need_library libdrm.so.2 libdrm2
  need_library libcups.so.2 libcups2
  need_library libatk-bridge-2.0.so.0 libatk-bridge2.0-0
  need_library libatspi.so.0 libatspi2.0-0
  need_library libxkbcommon.so.0 libxkbcommon0
  need_library libXcomposite.so.1 libxcomposite1
  need_library libXdamage.so.1 libxdamage1
  need_library libXfixes.so.3 libxfixes3
  need_library libXrandr.so.2 libxrandr2
  need_library libpango-1.0.so.0 libpango-1.0-0
  need_library libcairo.so.2 libcairo2
fi

# Newer releases renamed some libraries for 64-bit time.
current_name() { if apt-cache show "$1t64" >/dev/null 2>&1; then printf '%s\n' "$1t64"; else printf '%s\n' "$1"; fi; }

if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "setup: installing ${missing[*]}"
    apt-get update -qq -o DPkg::Lock::Timeout=300 >&2
    names=()
    for name in "${missing[@]}"; do names+=("$(current_name "$name")"); done
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "${names[@]}" >&2
  else
    say "setup: these packages are missing and cannot be installed from here. On Debian or Ubuntu run:"
    say "  sudo apt-get install --no-install-recommends ${missing[*]}"
    exit 1
  fi
fi

# The real Electron serves if it is there; otherwise the runtime that npm can bring.
node --input-type=module -e "
  import { findElectron } from './tests/support/electron-runtime.mjs'
  const { isTestRuntime } = await findElectron({ mayDownload: false })
  if (isTestRuntime) console.error('setup: end-to-end tests run on the Electron 25 test runtime')
"
