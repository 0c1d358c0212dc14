#!/bin/sh
# Verifies one entry with openssl, coreutils, xxd and awk only.
# Usage: verify-entry.sh PROOF-FILE ENTRY-FILE VKEY-FILE
# PROOF-FILE is a C2SP tlog-proof, ENTRY-FILE holds exactly the entry's bytes (no line feed).
set -eu
proof=$1 entry=$2 vkey=$(head -n 1 "$3")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
fail() { echo "FAIL $1"; exit 1; }
sha() { sha256sum | cut -c 1-64; }

# the key, and whether its id is its own
name=${vkey%%+*} rest=${vkey#*+}
id=${rest%%+*}
printf '%s' "${rest#*+}" | base64 -d > "$dir/typed"
[ "$( { printf '%s\n' "$name"; cat "$dir/typed"; } | sha | cut -c 1-8)" = "$id" ] || fail "key id"
{ printf '302a300506032b6570032100' | xxd -r -p; tail -c 32 "$dir/typed"; } > "$dir/key.der"

# head and hashes, blank line, checkpoint body, blank line, signatures
awk -v d="$dir" 'BEGIN { n = 1 } $0 == "" && n < 3 { n++; next } { print > (d "/part" n) }' "$proof"
grep "^— $name " "$dir/part3" | awk '{ print $3 }' | base64 -d > "$dir/signed"
[ "$(head -c 4 "$dir/signed" | xxd -p)" = "$id" ] || fail "no signature by this key"
tail -c +5 "$dir/signed" > "$dir/signature"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$dir/key.der" -rawin -in "$dir/part2" \
    -sigfile "$dir/signature" > /dev/null 2>&1 || fail "signature"
[ "$(sed -n 1p "$dir/part2")" = "$name" ] || fail "another log"

# fold the proof from the leaf to the root
at=$(sed -n 's/^index //p' "$dir/part1")
index=$at last=$(($(sed -n 2p "$dir/part2") - 1))
[ "$at" -le "$last" ] || fail "no such entry"
up() { while [ "$last" -gt 0 ] && [ "$at" -eq "$last" ] && [ $((at % 2)) -eq 0 ]; do
    at=$((at / 2)); last=$((last / 2)); done; }
hash=$( { printf '\000'; cat "$entry"; } | sha)
for sibling in $(sed -n '3,$p' "$dir/part1" | grep -v '^extra '); do
    up
    [ "$last" -gt 0 ] || fail "the proof is too long"
    other=$(printf '%s' "$sibling" | base64 -d | xxd -p -c 64)
    if [ $((at % 2)) -eq 1 ]; then pair=$other$hash; else pair=$hash$other; fi
    hash=$( { printf '\001'; printf '%s' "$pair" | xxd -r -p; } | sha)
    at=$((at / 2)) last=$((last / 2))
done
up
[ "$last" -eq 0 ] || fail "the proof is too short"
[ "$hash" = "$(sed -n 3p "$dir/part2" | base64 -d | xxd -p -c 64)" ] || fail "the entry is not in the log"
echo "OK entry $index of $name"
