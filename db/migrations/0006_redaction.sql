-- Redacted copies, what lets a barred paper into a packet, papers that were asked for, and what pages look like.

-- A redacted copy is a document of its own; id is that document. The original stays as long as a copy names it.
CREATE TABLE redaction (
  id                   TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  original_document_id TEXT NOT NULL REFERENCES document (id),
  made_at              TEXT NOT NULL,
  CHECK (original_document_id <> id)
) STRICT;
CREATE INDEX redaction_by_original ON redaction (original_document_id);

-- Where something was hidden and why, never what: id is '<copy>:<position>'. box is JSON of parts of the page.
CREATE TABLE redaction_mark (
  id           TEXT PRIMARY KEY NOT NULL,
  redaction_id TEXT NOT NULL REFERENCES redaction (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL CHECK (position >= 0),
  kind         TEXT NOT NULL CHECK (kind IN ('box', 'word')),
  page         INTEGER CHECK (page >= 1),
  paragraph    INTEGER CHECK (paragraph >= 1),
  box          TEXT CHECK (box IS NULL OR json_valid(box)),
  reason       TEXT NOT NULL,
  CHECK ((page IS NULL) <> (paragraph IS NULL)),
  UNIQUE (redaction_id, position)
) STRICT;

-- What a redacted copy was made of never changes.
CREATE TRIGGER redaction_is_fixed
BEFORE UPDATE ON redaction
BEGIN
  SELECT RAISE(ABORT, 'redaction: a copy stays the copy of its original');
END;

-- A privileged or sealed paper goes into one packet for one reason; id is '<packet>:<document>'.
-- level is the paper's when that was decided: a paper that was sealed since is barred again.
CREATE TABLE packet_override (
  id          TEXT PRIMARY KEY NOT NULL,
  packet_id   TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES document (id),
  level       TEXT NOT NULL CHECK (level IN ('privileged', 'sealed')),
  reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_at  TEXT NOT NULL,
  decided_by  TEXT NOT NULL,
  UNIQUE (packet_id, document_id)
) STRICT;
CREATE INDEX packet_override_by_document ON packet_override (document_id);

CREATE TRIGGER packet_override_comes_before_final
BEFORE INSERT ON packet_override WHEN (SELECT status FROM packet WHERE id = NEW.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_override: the packet is final');
END;
CREATE TRIGGER packet_override_is_frozen
BEFORE UPDATE ON packet_override WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_override: the packet is final');
END;
CREATE TRIGGER packet_override_is_kept
BEFORE DELETE ON packet_override WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_override: the packet is final');
END;

-- A paper that somebody has and counsel has not. requested_on, state_on and due_on are calendar days.
CREATE TABLE missing_paper (
  id                   TEXT PRIMARY KEY NOT NULL,
  matter_id            TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  what                 TEXT NOT NULL CHECK (trim(what) <> ''),
  from_whom            TEXT NOT NULL,
  from_party_id        TEXT REFERENCES party (id) ON DELETE SET NULL,
  requested_on         TEXT CHECK (requested_on IS NULL OR requested_on IS date(requested_on)),
  requested_how        TEXT NOT NULL,
  request_ref          TEXT NOT NULL,
  state                TEXT NOT NULL CHECK (state IN ('requested', 'refused', 'awaited', 'received')),
  state_on             TEXT CHECK (state_on IS NULL OR state_on IS date(state_on)),
  due_on               TEXT CHECK (due_on IS NULL OR due_on IS date(due_on)),
  due_note             TEXT NOT NULL,
  received_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  note                 TEXT NOT NULL,
  CHECK (received_document_id IS NULL OR state = 'received')
) STRICT;
CREATE INDEX missing_paper_by_matter ON missing_paper (matter_id, state);

-- Derived: what pages look like and what words they have, 64 bits each in hex; text_length says of which text.
-- A document that has been looked at has a row for its first page at least. Texts without pages have page 1.
CREATE TABLE page_fingerprint (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page        INTEGER NOT NULL CHECK (page >= 1),
  look        TEXT CHECK (length(look) = 16),
  words       TEXT CHECK (length(words) = 16),
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;
