#!/bin/sh
# Checks this export: every file against both manifests, missing and added files, and the signature where openssl is
# there. Needs sha256sum and sha512sum (Linux) or shasum (macOS). For the journal use verify.py or verify.html.
# Usage: sh data/verify.sh [FINGERPRINT]      FINGERPRINT: of the maker's key, as you got it by another way
cd "$(dirname "$0")/.." || exit 2
bad=0
say() { printf '%s\n' "$*"; }
fail() { say "BAD  $*"; bad=1; }

if command -v sha256sum >/dev/null 2>&1; then sum256='sha256sum'; sum512='sha512sum'
elif command -v shasum >/dev/null 2>&1; then sum256='shasum -a 256'; sum512='shasum -a 512'
else say 'Neither sha256sum nor shasum is here. Use verify.py, verify.html or verify.ps1.'; exit 2
fi

[ "$(sed -n 1p bagit.txt 2>/dev/null)" = 'BagIt-Version: 1.0' ] || fail 'bagit.txt is missing or altered'

check() { # manifest, command
  [ -f "$1" ] || { fail "missing: $1"; return; }
  while IFS= read -r line || [ -n "$line" ]; do
    want=${line%% *}; path=${line#*  }
    if [ -L "$path" ]; then fail "a link: $path"
    elif [ ! -f "$path" ]; then fail "missing: $path"
    else
      got=$($2 "$path") || got=unreadable
      [ "${got%% *}" = "$want" ] || fail "changed: $path  (listed in $1)"
    fi
  done < "$1"
}
check tagmanifest-sha256.txt "$sum256"
check tagmanifest-sha512.txt "$sum512"
check manifest-sha256.txt "$sum256"
check manifest-sha512.txt "$sum512"

found=$(find data ! -type d | LC_ALL=C sort)
for manifest in manifest-sha256.txt manifest-sha512.txt; do
  listed=$(sed 's/^[0-9a-f]*  //' "$manifest" | LC_ALL=C sort)
  [ "$found" = "$listed" ] || printf '%s\n' "$found" | while IFS= read -r path; do
    printf '%s\n' "$listed" | grep -qxF -- "$path" || say "BAD  added: $path  (not in $manifest)"
  done
  [ "$found" = "$listed" ] || bad=1
done
for path in $(find . -maxdepth 1 ! -name . | LC_ALL=C sort); do
  case ${path#./} in
    data|tagmanifest-sha256.txt|tagmanifest-sha512.txt|tagmanifest-sha512.txt.sig|tagmanifest-sha512.txt.tsr|signer.pub) ;;
    *) grep -q "  ${path#./}\$" tagmanifest-sha256.txt || fail "added: ${path#./}" ;;
  esac
done

oxum=$(sed -n 's/^Payload-Oxum: //p' bag-info.txt)
count=$(find data -type f | wc -l | tr -d ' ')
bytes=$(find data -type f -exec cat {} + | wc -c | tr -d ' ')
[ "$oxum" = "$bytes.$count" ] || fail "bag-info.txt says $oxum, here are $bytes bytes in $count files"

if command -v openssl >/dev/null 2>&1 && openssl pkeyutl -help 2>&1 | grep -q -- -rawin; then
  if openssl pkeyutl -verify -pubin -inkey signer.pub -rawin -in tagmanifest-sha512.txt -sigfile tagmanifest-sha512.txt.sig >/dev/null 2>&1
  then
    print=$(openssl pkey -pubin -in signer.pub -outform DER 2>/dev/null | tail -c 32 | $sum256); print=${print%% *}
    say "ok   signed with the key $print"
    if [ -n "$1" ]; then
      want=$(printf '%s' "$1" | tr -d ' :-' | tr 'A-F' 'a-f')
      [ "$want" = "$print" ] && say 'ok   that is the key you named' || fail 'this is not the key you named'
    fi
  else fail 'the signature is wrong'
  fi
else say 'note the signature was not checked: no openssl here that can (3.0 or newer). verify.py can.'
fi
say 'note the journal was not recomputed here: verify.py and verify.html do that'

if [ $bad -eq 0 ]; then say "ok   all files are those of the manifests: $count files, $bytes bytes"; exit 0; fi
say 'This export was altered or damaged.'; exit 3
