-- Reading pictures of text (OCR), page by page, in the background. Everything here but the two last tables is
-- derived: the queue follows from pages without text, the words from the originals.

-- Where a page's text is from: the file's own text layer, or recognition with its mean confidence, 0 to 100.
ALTER TABLE document_page ADD COLUMN source TEXT NOT NULL DEFAULT 'layer' CHECK (source IN ('layer', 'ocr'));
ALTER TABLE document_page ADD COLUMN confidence INTEGER CHECK (confidence BETWEEN 0 AND 100);

-- Words of recognised pages with their places, as JSON, for the text layer over the page's pixels.
CREATE TABLE page_words (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page        INTEGER NOT NULL CHECK (page >= 1),
  languages   TEXT NOT NULL CHECK (json_valid(languages)),
  turned      INTEGER NOT NULL CHECK (turned IN (0, 90, 180, 270)),
  words       TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (document_id, page)
) STRICT;

-- The queue: lowest position first, then page. A page that is being read is still 'queued', so that a lock, a
-- crash or a power cut in the middle of it changes nothing. error is a code, never words of the document.
CREATE TABLE ocr_job (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page        INTEGER NOT NULL CHECK (page >= 1),
  state       TEXT NOT NULL CHECK (state IN ('queued', 'done', 'failed', 'cancelled')),
  position    INTEGER NOT NULL,
  attempts    INTEGER NOT NULL CHECK (attempts >= 0),
  error       TEXT NOT NULL,
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX ocr_job_in_order ON ocr_job (state, position, document_id, page);

-- Working state: how this app is to do its work is nobody's statement and no fact of a case, so it is kept and
-- not journaled; and it must outlive a rebuild of what is derived.
CREATE TABLE ocr_setting (
  id      INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  paused  INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;
INSERT INTO ocr_setting (id, enabled, paused) VALUES (1, 1, 0);

-- Languages that a person chose for a document; where there is no row they are found on each page.
CREATE TABLE ocr_choice (
  document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  languages   TEXT NOT NULL CHECK (json_valid(languages))
) STRICT;

-- What was imported before there was a queue.
INSERT INTO ocr_job (document_id, page, state, position, attempts, error)
  SELECT p.document_id, p.page, 'queued', d.rowid, 0, '' FROM document_page AS p JOIN document AS d ON d.id = p.document_id
  WHERE trim(p.text, char(9, 10, 13, 32)) = ''
  UNION SELECT d.id, 1, 'queued', d.rowid, 0, '' FROM document AS d
  WHERE d.readability = 'image' AND NOT EXISTS (SELECT 1 FROM document_page AS p WHERE p.document_id = d.id);
