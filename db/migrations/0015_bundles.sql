-- Bundles for a court: what is to be in them, and what was built. A build is frozen; its file is a blob.
CREATE TABLE bundle (
  id          TEXT PRIMARY KEY NOT NULL,
  matter_id   TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  title       TEXT NOT NULL CHECK (trim(title) <> ''),
  profile_id  TEXT NOT NULL,
  language    TEXT NOT NULL CHECK (language IN ('en', 'ru', 'fr')),
  kind        TEXT NOT NULL CHECK (kind IN ('evidence', 'authorities')),
  court       TEXT NOT NULL,
  case_number TEXT NOT NULL,
  case_name   TEXT NOT NULL,
  letter      TEXT NOT NULL,
  judge       TEXT NOT NULL,
  hearing_on  TEXT CHECK (hearing_on IS NULL OR hearing_on IS date(hearing_on)),
  mark_word   TEXT NOT NULL CHECK (mark_word IN ('annex', 'exhibit', 'tab', 'none')),
  mark_style  TEXT NOT NULL CHECK (mark_style IN ('numbers', 'letters')),
  max_bytes   INTEGER CHECK (max_bytes >= 100000),
  late        TEXT NOT NULL CHECK (late IN ('append', 'insert', 'renumber')),
  created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX bundle_by_matter ON bundle (matter_id, created_at);

CREATE TABLE bundle_section (
  id        TEXT PRIMARY KEY NOT NULL,
  bundle_id TEXT NOT NULL REFERENCES bundle (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  title     TEXT NOT NULL,
  "order"   TEXT NOT NULL CHECK ("order" IN ('date', 'hand'))
) STRICT;
CREATE INDEX bundle_section_by_bundle ON bundle_section (bundle_id, position);

-- A paper in a bundle is not removed from the case behind its back: the reference holds it.
CREATE TABLE bundle_item (
  id                   TEXT PRIMARY KEY NOT NULL,
  section_id           TEXT NOT NULL REFERENCES bundle_section (id) ON DELETE CASCADE,
  position             INTEGER NOT NULL CHECK (position >= 0),
  document_id          TEXT NOT NULL REFERENCES document (id),
  title                TEXT NOT NULL,
  redacted_document_id TEXT REFERENCES document (id),
  is_withheld          INTEGER NOT NULL CHECK (is_withheld IN (0, 1))
) STRICT;
CREATE INDEX bundle_item_by_section ON bundle_item (section_id, position);
CREATE INDEX bundle_item_by_document ON bundle_item (document_id);
CREATE INDEX bundle_item_by_copy ON bundle_item (redacted_document_id);

-- Why a privileged or sealed paper goes into one bundle all the same; id is '<bundle>:<document>'.
CREATE TABLE bundle_override (
  id          TEXT PRIMARY KEY NOT NULL,
  bundle_id   TEXT NOT NULL REFERENCES bundle (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES document (id),
  level       TEXT NOT NULL CHECK (level IN ('privileged', 'sealed')),
  reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_at  TEXT NOT NULL,
  decided_by  TEXT NOT NULL,
  UNIQUE (bundle_id, document_id)
) STRICT;
CREATE INDEX bundle_override_by_document ON bundle_override (document_id);

-- frozen is what later builds are numbered by, manifest what leaves with the file, results what the check found; all JSON.
CREATE TABLE bundle_build (
  id              TEXT PRIMARY KEY NOT NULL,
  bundle_id       TEXT NOT NULL REFERENCES bundle (id),
  variant         TEXT NOT NULL CHECK (variant IN ('full', 'redacted')),
  number          INTEGER NOT NULL CHECK (number >= 1),
  built_at        TEXT NOT NULL,
  built_by        TEXT NOT NULL,
  profile_id      TEXT NOT NULL,
  pages           INTEGER NOT NULL CHECK (pages >= 1),
  journal_size    INTEGER NOT NULL,
  journal_root    TEXT NOT NULL,
  frozen          TEXT NOT NULL CHECK (json_valid(frozen)),
  manifest        TEXT NOT NULL CHECK (json_valid(manifest)),
  manifest_sha256 TEXT NOT NULL,
  results         TEXT NOT NULL CHECK (json_valid(results)),
  base_build_id   TEXT REFERENCES bundle_build (id),
  delivered_on    TEXT CHECK (delivered_on IS NULL OR delivered_on IS date(delivered_on)),
  delivered_to    TEXT NOT NULL,
  UNIQUE (bundle_id, number)
) STRICT;
CREATE INDEX bundle_build_by_base ON bundle_build (base_build_id);

CREATE TABLE bundle_part (
  id          TEXT PRIMARY KEY NOT NULL,
  build_id    TEXT NOT NULL REFERENCES bundle_build (id) ON DELETE CASCADE,
  no          INTEGER NOT NULL CHECK (no >= 1),
  file_name   TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  bytes       INTEGER NOT NULL CHECK (bytes >= 1),
  pages       INTEGER NOT NULL CHECK (pages >= 1),
  first_label TEXT NOT NULL,
  last_label  TEXT NOT NULL,
  blob_id     TEXT NOT NULL,
  UNIQUE (build_id, no)
) STRICT;

CREATE TRIGGER bundle_build_is_frozen
BEFORE UPDATE ON bundle_build
WHEN NEW.bundle_id IS NOT OLD.bundle_id OR NEW.variant IS NOT OLD.variant OR NEW.number IS NOT OLD.number OR NEW.built_at IS NOT OLD.built_at
  OR NEW.built_by IS NOT OLD.built_by OR NEW.profile_id IS NOT OLD.profile_id OR NEW.pages IS NOT OLD.pages
  OR NEW.journal_size IS NOT OLD.journal_size OR NEW.journal_root IS NOT OLD.journal_root OR NEW.frozen IS NOT OLD.frozen
  OR NEW.manifest IS NOT OLD.manifest OR NEW.manifest_sha256 IS NOT OLD.manifest_sha256 OR NEW.results IS NOT OLD.results
  OR NEW.base_build_id IS NOT OLD.base_build_id
BEGIN
  SELECT RAISE(ABORT, 'bundle_build: what was built stays what was built');
END;
CREATE TRIGGER bundle_build_is_kept
BEFORE DELETE ON bundle_build WHEN OLD.delivered_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'bundle_build: it was delivered');
END;
CREATE TRIGGER bundle_part_is_frozen
BEFORE UPDATE ON bundle_part
BEGIN
  SELECT RAISE(ABORT, 'bundle_part: what was built stays what was built');
END;
