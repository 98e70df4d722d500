#!/usr/bin/env python3
"""Checks this export with Python's standard library alone: files, signature, journal, printed root.

Usage: python3 data/verify.py [--fingerprint HEX] [--size N --root HEX] [--json] [FOLDER]
Exit codes: 0 all is well, 2 wrong use, 3 altered or damaged.
"""
import argparse, base64, hashlib, json, os, re, sys

findings = []


def tell(state, what, where=""):
    findings.append({"state": state, "what": what, "where": where})


def digest(path, name):
    total = hashlib.new(name)
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(1 << 20), b""):
            total.update(chunk)
    return total.hexdigest()


def read_manifest(root, name):
    listed = {}
    try:
        lines = open(os.path.join(root, name), encoding="utf-8").read().split("\n")
    except (OSError, UnicodeDecodeError):
        tell("bad", "missing or unreadable", name)
        return listed
    for number, line in enumerate(lines, 1):
        if line == "":
            continue
        match = re.fullmatch(r"([0-9a-f]+)  ([A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*)", line)
        if not match or ".." in match[2].split("/") or match[2] in listed:
            tell("bad", "no line of a manifest", f"{name}:{number}")
            continue
        listed[match[2]] = match[1]
    return listed


def check_files(root):
    try:
        declared = open(os.path.join(root, "bagit.txt"), encoding="ascii").read()
    except (OSError, UnicodeDecodeError):
        declared = ""
    if declared != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        tell("bad", "missing or altered", "bagit.txt")
    present, size = set(), 0
    for folder, folders, names in os.walk(root):
        for name in folders + names:
            path = os.path.join(folder, name)
            if os.path.islink(path) or not (os.path.isdir(path) or os.path.isfile(path)):
                tell("bad", "neither file nor folder", os.path.relpath(path, root))
        for name in names:
            relative = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
            present.add(relative)
            if relative.startswith("data/"):
                size += os.path.getsize(os.path.join(folder, name))
    payload = {path for path in present if path.startswith("data/")}
    for prefix in ("tagmanifest", "manifest"):
        for algorithm in ("sha256", "sha512"):
            name = f"{prefix}-{algorithm}.txt"
            listed = read_manifest(root, name)
            for path, want in listed.items():
                if path not in present:
                    tell("bad", f"missing (listed in {name})", path)
                elif digest(os.path.join(root, path), algorithm) != want:
                    tell("bad", f"changed (listed in {name})", path)
            here = payload if prefix == "manifest" else present - payload
            about = {f"tagmanifest-{a}.txt" for a in ("sha256", "sha512")} | {"signer.pub", "tagmanifest-sha512.txt.sig", "tagmanifest-sha512.txt.tsr"}
            for path in sorted(here - set(listed) - (about if prefix == "tagmanifest" else set())):
                tell("bad", f"added (not in {name})", path)
    try:
        info = open(os.path.join(root, "bag-info.txt"), encoding="utf-8").read()
    except (OSError, UnicodeDecodeError):
        info = ""
    oxum = re.search(r"^Payload-Oxum: (.+)$", info, re.M)
    if not oxum or oxum[1] != f"{size}.{len(payload)}":
        tell("bad", f"says {oxum[1] if oxum else 'nothing'}, here are {size} bytes in {len(payload)} files", "bag-info.txt")
    if not any(one["state"] == "bad" for one in findings):
        tell("ok", f"all {len(present)} files are those of the manifests")


# Ed25519 verification as RFC 8032 sets it out.
P, Q = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def point_multiply(s, point):
    result = (0, 1, 1, 0)
    while s > 0:
        if s & 1:
            result = point_add(result, point)
        point, s = point_add(point, point), s >> 1
    return result


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else (0, y, 1, 0)
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P != 0:
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


GY = 4 * pow(5, P - 2, P) % P
G = decompress(GY.to_bytes(32, "little"))


def is_signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    left, right = point_multiply(s, G), point_add(r, point_multiply(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def public_key(root):
    try:
        pem = open(os.path.join(root, "signer.pub"), encoding="ascii").read()
        der = base64.b64decode("".join(line for line in pem.split("\n") if "-" not in line))
    except (OSError, ValueError):
        return None
    return der[12:] if len(der) == 44 and der.startswith(bytes.fromhex("302a300506032b6570032100")) else None


def check_signature(root, expected):
    key = public_key(root)
    try:
        message = open(os.path.join(root, "tagmanifest-sha512.txt"), "rb").read()
        signature = open(os.path.join(root, "tagmanifest-sha512.txt.sig"), "rb").read()
    except OSError:
        key = None
    if key is None or not is_signed(key, message, signature):
        tell("bad", "the signature is wrong or missing", "tagmanifest-sha512.txt.sig")
        return key
    fingerprint = hashlib.sha256(key).hexdigest()
    tell("ok", f"signed with the key {fingerprint}")
    if expected:
        same = re.sub(r"[\s:-]", "", expected).lower() == fingerprint
        tell("ok" if same else "bad", "that is the key you named" if same else "this is not the key you named", "signer.pub")
    return key


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


class Tree:
    """RFC 6962: roots of the complete subtrees, largest first."""

    def __init__(self):
        self.size, self.roots = 0, []

    def add(self, leaf):
        node, rest = leaf, self.size
        while rest & 1:
            node, rest = hashlib.sha256(b"\x01" + self.roots.pop() + node).digest(), rest >> 1
        self.roots.append(node)
        self.size += 1

    def root(self):
        if not self.roots:
            return hashlib.sha256(b"").digest()
        node = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            node = hashlib.sha256(b"\x01" + left + node).digest()
        return node


def check_log(root, key, printed):
    path = os.path.join(root, "data", "custody-log.jsonl")
    if not os.path.exists(path):
        return
    tree, withheld, roots, before = Tree(), 0, {}, len(findings)
    with open(path, encoding="utf-8", newline="\n") as file:
        for number, text in enumerate(file, 1):
            where = f"data/custody-log.jsonl:{number}"
            try:
                line = json.loads(text)
                leaf = bytes.fromhex(line["leaf"])
                if line["seq"] != tree.size + 1:
                    tell("bad", f"entry {line['seq']} stands where {tree.size + 1} should: removed or reordered", where)
                if "entry" in line:
                    entry = bytes.fromhex(line["salt"]) + canonical(line["entry"])
                    if hashlib.sha256(b"\x00" + entry).digest() != leaf or line["entry"]["seq"] != line["seq"]:
                        tell("bad", f"entry {line['seq']} was altered", where)
                else:
                    withheld += 1
            except (ValueError, KeyError, TypeError):
                tell("bad", "no line of the journal", where)
                continue
            tree.add(leaf)
            roots[tree.size] = tree.root().hex() if printed and tree.size == printed[0] else ""
    try:
        note = open(os.path.join(root, "data", "checkpoint.txt"), encoding="utf-8", newline="\n").read()
        body, signatures = note.split("\n\n", 1)
        origin, size, want = body.split("\n")
        signature = base64.b64decode(signatures.split("\n")[0].split(" ")[2])
    except (OSError, ValueError, IndexError):
        return tell("bad", "missing or unreadable", "data/checkpoint.txt")
    if key is None or not is_signed(key, (body + "\n").encode("utf-8"), signature[4:]):
        tell("bad", "the signature of the checkpoint is wrong", "data/checkpoint.txt")
    if size != str(tree.size):
        tell("bad", f"the journal has {tree.size} entries, the checkpoint {size}: entries were removed or added", "data/custody-log.jsonl")
    elif base64.b64decode(want) != tree.root():
        tell("bad", f"the root of the journal is {tree.root().hex()}, which is not that of the checkpoint", "data/custody-log.jsonl")
    if withheld:
        tell("note", f"{withheld} entries are here as hashes only")
    if len(findings) == before + (1 if withheld else 0):
        tell("ok", f"journal: {tree.size} entries, root {tree.root().hex()}")
    if printed:
        size, want = printed
        found = roots.get(size) if size else hashlib.sha256(b"").hexdigest()
        if found == re.sub(r"\s", "", want).lower():
            tell("ok", f"the printed root is that of the first {size} entries")
        else:
            tell("bad", "the printed root is not a root of this journal")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    parser.add_argument("--fingerprint")
    parser.add_argument("--size", type=int)
    parser.add_argument("--root")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if (options.size is None) != (options.root is None):
        parser.error("--size and --root go together")
    root = os.path.abspath(options.folder)
    check_files(root)
    key = check_signature(root, options.fingerprint)
    check_log(root, key, None if options.size is None else (options.size, options.root))
    bad = any(one["state"] == "bad" for one in findings)
    if options.json:
        print(json.dumps({"ok": not bad, "findings": findings}, ensure_ascii=False))
    else:
        for one in findings:
            word = {"ok": "ok  ", "bad": "BAD ", "note": "note"}[one["state"]]
            print(word, one["where"] + ":" if one["where"] else "", one["what"])
        if bad:
            print("This export was altered or damaged.")
    sys.exit(3 if bad else 0)


if __name__ == "__main__":
    main()
