#!/usr/bin/env bash
# `npm test`: everything CI runs, in the order in which a fault is cheapest to find. Stops at the first step that fails,
# except that all tests run. Arguments go to vitest: npm test -- tests/db
set -uo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
say() { printf '\n== %s\n' "$*"; }
stop() { printf '\nStopped: %s failed.\n' "$1"; exit 1; }

say 'set-up';  bash tests/support/setup.sh || stop set-up
say 'build';   node electron/build.mjs --if-stale || stop build
say 'types';   tsc --noEmit && tsc --noEmit -p electron/shared || stop types
say 'lint';    oxlint --type-aware || stop lint

say 'tests'
results=$(mktemp)
trap 'rm -f "$results"' EXIT
display=()
[ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && display=(xvfb-run -a)
"${display[@]}" vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json="$results" "$@"
status=$?
node -e "
  const { numPassedTests, numFailedTests } = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'))
  console.log(numPassedTests + ' passed, ' + numFailedTests + ' failed')
" "$results" || { printf 'The test run gave no result\n'; exit 1; }
exit $status
