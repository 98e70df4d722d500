-- Paper forms that were printed, for the gate where devices are taken: the number on the paper ties the scan to the record.
CREATE TABLE paper_form (
  id         TEXT PRIMARY KEY NOT NULL,
  number     TEXT NOT NULL UNIQUE CHECK (number GLOB 'SF-[34679ACEHKMPTXY][34679ACEHKMPTXY][34679ACEHKMPTXY][34679ACEHKMPTXY]-[0-9][0-9]'),
  matter_id  TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL,
  -- NULL for a blank form of which no record was made yet.
  event_id   TEXT REFERENCES event (id) ON DELETE SET NULL,
  language   TEXT NOT NULL CHECK (language IN ('en', 'ru', 'fr')),
  printed_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_form_by_matter ON paper_form (matter_id, printed_at);

-- A number stands on paper somewhere: it is never given to another form.
CREATE TRIGGER paper_form_is_fixed
BEFORE UPDATE OF number, matter_id, kind, printed_at ON paper_form
WHEN NEW.number IS NOT OLD.number OR NEW.matter_id IS NOT OLD.matter_id OR NEW.kind IS NOT OLD.kind OR NEW.printed_at IS NOT OLD.printed_at
BEGIN
  SELECT RAISE(ABORT, 'paper_form: what was printed stays as it was printed');
END;

-- Scans of a form, one row each: id is '<form>:<document>'.
CREATE TABLE paper_form_scan (
  id            TEXT PRIMARY KEY NOT NULL,
  paper_form_id TEXT NOT NULL REFERENCES paper_form (id) ON DELETE CASCADE,
  document_id   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  UNIQUE (paper_form_id, document_id)
) STRICT;
CREATE INDEX paper_form_scan_by_document ON paper_form_scan (document_id);
