#!/usr/bin/env python3
"""Verifies an evidence package with the Python standard library and openssl only.

Usage: verify-package.py FOLDER
Prints what holds, then OK; or FAIL and why. Exit status 0 or 1.
"""
import base64, hashlib, hmac, json, os, subprocess, sys, tempfile


def fail(why):
    print("FAIL " + why)
    sys.exit(1)


def read(*path):
    with open(os.path.join(*path), "rb") as f:
        return f.read()


def digest(path, kind):
    h = hashlib.new(kind)
    with open(path, "rb") as f:
        for piece in iter(lambda: f.read(1 << 20), b""):
            h.update(piece)
    return h.hexdigest()


def files(bag):
    found = set()
    for folder, folders, names in os.walk(bag):
        for name in folders + names:
            path = os.path.join(folder, name)
            if os.path.islink(path):
                fail("there is a link: " + path)
            if name in names:
                found.add(os.path.relpath(path, bag).replace(os.sep, "/"))
    return found


def bag_holds(bag):
    here = files(bag)
    payload = {f for f in here if f.startswith("data/")}
    tags = {f for f in here - payload if not f.startswith("tagmanifest-")}
    for kind in ("sha256", "sha512"):
        for manifest, want in (("tagmanifest-%s.txt", tags), ("manifest-%s.txt", payload)):
            name = manifest % kind
            lines = [l.split("  ", 1) for l in read(bag, name).decode("ascii").splitlines()]
            if {path for _, path in lines} != want or len(lines) != len(want):
                fail("%s does not list exactly the files that are there" % name)
            for hexed, path in lines:
                if digest(os.path.join(bag, path), kind) != hexed:
                    fail("%s is not what %s says" % (path, name))
    print("bag: %d files, digest of the whole %s"
          % (len(here), digest(os.path.join(bag, "tagmanifest-sha256.txt"), "sha256")))


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


def checkpoint(log):
    vkey = read(log, "vkey").decode()
    name, key_id, key = vkey.strip().split("+", 2)
    typed = base64.b64decode(key)
    if hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] != key_id or typed[0] != 1:
        fail("the verifier key does not have its own id")
    note = read(log, "checkpoint").decode()
    body, _, signatures = note.rpartition("\n\n")
    body += "\n"
    own = [base64.b64decode(line.split(" ")[2]) for line in signatures.splitlines()
           if line.startswith("\u2014 " + name + " ")]
    own = [s[4:] for s in own if s[:4].hex() == key_id]
    if not own or not all(signed(typed[1:], body.encode(), s) for s in own):
        fail("the checkpoint is not signed by the key in data/log/vkey")
    lines = body.split("\n")
    if lines[0] != name:
        fail("the checkpoint is of another log")
    print("checkpoint: %s entries of %s, signed by %s" % (lines[1], name, vkey.strip()))
    return note, name, int(lines[1]), base64.b64decode(lines[2])


def proved(leaf, index, size, path, root):
    """RFC 9162, section 2.1.3.2."""
    at, last, value = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            value = hashlib.sha256(b"\1" + sibling + value).digest()
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            value = hashlib.sha256(b"\1" + value + sibling).digest()
        at, last = at >> 1, last >> 1
    return last == 0 and value == root


def entries(log):
    note, origin, size, root = checkpoint(log)
    found = {}
    for name in os.listdir(os.path.join(log, "entries")):
        index = int(name[:-len(".json")])
        raw = read(log, "entries", name)
        entry = json.loads(raw.decode())
        head, _, rest = read(log, "proofs", "%d.tlog-proof" % index).decode().partition("\n\n")
        lines = head.split("\n")
        leaf = hashlib.sha256(b"\0" + raw).digest()
        path = [base64.b64decode(l) for l in lines[2:] if not l.startswith("extra ")]
        if lines[0] != "c2sp.org/tlog-proof@v1" or lines[1] != "index %d" % index or rest != note:
            fail("the proof of entry %d is not one for it" % index)
        if entry["seq"] != index or entry["origin"] != origin:
            fail("entry %d is not the one of its name" % index)
        if not 0 <= index < size or not proved(leaf, index, size, path, root):
            fail("entry %d is not in the log" % index)
        entry["leaf"] = base64.b64encode(leaf).decode()
        found[index] = entry
    print("log: %d entries, each proved" % len(found))
    return found, {"origin": origin, "size": size, "root": base64.b64encode(root).decode()}


def commitments(value):
    """Every string of 64 hexadecimal digits in an entry's data."""
    if isinstance(value, dict):
        return {c for v in value.values() for c in commitments(v)}
    if isinstance(value, list):
        return {c for v in value for c in commitments(v)}
    return {value} if isinstance(value, str) and len(value) == 64 else set()


def payloads(data, named):
    folder = os.path.join(data, "payloads")
    texts = {}
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        commitment, kind = name.split(".")
        if kind != "text":
            continue
        key = bytes.fromhex(read(folder, commitment + ".key").decode())
        text = read(folder, name)
        if hmac.new(key, text, hashlib.sha256).hexdigest() != commitment:
            fail("text %s is not the one that was committed to" % commitment)
        if commitment not in named:
            fail("no entry commits to text %s" % commitment)
        texts[commitment] = text.decode()
    print("texts: %d, each the one that an entry commits to" % len(texts))
    return texts


def same(entry, said, names, what):
    for mine, theirs in names.items():
        if entry["data"].get(theirs) != said.get(mine):
            fail("%s: %s is not what entry %d says" % (what, mine, entry["seq"]))
    if said["by"] != entry["actor"] or said["at"] != entry["ts"]:
        fail("%s: who or when is not what entry %d says" % (what, entry["seq"]))


def items(data, log, state, texts):
    package = json.loads(read(data, "package.json").decode())
    if any(package["log"][name] != value for name, value in state.items()):
        fail("package.json describes the log otherwise than signed")
    for one in package["items"]:
        item, folder = one["item"], os.path.join(data, "items", one["item"])
        if os.path.dirname(one["original"]) != "items/" + item:
            fail("the original of %s lies elsewhere" % item)
        about = sorted(i for i, e in log.items() if e.get("item") == item)
        if about != sorted(one["entries"]):
            fail("package.json does not list exactly the entries about %s" % item)
        original = digest(os.path.join(data, one["original"]), "sha256")
        pulled = [log[i]["data"]["sha256"] for i in about if log[i]["type"] == "item.pulled"]
        if not pulled or pulled[-1] != original or one["sha256"] != original:
            fail("the original of %s is not what the log says was pulled" % item)
        for obj in one["objects"]:
            path = os.path.join(data, "objects", obj["sha256"])
            if digest(path, "sha256") != obj["sha256"]:
                fail("object %s is not what its name says" % obj["sha256"])
            if obj["sha256"] not in commitments(log[obj["entry"]]["data"]):
                fail("entry %d does not name object %s" % (obj["entry"], obj["sha256"]))
        decided = json.loads(read(folder, "decisions.json").decode())["decisions"]
        if [d["entry"] for d in decided] != [i for i in about if log[i]["type"] == "decision.made"]:
            fail("decisions.json does not hold exactly the decisions about %s" % item)
        for d in decided:
            same(log[d["entry"]], d, {
                "disposition": "disposition", "policyCode": "policyCode", "policySet": "policy",
                "commitment": "rationale", "firstJudgement": "firstJudgement", "round": "round",
                "thresholds": "thresholds", "evidence": "evidence", "fence": "fence",
                "role": "role"}, "decisions.json")
            if d["leaf"] != log[d["entry"]]["leaf"]:
                fail("decisions.json: entry %d has another hash" % d["entry"])
            for answer in d["answers"]:
                same(log[answer["entry"]], answer,
                     {"agrees": "agrees", "commitment": "rationale"}, "decisions.json")
            for said in [d] + d["answers"]:
                if said.get("rationale") != texts.get(said["commitment"]):
                    fail("the reasons behind entry %d are not those committed to" % said["entry"])
        rows = json.loads(read(folder, "custody.json").decode())["rows"]
        want = [(i, log[i]["ts"], log[i]["actor"], log[i]["type"], log[i]["leaf"]) for i in about]
        if [(r["entry"], r["at"], r["actor"], r["type"], r["leaf"]) for r in rows] != want:
            fail("custody.json is not what the entries about %s say" % item)
        print("item %s: original as recorded, decisions: %d, custody: %d lines, all as in the log"
              % (item, len(decided), len(rows)))
        for gap in one["gaps"]:
            print("  missing: " + gap["sentence"])


try:
    bag = sys.argv[1]
    bag_holds(bag)
    data = os.path.join(bag, "data")
    log, state = entries(os.path.join(data, "log"))
    named = {c for e in log.values() for c in commitments(e["data"])}
    items(data, log, state, payloads(data, named))
    print("OK")
except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as problem:
    fail("%s: %s" % (type(problem).__name__, problem))
