#!/usr/bin/env bash
# The npm package codice-fiscale-js, at the version of npm_codice_fiscale/package-lock.json, reckons the codici fiscali of 10,000 people who
# do not exist, with every omocode of each; our core must read every one and agree: npm_codice_fiscale.sh BIN FOLDER
# FOLDER, outside the source tree, gets the package and keeps it for the next run.
set -euo pipefail
bin=$1
here=$(cd "$(dirname "$0")" && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
. "$here/../support/npm.sh"

people=10000
install_packages "$here/npm_codice_fiscale" "$2"
TZ=UTC node "$here/npm_codice_fiscale/people.js" "$modules" "$people" > "$stage/people.jsonl"
"$bin/codice_fiscale_peer" "$people" < "$stage/people.jsonl"
