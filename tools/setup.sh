# Sourced by ./run and ./test: installs what is missing and builds. Every step says what it does and how long it took.
# Expects: ROOT (the checkout). Uses sudo only when packages are missing and the user is not root.
# shellcheck shell=bash

STARTED=$SECONDS
step() { printf '\n\033[1m▸ %s\033[0m  (%ds)\n' "$1" $((SECONDS - STARTED)); }
fail() { printf '\n✗ %s\n' "$1" >&2; [ $# -gt 1 ] && printf '  %s\n' "${@:2}" >&2; exit 1; }

# ensure_packages LIST...: installs the Debian packages named in tools/packages/LIST that are not there yet.
ensure_packages() {
    local wanted missing
    wanted=$(for list in "$@"; do grep -v '^#' "$ROOT/tools/packages/$list"; done | sort -u)
    missing=$(comm -23 <(echo "$wanted") \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p' | sort -u))
    [ -z "$missing" ] && return
    command -v apt-get >/dev/null || fail "Dit systeem heeft geen apt-get." "Installeer zelf: $(echo $missing)"
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "Er ontbreken pakketten en u bent geen root." \
            "Voer uit als root: apt-get install $(echo $missing)"
        as_root=(sudo)
    fi
    step "Debian-pakketten installeren: $(echo "$missing" | wc -l) stuks"
    echo "$missing" | paste -sd ' ' | fold -s -w 100
    "${as_root[@]}" apt-get update -q || fail "apt-get update is niet gelukt." "Controleer de netwerkverbinding."
    # shellcheck disable=SC2086  # one word a package
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing ||
        fail "Niet alle pakketten konden worden geïnstalleerd." "Lees de melding van apt-get hierboven."
}

# True when the Node.js on the PATH can build the front end (Vite 8: 20.19, or 22.12 and later).
node_is_new_enough() {
    command -v node >/dev/null && command -v npm >/dev/null && node -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)'
}

# Puts a fit Node.js on the PATH. Debian 12 ships 18: its npm then fetches Node.js 22 as an npm package.
ensure_node() {
    local fetched="$ROOT/.tools/node/node_modules"
    PATH="$(echo "$fetched"/node-linux-*/bin):$fetched/.bin:$PATH"
    hash -r
    node_is_new_enough && return
    ensure_packages node
    step "Node.js 22 ophalen (Debian heeft versie $(node --version))"
    mkdir -p "$ROOT/.tools/node"
    cp "$ROOT"/tools/node/package*.json "$ROOT/.tools/node/"
    (cd "$ROOT/.tools/node" && npm ci --no-fund --no-audit --loglevel=error) || fail "Node.js kon niet worden opgehaald."
    PATH="$(echo "$fetched"/node-linux-*/bin):$PATH"
    hash -r
    node_is_new_enough || fail "Node.js $(node --version) is te oud voor de schermen."
}

# npm_packages FOLDER: npm ci, only when the lock file changed since the last time.
npm_packages() {
    local folder=$1 stamp
    stamp=$(sha256sum "$folder/package-lock.json" | cut -c1-64)
    [ "$(cat "$folder/node_modules/.stamp" 2>/dev/null)" = "$stamp" ] && return
    ensure_node
    step "npm-pakketten voor ${folder#"$ROOT"/}"
    (cd "$folder" && npm ci --no-fund --no-audit) || fail "npm ci in ${folder#"$ROOT"/} is niet gelukt."
    echo "$stamp" >"$folder/node_modules/.stamp"
}

# The front end, into web/dist; nothing to do when no source is newer than the last build.
build_web() {
    local built="$ROOT/web/dist/.built" newer=x
    npm_packages "$ROOT/web"
    if [ -e "$built" ]; then
        newer=$(find "$ROOT/web" "$ROOT/api/openapi.yaml" -type f -newer "$built" \
            -not -path '*/node_modules/*' -not -path '*/dist/*' -print -quit)
    fi
    [ -z "$newer" ] && return
    ensure_node
    step "Schermen bouwen"
    (cd "$ROOT/web" && npm run --silent build) || fail "De schermen konden niet worden gebouwd."
    touch "$built"
}

# configure_native PRESET: configures once; afterwards only what the CMake files ask for.
configure_native() {
    local preset=$1 dir="$ROOT/build/$1"
    if [ -e "$dir/build.ninja" ]; then
        ninja -C "$dir" build.ninja >/dev/null || fail "cmake is niet gelukt." "Zie: ninja -C $dir build.ninja"
        return
    fi
    step "Bouw voorbereiden ($preset)"
    (cd "$ROOT" && cmake --preset "$preset" >"$ROOT/build/configure-$preset.log" 2>&1) || {
        cat "$ROOT/build/configure-$preset.log" >&2
        fail "cmake is niet gelukt."
    }
}

# build_native PRESET TARGET...: configures, then builds with progress.
build_native() {
    local preset=$1 dir="$ROOT/build/$1"
    shift
    configure_native "$preset"
    if ! ninja -C "$dir" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
        step "Bouwen ($preset)"
        ninja -C "$dir" "$@" || fail "Het bouwen is niet gelukt ($preset)."
    fi
}
