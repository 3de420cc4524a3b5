#!/usr/bin/env bash
# Breaks one guard after another in a copy of the last commit and demands that the test named in the patch goes red.
#   quality/proofs/mutations/run.sh          all of them: one build of what is sound, one for each patch
#   quality/proofs/mutations/run.sh 04 12    these
#   quality/proofs/mutations/run.sh check    only whether each patch still applies: a second, without Maven
# Maven works offline; build the project once before. Nothing outside a temporary folder is changed. No build may take
# longer than ten minutes, so that nothing hangs for ever.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(git -C "$here" rev-parse --show-toplevel)

field() { sed -n "s/^$2: //p" "$1"; }

if [ "${1:-}" = check ]; then
  stale=0
  for patch in "$here"/*.patch; do
    git -C "$root" apply -C1 --check "$patch" 2>/dev/null && continue
    echo "$(basename "$patch" .patch) does not apply any more FAIL"
    stale=$((stale + 1))
  done
  echo "mutations $(ls "$here"/*.patch | wc -l), stale $stale"
  exit $((stale > 0))
fi

place=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$place/copy"; rm -rf "$place"' EXIT
git -C "$root" worktree add --quiet --detach "$place/copy" HEAD || exit 2
cd "$place/copy" || exit 2

# 0 green, 1 red, 2 did not come as far as the test
run() {
  timeout 10m mvn -q -B -o test -pl "$1" -am -Dtest="$2" -Dsurefire.failIfNoSpecifiedTests=false \
    -Dspotless.check.skip=true > "$place/log" 2>&1 && return 0
  grep -qE "Tests run: [0-9]+, (Failures: [1-9]|Failures: 0, Errors: [1-9])" "$place/log" && return 1
  return 2
}

patches=()
if [ $# -eq 0 ]; then patches=("$here"/*.patch); else for n in "$@"; do patches+=("$here/$n"-*.patch); done; fi
modules=$(for patch in "${patches[@]}"; do field "$patch" Module; done | sort -u | paste -sd,)
tests=$(for patch in "${patches[@]}"; do field "$patch" Test; done | sort -u | paste -sd,)
if ! run "$modules" "$tests"; then
  echo "without any mutation $tests are red or do not run FAIL"
  tail -40 "$place/log"
  exit 1
fi
echo "without any mutation all are green after $SECONDS s PASS"
survived=0
for patch in "${patches[@]}"; do
  name=$(basename "$patch" .patch) test=$(field "$patch" Test)
  git apply -C1 "$patch" || { echo "$name does not apply any more FAIL"; survived=$((survived + 1)); continue; }
  begun=$SECONDS
  run "$(field "$patch" Module)" "$test"
  case $? in
    1) echo "$name $test red after $((SECONDS - begun)) s PASS" ;;
    0) echo "$name $test green FAIL"; survived=$((survived + 1)) ;;
    *) echo "$name does not compile, or took too long FAIL"; tail -20 "$place/log"; survived=$((survived + 1)) ;;
  esac
  git checkout --quiet -- .
done
echo "mutations ${#patches[@]}, survived $survived, $SECONDS s"
[ "$survived" -eq 0 ]
