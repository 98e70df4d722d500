-- What a person allows with one item (a record or a paper) for one purpose. Every decision is a row of its own; the latest holds.
CREATE TABLE consent (
  id                TEXT PRIMARY KEY NOT NULL,
  matter_id         TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  event_id          TEXT REFERENCES event (id) ON DELETE CASCADE,
  document_id       TEXT REFERENCES document (id) ON DELETE CASCADE,
  purpose           TEXT NOT NULL CHECK (purpose IN ('store', 'court', 'unNgo', 'publish')),
  state             TEXT NOT NULL CHECK (state IN ('given', 'partial', 'refused', 'withdrawn', 'notPossible')),
  decided_on        TEXT CHECK (decided_on IS NULL OR decided_on IS date(decided_on)),
  by_party_id       TEXT REFERENCES party (id) ON DELETE SET NULL,
  how               TEXT NOT NULL,
  limits            TEXT NOT NULL,
  paper_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  recorded_at       TEXT NOT NULL,
  CHECK ((event_id IS NULL) <> (document_id IS NULL))
) STRICT;
CREATE INDEX consent_by_matter ON consent (matter_id);
CREATE INDEX consent_by_event ON consent (event_id);
CREATE INDEX consent_by_document ON consent (document_id);

-- A decision stays about the item it was made about.
CREATE TRIGGER consent_keeps_its_item
BEFORE UPDATE ON consent WHEN NEW.event_id IS NOT OLD.event_id OR NEW.document_id IS NOT OLD.document_id
BEGIN
  SELECT RAISE(ABORT, 'consent: a decision stays about its item');
END;

-- An item goes into one packet against its consent, for one reason; id is '<packet>:<item>'. consent_id names the
-- decision that was overridden: a later one bars the item again.
CREATE TABLE consent_override (
  id          TEXT PRIMARY KEY NOT NULL,
  packet_id   TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
  event_id    TEXT REFERENCES event (id),
  document_id TEXT REFERENCES document (id),
  consent_id  TEXT NOT NULL,
  reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_at  TEXT NOT NULL,
  decided_by  TEXT NOT NULL,
  CHECK ((event_id IS NULL) <> (document_id IS NULL))
) STRICT;
CREATE INDEX consent_override_by_packet ON consent_override (packet_id);

CREATE TRIGGER consent_override_comes_before_final
BEFORE INSERT ON consent_override WHEN (SELECT status FROM packet WHERE id = NEW.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'consent_override: the packet is final');
END;
CREATE TRIGGER consent_override_is_frozen
BEFORE UPDATE ON consent_override WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'consent_override: the packet is final');
END;
CREATE TRIGGER consent_override_is_kept
BEFORE DELETE ON consent_override WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'consent_override: the packet is final');
END;
