-- Custody, seals and proofs of time; and journals that came in from an export with some entries as hashes alone.

-- 1: only the leaf of this entry came into the vault (it is about another case, or a paper that was left out). It
-- counts towards the root; its other columns say nothing.
ALTER TABLE journal_entry ADD COLUMN withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1));

-- The last time a stored paper was read back and hashed; id is the document. A paper that failed is not used.
CREATE TABLE document_check (
  id         TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  checked_at TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('ok', 'missing', 'damaged')),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- What people say happened to a paper or its carrier: handed over, taken back. at is the time they give, which may be
-- earlier and vague; entered_at is the machine's. Never changed: a correction is a new entry that points back.
CREATE TABLE custody_note (
  id              TEXT PRIMARY KEY NOT NULL,
  document_id     TEXT NOT NULL REFERENCES document (id),
  action          TEXT NOT NULL CHECK (action IN ('collected', 'received', 'handedOver', 'takenBack', 'copied', 'printed', 'lost', 'destroyedByOrder', 'noted')),
  copy_class      TEXT NOT NULL CHECK (copy_class IN ('original', 'evidentiary', 'working', 'redacted', 'export')),
  at              TEXT,
  at_clock        TEXT CHECK (at_clock IS NULL OR at_clock GLOB '[0-2][0-9]:[0-5][0-9]'),
  entered_at      TEXT NOT NULL,
  from_custodian  TEXT NOT NULL,
  to_custodian    TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  place           TEXT NOT NULL,
  reason          TEXT NOT NULL,
  seal_no         TEXT NOT NULL,
  condition       TEXT NOT NULL,
  witness         TEXT NOT NULL,
  note            TEXT NOT NULL,
  corrects_id     TEXT REFERENCES custody_note (id),
  CHECK (action NOT IN ('handedOver', 'takenBack') OR (trim(from_custodian) <> '' AND trim(to_custodian) <> '')),
  CHECK (corrects_id IS NOT id)
) STRICT;
CREATE INDEX custody_note_by_document ON custody_note (document_id, entered_at);
CREATE TRIGGER custody_note_is_append_only BEFORE UPDATE ON custody_note
BEGIN SELECT RAISE(ABORT, 'custody_note: entries are only added'); END;
CREATE TRIGGER custody_note_is_kept BEFORE DELETE ON custody_note
BEGIN SELECT RAISE(ABORT, 'custody_note: entries are only added'); END;

-- A sealed record: id is '<record>:<version>', content its rows as they were sealed. While opened_at is NULL nothing
-- of the record changes (triggers made at opening see to it); opening it begins the next version and says why.
CREATE TABLE record_seal (
  id             TEXT PRIMARY KEY NOT NULL,
  record_id      TEXT NOT NULL,
  kind           TEXT NOT NULL,
  matter_id      TEXT NOT NULL REFERENCES matter (id) ON DELETE RESTRICT,
  version        INTEGER NOT NULL CHECK (version >= 1),
  sealed_at      TEXT NOT NULL,
  sealed_by      TEXT NOT NULL,
  reason         TEXT NOT NULL,
  content        TEXT NOT NULL CHECK (json_valid(content)),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  opened_at      TEXT,
  opened_by      TEXT NOT NULL,
  opened_reason  TEXT NOT NULL,
  UNIQUE (record_id, version),
  CHECK (opened_at IS NULL OR trim(opened_reason) <> '')
) STRICT;
CREATE UNIQUE INDEX record_seal_in_force ON record_seal (record_id) WHERE opened_at IS NULL;
CREATE TRIGGER record_seal_is_fixed BEFORE UPDATE ON record_seal
WHEN OLD.opened_at IS NOT NULL OR NEW.opened_at IS NULL OR NEW.content IS NOT OLD.content OR NEW.record_id IS NOT OLD.record_id
  OR NEW.version IS NOT OLD.version OR NEW.sealed_at IS NOT OLD.sealed_at OR NEW.sealed_by IS NOT OLD.sealed_by
  OR NEW.reason IS NOT OLD.reason OR NEW.kind IS NOT OLD.kind OR NEW.matter_id IS NOT OLD.matter_id
  OR NEW.content_sha256 IS NOT OLD.content_sha256
BEGIN SELECT RAISE(ABORT, 'record_seal: a seal is only opened, once'); END;
CREATE TRIGGER record_seal_is_kept BEFORE DELETE ON record_seal
BEGIN SELECT RAISE(ABORT, 'record_seal: seals are kept'); END;

-- A request for, or a proof of, the time by which something existed. subject_text is what is stamped, for a checkpoint
-- of the journal; a document is stamped by its SHA-256. Bytes of requests and tokens are base64.
CREATE TABLE time_proof (
  id           TEXT PRIMARY KEY NOT NULL,
  matter_id    TEXT REFERENCES matter (id) ON DELETE RESTRICT,
  kind         TEXT NOT NULL CHECK (kind IN ('rfc3161', 'openTimestamps')),
  subject      TEXT NOT NULL CHECK (subject IN ('checkpoint', 'document')),
  document_id  TEXT REFERENCES document (id),
  subject_text TEXT NOT NULL,
  digest       TEXT NOT NULL CHECK (length(digest) = 64),
  nonce        TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  request      TEXT NOT NULL,
  token        TEXT NOT NULL,
  received_at  TEXT,
  facts        TEXT NOT NULL CHECK (json_valid(facts)),
  CHECK ((subject = 'document') = (document_id IS NOT NULL)),
  CHECK ((received_at IS NULL) = (token = ''))
) STRICT;
CREATE INDEX time_proof_by_document ON time_proof (document_id);
-- What was stamped never changes; an OpenTimestamps proof may be replaced by the same one, further along.
CREATE TRIGGER time_proof_subject_is_fixed BEFORE UPDATE ON time_proof
WHEN NEW.digest IS NOT OLD.digest OR NEW.subject_text IS NOT OLD.subject_text OR NEW.document_id IS NOT OLD.document_id
  OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.nonce IS NOT OLD.nonce OR NEW.request IS NOT OLD.request
BEGIN SELECT RAISE(ABORT, 'time_proof: what is stamped stays what it is'); END;
