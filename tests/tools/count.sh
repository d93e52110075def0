# Sourced by ./test: runs test programs, adds up what passed and failed, and closes with one line.
# shellcheck shell=bash

PASSED=0 FAILED=0 FAILURES=()

add() { PASSED=$((PASSED + $1)) FAILED=$((FAILED + $2)); }
broken() { FAILED=$((FAILED + 1)) FAILURES+=("$1"); }

# check NAME COMMAND...: one test that passes when the command succeeds.
check() {
    step "$1"
    if "${@:2}"; then add 1 0; else broken "$1"; fi
}

# native PREFIX: builds and runs every test program build/<preset>/tests/<prefix>*.
# Programs that need PostgreSQL find PH_TEST_PG_DSN, a temporary cluster that lives as long as the program.
native() {
    local program programs log name passed failed
    configure_native "$PH_PRESET"
    programs=$(ninja -C "$ROOT/build/$PH_PRESET" -t targets all |
        sed -n 's/^\(tests\/[a-z_]*\): CXX_EXECUTABLE_LINKER__.*/\1/p' | grep "^tests/$1")
    # shellcheck disable=SC2086  # one word a program
    build_native "$PH_PRESET" $programs
    for program in $programs; do
        program="$ROOT/build/$PH_PRESET/$program"
        name=$(basename "$program")
        step "$name"
        log="$ROOT/build/$PH_PRESET/tests/$name.log"
        # Unit tests need no database server.
        local runner=("$ROOT/tests/tools/with-postgres")
        [[ $name == unit_* ]] && runner=()
        "${runner[@]}" "$program" --gtest_color=no --gtest_brief=1 >"$log" 2>&1
        local status=$?
        passed=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$log" | tail -1)
        failed=$(sed -n 's/^\[  FAILED  \] \([0-9]*\) test.*, listed below.*/\1/p' "$log" | tail -1)
        add "${passed:-0}" "${failed:-0}"
        echo "  ${passed:-0} passed, ${failed:-0} failed"
        if grep -q '^\[  SKIPPED \]' "$log"; then
            grep -A2 '^\[  SKIPPED \]' "$log" | head -20
        fi
        if [ $status != 0 ]; then
            tail -100 "$log"
            FAILURES+=("$name")
            # A crash prints no count of failures; it is a failure all the same.
            [ "${failed:-0}" = 0 ] && add 0 1
        elif [ -z "$passed" ]; then
            tail -20 "$log"
            broken "$name printed no result"
        fi
    done
}

# node_tests NAME COMMAND...: a runner that prints "# pass N" and "# fail N" (node:test) or Vitest's "Tests  N passed".
node_tests() {
    local log="$ROOT/build/$1.log" passed failed status
    step "$1"
    NO_COLOR=1 "${@:2}" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    passed=$(sed -n 's/^\(#\|ℹ\) pass \([0-9]*\)$/\2/p; s/^ *Tests .*[^0-9]\([0-9]\+\) passed.*/\1/p; s/^ *Tests  *\([0-9]\+\) passed.*/\1/p' "$log" | awk '{n+=$1} END {print n+0}')
    failed=$(sed -n 's/^\(#\|ℹ\) fail \([0-9]*\)$/\2/p; s/^ *Tests  *\([0-9]\+\) failed.*/\1/p' "$log" | awk '{n+=$1} END {print n+0}')
    add "$passed" "$failed"
    if [ "$status" != 0 ]; then
        FAILURES+=("$1")
        [ "$failed" = 0 ] && add 0 1
    elif [ "$passed" = 0 ]; then
        broken "$1 ran no test"
    fi
}

report() {
    [ ${#FAILURES[@]} -gt 0 ] && printf '\n✗ %s' "${FAILURES[@]}" && echo
    printf '\nDuur: %d min %d s\n' $(((SECONDS - STARTED) / 60)) $(((SECONDS - STARTED) % 60))
    echo "$PASSED passed, $FAILED failed"
    [ "$FAILED" = 0 ]
}
