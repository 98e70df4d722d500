import type { SearchKind } from '../../electron/shared/contract/search'
import { EventId } from '../../electron/shared/contract/values'
import { isParticularKind, particulars } from '../../electron/shared/particulars'
import type { Fields } from '../../electron/shared/particulars/fields'
import { splitParagraphs } from '../../electron/shared/paragraphs'
import type { PacketPlan } from '../../electron/shared/plan'
import type { ReadDb } from '../handles'
import { getRecord } from '../repos/particulars'

/** A stretch of text that is found as one, with where it stands in its record. */
export type Passage = { readonly page: number | null; readonly paragraph: number | null; readonly text: string }

/** A record as search sees it. `passages` are in reading order, its own words first. */
export type Searchable = {
  readonly kind: SearchKind
  readonly recordId: string
  readonly matterIds: readonly string[]
  readonly title: string
  /** EDTF, or null. */
  readonly date: string | null
  readonly level: string | null
  readonly passages: readonly Passage[]
}

/** Passages grow to this many characters: words that stand on one page or close together are found together. */
const packedLength = 2000
const longestPassage = 20_000

const lines = (...texts: readonly (string | null)[]): string => texts.filter((text) => text !== null && text.trim() !== '').join('\n')

const own = (text: string): Passage => ({ page: null, paragraph: null, text })

/** Cuts an over-long text at white space where there is some. */
function cut(passage: Passage): Passage[] {
  const pieces: Passage[] = []
  let rest = passage.text
  while (rest.length > longestPassage) {
    const space = rest.lastIndexOf(' ', longestPassage)
    const at = space > longestPassage / 2 ? space : longestPassage
    pieces.push({ ...passage, text: rest.slice(0, at) })
    rest = rest.slice(at)
  }
  return rest.trim() === '' ? pieces : [...pieces, { ...passage, text: rest }]
}

/** Paragraphs between the passages' own: the first one's number is kept, blank lines tell the others. */
export const paragraphBreak = '\n\n'

function packParagraphs(text: string): Passage[] {
  const packed: Passage[] = []
  let [first, held]: [number, string[]] = [1, []]
  let size = 0
  const close = (next: number): void => {
    if (held.length > 0) packed.push({ page: null, paragraph: first, text: held.join(paragraphBreak) })
    ;[first, held, size] = [next, [], 0]
  }
  for (const [i, paragraph] of splitParagraphs(text).entries()) {
    if (size > 0 && size + paragraph.length > packedLength) close(i + 1)
    held.push(paragraph)
    size += paragraph.length
  }
  close(0)
  return packed
}

type DocumentRow = {
  matter_id: string; title: string; author: string; given_by: string; obtained_how: string; permission: string; original_name: string
  path_in_parent: string; note: string; date: string | null; level: string
}

function documentOf(db: ReadDb, id: string): Searchable | null {
  const row = db
    .prepare<[string], DocumentRow>(
      `SELECT matter_id, title, author, given_by, obtained_how, permission, original_name, path_in_parent, note,
              coalesce(date_on_paper, received_on, served_on) AS date, level
       FROM document WHERE id = ?`,
    )
    .get(id)
  if (row === undefined) return null
  // What the file says of itself: who a mail is from and to, its subject, a program's title.
  const metadata = db.prepare<[string], string>('SELECT value FROM document_metadata WHERE document_id = ? ORDER BY n').pluck().all(id)
  const pages = db.prepare<[string], Passage>('SELECT page, NULL AS paragraph, text FROM document_page WHERE document_id = ? ORDER BY page').all(id)
  const text = db.prepare<[string], { text: string }>('SELECT text FROM document_text WHERE document_id = ?').get(id)?.text ?? ''
  const about = own(lines(row.title, row.author, row.given_by, row.obtained_how, row.permission, row.original_name, row.path_in_parent, row.note))
  return {
    kind: 'document', recordId: id, matterIds: [row.matter_id], title: row.title, date: row.date, level: row.level,
    passages: [about, own(lines(...metadata)), ...pages, ...packParagraphs(text)],
  }
}

type ClaimRow = {
  matter_id: string; asserts: string; quote: string; section: string; note: string; page: number | null; date: string | null; level: string | null
}

function claimOf(db: ReadDb, id: string): Searchable | null {
  const row = db
    .prepare<[string], ClaimRow>(
      `SELECT c.matter_id, c.asserts, c.quote, c.section, c.note, c.page, coalesce(c.date_value, e.happened) AS date, d.level
       FROM claim AS c LEFT JOIN event AS e ON e.id = c.event_id LEFT JOIN document AS d ON d.id = c.document_id WHERE c.id = ?`,
    )
    .get(id)
  if (row === undefined) return null
  return {
    kind: 'claim', recordId: id, matterIds: [row.matter_id], title: row.asserts || [...row.quote].slice(0, 80).join(''), date: row.date, level: row.level,
    passages: [{ page: row.page, paragraph: null, text: lines(row.asserts, row.quote, row.section, row.note) }],
  }
}

/** Texts inside a JSON column; ids and choices from lists are none. */
function textsOf(json: unknown, keys: ReadonlySet<string>): string[] {
  if (Array.isArray(json)) return json.flatMap((item) => textsOf(item, keys))
  if (json === null || typeof json !== 'object') return []
  return Object.entries(json).flatMap(([key, value]) => (typeof value === 'string' && keys.has(key) ? [value] : textsOf(value, keys)))
}

const detailKeys = new Set(['text', 'name', 'rank', 'badge', 'post', 'description', 'contact', 'item', 'receipt', 'reference'])

const columnTexts = (row: Record<string, string> | undefined): string[] =>
  Object.values(row ?? {}).flatMap((value) => (/^[[{]/.test(value) ? textsOf(JSON.parse(value), detailKeys) : [value]))

/** What a visit or a refusal says beyond its event. */
function detailTexts(db: ReadDb, id: string): string[] {
  const visit = db
    .prepare<[string], Record<string, string>>(
      `SELECT room, visitors, requested_by, request_ref, pass_request_no, confidentiality_detail, client_state, note FROM visit WHERE id = ?`,
    )
    .get(id)
  const denial = db
    .prepare<[string], Record<string, string>>(
      `SELECT entrance, room, requested_by, request_ref, pass_request_no, certificate_no, reason_verbatim, legal_ground_cited,
              written_refusal_ref, confidentiality_detail, client_state, concerns, concerns_by, memo_author
       FROM access_denial WHERE id = ?`,
    )
    .get(id)
  const lists = db
    .prepare<[string], Record<string, string>>('SELECT minutes, refused_by, witnesses, confiscated, immediate_steps FROM access_denial WHERE id = ?')
    .get(id)
  return [...Object.values(visit ?? {}), ...Object.values(denial ?? {}), ...columnTexts(lists), ...particularTexts(db, id)]
}

/** Every text that the particulars of an event hold, also in rows; choices, dates and ids are none. */
function particularTexts(db: ReadDb, id: string): string[] {
  const kind = db.prepare<[string], string>('SELECT kind FROM event WHERE id = ?').pluck().get(id)
  if (kind === undefined || !isParticularKind(kind)) return []
  const { details } = getRecord(db, EventId.parse(id))
  return fieldTexts(particulars[kind].fields, details)
}

const fieldTexts = (fields: Fields, values: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name]
    if (field.type === 'rows' && Array.isArray(value)) return value.flatMap((row: Record<string, unknown>) => fieldTexts(field.fields, row))
    return (field.type === 'line' || field.type === 'prose' || field.type === 'said') && typeof value === 'string' ? [value] : []
  })

type EventRow = { matter_id: string; title: string; place: string; narrative: string; disputed_by: string; working_reason: string; happened: string | null }

function eventOf(db: ReadDb, id: string): Searchable | null {
  const row = db
    .prepare<[string], EventRow>('SELECT matter_id, title, place, narrative, disputed_by, working_reason, happened FROM event WHERE id = ?')
    .get(id)
  if (row === undefined) return null
  const text = lines(row.title, row.place, row.narrative, row.disputed_by, row.working_reason, ...detailTexts(db, id))
  return { kind: 'event', recordId: id, matterIds: [row.matter_id], title: row.title, date: row.happened, level: null, passages: [own(text)] }
}

type PartyRow = { description: string; postal_address: string; email: string; phone: string; nationality: string; languages: string; note: string }

/** A party: first its names, by which it is shown, then the rest. It belongs to every case it has a part in. */
function partyOf(db: ReadDb, id: string): Searchable | null {
  const row = db
    .prepare<[string], PartyRow>('SELECT description, postal_address, email, phone, nationality, languages, note FROM party WHERE id = ?')
    .get(id)
  if (row === undefined) return null
  const names = db
    .prepare<[string], { text: string; note: string }>(`SELECT text, note FROM party_name WHERE party_id = ? ORDER BY kind <> 'preferred', position`)
    .all(id)
  const roles = db.prepare<[string], { note: string }>('SELECT note FROM party_role WHERE party_id = ? ORDER BY position').all(id)
  const matterIds = db
    .prepare<{ id: string }, { matter_id: string }>(
      `SELECT DISTINCT matter_id FROM (
         SELECT matter_id, position FROM party_role WHERE party_id = @id
         UNION ALL SELECT id, 100000 FROM matter WHERE client_party_id = @id OR held_at_party_id = @id ORDER BY 2, 1)`,
    )
    .all({ id })
    .map(({ matter_id }) => matter_id)
  const rest = lines(
    row.description, row.postal_address, row.email, row.phone, row.nationality, row.languages, row.note,
    ...names.map(({ note }) => note), ...roles.map(({ note }) => note),
  )
  return {
    kind: 'party', recordId: id, matterIds, title: names[0]?.text ?? '', date: null, level: null,
    passages: [own(lines(...names.map(({ text }) => text))), own(rest)],
  }
}

/** The words of a frozen plan: each numbered paragraph for itself, everything else before them. */
function planPassages(plan: PacketPlan): Passage[] {
  const rest = plan.sections.flatMap(({ heading, minutes, table, provisions, requests }) => [
    heading, ...minutes.map(({ text }) => text), ...(table?.rows.flat() ?? []), ...(table?.notes ?? []),
    ...provisions.flatMap(({ reference, reason }) => [reference, reason]), ...requests,
  ])
  const annexes = plan.annexes.flatMap(({ title, author }) => [title, author])
  const head = lines(plan.title, plan.subtitle, ...plan.addresseeLines, ...plan.copyToLines, ...plan.submitterLines, ...rest, ...annexes)
  const paragraphs = plan.sections
    .flatMap((section) => section.paragraphs)
    .map(({ number, runs, notes }) => ({ page: null, paragraph: number, text: lines(runs.map(({ text }) => text).join(''), ...notes) }))
  return [own(head), ...paragraphs]
}

type PacketRow = { matter_id: string; title: string; composition: string; plan: string | null; date: string }

const composedKeys = new Set(['addresseeText', 'copyTo', 'place', 'how'])

/** A packet: a final one with all it says; a draft with its title and counsel's own words, since the rest follows from the records. */
function packetOf(db: ReadDb, id: string): Searchable | null {
  const row = db
    .prepare<[string], PacketRow>('SELECT matter_id, title, composition, plan, substr(coalesce(finalised_at, created_at), 1, 10) AS date FROM packet WHERE id = ?')
    .get(id)
  if (row === undefined) return null
  const composition = JSON.parse(row.composition) as { readonly requests?: readonly string[] }
  const draft = (): Passage[] => [own(lines(row.title, ...textsOf(composition, composedKeys), ...(composition.requests ?? [])))]
  const passages = row.plan === null ? draft() : planPassages(JSON.parse(row.plan) as PacketPlan)
  return { kind: 'packet', recordId: id, matterIds: [row.matter_id], title: row.title, date: row.date, level: null, passages }
}

const readers: Readonly<Record<SearchKind, (db: ReadDb, id: string) => Searchable | null>> = {
  document: documentOf, claim: claimOf, event: eventOf, party: partyOf, packet: packetOf,
}

/** The record with everything that is to be found in it, or null where it is gone. */
export function searchableOf(db: ReadDb, kind: SearchKind, id: string): Searchable | null {
  const found = readers[kind](db, id)
  return found === null ? null : { ...found, passages: found.passages.flatMap(cut) }
}

/** Every record that search covers, in a stable order. */
export const searchableIds = (db: ReadDb): { kind: SearchKind; id: string }[] =>
  db
    .prepare<[], { kind: SearchKind; id: string }>(
      `SELECT 'document' AS kind, id FROM document UNION ALL SELECT 'claim', id FROM claim UNION ALL SELECT 'event', id FROM event
       UNION ALL SELECT 'party', id FROM party UNION ALL SELECT 'packet', id FROM packet ORDER BY 1, 2`,
    )
    .all()
