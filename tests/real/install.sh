#!/bin/sh
# Installs what the tests need besides Python, where root and apt are there: Debian's Chromium and
# PostgreSQL. Elsewhere the tests say what they left out; with CI set they fail instead.
set -eu

missing=""
command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
  || command -v google-chrome >/dev/null || missing="$missing chromium"
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 \
  || missing="$missing postgresql"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "Not here:$missing. Get it as root with: apt-get install$missing"
  exit 0
fi
echo "Installing$missing (apt-get) …"
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # a list of words
if ! { apt-get update && apt-get install -y --no-install-recommends $missing; } \
  >"$log" 2>&1 </dev/null; then
  tail -30 "$log"
  exit 1
fi
rm -f "$log"
