-- Templates of counsel's own: Typst source, kept in the vault because a letterhead names people. A packet names the
-- one it is set by in its composition; no foreign key, since a packet whose template is gone must still open.
CREATE TABLE template (
  id         TEXT PRIMARY KEY NOT NULL,
  name       TEXT NOT NULL,
  source     TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
