CREATE TABLE access_denial (
  id                             TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  visit_event_id                 TEXT REFERENCES event (id) ON DELETE SET NULL,
  visit_kind                     TEXT NOT NULL,
  planned_start                  TEXT,
  planned_end                    TEXT,
  facility_party_id              TEXT REFERENCES party (id) ON DELETE SET NULL,
  entrance                       TEXT NOT NULL,
  room                           TEXT NOT NULL,
  requested_by                   TEXT NOT NULL,
  requested_on                   TEXT,
  request_channel                TEXT NOT NULL,
  request_ref                    TEXT NOT NULL,
  pass_request_no                TEXT NOT NULL,
  authority_id                   TEXT REFERENCES authority (id) ON DELETE SET NULL,
  certificate_no                 TEXT NOT NULL,
  arrived_at                     TEXT,
  left_at                        TEXT,
  waited_minutes                 INTEGER CHECK (waited_minutes >= 0),
  outcome                        TEXT NOT NULL,
  minutes                        TEXT NOT NULL CHECK (json_valid(minutes)),
  refused_by                     TEXT NOT NULL CHECK (json_valid(refused_by)),
  reason_kind                    TEXT NOT NULL,
  reason_verbatim                TEXT NOT NULL,
  reason_language                TEXT NOT NULL,
  legal_ground_cited             TEXT NOT NULL,
  legal_ground_named             TEXT NOT NULL,
  written_refusal_asked          TEXT NOT NULL,
  written_refusal_asked_at       TEXT,
  written_refusal_given          TEXT NOT NULL,
  written_refusal_ref            TEXT NOT NULL,
  written_refusal_document_id    TEXT REFERENCES document (id) ON DELETE SET NULL,
  witnesses                      TEXT NOT NULL CHECK (json_valid(witnesses)),
  client_refusal_document_id     TEXT REFERENCES document (id) ON DELETE SET NULL,
  client_refusal_seen_by_counsel TEXT NOT NULL,
  restrictions                   TEXT NOT NULL CHECK (json_valid(restrictions)),
  confidentiality_breach         TEXT NOT NULL,
  confidentiality_detail         TEXT NOT NULL,
  confiscated                    TEXT NOT NULL CHECK (json_valid(confiscated)),
  client_state                   TEXT NOT NULL,
  last_letter_on                 TEXT,
  concerns                       TEXT NOT NULL,
  concerns_by                    TEXT NOT NULL,
  linked_event_ids               TEXT NOT NULL CHECK (json_valid(linked_event_ids)),
  immediate_steps                TEXT NOT NULL CHECK (json_valid(immediate_steps)),
  next_attempt_on                TEXT,
  next_attempt_at                TEXT,
  evidence_document_ids          TEXT NOT NULL CHECK (json_valid(evidence_document_ids)),
  memo_written_on                TEXT,
  memo_written_at                TEXT,
  memo_author                    TEXT NOT NULL,
  memo_signed                    TEXT NOT NULL,
  memo_document_id               TEXT REFERENCES document (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE appeal_decision (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  case_no TEXT NOT NULL,
  judges TEXT NOT NULL CHECK (json_valid(judges)),
  decided_by TEXT NOT NULL,
  hearing_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  attacked_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  attacked_words TEXT NOT NULL,
  filed_by TEXT NOT NULL,
  grounds_raised TEXT NOT NULL,
  grounds_answered TEXT NOT NULL,
  disposition TEXT NOT NULL,
  operative TEXT NOT NULL,
  articles TEXT NOT NULL,
  reasons_given TEXT NOT NULL,
  reasons TEXT NOT NULL,
  dissent TEXT NOT NULL,
  announced_on TEXT,
  reasoned_on TEXT,
  copy_served_on TEXT,
  copy_served_counsel_on TEXT,
  force TEXT NOT NULL,
  in_force_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  certified TEXT NOT NULL,
  certified_asked_on TEXT,
  certified_copies TEXT NOT NULL CHECK (json_valid(certified_copies))
) STRICT;

CREATE TABLE authority (
  id          TEXT PRIMARY KEY NOT NULL,
  matter_id   TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  number      TEXT NOT NULL,
  issued_on   TEXT,
  issuer      TEXT NOT NULL,
  valid_until TEXT,
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX authority_by_matter ON authority (matter_id);

CREATE TABLE blob_binding (
  blob_id TEXT PRIMARY KEY NOT NULL,
  bind    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE INDEX bundle_by_matter ON bundle (matter_id, created_at);

CREATE TABLE bundle_item (
  id                   TEXT PRIMARY KEY NOT NULL,
  section_id           TEXT NOT NULL REFERENCES bundle_section (id) ON DELETE CASCADE,
  position             INTEGER NOT NULL CHECK (position >= 0),
  document_id          TEXT NOT NULL REFERENCES document (id),
  title                TEXT NOT NULL,
  redacted_document_id TEXT REFERENCES document (id),
  is_withheld          INTEGER NOT NULL CHECK (is_withheld IN (0, 1))
) STRICT;

CREATE INDEX bundle_item_by_copy ON bundle_item (redacted_document_id);

CREATE INDEX bundle_item_by_document ON bundle_item (document_id);

CREATE INDEX bundle_item_by_section ON bundle_item (section_id, position);

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

CREATE TABLE bundle_section (
  id        TEXT PRIMARY KEY NOT NULL,
  bundle_id TEXT NOT NULL REFERENCES bundle (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  title     TEXT NOT NULL,
  "order"   TEXT NOT NULL CHECK ("order" IN ('date', 'hand'))
) STRICT;

CREATE INDEX bundle_section_by_bundle ON bundle_section (bundle_id, position);

CREATE TABLE care (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  need TEXT NOT NULL,
  medicine TEXT NOT NULL,
  dose TEXT NOT NULL,
  until TEXT,
  earlier_care_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  incident_ids TEXT NOT NULL CHECK (json_valid(incident_ids)),
  by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  to_whom TEXT NOT NULL,
  channel TEXT NOT NULL,
  reference TEXT NOT NULL,
  answer_words TEXT NOT NULL,
  reason_given TEXT NOT NULL,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids))
) STRICT;

CREATE TABLE cassation_decision (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  case_no TEXT NOT NULL,
  judges TEXT NOT NULL CHECK (json_valid(judges)),
  decided_by TEXT NOT NULL,
  hearing_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  attacked_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  attacked_words TEXT NOT NULL,
  filed_by TEXT NOT NULL,
  grounds_raised TEXT NOT NULL,
  grounds_answered TEXT NOT NULL,
  disposition TEXT NOT NULL,
  operative TEXT NOT NULL,
  articles TEXT NOT NULL,
  reasons_given TEXT NOT NULL,
  reasons TEXT NOT NULL,
  dissent TEXT NOT NULL,
  announced_on TEXT,
  reasoned_on TEXT,
  copy_served_on TEXT,
  copy_served_counsel_on TEXT,
  force TEXT NOT NULL,
  in_force_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  certified TEXT NOT NULL,
  certified_asked_on TEXT,
  certified_copies TEXT NOT NULL CHECK (json_valid(certified_copies))
) STRICT;

CREATE TABLE charge_step (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  article TEXT NOT NULL,
  words TEXT NOT NULL,
  replaces_article TEXT NOT NULL,
  replaces_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  conduct_from TEXT,
  conduct_to TEXT,
  by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  by_whom TEXT NOT NULL,
  charged_on TEXT,
  counsel_present TEXT NOT NULL,
  client_said TEXT NOT NULL,
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
  id               TEXT PRIMARY KEY NOT NULL,
  matter_id        TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  event_id         TEXT REFERENCES event (id) ON DELETE CASCADE,
  field            TEXT NOT NULL,
  document_id      TEXT REFERENCES document (id),
  told_by_party_id TEXT REFERENCES party (id),
  page             INTEGER,
  section          TEXT NOT NULL,
  quote            TEXT NOT NULL,
  asserts          TEXT NOT NULL,
  date_value       TEXT,
  days_min         INTEGER,
  days_max         INTEGER,
  strength         TEXT NOT NULL,
  repeats_claim_id TEXT REFERENCES claim (id) ON DELETE SET NULL,
  note             TEXT NOT NULL,
  CHECK (document_id IS NOT NULL OR told_by_party_id IS NOT NULL),
  CHECK ((days_min IS NULL) = (days_max IS NULL) AND (days_min IS NULL OR days_min <= days_max)),
  CHECK (repeats_claim_id IS NOT id)
) STRICT;

CREATE INDEX claim_by_document ON claim (document_id);

CREATE INDEX claim_by_event ON claim (event_id);

CREATE INDEX claim_by_matter ON claim (matter_id);

CREATE TABLE clinical_evaluation (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  report_kind TEXT NOT NULL,
  clinician_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  clinician_name TEXT NOT NULL,
  qualification TEXT NOT NULL,
  licence TEXT NOT NULL,
  employer TEXT NOT NULL,
  independence TEXT NOT NULL,
  report_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  started_at TEXT,
  ended_on TEXT,
  ended_at TEXT,
  institution_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  address TEXT NOT NULL,
  room TEXT NOT NULL,
  persons_present TEXT NOT NULL CHECK (json_valid(persons_present)),
  guards_present TEXT NOT NULL,
  guards_who TEXT NOT NULL,
  guards_why TEXT NOT NULL,
  restraints_used TEXT NOT NULL,
  restraints_detail TEXT NOT NULL,
  escort_demeanour TEXT NOT NULL,
  threats_to_examiner TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_on TEXT,
  request_ref TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  interpreter_language TEXT NOT NULL,
  interpreter_sworn TEXT NOT NULL,
  time_limit_imposed TEXT NOT NULL,
  time_limit_minutes INTEGER,
  exam_consent TEXT NOT NULL,
  exam_consent_on TEXT,
  exam_consent_how TEXT NOT NULL,
  photo_consent TEXT NOT NULL,
  photo_consent_on TEXT,
  photo_consent_how TEXT NOT NULL,
  intimate_consent TEXT NOT NULL,
  intimate_consent_on TEXT,
  intimate_consent_how TEXT NOT NULL,
  disclosures TEXT NOT NULL CHECK (json_valid(disclosures)),
  consent_refusal_reason TEXT NOT NULL,
  chaperone TEXT NOT NULL,
  chaperone_offered TEXT NOT NULL,
  chaperone_sex TEXT NOT NULL,
  account_verbatim TEXT NOT NULL,
  account_language TEXT NOT NULL,
  incident_ids TEXT NOT NULL CHECK (json_valid(incident_ids)),
  care_ids TEXT NOT NULL CHECK (json_valid(care_ids)),
  acute_symptoms TEXT NOT NULL CHECK (json_valid(acute_symptoms)),
  chronic_symptoms TEXT NOT NULL CHECK (json_valid(chronic_symptoms)),
  prior_conditions TEXT NOT NULL,
  medication TEXT NOT NULL,
  substance_use TEXT NOT NULL,
  methods TEXT NOT NULL CHECK (json_valid(methods)),
  consciousness_loss TEXT NOT NULL,
  consciousness_basis TEXT NOT NULL,
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  diagnostic_tests TEXT NOT NULL CHECK (json_valid(diagnostic_tests)),
  photographs TEXT NOT NULL CHECK (json_valid(photographs)),
  photographed_on TEXT,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)),
  rule_soon TEXT NOT NULL,
  rule_dated TEXT NOT NULL,
  rule_scale TEXT NOT NULL,
  rule_person_first TEXT NOT NULL,
  rule_close_ups TEXT NOT NULL,
  rule_angles TEXT NOT NULL,
  rule_no_flash TEXT NOT NULL,
  rule_focus TEXT NOT NULL,
  rule_all_kept TEXT NOT NULL,
  rule_original_format TEXT NOT NULL,
  rule_consent TEXT NOT NULL,
  rule_intimate TEXT NOT NULL,
  rule_words_too TEXT NOT NULL,
  rule_copies TEXT NOT NULL,
  assessment_methods TEXT NOT NULL,
  current_complaints TEXT NOT NULL,
  pre_history TEXT NOT NULL,
  post_history TEXT NOT NULL,
  psychiatric_history TEXT NOT NULL,
  psych_substance_use TEXT NOT NULL,
  mental_status TEXT NOT NULL,
  social_functioning TEXT NOT NULL,
  psych_tests TEXT NOT NULL,
  neuropsych_tests TEXT NOT NULL,
  suicide_risk TEXT NOT NULL,
  suicide_action TEXT NOT NULL,
  interpretation TEXT NOT NULL,
  overall_consistency TEXT NOT NULL,
  internal_consistency TEXT NOT NULL,
  external_consistency TEXT NOT NULL,
  current_disability TEXT NOT NULL,
  social_effect TEXT NOT NULL,
  recommendations TEXT NOT NULL,
  declaration TEXT NOT NULL,
  signed_on TEXT,
  delivered_to TEXT NOT NULL CHECK (json_valid(delivered_to))
) STRICT;

CREATE TABLE complaint (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  to_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  to_whom TEXT NOT NULL,
  by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  about TEXT NOT NULL,
  client_said TEXT NOT NULL,
  about_event_ids TEXT NOT NULL CHECK (json_valid(about_event_ids)),
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  route TEXT NOT NULL,
  carried_by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  carried_by TEXT NOT NULL,
  handed_on TEXT,
  handed_at TEXT,
  read_by_others TEXT NOT NULL,
  read_by TEXT NOT NULL,
  number_given TEXT NOT NULL,
  incoming_no TEXT NOT NULL,
  proof_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  state TEXT NOT NULL,
  registered_on TEXT,
  answered_on TEXT,
  answer TEXT NOT NULL,
  pressure TEXT NOT NULL,
  followed_event_ids TEXT NOT NULL CHECK (json_valid(followed_event_ids)),
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids))
) STRICT;

CREATE TABLE confiscation (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  action TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items)),
  taken_from_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  taken_by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  taken_by TEXT NOT NULL,
  ground TEXT NOT NULL,
  legal_ground TEXT NOT NULL,
  is_religious TEXT NOT NULL,
  receipt_given TEXT NOT NULL,
  record_no TEXT NOT NULL,
  receipt_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  witnesses TEXT NOT NULL,
  return_state TEXT NOT NULL,
  return_asked_on TEXT,
  returned_on TEXT,
  return_note TEXT NOT NULL,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids))
) STRICT;

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

CREATE INDEX consent_by_document ON consent (document_id);

CREATE INDEX consent_by_event ON consent (event_id);

CREATE INDEX consent_by_matter ON consent (matter_id);

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

CREATE TABLE crime_report (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  incident_ids TEXT NOT NULL CHECK (json_valid(incident_ids)),
  filed_by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  filed_by TEXT NOT NULL,
  filed_with_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  filed_how TEXT NOT NULL,
  receipt_no TEXT NOT NULL,
  offence TEXT NOT NULL,
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  registered_on TEXT,
  registration_no TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  check_until TEXT,
  decision TEXT NOT NULL,
  decided_on TEXT,
  decision_no TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decision_words TEXT NOT NULL,
  copy_served_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  appeals TEXT NOT NULL CHECK (json_valid(appeals)),
  next_step TEXT NOT NULL,
  next_on TEXT,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids))
) STRICT;

CREATE TABLE custody_note (
  id              TEXT PRIMARY KEY NOT NULL,
  document_id     TEXT NOT NULL REFERENCES document (id),
  action          TEXT NOT NULL CHECK (action IN ('collected', 'received', 'handedOver', 'takenBack', 'copied', 'printed', 'lost', 'destroyedByOrder', 'noted')),
  copy_class      TEXT NOT NULL CHECK (copy_class IN ('original', 'evidentiary', 'working', 'redacted', 'export')),
  at              TEXT,
  at_clock        TEXT CHECK (at_clock IS NULL OR at_clock GLOB '[0-2][0-9]:[0-5][0-9]'),
  entered_at      TEXT NOT NULL,
  from_custodian  TEXT NOT NULL,
  to_custodian    TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  place           TEXT NOT NULL,
  reason          TEXT NOT NULL,
  seal_no         TEXT NOT NULL,
  condition       TEXT NOT NULL,
  witness         TEXT NOT NULL,
  note            TEXT NOT NULL,
  corrects_id     TEXT REFERENCES custody_note (id),
  CHECK (action NOT IN ('handedOver', 'takenBack') OR (trim(from_custodian) <> '' AND trim(to_custodian) <> '')),
  CHECK (corrects_id IS NOT id)
) STRICT;

CREATE INDEX custody_note_by_document ON custody_note (document_id, entered_at);

CREATE TABLE custody_order (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  case_no TEXT NOT NULL,
  judges TEXT NOT NULL CHECK (json_valid(judges)),
  decided_by TEXT NOT NULL,
  hearing_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  step TEXT NOT NULL,
  measure TEXT NOT NULL,
  months INTEGER,
  days INTEGER,
  counted_from TEXT,
  until TEXT,
  held_at_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  attacked_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  disposition TEXT NOT NULL,
  operative TEXT NOT NULL,
  articles TEXT NOT NULL,
  reasons_given TEXT NOT NULL,
  reasons TEXT NOT NULL,
  dissent TEXT NOT NULL,
  announced_on TEXT,
  reasoned_on TEXT,
  copy_served_on TEXT,
  copy_served_counsel_on TEXT,
  force TEXT NOT NULL,
  in_force_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  certified TEXT NOT NULL,
  certified_asked_on TEXT,
  certified_copies TEXT NOT NULL CHECK (json_valid(certified_copies))
) STRICT;

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

CREATE INDEX deadline_by_day ON deadline (status, coalesce(override_on, computed_on));

CREATE INDEX deadline_by_event ON deadline (trigger_event_id);

CREATE INDEX deadline_by_matter ON deadline (matter_id);

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

CREATE TABLE detention_condition (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  client_said TEXT NOT NULL,
  observed TEXT NOT NULL,
  observed_by TEXT NOT NULL,
  cell_no TEXT NOT NULL,
  square_metres INTEGER,
  persons INTEGER,
  beds INTEGER,
  celsius INTEGER,
  minutes_a_day INTEGER,
  norm_ids TEXT NOT NULL CHECK (json_valid(norm_ids)),
  norm_note TEXT NOT NULL,
  complained TEXT NOT NULL,
  answer TEXT NOT NULL,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)),
  photograph_document_id TEXT REFERENCES document (id) ON DELETE SET NULL
) STRICT;

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

CREATE TABLE document (
  id                  TEXT PRIMARY KEY NOT NULL,
  matter_id           TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  title               TEXT NOT NULL CHECK (title <> ''),
  kind                TEXT NOT NULL,
  sha256              TEXT NOT NULL CHECK (length(sha256) = 64),
  blob_id             TEXT NOT NULL,
  byte_length         INTEGER NOT NULL CHECK (byte_length >= 0),
  media_type          TEXT NOT NULL,
  original_name       TEXT NOT NULL,
  readability         TEXT NOT NULL,
  readability_reason  TEXT NOT NULL,
  pages               INTEGER,
  date_on_paper       TEXT,
  received_on         TEXT,
  served_on           TEXT,
  added_at            TEXT NOT NULL,
  author              TEXT NOT NULL,
  language            TEXT NOT NULL,
  copy_or_original    TEXT NOT NULL,
  given_by            TEXT NOT NULL,
  obtained_how        TEXT NOT NULL,
  permission          TEXT NOT NULL,
  level               TEXT NOT NULL,
  repeats_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  note                TEXT NOT NULL, parent_document_id TEXT REFERENCES document (id) ON DELETE SET NULL, path_in_parent TEXT NOT NULL DEFAULT '', repaired INTEGER NOT NULL DEFAULT 0 CHECK (repaired IN (0, 1)), kind_mismatch INTEGER NOT NULL DEFAULT 0 CHECK (kind_mismatch IN (0, 1)), is_distressing INTEGER NOT NULL DEFAULT 0 CHECK (is_distressing IN (0, 1)),
  UNIQUE (matter_id, sha256)
) STRICT;

CREATE INDEX document_by_matter ON document (matter_id, added_at);

CREATE INDEX document_by_parent ON document (parent_document_id);

CREATE TABLE document_camera (
  document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  taken_at    TEXT,
  zone        TEXT,
  device      TEXT NOT NULL,
  position    TEXT NOT NULL
) STRICT;

CREATE TABLE document_check (
  id         TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  checked_at TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('ok', 'missing', 'damaged')),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE document_metadata (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  n           INTEGER NOT NULL CHECK (n >= 0),
  name        TEXT NOT NULL CHECK (name <> ''),
  value       TEXT NOT NULL,
  PRIMARY KEY (document_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_page (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page        INTEGER NOT NULL CHECK (page >= 1),
  width_pt    INTEGER NOT NULL,
  height_pt   INTEGER NOT NULL,
  text        TEXT NOT NULL, source TEXT NOT NULL DEFAULT 'layer' CHECK (source IN ('layer', 'ocr')), confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_part (
  document_id       TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  n                 INTEGER NOT NULL CHECK (n >= 0),
  path              TEXT NOT NULL,
  child_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  reason            TEXT NOT NULL,
  PRIMARY KEY (document_id, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_part_by_child ON document_part (child_document_id);

CREATE TABLE document_text (
  document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  text        TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  key      TEXT PRIMARY KEY NOT NULL,
  value    TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id               TEXT PRIMARY KEY NOT NULL,
  matter_id        TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  kind             TEXT NOT NULL,
  title            TEXT NOT NULL CHECK (title <> ''),
  happened         TEXT,
  time             TEXT,
  zone             TEXT,
  place            TEXT NOT NULL,
  narrative        TEXT NOT NULL,
  importance       TEXT NOT NULL,
  disputed_by      TEXT NOT NULL,
  working_claim_id TEXT REFERENCES claim (id) ON DELETE SET NULL,
  working_reason   TEXT NOT NULL
) STRICT;

CREATE INDEX event_by_matter ON event (matter_id, kind);

CREATE TABLE event_party (
  id       TEXT PRIMARY KEY NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  role     TEXT NOT NULL,
  UNIQUE (event_id, position)
) STRICT;

CREATE TABLE fair_trial_defect (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  defect_kind TEXT NOT NULL,
  what TEXT NOT NULL,
  in_event_ids TEXT NOT NULL CHECK (json_valid(in_event_ids)),
  effect TEXT NOT NULL,
  provision TEXT NOT NULL,
  provision_checked_by TEXT NOT NULL,
  provision_checked_on TEXT,
  raised TEXT NOT NULL,
  raised_on TEXT,
  raised_words TEXT NOT NULL,
  motion_event_ids TEXT NOT NULL CHECK (json_valid(motion_event_ids)),
  answer TEXT NOT NULL,
  answer_words TEXT NOT NULL,
  answer_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE hearing (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  status TEXT NOT NULL,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  case_no TEXT NOT NULL,
  judges TEXT NOT NULL CHECK (json_valid(judges)),
  prosecutor TEXT NOT NULL,
  stage TEXT NOT NULL,
  mode TEXT NOT NULL,
  is_open TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  client_present TEXT NOT NULL,
  counsel_present TEXT NOT NULL,
  video_quality TEXT NOT NULL,
  minutes_cut INTEGER,
  private_talk TEXT NOT NULL,
  private_talk_minutes INTEGER,
  interpreter_needed TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  papers_in_hand TEXT NOT NULL,
  restraints TEXT NOT NULL,
  attendance_note TEXT NOT NULL,
  witnesses_heard TEXT NOT NULL CHECK (json_valid(witnesses_heard)),
  motions_heard TEXT NOT NULL,
  client_said TEXT NOT NULL,
  outcome TEXT NOT NULL,
  outcome_words TEXT NOT NULL,
  announced_on TEXT,
  copy_served_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  record_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)),
  next_on TEXT,
  next_at TEXT,
  next_what TEXT NOT NULL
) STRICT;

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

CREATE TABLE ill_treatment (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  methods TEXT NOT NULL CHECK (json_valid(methods)),
  perpetrators TEXT NOT NULL CHECK (json_valid(perpetrators)),
  witnesses TEXT NOT NULL CHECK (json_valid(witnesses)),
  consciousness_loss TEXT NOT NULL,
  consciousness_basis TEXT NOT NULL,
  threats TEXT NOT NULL,
  objects TEXT NOT NULL,
  clothing_kept TEXT NOT NULL,
  clothing TEXT NOT NULL CHECK (json_valid(clothing)),
  ended_on TEXT,
  told_on TEXT,
  told_by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  told_how TEXT NOT NULL
) STRICT;

CREATE TABLE indictment (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  articles TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  by_whom TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_on TEXT,
  served_on TEXT,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  sent_to_court_on TEXT,
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE injury_observation (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  account_verbatim TEXT NOT NULL,
  account_language TEXT NOT NULL,
  incident_ids TEXT NOT NULL CHECK (json_valid(incident_ids)),
  care_ids TEXT NOT NULL CHECK (json_valid(care_ids)),
  acute_symptoms TEXT NOT NULL CHECK (json_valid(acute_symptoms)),
  chronic_symptoms TEXT NOT NULL CHECK (json_valid(chronic_symptoms)),
  prior_conditions TEXT NOT NULL,
  medication TEXT NOT NULL,
  substance_use TEXT NOT NULL,
  appearance TEXT NOT NULL,
  movement TEXT NOT NULL,
  mood TEXT NOT NULL,
  self_harm TEXT NOT NULL,
  self_harm_action TEXT NOT NULL,
  not_seen TEXT NOT NULL,
  sheet_kind TEXT NOT NULL,
  observer_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  observer TEXT NOT NULL,
  started_at TEXT,
  ended_on TEXT,
  ended_at TEXT,
  institution_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  address TEXT NOT NULL,
  room TEXT NOT NULL,
  persons_present TEXT NOT NULL CHECK (json_valid(persons_present)),
  guards_present TEXT NOT NULL,
  guards_who TEXT NOT NULL,
  guards_why TEXT NOT NULL,
  restraints_used TEXT NOT NULL,
  restraints_detail TEXT NOT NULL,
  escort_demeanour TEXT NOT NULL,
  threats_to_examiner TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  requested_on TEXT,
  request_ref TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  interpreter_language TEXT NOT NULL,
  interpreter_sworn TEXT NOT NULL,
  time_limit_imposed TEXT NOT NULL,
  time_limit_minutes INTEGER,
  exam_consent TEXT NOT NULL,
  exam_consent_on TEXT,
  exam_consent_how TEXT NOT NULL,
  photo_consent TEXT NOT NULL,
  photo_consent_on TEXT,
  photo_consent_how TEXT NOT NULL,
  intimate_consent TEXT NOT NULL,
  intimate_consent_on TEXT,
  intimate_consent_how TEXT NOT NULL,
  disclosures TEXT NOT NULL CHECK (json_valid(disclosures)),
  consent_refusal_reason TEXT NOT NULL,
  chaperone TEXT NOT NULL,
  chaperone_offered TEXT NOT NULL,
  chaperone_sex TEXT NOT NULL,
  photographs TEXT NOT NULL CHECK (json_valid(photographs)),
  photographed_on TEXT,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)),
  rule_soon TEXT NOT NULL,
  rule_dated TEXT NOT NULL,
  rule_scale TEXT NOT NULL,
  rule_person_first TEXT NOT NULL,
  rule_close_ups TEXT NOT NULL,
  rule_angles TEXT NOT NULL,
  rule_no_flash TEXT NOT NULL,
  rule_focus TEXT NOT NULL,
  rule_all_kept TEXT NOT NULL,
  rule_original_format TEXT NOT NULL,
  rule_consent TEXT NOT NULL,
  rule_intimate TEXT NOT NULL,
  rule_words_too TEXT NOT NULL,
  rule_copies TEXT NOT NULL,
  declaration TEXT NOT NULL,
  signed_on TEXT,
  delivered_to TEXT NOT NULL CHECK (json_valid(delivered_to))
) STRICT;

CREATE TABLE journal_change (
  seq        INTEGER NOT NULL REFERENCES journal_entry (seq) DEFERRABLE INITIALLY DEFERRED,
  n          INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  operation  TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before     TEXT CHECK (before IS NULL OR json_valid(before)),
  after      TEXT CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_change_by_row ON journal_change (row_id, seq);

CREATE TABLE journal_entry (
  seq          INTEGER PRIMARY KEY NOT NULL CHECK (seq >= 1),
  at           TEXT NOT NULL,
  monotonic_ms INTEGER NOT NULL,
  device       TEXT NOT NULL,
  actor        TEXT NOT NULL,
  action       TEXT NOT NULL,
  reason       TEXT NOT NULL,
  about        TEXT,
  salt         TEXT NOT NULL CHECK (length(salt) = 32),
  leaf         TEXT NOT NULL CHECK (length(leaf) = 64)
, withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1))) STRICT;

CREATE INDEX journal_entry_by_about ON journal_entry (about, seq);

CREATE TABLE journal_state (
  id       INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  size     INTEGER NOT NULL,
  frontier TEXT NOT NULL CHECK (json_valid(frontier))
) STRICT;

CREATE TABLE judgment (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  case_no TEXT NOT NULL,
  judges TEXT NOT NULL CHECK (json_valid(judges)),
  decided_by TEXT NOT NULL,
  hearing_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  prosecution_asked TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  evidence_heard TEXT NOT NULL,
  disposition TEXT NOT NULL,
  operative TEXT NOT NULL,
  articles TEXT NOT NULL,
  reasons_given TEXT NOT NULL,
  reasons TEXT NOT NULL,
  dissent TEXT NOT NULL,
  announced_on TEXT,
  reasoned_on TEXT,
  copy_served_on TEXT,
  copy_served_counsel_on TEXT,
  force TEXT NOT NULL,
  in_force_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  certified TEXT NOT NULL,
  certified_asked_on TEXT,
  certified_copies TEXT NOT NULL CHECK (json_valid(certified_copies)),
  record_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  record_remarks TEXT NOT NULL
) STRICT;

CREATE TABLE letter (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  direction TEXT NOT NULL,
  channel TEXT NOT NULL,
  from_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  to_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  registered_no TEXT NOT NULL,
  pages INTEGER,
  is_privileged TEXT NOT NULL,
  written_on TEXT,
  sent_on TEXT,
  postmarked_on TEXT,
  received_on TEXT,
  censor_marks TEXT NOT NULL CHECK (json_valid(censor_marks)),
  censor_note TEXT NOT NULL,
  attachments TEXT NOT NULL CHECK (json_valid(attachments)),
  summary TEXT NOT NULL,
  client_said TEXT NOT NULL,
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  envelope_document_id TEXT REFERENCES document (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE matter (
  id               TEXT PRIMARY KEY NOT NULL,
  title            TEXT NOT NULL CHECK (title <> ''),
  file_no          TEXT NOT NULL,
  client_party_id  TEXT REFERENCES party (id) ON DELETE SET NULL,
  custody_status   TEXT NOT NULL,
  held_at_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  held_since       TEXT,
  prisoner_no      TEXT NOT NULL,
  articles         TEXT NOT NULL,
  note             TEXT NOT NULL,
  created_at       TEXT NOT NULL
) STRICT;

CREATE TABLE missing_paper (
  id                   TEXT PRIMARY KEY NOT NULL,
  matter_id            TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  what                 TEXT NOT NULL CHECK (trim(what) <> ''),
  from_whom            TEXT NOT NULL,
  from_party_id        TEXT REFERENCES party (id) ON DELETE SET NULL,
  requested_on         TEXT CHECK (requested_on IS NULL OR requested_on IS date(requested_on)),
  requested_how        TEXT NOT NULL,
  request_ref          TEXT NOT NULL,
  state                TEXT NOT NULL CHECK (state IN ('requested', 'refused', 'awaited', 'received')),
  state_on             TEXT CHECK (state_on IS NULL OR state_on IS date(state_on)),
  due_on               TEXT CHECK (due_on IS NULL OR due_on IS date(due_on)),
  due_note             TEXT NOT NULL,
  received_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  note                 TEXT NOT NULL,
  CHECK (received_document_id IS NULL OR state = 'received')
) STRICT;

CREATE INDEX missing_paper_by_matter ON missing_paper (matter_id, state);

CREATE TABLE motion (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  motion_kind TEXT NOT NULL,
  what TEXT NOT NULL,
  grounds TEXT NOT NULL,
  articles TEXT NOT NULL,
  filed_by TEXT NOT NULL,
  filed_by_name TEXT NOT NULL,
  to_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  how_filed TEXT NOT NULL,
  incoming_no TEXT NOT NULL,
  hearing_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  repeats_event_ids TEXT NOT NULL CHECK (json_valid(repeats_event_ids)),
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids)),
  outcome TEXT NOT NULL,
  decided_on TEXT,
  decided_by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  decided_by TEXT NOT NULL,
  reasons TEXT NOT NULL,
  decision_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  appealable TEXT NOT NULL,
  next_step TEXT NOT NULL,
  next_on TEXT,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE ocr_choice (
  document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  languages   TEXT NOT NULL CHECK (json_valid(languages))
) STRICT;

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

CREATE TABLE ocr_setting (
  id      INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  paused  INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;

CREATE TABLE packet (
  id              TEXT PRIMARY KEY NOT NULL,
  matter_id       TEXT NOT NULL REFERENCES matter (id) ON DELETE RESTRICT,
  kind            TEXT NOT NULL,
  status          TEXT NOT NULL CHECK (status IN ('draft', 'final')),
  number          INTEGER,
  version         INTEGER NOT NULL CHECK (version >= 1),
  supersedes_id   TEXT REFERENCES packet (id) ON DELETE RESTRICT,
  title           TEXT NOT NULL,
  composition     TEXT NOT NULL CHECK (json_valid(composition)),
  created_at      TEXT NOT NULL,
  finalised_at    TEXT,
  author          TEXT NOT NULL,
  plan            TEXT CHECK (plan IS NULL OR json_valid(plan)),
  contents_sha256 TEXT,
  pdf_blob_id     TEXT,
  pdf_sha256      TEXT,
  pdf_pages       INTEGER,
  journal_size    INTEGER,
  journal_root    TEXT,
  UNIQUE (number, version),
  CHECK (status = 'draft' OR (number IS NOT NULL AND finalised_at IS NOT NULL AND plan IS NOT NULL
    AND contents_sha256 IS NOT NULL AND pdf_blob_id IS NOT NULL AND pdf_sha256 IS NOT NULL AND journal_root IS NOT NULL))
) STRICT;

CREATE INDEX packet_by_matter ON packet (matter_id, created_at);

CREATE TABLE packet_override (
  id          TEXT PRIMARY KEY NOT NULL,
  packet_id   TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES document (id),
  level       TEXT NOT NULL CHECK (level IN ('privileged', 'sealed')),
  reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_at  TEXT NOT NULL,
  decided_by  TEXT NOT NULL,
  UNIQUE (packet_id, document_id)
) STRICT;

CREATE INDEX packet_override_by_document ON packet_override (document_id);

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

CREATE TABLE page_fingerprint (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page        INTEGER NOT NULL CHECK (page >= 1),
  look        TEXT CHECK (length(look) = 16),
  words       TEXT CHECK (length(words) = 16),
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  PRIMARY KEY (document_id, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_words (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  page        INTEGER NOT NULL CHECK (page >= 1),
  languages   TEXT NOT NULL CHECK (json_valid(languages)),
  turned      INTEGER NOT NULL CHECK (turned IN (0, 90, 180, 270)),
  words       TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (document_id, page)
) STRICT;

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

CREATE TABLE paper_form_scan (
  id            TEXT PRIMARY KEY NOT NULL,
  paper_form_id TEXT NOT NULL REFERENCES paper_form (id) ON DELETE CASCADE,
  document_id   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  UNIQUE (paper_form_id, document_id)
) STRICT;

CREATE INDEX paper_form_scan_by_document ON paper_form_scan (document_id);

CREATE TABLE party (
  id             TEXT PRIMARY KEY NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('person', 'institution')),
  born_on        TEXT,
  nationality    TEXT NOT NULL,
  languages      TEXT NOT NULL,
  description    TEXT NOT NULL,
  postal_address TEXT NOT NULL,
  email          TEXT NOT NULL,
  phone          TEXT NOT NULL,
  note           TEXT NOT NULL
) STRICT;

CREATE TABLE party_name (
  id       TEXT PRIMARY KEY NOT NULL,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  text     TEXT NOT NULL CHECK (text <> ''),
  script   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  note     TEXT NOT NULL,
  UNIQUE (party_id, position)
) STRICT;

CREATE TABLE party_role (
  id        TEXT PRIMARY KEY NOT NULL,
  party_id  TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  matter_id TEXT NOT NULL REFERENCES matter (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL CHECK (position >= 0),
  role      TEXT NOT NULL,
  period    TEXT,
  note      TEXT NOT NULL,
  UNIQUE (party_id, position)
) STRICT;

CREATE INDEX party_role_by_matter ON party_role (matter_id, party_id);

CREATE TABLE preservation_request (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  about_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  language TEXT NOT NULL,
  margin_minutes INTEGER,
  spans TEXT NOT NULL CHECK (json_valid(spans)),
  places TEXT NOT NULL CHECK (json_valid(places)),
  body_worn TEXT NOT NULL,
  keep TEXT NOT NULL CHECK (json_valid(keep)),
  legal_basis TEXT NOT NULL,
  addressee_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  addressee TEXT NOT NULL,
  copy_to TEXT NOT NULL,
  signed_on TEXT,
  signed_at TEXT NOT NULL,
  state TEXT NOT NULL,
  sent_on TEXT,
  sent_how TEXT NOT NULL,
  incoming_no TEXT NOT NULL,
  stamped_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  answered_on TEXT,
  answer TEXT NOT NULL,
  answer_document_id TEXT REFERENCES document (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE profile (
  id             TEXT PRIMARY KEY NOT NULL CHECK (id = 'counsel'),
  full_name      TEXT NOT NULL,
  full_name_ru   TEXT NOT NULL,
  capacity       TEXT NOT NULL,
  bar_body       TEXT NOT NULL,
  register_no    TEXT NOT NULL,
  certificate_no TEXT NOT NULL,
  postal_address TEXT NOT NULL,
  phone          TEXT NOT NULL,
  email          TEXT NOT NULL
) STRICT;

CREATE TABLE punishment (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  measure TEXT NOT NULL,
  started_on TEXT,
  started_at TEXT,
  ended_on TEXT,
  ended_at TEXT,
  days INTEGER,
  hours_alone INTEGER,
  served_at TEXT NOT NULL,
  ground TEXT NOT NULL,
  order_no TEXT NOT NULL,
  ordered_on TEXT,
  ordered_by_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  ordered_at TEXT NOT NULL,
  client_heard TEXT NOT NULL,
  counsel_present TEXT NOT NULL,
  doctor_before TEXT NOT NULL,
  order_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  appeal_state TEXT NOT NULL,
  appeal_on TEXT,
  appeal_to TEXT NOT NULL,
  appeal_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  symptoms TEXT NOT NULL,
  symptoms_untreated TEXT NOT NULL,
  care_asked TEXT NOT NULL,
  care_given TEXT NOT NULL,
  pending_event_ids TEXT NOT NULL CHECK (json_valid(pending_event_ids))
) STRICT;

CREATE TABLE record_seal (
  id             TEXT PRIMARY KEY NOT NULL,
  record_id      TEXT NOT NULL,
  kind           TEXT NOT NULL,
  matter_id      TEXT NOT NULL REFERENCES matter (id) ON DELETE RESTRICT,
  version        INTEGER NOT NULL CHECK (version >= 1),
  sealed_at      TEXT NOT NULL,
  sealed_by      TEXT NOT NULL,
  reason         TEXT NOT NULL,
  content        TEXT NOT NULL CHECK (json_valid(content)),
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  opened_at      TEXT,
  opened_by      TEXT NOT NULL,
  opened_reason  TEXT NOT NULL,
  UNIQUE (record_id, version),
  CHECK (opened_at IS NULL OR trim(opened_reason) <> '')
) STRICT;

CREATE UNIQUE INDEX record_seal_in_force ON record_seal (record_id) WHERE opened_at IS NULL;

CREATE TABLE redaction (
  id                   TEXT PRIMARY KEY NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  original_document_id TEXT NOT NULL REFERENCES document (id),
  made_at              TEXT NOT NULL,
  CHECK (original_document_id <> id)
) STRICT;

CREATE INDEX redaction_by_original ON redaction (original_document_id);

CREATE TABLE redaction_mark (
  id           TEXT PRIMARY KEY NOT NULL,
  redaction_id TEXT NOT NULL REFERENCES redaction (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL CHECK (position >= 0),
  kind         TEXT NOT NULL CHECK (kind IN ('box', 'word')),
  page         INTEGER CHECK (page >= 1),
  paragraph    INTEGER CHECK (paragraph >= 1),
  box          TEXT CHECK (box IS NULL OR json_valid(box)),
  reason       TEXT NOT NULL,
  CHECK ((page IS NULL) <> (paragraph IS NULL)),
  UNIQUE (redaction_id, position)
) STRICT;

CREATE TABLE ruling (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  court_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  case_no TEXT NOT NULL,
  judges TEXT NOT NULL CHECK (json_valid(judges)),
  decided_by TEXT NOT NULL,
  hearing_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  about TEXT NOT NULL,
  motion_event_ids TEXT NOT NULL CHECK (json_valid(motion_event_ids)),
  attacked_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  attacked_words TEXT NOT NULL,
  appealable TEXT NOT NULL,
  disposition TEXT NOT NULL,
  operative TEXT NOT NULL,
  articles TEXT NOT NULL,
  reasons_given TEXT NOT NULL,
  reasons TEXT NOT NULL,
  dissent TEXT NOT NULL,
  announced_on TEXT,
  reasoned_on TEXT,
  copy_served_on TEXT,
  copy_served_counsel_on TEXT,
  force TEXT NOT NULL,
  in_force_on TEXT,
  decision_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  certified TEXT NOT NULL,
  certified_asked_on TEXT,
  certified_copies TEXT NOT NULL CHECK (json_valid(certified_copies))
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (word, stem, facet, content = '', tokenize = 'ascii');

CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_name (
  form     TEXT NOT NULL,
  stem     TEXT NOT NULL,
  skeleton TEXT NOT NULL,
  backward TEXT NOT NULL,
  uses     INTEGER NOT NULL CHECK (uses >= 0),
  PRIMARY KEY (form, stem)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_name_by_backward ON search_name (backward);

CREATE INDEX search_name_by_skeleton ON search_name (skeleton);

CREATE TABLE search_passage (
  id        INTEGER PRIMARY KEY NOT NULL,
  page      INTEGER,
  paragraph INTEGER,
  text      TEXT NOT NULL
) STRICT;

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

CREATE TABLE search_state (
  id       INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  analysis TEXT NOT NULL
) STRICT;

CREATE TABLE sentence (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  judgment_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  source_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  source_title TEXT NOT NULL,
  quote TEXT NOT NULL,
  years INTEGER,
  months INTEGER,
  days INTEGER,
  asked TEXT NOT NULL,
  reductions TEXT NOT NULL CHECK (json_valid(reductions)),
  stated_years INTEGER,
  stated_months INTEGER,
  stated_days INTEGER,
  runs_from TEXT,
  custody TEXT NOT NULL CHECK (json_valid(custody)),
  stated_end TEXT,
  stages TEXT NOT NULL CHECK (json_valid(stages)),
  bans TEXT NOT NULL CHECK (json_valid(bans)),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE standard (
  id           TEXT PRIMARY KEY NOT NULL,
  instrument   TEXT NOT NULL,
  unit         TEXT NOT NULL,
  reference    TEXT NOT NULL CHECK (json_valid(reference)),
  paraphrase   TEXT NOT NULL CHECK (json_valid(paraphrase)),
  source       TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('unverified', 'verified')),
  verified_by  TEXT NOT NULL,
  verified_on  TEXT,
  applies_to   TEXT NOT NULL,
  jurisdiction TEXT NOT NULL,
  -- A provision counts as confirmed only under somebody's name and on a day.
  CHECK (verification = 'unverified' OR (verified_by <> '' AND verified_on IS NOT NULL))
) STRICT;

CREATE TABLE template (
  id         TEXT PRIMARY KEY NOT NULL,
  name       TEXT NOT NULL,
  source     TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE time_proof (
  id           TEXT PRIMARY KEY NOT NULL,
  matter_id    TEXT REFERENCES matter (id) ON DELETE RESTRICT,
  kind         TEXT NOT NULL CHECK (kind IN ('rfc3161', 'openTimestamps')),
  subject      TEXT NOT NULL CHECK (subject IN ('checkpoint', 'document')),
  document_id  TEXT REFERENCES document (id),
  subject_text TEXT NOT NULL,
  digest       TEXT NOT NULL CHECK (length(digest) = 64),
  nonce        TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  request      TEXT NOT NULL,
  token        TEXT NOT NULL,
  received_at  TEXT,
  facts        TEXT NOT NULL CHECK (json_valid(facts)),
  CHECK ((subject = 'document') = (document_id IS NOT NULL)),
  CHECK ((received_at IS NULL) = (token = ''))
) STRICT;

CREATE INDEX time_proof_by_document ON time_proof (document_id);

CREATE TABLE transfer (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  status TEXT NOT NULL,
  from_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  to_party_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  left_on TEXT,
  arrived_on TEXT,
  reason_given TEXT NOT NULL,
  order_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  last_known_place TEXT NOT NULL,
  last_seen_on TEXT,
  last_seen_by TEXT NOT NULL,
  unknown_since TEXT,
  unknown_since_time TEXT,
  found_on TEXT,
  found_how TEXT NOT NULL,
  asked_of TEXT NOT NULL,
  next_alert_on TEXT,
  next_alert_time TEXT,
  next_alert_to TEXT NOT NULL,
  family_told TEXT NOT NULL,
  family_told_on TEXT,
  counsel_told TEXT NOT NULL,
  counsel_told_on TEXT,
  violence TEXT NOT NULL,
  belongings TEXT NOT NULL
) STRICT;

CREATE TABLE video_retention (
  id        TEXT PRIMARY KEY NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  days      INTEGER NOT NULL CHECK (days >= 1),
  how_known TEXT NOT NULL
) STRICT;

CREATE TABLE visit (
  id                     TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  visit_kind             TEXT NOT NULL,
  status                 TEXT NOT NULL,
  planned_start          TEXT,
  planned_end            TEXT,
  started_at             TEXT,
  ended_at               TEXT,
  room                   TEXT NOT NULL,
  visitors               TEXT NOT NULL,
  requested_by           TEXT NOT NULL,
  requested_on           TEXT,
  request_channel        TEXT NOT NULL,
  request_ref            TEXT NOT NULL,
  pass_request_no        TEXT NOT NULL,
  restrictions           TEXT NOT NULL CHECK (json_valid(restrictions)),
  confidentiality_breach TEXT NOT NULL,
  confidentiality_detail TEXT NOT NULL,
  client_state           TEXT NOT NULL,
  note                   TEXT NOT NULL
) STRICT;

CREATE TABLE visit_note (
  id TEXT PRIMARY KEY NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  visit_event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  author TEXT NOT NULL,
  present_party_ids TEXT NOT NULL CHECK (json_valid(present_party_ids)),
  seen_from TEXT,
  seen_to TEXT,
  conditions TEXT NOT NULL,
  marks_seen TEXT NOT NULL,
  marks TEXT NOT NULL,
  walk TEXT NOT NULL,
  mood TEXT NOT NULL CHECK (json_valid(mood)),
  weight TEXT NOT NULL,
  weight_kg INTEGER,
  clothing TEXT NOT NULL,
  appearance TEXT NOT NULL,
  client_said TEXT NOT NULL,
  pain TEXT NOT NULL,
  medication TEXT NOT NULL,
  food TEXT NOT NULL,
  sleep TEXT NOT NULL,
  letters TEXT NOT NULL,
  threats TEXT NOT NULL,
  signed TEXT NOT NULL,
  urgent TEXT NOT NULL,
  next_steps TEXT NOT NULL,
  document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  document_ids TEXT NOT NULL CHECK (json_valid(document_ids))
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

CREATE TRIGGER clinical_evaluation_degree_on_insert
BEFORE INSERT ON clinical_evaluation
WHEN (NEW.overall_consistency <> 'notStated' OR EXISTS (SELECT 1 FROM json_each(NEW.findings) WHERE json_extract(value, '$.consistency') <> 'notStated'))
  AND (NEW.report_kind IN ('notStated', 'photographsOnly') OR (NEW.clinician_party_id IS NULL AND trim(NEW.clinician_name) = ''))
BEGIN
  SELECT RAISE(ABORT, 'clinical_evaluation: a degree of consistency needs a named clinician');
END;

CREATE TRIGGER clinical_evaluation_degree_on_update
BEFORE UPDATE ON clinical_evaluation
WHEN (NEW.overall_consistency <> 'notStated' OR EXISTS (SELECT 1 FROM json_each(NEW.findings) WHERE json_extract(value, '$.consistency') <> 'notStated'))
  AND (NEW.report_kind IN ('notStated', 'photographsOnly') OR (NEW.clinician_party_id IS NULL AND trim(NEW.clinician_name) = ''))
BEGIN
  SELECT RAISE(ABORT, 'clinical_evaluation: a degree of consistency needs a named clinician');
END;

CREATE TRIGGER consent_keeps_its_item
BEFORE UPDATE ON consent WHEN NEW.event_id IS NOT OLD.event_id OR NEW.document_id IS NOT OLD.document_id
BEGIN
  SELECT RAISE(ABORT, 'consent: a decision stays about its item');
END;

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

CREATE TRIGGER custody_note_is_append_only BEFORE UPDATE ON custody_note
BEGIN SELECT RAISE(ABORT, 'custody_note: entries are only added'); END;

CREATE TRIGGER custody_note_is_kept BEFORE DELETE ON custody_note
BEGIN SELECT RAISE(ABORT, 'custody_note: entries are only added'); END;

CREATE TRIGGER deadline_matter_is_fixed
BEFORE UPDATE OF matter_id ON deadline
WHEN NEW.matter_id IS NOT OLD.matter_id
BEGIN
  SELECT RAISE(ABORT, 'deadline.matter_id is fixed');
END;

CREATE TRIGGER deadline_rule_is_fixed
BEFORE UPDATE ON deadline_rule
WHEN NEW.body IS NOT OLD.body OR NEW.rule_id IS NOT OLD.rule_id OR NEW.version IS NOT OLD.version
BEGIN
  SELECT RAISE(ABORT, 'deadline_rule: a version keeps its words; an edit is a new version');
END;

CREATE TRIGGER deadline_value_is_fixed
BEFORE UPDATE ON deadline_value
BEGIN
  SELECT RAISE(ABORT, 'deadline_value: an earlier value stays what it was');
END;

CREATE TRIGGER document_original_is_fixed
BEFORE UPDATE OF matter_id, sha256, blob_id, byte_length, added_at ON document
WHEN NEW.matter_id IS NOT OLD.matter_id OR NEW.sha256 IS NOT OLD.sha256 OR NEW.blob_id IS NOT OLD.blob_id
  OR NEW.byte_length IS NOT OLD.byte_length OR NEW.added_at IS NOT OLD.added_at
BEGIN
  SELECT RAISE(ABORT, 'document: the original is fixed');
END;

CREATE TRIGGER event_matter_is_fixed
BEFORE UPDATE OF matter_id ON event
WHEN NEW.matter_id IS NOT OLD.matter_id
BEGIN
  SELECT RAISE(ABORT, 'event.matter_id is fixed');
END;

CREATE TRIGGER journal_change_is_append_only BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_change_is_kept BEFORE DELETE ON journal_change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_entry_is_append_only BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_entry_is_kept BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER packet_final_is_frozen
BEFORE UPDATE ON packet WHEN OLD.status = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet: final packets are frozen');
END;

CREATE TRIGGER packet_final_is_kept
BEFORE DELETE ON packet WHEN OLD.status = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet: final packets are kept');
END;

CREATE TRIGGER packet_override_comes_before_final
BEFORE INSERT ON packet_override WHEN (SELECT status FROM packet WHERE id = NEW.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_override: the packet is final');
END;

CREATE TRIGGER packet_override_is_frozen
BEFORE UPDATE ON packet_override WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_override: the packet is final');
END;

CREATE TRIGGER packet_override_is_kept
BEFORE DELETE ON packet_override WHEN (SELECT status FROM packet WHERE id = OLD.packet_id) = 'final'
BEGIN
  SELECT RAISE(ABORT, 'packet_override: the packet is final');
END;

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

CREATE TRIGGER paper_form_is_fixed
BEFORE UPDATE OF number, matter_id, kind, printed_at ON paper_form
WHEN NEW.number IS NOT OLD.number OR NEW.matter_id IS NOT OLD.matter_id OR NEW.kind IS NOT OLD.kind OR NEW.printed_at IS NOT OLD.printed_at
BEGIN
  SELECT RAISE(ABORT, 'paper_form: what was printed stays as it was printed');
END;

CREATE TRIGGER record_seal_is_fixed BEFORE UPDATE ON record_seal
WHEN OLD.opened_at IS NOT NULL OR NEW.opened_at IS NULL OR NEW.content IS NOT OLD.content OR NEW.record_id IS NOT OLD.record_id
  OR NEW.version IS NOT OLD.version OR NEW.sealed_at IS NOT OLD.sealed_at OR NEW.sealed_by IS NOT OLD.sealed_by
  OR NEW.reason IS NOT OLD.reason OR NEW.kind IS NOT OLD.kind OR NEW.matter_id IS NOT OLD.matter_id
  OR NEW.content_sha256 IS NOT OLD.content_sha256
BEGIN SELECT RAISE(ABORT, 'record_seal: a seal is only opened, once'); END;

CREATE TRIGGER record_seal_is_kept BEFORE DELETE ON record_seal
BEGIN SELECT RAISE(ABORT, 'record_seal: seals are kept'); END;

CREATE TRIGGER redaction_is_fixed
BEFORE UPDATE ON redaction
BEGIN
  SELECT RAISE(ABORT, 'redaction: a copy stays the copy of its original');
END;

CREATE TRIGGER time_proof_subject_is_fixed BEFORE UPDATE ON time_proof
WHEN NEW.digest IS NOT OLD.digest OR NEW.subject_text IS NOT OLD.subject_text OR NEW.document_id IS NOT OLD.document_id
  OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.nonce IS NOT OLD.nonce OR NEW.request IS NOT OLD.request
BEGIN SELECT RAISE(ABORT, 'time_proof: what is stamped stays what it is'); END;
