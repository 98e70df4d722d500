-- Derived: what full-text search finds, rebuilt from records and readings at any time (search.rebuild).
-- A record is found through its passages: its own words (0), each page, stretches of some paragraphs.
CREATE TABLE search_record (
  id        INTEGER PRIMARY KEY NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('document', 'claim', 'event', 'party', 'packet')),
  record_id TEXT NOT NULL UNIQUE,
  matter_id TEXT,
  title     TEXT NOT NULL,
  date      TEXT,
  first_day TEXT,
  last_day  TEXT,
  level     TEXT,
  -- Words of the third column of search_index, the same for all passages: kind, cases, level.
  facets    TEXT NOT NULL
) STRICT;

-- id is 65536 * search_record.id + place in the record, so that a found row names its record without a look-up.
-- The text is kept because the index has to be told the old words to forget them, and for the snippets.
CREATE TABLE search_passage (
  id        INTEGER PRIMARY KEY NOT NULL,
  page      INTEGER,
  paragraph INTEGER,
  text      TEXT NOT NULL
) STRICT;

-- The words come folded and stemmed from our own code, parted by spaces: SQLite only splits at ASCII signs.
-- Without content of its own; 'secure-delete' and PRAGMA secure_delete together make a removed word leave the file.
CREATE VIRTUAL TABLE search_index USING fts5 (word, stem, facet, content = '', tokenize = 'ascii');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
-- One segment for each commit is normal here: merging more of them at once halves the cost of an import.
INSERT INTO search_index (search_index, rank) VALUES ('automerge', 8);

-- Every capitalised word of the index with its spelling-free form, so that Cyrillic and Latin find each other.
-- skeleton is the form's consonants, backward the same from its end: a slip leaves one half of them whole.
CREATE TABLE search_name (
  form     TEXT NOT NULL,
  stem     TEXT NOT NULL,
  skeleton TEXT NOT NULL,
  backward TEXT NOT NULL,
  uses     INTEGER NOT NULL CHECK (uses >= 0),
  PRIMARY KEY (form, stem)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_name_by_skeleton ON search_name (skeleton);
CREATE INDEX search_name_by_backward ON search_name (backward);

-- The rules by which the words were made: others forget nothing they did not make, so a change means a rebuild.
CREATE TABLE search_state (
  id       INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  analysis TEXT NOT NULL
) STRICT;
INSERT INTO search_state (id, analysis) VALUES (1, '');
