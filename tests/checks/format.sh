#!/usr/bin/env bash
# The formatter decides layout: any difference fails.
set -euo pipefail
find plugin host-api samples tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h' \) -print0 |
    xargs -0 clang-format-14 --dry-run -Werror
echo "every file is as the formatter wants it"
