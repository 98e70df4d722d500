#!/usr/bin/env python3
"""Checks the proof about one document: python3 data/verify-proof.py [--root HEX]

--root is the root of the anchor as somebody outside has it (printed, stamped). Standard library only.
"""
import hashlib, json, os, sys

here = os.path.dirname(os.path.abspath(__file__))
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
node = lambda left, right: sha(b"\x01", left, right)
un = bytes.fromhex


def from_inclusion(leaf, index, size, path):  # RFC 9162 2.1.3.2
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            r = node(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return r if sn == 0 else None


def consistent(first, first_root, second, second_root, path):  # RFC 9162 2.1.4.2
    if first == second:
        return not path and first_root == second_root
    if not 0 < first < second:
        return False
    path = ([first_root] if first & (first - 1) == 0 else []) + path
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


proof = json.load(open(os.path.join(here, "proof.json"), encoding="utf-8"))
entry, document, anchor, log = proof["entry"], proof["document"], proof["anchor"], proof["log"]
content = open(os.path.join(here, "..", document["path"]), "rb").read()
canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
leaf = sha(b"\x00", un(proof["salt"]), canonical)
told = any(c["table"] == "document" and c["rowId"] == document["id"] and (c["after"] or {}).get("sha256") == document["sha256"] for c in entry["changes"])
checks = [
    ("the document has the SHA-256 that the entry tells", told and hashlib.sha256(content).hexdigest() == document["sha256"]),
    ("the entry has the leaf hash", leaf == un(proof["leaf"])),
    (f"the entry is number {entry['seq']} in the tree of {anchor['size']} with root {anchor['root']}", from_inclusion(leaf, entry["seq"] - 1, anchor["size"], [un(h) for h in anchor["path"]]) == un(anchor["root"])),
    (f"that tree is the beginning of the tree of {log['size']} with root {log['root']}", consistent(anchor["size"], un(anchor["root"]), log["size"], un(log["root"]), [un(h) for h in log["path"]])),
]
if len(sys.argv) == 3 and sys.argv[1] == "--root":
    checks.append(("the root from outside is that of the anchor", sys.argv[2].replace(" ", "").lower() == anchor["root"]))
for what, ok in checks:
    print("ok  " if ok else "BAD ", what)
sys.exit(0 if all(ok for _, ok in checks) else 3)
