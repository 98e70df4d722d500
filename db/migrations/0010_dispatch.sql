-- Where a final packet went, what proves it, and what came back.
CREATE TABLE dispatch (
  id                  TEXT PRIMARY KEY NOT NULL,
  packet_id           TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
  addressee_party_id  TEXT REFERENCES party (id) ON DELETE SET NULL,
  addressee           TEXT NOT NULL,
  is_copy             INTEGER NOT NULL CHECK (is_copy IN (0, 1)),
  channel             TEXT NOT NULL,
  sent_on             TEXT CHECK (sent_on IS NULL OR sent_on IS date(sent_on)),
  sent_at             TEXT,
  tracking_no         TEXT NOT NULL,
  proof_document_id   TEXT REFERENCES document (id) ON DELETE SET NULL,
  received_on         TEXT CHECK (received_on IS NULL OR received_on IS date(received_on)),
  received_by         TEXT NOT NULL,
  incoming_no         TEXT NOT NULL,
  stamp_document_id   TEXT REFERENCES document (id) ON DELETE SET NULL,
  answer_deadline_id  TEXT REFERENCES deadline (id) ON DELETE SET NULL,
  embargo_deadline_id TEXT REFERENCES deadline (id) ON DELETE SET NULL,
  outcome             TEXT NOT NULL,
  outcome_on          TEXT CHECK (outcome_on IS NULL OR outcome_on IS date(outcome_on)),
  outcome_words       TEXT NOT NULL,
  reply_document_id   TEXT REFERENCES document (id) ON DELETE SET NULL,
  next_step           TEXT NOT NULL,
  note                TEXT NOT NULL,
  CHECK (outcome = 'awaiting' OR outcome_on IS NOT NULL)
) STRICT;

CREATE INDEX dispatch_by_packet ON dispatch (packet_id);
