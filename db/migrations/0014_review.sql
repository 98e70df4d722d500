-- What counsel decided about the findings of a packet's review. A final packet's stay as they were.
CREATE TABLE packet_review (
  id         TEXT PRIMARY KEY NOT NULL,
  packet_id  TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
  key        TEXT NOT NULL CHECK (key <> ''),
  decision   TEXT NOT NULL CHECK (decision IN ('accepted', 'notSo')),
  reason     TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  UNIQUE (packet_id, key)
) STRICT;

CREATE TRIGGER packet_review_comes_before_final
BEFORE INSERT ON packet_review WHEN (SELECT status FROM packet WHERE id = NEW.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_review: the packet is final');
END;

CREATE TRIGGER packet_review_is_frozen
BEFORE UPDATE ON packet_review WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_review: the packet is final');
END;

CREATE TRIGGER packet_review_is_kept
BEFORE DELETE ON packet_review WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_review: the packet is final');
END;
