#!/usr/bin/env bash
# How long two tasks take a person at the screens, by the keystroke-level model:  tests/bench/gestures.sh BIN FOLDER
# FOLDER keeps the browser's packages between runs, as with tests/screens/run.sh.
set -euo pipefail
"$(dirname "$0")/../screens/run.sh" "$1" "$2" ../bench/gestures | sed -n 's/^# \(gestures: \)/\1/p; /^not ok/p'
