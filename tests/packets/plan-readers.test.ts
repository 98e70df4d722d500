/** What a reader of finished complaints found wanting: each stays mended. */
import { expect, test } from 'vitest'
import { planPacket } from '../../electron/packets/plan-packet'
import { sealOf } from '../../electron/packets/produce'
import type { PacketRecords } from '../../electron/packets/records'
import { aClaim, aComposition, aDenial, aDocument, anEvent, aVisit, cited, id, someRecords, toldDenial, toldEvent, toldVisit } from '../support/case-builders'
import { paragraphOf, textOf } from '../support/plan-text'

const text = (records: PacketRecords, key: string): string => textOf(paragraphOf(planPacket(records), key))
const ru = { composition: aComposition({ language: 'ru' }) }

const bureau = aDocument({ id: id(301), title: 'A long statement on the prison and on what was seen there', author: 'Invented Bureau' })
const gazette = aDocument({ id: id(302), title: 'Prison news', author: 'Invented Gazette' })
const reprint = aDocument({ id: id(303), title: 'Reprint', author: 'Another Site', repeatsDocumentId: id(301) })
const papers = [bureau, gazette, reprint]
const documents = papers.map((paper) => cited(paper, 'first\n\nsecond\n\nthird'))

const refused = aDenial({ event: { id: id(110), happened: '2024-09-09' } })
const metOn = (n: number, happened: string, fields: object = {}) => aVisit({ event: { id: id(n), happened }, ...fields })
/** The refusal of 9 September 2024 with one meeting before it, and what is said about that meeting. */
function afterMeeting(claims: readonly ReturnType<typeof aClaim>[], fields: object = {}): PacketRecords {
  const visit = metOn(120, '2024-02-07', fields)
  return someRecords({ denial: toldDenial(refused, { visits: [visit] }), visits: [toldVisit(visit, claims, papers)], documents })
}
const saidOfMeeting = (n: number, fields: object) => aClaim({ id: id(n), eventId: id(120), documentId: id(301), quote: 'first', ...fields })

test('a meeting that others report is reported, with its sources, its dates and the days that follow from each', () => {
  const records = afterMeeting([
    saidOfMeeting(201, { field: 'when', dateValue: '2024-02-07' }), saidOfMeeting(202, { field: 'when', dateValue: '2023-02-07', documentId: id(302), quote: 'second' }),
  ])
  const since = paragraphOf(planPacket(records), 'state.sinceCounsel')
  expect(textOf(since)).toBe(
    'It is reported that counsel last met the client on 7 February 2024, 215 days before this refusal (Invented Bureau, “A long statement on the prison and on what was seen there”; Invented Gazette, “Prison news”). ' +
      'Sources differ on the date: 7 February 2024 (215 days before this refusal); 7 February 2023 (580 days before this refusal). (Annex 1, para. 1; Annex 2, para. 2)',
  )
  expect([since.hedged, since.claimIds, since.notes[0]]).toEqual([
    true, [id(201), id(202)], 'Sources differ on the date. Annex 1, para. 1 (Invented Bureau): 7 February 2024, “first”; Annex 2, para. 2 (Invented Gazette): 7 February 2023, “second”.',
  ])
  expect(text({ ...records, ...ru }, 'state.sinceCounsel')).toMatch(/^Сообщается, что последняя встреча защитника с доверителем состоялась 7 февраля 2024 года; с того дня до настоящего отказа прошло 215 дней \(Invented Bureau/)
})

test('a meeting in counsel’s own register stays plain, and so does one that counsel’s own paper shows', () => {
  const plain = 'Counsel last met the client on 7 February 2024, 215 days before this refusal.'
  expect([text(afterMeeting([]), 'state.sinceCounsel'), text(afterMeeting([saidOfMeeting(201, { strength: 'seen' })]), 'state.sinceCounsel')]).toEqual([plain, `${plain} (Annex 1, para. 1)`])
})

test('the client’s state at a reported meeting is reported, at counsel’s own plain', () => {
  const state = { clientState: 'walked with difficulty' }
  expect([text(afterMeeting([], state), 'state.lastSeen'), text(afterMeeting([saidOfMeeting(201, {})], state), 'state.lastSeen')]).toEqual([
    'The client’s state at the last meeting with counsel, on 7 February 2024: walked with difficulty.',
    'It is reported: the client’s state at the last meeting with counsel, on 7 February 2024: walked with difficulty. (Annex 1, para. 1)',
  ])
})

test('the last private meeting and the last family visit are reported where only others report them', () => {
  const [open, closed] = [metOn(120, '2024-02-07'), metOn(121, '2024-08-01', { confidentialityBreach: 'observed' })]
  const family = aVisit({ event: { id: id(122), happened: '2024-07-01' }, visitKind: 'familyVisit' })
  const say = (claims: readonly ReturnType<typeof aClaim>[]) =>
    text(someRecords({
      denial: toldDenial(refused, { visits: [open, closed], familyVisits: [family] }), documents,
      visits: [toldVisit(open, claims, papers), toldVisit(closed)], familyVisits: [toldVisit(family, claims, papers)],
    }), 'state.sinceCounsel')
  expect([say([]), say([saidOfMeeting(201, {}), aClaim({ id: id(202), eventId: id(122), documentId: id(302), strength: 'alleged' })])]).toEqual([
    'Counsel last met the client on 1 August 2024, 39 days before this refusal. The last meeting recorded as private was 215 days before this refusal. The last family visit recorded was 70 days before this refusal.',
    'Counsel last met the client on 1 August 2024, 39 days before this refusal. It is reported that the last meeting recorded as private was 215 days before this refusal (Invented Bureau, “A long statement on the prison and on what was seen there”). It is alleged that the last family visit recorded was 70 days before this refusal (Invented Gazette, “Prison news”). (Annex 1, para. 1; Annex 2)',
  ])
})

test('a refusal of one day names the meetings around it and the wait at the gate, and a reported meeting says so', () => {
  const [before, after] = [metOn(120, '2024-02-01'), metOn(121, '2024-03-07')]
  const earlier = aDenial({ event: { id: id(111), happened: '2024-02-15' }, arrivedAt: '10:10', leftAt: '11:45', reasonKind: 'none' })
  const told = (claims: readonly ReturnType<typeof aClaim>[]): PacketRecords =>
    someRecords({ denial: toldDenial(refused), earlier: [toldDenial(earlier, { visits: [before, after] })], visits: [toldVisit(before, claims, papers), toldVisit(after)], documents })
  const key = `earlier.${id(111)}`
  expect([text(told([]), key), text({ ...told([]), ...ru }, key), text(told([saidOfMeeting(201, {})]), key)]).toEqual([
    'On 15 February 2024 counsel was not admitted to the client. Counsel waited 1 h 35 min. 35 days passed between the meetings of 1 February 2024 and 7 March 2024. No reason was given.',
    '15 февраля 2024 года защитник не был допущен к доверителю. Время ожидания составило 1 ч 35 мин. Между встречами 1 февраля 2024 года и 7 марта 2024 года прошло 35 дней. Причина отказа не названа.',
    'On 15 February 2024 counsel was not admitted to the client. Counsel waited 1 h 35 min. 35 days passed between the meetings of 1 February 2024 (as reported) and 7 March 2024. No reason was given. (Annex 1, para. 1)',
  ])
  expect(planPacket(told([])).sections.find((section) => section.id === 'earlier')?.table?.rows).toEqual([
    ['15 Feb 2024', '35 days between the meetings of 1 Feb 2024 and 7 Mar 2024; 1 h 35 min at the entrance', 'none', ''],
  ])
})

test('that no legal ground was named is said where it is recorded, and only there', () => {
  const say = (fields: object, language: 'en' | 'ru' = 'en') =>
    text(someRecords({ denial: toldDenial(aDenial({ event: { id: id(110) }, reasonKind: 'none', ...fields })), composition: aComposition({ language }) }), 'refusal.reason')
  expect([say({}), say({ legalGroundNamed: 'no' }), say({ legalGroundNamed: 'yes' }), say({ legalGroundNamed: 'yes', legalGroundCited: 'order 5' }), say({ legalGroundNamed: 'no' }, 'ru')]).toEqual([
    'No reason was given. Whether a legal ground was named is not recorded.', 'No reason was given. No legal ground was named.',
    'No reason was given. A legal ground was named; its words are not recorded.', 'No reason was given. Legal ground named: order 5.',
    'Причина отказа не названа. Правовое основание отказа не названо.',
  ])
})

const beating = anEvent({ id: id(130), kind: 'illTreatment', title: 'a beating', happened: '2024-01-23', workingClaimId: id(212), workingReason: 'two papers say so' })
const ofBeating = (n: number, fields: object) => aClaim({ id: id(n), eventId: id(130), ...fields })

test('a paragraph names every independent source, also one that only gives the date, and no copy', () => {
  const claims = [
    ofBeating(211, { documentId: id(301), quote: 'first' }), ofBeating(212, { documentId: id(302), field: 'when', dateValue: '2024-01-23', quote: 'second' }),
    ofBeating(213, { documentId: id(303), field: 'when', dateValue: '2024-01-23', quote: 'third' }),
  ]
  const records = someRecords({ factEvents: [toldEvent(beating, claims, papers)], documents })
  expect(text(records, `state.${id(130)}`)).toBe(
    'It is reported that the following happened on 23 January 2024: a beating (Invented Bureau, “A long statement on the prison and on what was seen there”; Invented Gazette, “Prison news”). In the words of the source (Invented Bureau): “first”. (Annex 1, para. 1; Annex 2, para. 2)',
  )
})

test('a source of another strength that only gives the date gets its own sentence with its own hedge', () => {
  const claims = [ofBeating(211, { documentId: id(301), quote: 'first', strength: 'seen' }), ofBeating(214, { documentId: id(302), field: 'when', dateValue: '2024-01-23', quote: 'second', strength: 'alleged' })]
  const told = text(someRecords({ factEvents: [toldEvent({ ...beating, workingClaimId: null }, claims, papers)], documents }), `state.${id(130)}`)
  expect(told).toContain('It is alleged (Invented Gazette, “Prison news”): “second”.')
})

test('the words of a working claim on a date stand once: in the note where sources differ', () => {
  const claims = [ofBeating(212, { documentId: id(302), field: 'when', dateValue: '2024-01-23', quote: 'second' }), ofBeating(215, { documentId: id(301), field: 'when', dateValue: '2023-01-23', quote: 'first' })]
  const told = paragraphOf(planPacket(someRecords({ factEvents: [toldEvent(beating, claims, papers)], documents })), `state.${id(130)}`)
  const all = [textOf(told), ...told.notes].join(' ')
  expect([all.split('“second”').length - 1, all.split('“first”').length - 1]).toEqual([1, 1])
  const alone = text(someRecords({ factEvents: [toldEvent(beating, claims.slice(0, 1), papers)], documents }), `state.${id(130)}`)
  expect(alone.split('“second”').length - 1).toBe(1)
})

test('the reason is not told twice by counsel’s own paper, but is by another’s', () => {
  const say = (strength: string, quote: string) =>
    text(someRecords({
      documents,
      denial: toldDenial(aDenial({ event: { id: id(110) }, arrivedAt: '09:00', reasonKind: 'other', reasonVerbatim: 'Not today.  An “order”' }), {
        claims: [aClaim({ eventId: id(110), field: 'reason', documentId: id(301), quote, strength })], documents: papers,
      }),
    }), 'refusal.reason').split(' Whether')[0]
  const once = 'The reason in the words of the official: “Not today. An ‘order’”.'.replace('today. ', 'today.  ')
  expect([say('seen', 'He said: «Not today. An "order"».'), say('seen', 'It was quarantine'), say('reported', 'He said: Not today. An "order"')]).toEqual([
    once, `${once} Recorded by counsel (Invented Bureau, “A long statement on the prison and on what was seen there”): “It was quarantine”.`,
    `${once} It is reported (Invented Bureau, “A long statement on the prison and on what was seen there”): “He said: Not today. An "order"”.`,
  ])
})

test('quotation marks inside quotation marks become the inner ones', () => {
  const say = (language: 'en' | 'ru') =>
    text(someRecords({ denial: toldDenial(aDenial({ event: { id: id(110) }, reasonKind: 'other', reasonVerbatim: 'Он сказал: «нет». He said: “no”' })), composition: aComposition({ language }) }), 'refusal.reason')
  expect([say('ru').includes('«Он сказал: „нет“. He said: “no”»'), say('en').includes('“Он сказал: «нет». He said: ‘no’”')]).toEqual([true, true])
})

test('a paper that repeats another is explained once, and a source is named in full once', () => {
  const eventOf = (n: number) => anEvent({ id: id(n), kind: 'other', title: 'something', happened: '2024-01' })
  const told = [140, 141].map((n) => toldEvent(eventOf(n), [
    aClaim({ id: id(n + 200), eventId: id(n), documentId: id(301), quote: 'first' }), aClaim({ id: id(n + 300), eventId: id(n), documentId: id(303), quote: 'first' }),
  ], papers))
  const plan = planPacket(someRecords({ factEvents: told, documents }))
  const [first, second] = [140, 141].map((n) => paragraphOf(plan, `state.${id(n)}`))
  expect([first?.notes, second?.notes]).toEqual([['Another Site, “Reprint” repeats Invented Bureau and is nowhere here counted as a second source.'], []])
  const all = JSON.stringify(plan.sections)
  expect([all.split('A long statement').length - 1, all.split('(Invented Bureau)').length - 1]).toEqual([1, 3])
})

test('two papers of one author are told apart in short, too', () => {
  const other = aDocument({ ...gazette, author: 'Invented Bureau' })
  const told = toldEvent(beating, [ofBeating(211, { documentId: id(301), quote: 'first' }), ofBeating(216, { documentId: id(302), quote: 'second' })])
  const said = text(someRecords({ factEvents: [told], documents: [cited(bureau, 'first'), cited(other, 'second')] }), `state.${id(130)}`)
  expect(said).toContain('In the words of the source (Invented Bureau, “A long statement on the prison and…”): “first”. In the words of the source (Invented Bureau, “Prison news”): “second”.')
})

test('a long quotation never enters the table; its length does, between dots, and the whole is in a note', () => {
  const quote = 'for some three weeks after that day in spring his lawyers were not let in'
  const row = (said: string, language: 'en' | 'ru' = 'en') => {
    const earlier = toldDenial(aDenial({ event: { id: id(111), happened: '2024-01' } }), {
      claims: [aClaim({ eventId: id(111), field: 'duration', documentId: id(301), quote: said, daysMin: 21, daysMax: 21 })], documents: papers,
    })
    const plan = planPacket(someRecords({ denial: toldDenial(refused), earlier: [earlier], documents, composition: aComposition({ language }) }))
    return [plan.sections.find((section) => section.id === 'earlier')?.table?.rows[0]?.[1], paragraphOf(plan, `earlier.${id(111)}`).notes.join().includes(said)]
  }
  const russian = 'адвокат, которого наняла семья, не мог попасть к нему почти три недели подряд'
  const wordless = 'his lawyers were not let in from the search until the eighth of the next month'
  expect([row(quote), row(russian, 'ru'), row(wordless)]).toEqual([
    ['one source says “…\u00a0three weeks\u00a0…” (21 days)', true], ['один из источников указывает: «…\u00a0почти три недели\u00a0…» (21 день)', true],
    ['one source says 21 days', true],
  ])
})

test('places in one annex are put together, in order', () => {
  const claims = [ofBeating(211, { documentId: id(301), quote: 'third' }), ofBeating(217, { documentId: id(301), quote: 'first' }), ofBeating(218, { documentId: id(302), quote: 'second' })]
  const references = (language: 'en' | 'ru') =>
    paragraphOf(planPacket(someRecords({ factEvents: [toldEvent(beating, claims)], documents, composition: aComposition({ language }) })), `state.${id(130)}`).references
  expect([references('en'), references('ru')]).toEqual([['Annex 1, paras 1, 3', 'Annex 2, para. 2'], ['приложение 1, абз. 1, 3', 'приложение 2, абз. 2']])
})

test('the seal gives its time and the journal for people, and the time for machines', () => {
  const facts = { number: 1, version: 1, author: 'A. B.', finalisedAt: '2026-11-22T05:44:15.630+03:00', journalSize: 64, journalRoot: 'ab'.repeat(32) }
  const shown = (language: 'en' | 'ru') => {
    const seal = sealOf(planPacket(someRecords({ composition: aComposition({ language }) })), facts)
    return [seal.finalisedText, seal.finalisedAt, seal.journalText]
  }
  expect([shown('en'), shown('ru')]).toEqual([
    ['22 November 2026, 05:44:15 (UTC+03:00)', facts.finalisedAt, '64 entries, root'], ['22 ноября 2026 года, 05:44:15 (UTC+03:00)', facts.finalisedAt, '64 записи, корень'],
  ])
})
