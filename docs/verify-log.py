#!/usr/bin/env python3
"""Verifies a log in the C2SP tile layout with the Python standard library and openssl only.

Usage: verify-log.py LOG-FOLDER VKEY-FILE
Prints one line; exit status 0 when everything holds, 1 when something does not.
"""
import base64, hashlib, json, os, subprocess, sys, tempfile


def fail(why):
    print("FAIL " + why)
    sys.exit(1)


def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tree(leaves):
    """Rows of complete nodes, lowest first, and the root."""
    rows = [leaves]
    while len(rows[-1]) > 1:
        row = rows[-1]
        rows.append([node(row[i], row[i + 1]) for i in range(0, len(row) - 1, 2)])
    root = None
    for height, row in enumerate(rows):
        if len(leaves) >> height & 1:
            root = row[-1] if root is None else node(row[-1], root)
    return rows, root or hashlib.sha256(b"").digest()


def signed(key, message, signature):
    der = bytes.fromhex("302a300506032b6570032100") + key
    with tempfile.TemporaryDirectory() as d:
        for name, content in (("key", der), ("message", message), ("signature", signature)):
            with open(os.path.join(d, name), "wb") as f:
                f.write(content)
        return subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", d + "/key",
             "-rawin", "-in", d + "/message", "-sigfile", d + "/signature"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def checkpoint(log, vkey):
    name, key_id, key = vkey.strip().split("+", 2)
    typed = base64.b64decode(key)
    if hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] != key_id or typed[0] != 1:
        fail("the verifier key does not have its own id")
    note = open(os.path.join(log, "checkpoint"), encoding="utf-8", newline="").read()
    body, _, signatures = note.rpartition("\n\n")
    body += "\n"
    own = [base64.b64decode(line.split(" ")[2]) for line in signatures.splitlines()
           if line.startswith("\u2014 " + name + " ")]
    own = [s[4:] for s in own if s[:4].hex() == key_id]
    if not own or not all(signed(typed[1:], body.encode(), s) for s in own):
        fail("the checkpoint is not signed by this key")
    lines = body.split("\n")
    if lines[0] != name or str(int(lines[1])) != lines[1]:
        fail("the checkpoint is not one of this log")
    return int(lines[1]), base64.b64decode(lines[2])


def tile(log, kind, index, width):
    """The first `width` hashes or entries of a tile: the full file, or the partial one."""
    path = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        path = "x%03d/" % (index % 1000) + path
    base = os.path.join(log, "tile", str(kind), path)
    name = base if os.path.isfile(base) else "%s.p/%d" % (base, width)
    with open(name, "rb") as f:
        return f.read()


def entries(log, size):
    for first in range(0, size, 256):
        width, at = min(256, size - first), 0
        bundle = tile(log, "entries", first // 256, width)
        for _ in range(width):
            length = int.from_bytes(bundle[at:at + 2], "big")
            yield bundle[at + 2:at + 2 + length]
            at += 2 + length


def check(log, vkey):
    size, root = checkpoint(log, vkey)
    leaves, prev, last = [], "", ""
    for seq, raw in enumerate(entries(log, size)):
        e = json.loads(raw.decode())
        again = json.dumps(e, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        if again.encode() != raw:
            fail("entry %d is not canonical" % seq)
        if e["seq"] != seq or e["prev"] != prev or e["origin"] != vkey.split("+")[0]:
            fail("entry %d is not the one that belongs here" % seq)
        said = e["type"] == "clock.adjusted" and e["data"] == {"old": last, "new": e["ts"]}
        if e["ts"] < last and not said:
            fail("entry %d goes back in time" % seq)
        leaves.append(leaf(raw))
        prev, last = base64.b64encode(leaves[-1]).decode(), e["ts"]
    rows, computed = tree(leaves)
    if computed != root:
        fail("the entries do not add up to the signed root")
    for level in range(0, len(rows), 8):
        row = rows[level] if size else []
        for first in range(0, len(row), 256):
            part = row[first:first + 256]
            if tile(log, level // 8, first // 256, len(part))[:32 * len(part)] != b"".join(part):
                fail("tile %d of level %d differs from the entries" % (first // 256, level // 8))
    print("OK %d entries, root %s" % (size, base64.b64encode(root).decode()))


try:
    check(sys.argv[1], open(sys.argv[2], encoding="utf-8").read())
except (OSError, ValueError, KeyError, IndexError) as problem:
    fail("%s: %s" % (type(problem).__name__, problem))
