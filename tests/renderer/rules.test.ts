import { describe, expect, test } from 'vitest'
import { AccessDenial } from '../../electron/shared/contract/access'
import { ChronologyEntry } from '../../electron/shared/contract/events'
import { JournalEntry } from '../../electron/shared/contract/history'
import { LocalDate } from '../../electron/shared/dates/schemas'
import { initials, shownName } from '../../renderer/format/names'
import { scriptOf } from '../../renderer/format/script'
import { formatBytes, shorten } from '../../renderer/format/text'
import { parseTime, splitMinute } from '../../renderer/format/time'
import { complaintChecklist } from '../../renderer/screens/access/checklist'
import { denialDraft, denialInput, newDenial } from '../../renderer/screens/access/denial-draft'
import { touchesCase } from '../../renderer/screens/history/touches-case'
import { caseFigures } from '../../renderer/screens/matter/case-figures'
import { layTimeline } from '../../renderer/screens/matter/timeline-layout'
import { pickTwo } from '../../renderer/screens/start/pick-two'
import { keyName } from '../../renderer/widgets/use-keys'

const matterId = '11111111-1111-4111-8111-111111111111'
const eventId = (n: number): string => `33333333-3333-4333-8333-${String(n).padStart(12, '0')}`

const event = (n: number, kind: string, happened: string | null) => ({
  id: eventId(n), matterId, kind, title: `Event ${n}`, happened, time: null, zone: null, place: '', narrative: '', importance: 'normal', disputedBy: '',
  workingClaimId: null, workingReason: '', parties: [],
})
const entry = (n: number, kind: string, happened: string | null) =>
  ChronologyEntry.parse({ event: event(n, kind, happened), claims: [], divergences: [], independentSources: 0 })

describe('clock times', () => {
  test.each([['9', '09:00'], ['940', '09:40'], ['09:40', '09:40'], ['9.40', '09:40'], ['9h40', '09:40'], ['23:59', '23:59'], ['24:00', null], ['9:61', null], ['noon', null], ['', null]])(
    '%j is read as %j', (text, time) => expect(parseTime(text)).toBe(time),
  )

  test('a leading time is taken out of a line of the account', () => {
    expect([splitMinute('12:06 asked for it in writing'), splitMinute('1206 asked'), splitMinute('asked to wait'), splitMinute('3 guards came')]).toEqual([
      { time: '12:06', text: 'asked for it in writing' }, { time: '12:06', text: 'asked' }, { time: null, text: 'asked to wait' }, { time: null, text: '3 guards came' },
    ])
  })
})

describe('names and texts', () => {
  test('a list shows initials in any script', () => {
    expect(['Aziz Karimov', 'Азиз Каримов', 'Anne-Marie d’Arc', ''].map(initials)).toEqual(['A. K.', 'А. К.', 'A. M. D.', ''])
  })

  test('the preferred name is shown, else the first', () => {
    const name = (text: string, kind: 'preferred' | 'alias') => ({ text, kind, script: 'latin' as const, note: '' })
    expect([shownName({ names: [name('B', 'alias'), name('A', 'preferred')] }), shownName({ names: [name('B', 'alias')] })]).toEqual(['A', 'B'])
  })

  test('the script of a name is that of most of its letters', () => {
    expect(['Karimov', 'Каримов', 'كريموف', '—'].map(scriptOf)).toEqual(['latin', 'cyrillic', 'arabic', 'other'])
  })

  test('a text is cut at a word', () => {
    expect([shorten('one two three', 9), shorten('one', 9), shorten('  many   blanks ', 20)]).toEqual(['one two…', 'one', 'many blanks'])
  })

  test('a size is given in the unit that fits', () => {
    expect([812, 44_120, 3_100_000].map((bytes) => formatBytes(bytes, 'en'))).toEqual(['812 byte', '44 kB', '3.1 MB'])
  })
})

test('keys go by their place, so a Cyrillic layout has the same ones', () => {
  const press = (code: string, more: Partial<KeyboardEvent> = {}) => keyName({ key: '', code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })
  expect([press('KeyG'), press('KeyS', { ctrlKey: true }), press('Digit7', { key: '?', shiftKey: true }), press('KeyK', { metaKey: true }), press('Escape')]).toEqual([
    'G', 'Ctrl+S', '?', 'Ctrl+K', 'Escape',
  ])
})

test('the two words asked for are different ones of those there are', () => {
  for (let round = 0; round < 300; round += 1) {
    const [first, second] = pickTwo(24)
    expect(first >= 0 && first < second && second < 24).toBe(true)
  }
})

describe('a refusal', () => {
  test('a new one lacks everything for a complaint but its outcome', () => {
    expect(complaintChecklist(newDenial()).filter(({ done }) => done).map(({ code }) => code)).toEqual(['outcome'])
  })

  test('each thing that is recorded leaves the checklist', () => {
    const full = {
      ...newDenial(), happened: '2024-09-09', passRequestNo: '4471', authorityId: eventId(1), minutes: [{ time: '09:40', text: 'Arrived' }],
      refusedBy: { partyId: null, name: '', rank: '', badge: '0-317', post: '', description: '' }, reasonKind: 'none' as const, writtenRefusalAsked: 'yes' as const,
      evidenceDocumentIds: [eventId(2)], memoWrittenOn: '2024-09-09', memoSigned: 'yes' as const, clientState: 'Not seen',
    }
    expect(complaintChecklist(full).filter(({ done }) => !done)).toEqual([])
  })

  test('what the form holds is what was recorded, field by field', () => {
    const { title: _title, ...draft } = { ...newDenial(), zone: 'Europe/Moscow' }
    const input = denialInput(matterId, eventId(1), { ...draft, title: 'Refused', happened: '2024-09-09' }, 'unused')
    const { id, matterId: of, event: part, ...fields } = input
    const stored = AccessDenial.parse({ event: { ...event(1, 'accessDenial', null), ...part }, ...fields })
    expect([id, of, denialDraft(stored)]).toEqual([eventId(1), matterId, { ...draft, title: 'Refused', happened: '2024-09-09' }])
  })

  test('rows left empty are not saved, and a missing title is made', () => {
    const input = denialInput(matterId, null, { ...newDenial(), witnesses: [{ name: ' ', contact: '', statementDocumentId: null }] }, 'Refused access')
    expect([input.id, input.event.title, input.witnesses]).toEqual([undefined, 'Refused access', []])
  })
})

describe('the head of a case', () => {
  const today = LocalDate.parse('2024-09-24')

  test('the last letter is counted from its day, and one in the future is not', () => {
    const chronology = [entry(1, 'letter', '2024-08-26'), entry(2, 'letter', '2024-12-01'), entry(3, 'letter', '2024-08')]
    expect(caseFigures({ visits: [], denials: [], chronology, today }).letter).toEqual({ happened: '2024-08-26', eventId: eventId(1), min: 29, max: 29 })
  })

  test('a vague date gives the least and the most days', () => {
    expect(caseFigures({ visits: [], denials: [], chronology: [entry(3, 'letter', '2024-08')], today }).letter).toMatchObject({ min: 24, max: 54 })
  })

  test('with nothing recorded nothing is claimed', () => {
    expect(caseFigures({ visits: [], denials: [], chronology: [], today })).toEqual({ counsel: null, letter: null, denials: 0, denialsInYear: 0 })
  })
})

describe('the timeline', () => {
  test('marks lie between the first and the last day, vague ones as wide as they are', () => {
    const layout = layTimeline([entry(1, 'letter', '2024-01-01'), entry(2, 'illTreatment', '2024-01'), entry(3, 'complaint', '2024-02-29'), entry(4, 'other', '2020'), entry(5, 'letter', null)])
    expect(layout?.marks.map(({ id, lane, from, to }) => [id, lane, Math.round(from * 59), Math.round(to * 59)])).toEqual([
      [eventId(1), 'letters', 0, 0], [eventId(2), 'harm', 0, 30], [eventId(3), 'complaints', 59, 59],
    ])
  })

  test('a case of one day has none', () => {
    expect(layTimeline([entry(1, 'letter', '2024-01-01')])).toBeNull()
  })
})

test('a journal entry belongs to the case whose record it changed, named or viewed', () => {
  const base = { seq: 1, at: '2026-05-03T10:00:00+03:00', actor: '', device: '', action: '', reason: '', about: null, changes: [] }
  const ids = new Set(['mine'])
  const change = (rowId: string, after: Record<string, string>) => ({ table: 'event', rowId, operation: 'insert' as const, before: null, after })
  const entries = [{ ...base, about: 'mine' }, { ...base, changes: [change('mine', {})] }, { ...base, changes: [change('x', { event_id: 'mine' })] }, { ...base, changes: [change('x', { title: 'other' })] }]
  expect(entries.map((each) => touchesCase(JournalEntry.parse(each), ids))).toEqual([true, true, true, false])
})
