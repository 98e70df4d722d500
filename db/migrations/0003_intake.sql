-- Papers that came inside another: an attachment, an entry of an archive. The parent may be removed; the child
-- stays, and its path still says where it came from.
ALTER TABLE document ADD COLUMN parent_document_id TEXT REFERENCES document (id) ON DELETE SET NULL;
ALTER TABLE document ADD COLUMN path_in_parent TEXT NOT NULL DEFAULT '';
-- The original is damaged and what is shown was read from a repaired copy, which is made anew each time.
ALTER TABLE document ADD COLUMN repaired INTEGER NOT NULL DEFAULT 0 CHECK (repaired IN (0, 1));
-- The name says one kind of file, the content is another.
ALTER TABLE document ADD COLUMN kind_mismatch INTEGER NOT NULL DEFAULT 0 CHECK (kind_mismatch IN (0, 1));
CREATE INDEX document_by_parent ON document (parent_document_id);

-- Derived: what a file says about itself, in its order: heads of mail, properties of Office files and PDFs, EXIF.
CREATE TABLE document_metadata (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  n           INTEGER NOT NULL CHECK (n >= 0),
  name        TEXT NOT NULL CHECK (name <> ''),
  value       TEXT NOT NULL,
  PRIMARY KEY (document_id, n)
) STRICT, WITHOUT ROWID;

-- Derived: what a camera wrote, for comparing with an event's time and place. The clock is the camera's own.
CREATE TABLE document_camera (
  document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  taken_at    TEXT,
  zone        TEXT,
  device      TEXT NOT NULL,
  position    TEXT NOT NULL
) STRICT;

-- Derived: every file inside a file, also those that could not be taken out (reason) or were there already (the
-- same paper in two mails is one document with two places). Rows stand here only when all of them have come in.
CREATE TABLE document_part (
  document_id       TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  n                 INTEGER NOT NULL CHECK (n >= 0),
  path              TEXT NOT NULL,
  child_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  reason            TEXT NOT NULL,
  PRIMARY KEY (document_id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_part_by_child ON document_part (child_document_id);
