#!/bin/sh
# Prints the path of a Chromium or Chrome for the browser tests; installs one where that is possible.
set -eu

find_browser() {
  if [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ]; then
    echo "$CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    command -v "$name" && return
  done
  for file in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
      /Applications/Chromium.app/Contents/MacOS/Chromium \
      "${HOME:-/nowhere}"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome \
      "${HOME:-/nowhere}"/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*; do
    if [ -x "$file" ]; then
      echo "$file"
      return
    fi
  done
  return 1
}

install_browser() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >&2 && return
  fi
  (cd "$(dirname "$0")/../frontend" && npx --no-install playwright install chromium) >&2
}

find_browser && exit
echo "No Chromium or Chrome found; installing one ..." >&2
install_browser || true
find_browser && exit
echo "rapport: the browser tests need Chromium or Chrome: install one (package 'chromium') or set CHROMIUM to its path." >&2
exit 1
