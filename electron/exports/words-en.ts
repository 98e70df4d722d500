import type { ExportWords, ReadMeFacts } from './words'

const what: Readonly<Record<ReadMeFacts['kind'], string>> = {
  case: 'an export of one case',
  archive: 'the full archive of a practice: every case, every paper, the whole journal. It contains privileged and sealed papers and is not for handing over',
  proof: 'a proof that one document was on record by a certain time and has not been changed since',
}

const leftOut = ({ kind, barred, restingOnBarred, barredReason, withheld, tablesLeftOut }: ReadMeFacts): string[] => [
  ...(barred > 0 ? [`- Left out: ${barred} papers that are privileged or sealed, and ${restingOnBarred} records that rest on their words.`] : []),
  ...(barredReason !== '' ? [`- Privileged or sealed papers are in it. Reason given: ${barredReason}`] : []),
  ...(withheld > 0 ? [`- Of ${withheld} entries of the journal only the hash is here, because they tell of other cases or of what was left out. Their`, '  place and number are proven, their content is not shown.'] : []),
  ...(tablesLeftOut.length > 0 ? [`- Not part of one case, so not here: ${tablesLeftOut.join(', ')}.`] : []),
  ...(kind === 'proof' ? ['- Everything else on record is left out on purpose: this discloses one entry and one document.'] : []),
]

const howToCheck = ({ kind, logSize, logRoot }: ReadMeFacts): string => `HOW TO CHECK IT (nothing to install)

Any browser:  open data/verify.html, choose this folder. It needs no network.
Linux:        sha256sum -c manifest-sha256.txt
              sha256sum -c tagmanifest-sha256.txt
              sh data/verify.sh          everything, with the signature where openssl is there
macOS:        shasum -a 256 -c manifest-sha256.txt        or: sh data/verify.sh
Windows:      powershell -ExecutionPolicy Bypass -File data\\verify.ps1
              one file: Get-FileHash FILE   or: certutil -hashfile FILE SHA256
Python 3:     python3 data/verify.py     files, signature and journal; standard library only
${kind === 'proof' ? '              python3 data/verify-proof.py      the proof itself\n' : ''}Any BagIt tool (RFC 8493) can check the folder too.

Signature:    openssl pkeyutl -verify -pubin -inkey signer.pub -rawin \\
                -in tagmanifest-sha512.txt -sigfile tagmanifest-sha512.txt.sig
Printed root: a packet or bundle on paper prints the size and root of the journal. Compare:
              size ${logSize}, root ${logRoot}
              for another size: python3 data/verify.py --size N --root HEX

The checkers in data/ came with what they check. Whoever could alter this folder could alter them. The
fingerprint above, received by another way (paper, telephone), is what makes the signature mean something.`

export const wordsEn: ExportWords = {
  readMe: (facts) => `READ ME FIRST

This is ${what[facts.kind]}${facts.title === '' ? '' : `: ${facts.title}`}.
Made ${facts.madeAt} with Sheaf by ${facts.maker === '' ? 'counsel' : facts.maker}.
${facts.contact.map((line) => `Contact: ${line}\n`).join('')}Key of the maker (SHA-256 of the Ed25519 public key in signer.pub):
  ${facts.fingerprint}

WHAT IS IN IT

${facts.kind === 'proof' ? `data/proof.json     the entry, its salt, the way to the roots
data/checkpoint.txt the signed head of the journal
` : `data/originals/     ${facts.papers} papers exactly as they came in, byte for byte
data/redacted/      redacted copies; ${facts.redactions} places were hidden, listed with page and reason in
                    data/records/redaction_mark.csv, without what was hidden
data/packets/       ${facts.packets} complaints and letters as they were made final
data/items.csv  data/claims.csv  data/events.csv  data/index.csv    to read in a spreadsheet
data/records/       every record, as CSV and as JSON lines; schema.json says what each column is
data/custody-log.jsonl  data/custody-log.pdf    who did what and when: the journal
data/checkpoint.txt the signed head of the journal
data/CANONICAL-FORM.txt   how an entry is hashed, with a worked example
`}
${howToCheck(facts)}

WHAT THE CHECK SHOWS, AND WHAT IT DOES NOT

It shows that these files and this journal are what the holder of the key signed, and that no entry of the
journal was changed, taken out or moved since its root was printed or stamped elsewhere. It does not show:
- that the clock of the machine was right. Order is proven, time only where somebody outside stamped it;
- who wrote a paper, or that what it says is true;
- that the file is complete: what was never entered is not here;
- what happened before the first stamp from outside: whoever held the key could have written anything until then.
${leftOut(facts).map((line) => `${line}\n`).join('')}`,
  custody: {
    log: 'Custody log', sheet: 'Custody sheet', page: 'Page', of: 'of', columns: ['No.', 'When', 'Who', 'What', 'Detail'],
    withheld: (count) => (count === 1 ? 'One entry is here as a hash only: it tells of another case or of a paper that was left out.' : `${count} entries are here as hashes only: they tell of other cases or of papers that were left out.`),
    machine: 'machine’s clock', told: 'time as told by a person', entered: (at) => `entered ${at}`,
    from: 'from', to: 'to', acknowledgement: 'acknowledged', place: 'at', reason: 'reason', sealNo: 'seal no.', condition: 'condition', witness: 'witness', corrects: (no) => `corrects entry ${no}`,
    copyClass: { original: 'original', evidentiary: 'evidentiary copy', working: 'working copy', redacted: 'redacted copy', export: 'export' },
    actions: {
      collected: 'collected', received: 'received', imported: 'imported and hashed', hashed: 'hashed', verifiedOk: 'read back: unchanged', verifiedFail: 'read back: NOT as it came in', viewed: 'viewed',
      annotated: 'described', copied: 'copied', redacted: 'redacted copy made', printed: 'printed, or went into a packet', bundled: 'went into a bundle', exported: 'taken out', handedOver: 'handed over', takenBack: 'taken back', sealed: 'sealed',
      unsealed: 'new version begun', lost: 'lost', destroyedByOrder: 'destroyed by order', noted: 'noted', removed: 'removed from the list', restored: 'change taken back', proven: 'proof taken out', timed: 'proof of time', other: 'recorded',
    },
    facts: { title: 'Document', sha256: 'SHA-256', size: 'Size', added: 'Added', original: 'File name', given: 'Given by', level: 'Level', lastCheck: 'Last read back', never: 'never', id: 'Record', journal: 'Journal', key: 'Key of the vault' },
    states: { ok: 'unchanged', missing: 'the stored file is missing', damaged: 'the stored file is damaged or was exchanged' },
    note: 'Every line with a number is an entry of the journal, which is hash-chained: a changed, removed or moved entry changes its root. What is marked as told by a person was entered by one, and that time is what the person says. Order is proven; time only as far as the machine’s clock was right.',
    signature: 'Name, date, signature of whoever handed over and whoever received',
  },
}
