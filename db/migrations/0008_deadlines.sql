-- Deadlines, the rules and calendars they are counted by, and what they were before.

-- One version of a rule; id is '<rule>@<version>'. What a version says never changes: an edit is a new version.
CREATE TABLE deadline_rule (
  id           TEXT PRIMARY KEY NOT NULL,
  rule_id      TEXT NOT NULL CHECK (rule_id <> ''),
  version      INTEGER NOT NULL CHECK (version >= 1),
  made_here    INTEGER NOT NULL CHECK (made_here IN (0, 1)),
  body         TEXT NOT NULL CHECK (json_valid(body)),
  verification TEXT NOT NULL CHECK (verification IN ('unverified', 'verified')),
  verified_by  TEXT NOT NULL,
  verified_on  TEXT,
  UNIQUE (rule_id, version),
  CHECK (id = rule_id || '@' || version),
  CHECK (verification = 'unverified' OR (trim(verified_by) <> '' AND verified_on IS NOT NULL))
) STRICT;

CREATE TRIGGER deadline_rule_is_fixed
BEFORE UPDATE ON deadline_rule
WHEN NEW.body IS NOT OLD.body OR NEW.rule_id IS NOT OLD.rule_id OR NEW.version IS NOT OLD.version
BEGIN
  SELECT RAISE(ABORT, 'deadline_rule: a version keeps its words; an edit is a new version');
END;

-- One year of holidays for one set of courts; id is '<set>-<year>'.
CREATE TABLE holiday_calendar (
  id           TEXT PRIMARY KEY NOT NULL,
  set_name     TEXT NOT NULL CHECK (set_name <> ''),
  year         INTEGER NOT NULL,
  body         TEXT NOT NULL CHECK (json_valid(body)),
  verification TEXT NOT NULL CHECK (verification IN ('unverified', 'verified')),
  verified_by  TEXT NOT NULL,
  verified_on  TEXT,
  UNIQUE (set_name, year),
  CHECK (id = set_name || '-' || year),
  CHECK (verification = 'unverified' OR (trim(verified_by) <> '' AND verified_on IS NOT NULL))
) STRICT;

-- What counsel entered stands beside what was computed from it, and a day of counsel's own beside both.
CREATE TABLE deadline (
  id                  TEXT PRIMARY KEY NOT NULL,
  matter_id           TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  title               TEXT NOT NULL,
  kind                TEXT NOT NULL CHECK (kind IN ('filing', 'answerDue', 'embargo', 'softLimit', 'stateDuty')),
  rule_id             TEXT,
  rule_version        INTEGER,
  trigger_event_id    TEXT REFERENCES event (id),
  trigger_kind        TEXT NOT NULL,
  trigger_on          TEXT,
  trigger_time        TEXT,
  trigger_zone        TEXT,
  trigger_document_id TEXT REFERENCES document (id),
  answers             TEXT NOT NULL CHECK (json_valid(answers)),
  decided_on          TEXT,
  period              TEXT CHECK (period IS NULL OR json_valid(period)),
  paused_days         INTEGER NOT NULL CHECK (paused_days >= 0),
  own_on              TEXT,
  computed_on         TEXT,
  computed_time       TEXT,
  computed_zone       TEXT,
  counted_from        TEXT,
  steps               TEXT NOT NULL CHECK (json_valid(steps)),
  warnings            TEXT NOT NULL CHECK (json_valid(warnings)),
  by_source           TEXT NOT NULL CHECK (json_valid(by_source)),
  override_on         TEXT,
  override_reason     TEXT NOT NULL,
  status              TEXT NOT NULL CHECK (status IN ('open', 'soft', 'done', 'missed', 'restorationAsked', 'restored', 'notApplicable')),
  status_reason       TEXT NOT NULL,
  status_on           TEXT,
  proof_document_id   TEXT REFERENCES document (id),
  proof_on            TEXT,
  proof_note          TEXT NOT NULL,
  alerts              TEXT NOT NULL CHECK (json_valid(alerts)),
  remind_after        TEXT NOT NULL CHECK (json_valid(remind_after)),
  party_id            TEXT REFERENCES party (id),
  note                TEXT NOT NULL,
  created_at          TEXT NOT NULL,
  CHECK ((override_on IS NULL) = (trim(override_reason) = '')),
  -- Nothing but proof of service closes a deadline as done.
  CHECK (status <> 'done' OR (proof_document_id IS NOT NULL AND proof_on IS NOT NULL)),
  CHECK (status NOT IN ('restorationAsked', 'restored', 'notApplicable') OR trim(status_reason) <> '')
) STRICT;
CREATE INDEX deadline_by_matter ON deadline (matter_id);
CREATE INDEX deadline_by_event ON deadline (trigger_event_id);
CREATE INDEX deadline_by_day ON deadline (status, coalesce(override_on, computed_on));

CREATE TRIGGER deadline_matter_is_fixed
BEFORE UPDATE OF matter_id ON deadline
WHEN NEW.matter_id IS NOT OLD.matter_id
BEGIN
  SELECT RAISE(ABORT, 'deadline.matter_id is fixed');
END;

-- Days a deadline had before, in order; id is '<deadline>:<position>'.
CREATE TABLE deadline_value (
  id           TEXT PRIMARY KEY NOT NULL,
  deadline_id  TEXT NOT NULL REFERENCES deadline (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL CHECK (position >= 0),
  computed_on  TEXT,
  computed_time TEXT,
  counted_from TEXT,
  rule_version INTEGER,
  because      TEXT NOT NULL CHECK (because IN ('trigger', 'rule', 'calendar', 'entered')),
  replaced_at  TEXT NOT NULL,
  UNIQUE (deadline_id, position)
) STRICT;

CREATE TRIGGER deadline_value_is_fixed
BEFORE UPDATE ON deadline_value
BEGIN
  SELECT RAISE(ABORT, 'deadline_value: an earlier value stays what it was');
END;

-- How long an institution keeps its video, as counsel learned it; id is the institution.
CREATE TABLE video_retention (
  id        TEXT PRIMARY KEY NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  days      INTEGER NOT NULL CHECK (days >= 1),
  how_known TEXT NOT NULL
) STRICT;
