import { backwards, isSameForm, nameDistance, nameForms, nameSkeleton } from '../../electron/shared/search/names'
import { stemWord } from '../../electron/shared/search/stem'
import type { ReadDb } from '../handles'

type NameRow = { readonly form: string; readonly stem: string; readonly skeleton: string; readonly uses: number }

/** More spellings of one name than this are not searched; the closest come first. */
const mostSpellings = 16
/** More candidates than this are not compared. */
const mostCandidates = 3000
const shortestName = 3
/** Shorter skeletons have too many neighbours. */
const shortestSkeleton = 4
/** Shorter beginnings of names fit too many. */
const shortestBeginning = 4

const last = '\u{10ffff}'

/** Names whose form is the very one. */
const sameForm = (db: ReadDb, form: string): NameRow[] =>
  db.prepare<[string], NameRow>('SELECT form, stem, skeleton, uses FROM search_name WHERE form = ? ORDER BY uses DESC').all(form)

/** Names that may be the same but for vowels and a slip: one half of the consonants must agree. */
function nearForms(db: ReadDb, form: string): NameRow[] {
  const skeleton = nameSkeleton(form)
  const half = Math.floor(skeleton.length / 2)
  const isLong = skeleton.length >= shortestSkeleton
  const head = isLong ? skeleton.slice(0, half) : skeleton
  const tail = backwards(skeleton.slice(half))
  return db
    .prepare<Record<string, string | number>, NameRow>(
      `SELECT form, stem, skeleton, uses FROM search_name WHERE skeleton = @skeleton
       UNION SELECT form, stem, skeleton, uses FROM search_name WHERE @isLong AND skeleton >= @head AND skeleton < @headEnd
       UNION SELECT form, stem, skeleton, uses FROM search_name WHERE @isLong AND backward >= @tail AND backward < @tailEnd
       LIMIT @limit`,
    )
    .all({ skeleton, isLong: isLong ? 1 : 0, head, headEnd: head + last, tail, tailEnd: tail + last, limit: mostCandidates })
    .filter((row) => Math.abs(row.skeleton.length - skeleton.length) <= 1 && isSameForm(form, row.form))
    .toSorted((a, b) => nameDistance(form, a.form) - nameDistance(form, b.form) || b.uses - a.uses)
}

const namesBeginning = (db: ReadDb, form: string): NameRow[] =>
  db
    .prepare<[string, string, number], NameRow>('SELECT form, stem, skeleton, uses FROM search_name WHERE form > ? AND form < ? ORDER BY uses DESC LIMIT ?')
    .all(form, form + last, mostSpellings)

/**
 * Whether a word is mostly written small in this vault: `trial` is a word, though `Trial` begins a heading, and is
 * not to be taken for a slip in `Trail`.
 */
function isCommonWord(db: ReadDb, stem: string): boolean {
  const enough = 200
  const found = db
    .prepare<[string, number], { n: number }>('SELECT count(*) AS n FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)')
    .get(`stem : "${stem}"`, enough)!.n
  if (found === 0) return false
  const capital = db.prepare<[string, string], { n: number }>(
    'SELECT coalesce(max(uses), 0) AS n FROM search_name WHERE form IN (SELECT value FROM json_each(?)) AND stem = ?',
  )
  return found > 2 * capital.get(JSON.stringify(nameForms(stem)), stem)!.n
}

/**
 * Stems under which a folded word is to be looked for: its own first, then those of other spellings of the name it
 * may be, closest first. With `isOpen` also names that begin as it does.
 */
export function stemsToFind(db: ReadDb, folded: string, isOpen: boolean): readonly string[] {
  const own = stemWord(folded)
  if (folded.length < shortestName) return [own]
  const forms = nameForms(folded)
  const near = isCommonWord(db, own) ? [] : forms.flatMap((form) => nearForms(db, form))
  const begun = isOpen ? forms.filter((form) => form.length >= shortestBeginning).flatMap((form) => namesBeginning(db, form)) : []
  const rows = [...forms.flatMap((form) => sameForm(db, form)), ...near, ...begun]
  return [...new Set([own, ...rows.map(({ stem }) => stem)])].slice(0, mostSpellings + 1)
}
