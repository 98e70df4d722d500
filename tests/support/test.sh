#!/usr/bin/env bash
# `npm test`: everything CI runs. Without a set-up or a build nothing can be said, so those two stop the run; after them
# every step runs whatever the others found. Arguments go to vitest: npm test -- tests/db
set -uo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
failed=()
step() {
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  "$@" || failed+=("$name")
}
must() {
  step "$@"
  if [ "${#failed[@]}" -gt 0 ]; then
    printf '\nStopped: %s failed.\n' "${failed[0]}"
    exit 1
  fi
}

must 'set-up' bash tests/support/setup.sh
must 'build' node electron/build.mjs --if-stale
step 'types' tsc --noEmit
step 'types of electron/shared' tsc --noEmit -p electron/shared
step 'lint' oxlint --type-aware

results=$(mktemp)
trap 'rm -f "$results"' EXIT
display=()
[ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && display=(xvfb-run -a)
step 'tests' "${display[@]}" vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json="$results" "$@"

[ "${#failed[@]}" -eq 0 ] || printf '\nNot in order: %s\n' "$(IFS=,; echo "${failed[*]}")"
node -e "
  const { numPassedTests, numFailedTests } = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'))
  console.log(numPassedTests + ' passed, ' + numFailedTests + ' failed')
" "$results" || { printf 'The test run gave no result\n'; exit 1; }
[ "${#failed[@]}" -eq 0 ]
