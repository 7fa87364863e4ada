#!/usr/bin/env bash
# xmllint: catalogue.xsd is a schema and the catalogue is valid against it; a mistake is not: catalogue.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
schema=$root/schemas/exemptions/catalogue.xsd

xmllint --nonet --noout --schema "$schema" "$root/schemas/exemptions/catalogue.xml"
for change in 's/severity="E"/severity="X"/' 's/ serial="[0-9]*"//' 's/<code id="001"/<code id="0-01"/' 's/assertion="registry"/assertion="nobody"/'; do
    sed "$change" "$root/schemas/exemptions/catalogue.xml" > "$stage/changed.xml"
    if cmp -s "$root/schemas/exemptions/catalogue.xml" "$stage/changed.xml" || xmllint --nonet --noout --schema "$schema" "$stage/changed.xml" 2> /dev/null; then
        echo "no change by, or valid after, $change" && exit 1
    fi
done
echo "the catalogue is valid, four mistakes are not"
