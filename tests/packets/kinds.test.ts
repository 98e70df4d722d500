import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planPacket } from '../../electron/packets/plan-packet'
import type { PacketRecords } from '../../electron/packets/records'
import { triggerOf } from '../../electron/packets/term'
import { packetKindNames, packetKinds, type PacketKind, type PacketKindDefinition } from '../../electron/shared/packet-kinds'
import { packetWords } from '../../electron/shared/packet-kinds/words'
import type { Field } from '../../electron/shared/particulars/fields'
import type { PacketPlan, PlanParagraph } from '../../electron/shared/plan'
import { LocalDate } from '../../electron/shared/dates/schemas'
import { aClaim, aComposition, aDocument, anEvent, id, toldEvent } from '../support/case-builders'
import { filledDetails, kindRecords } from '../support/invented-kinds'

const languages = ['en', 'ru', 'fr'] as const
const everything = packetKindNames.flatMap((kind) => languages.map((language) => [kind, language] as const))
const newKinds = packetKindNames.filter((kind) => kind !== 'accessDenialComplaint')

const textOf = ({ runs }: PlanParagraph): string => runs.map(({ text }) => text).join('')
const paragraphsOf = (plan: PacketPlan): PlanParagraph[] => plan.sections.flatMap(({ paragraphs }) => paragraphs)
const codesOf = (records: PacketRecords): string[] => planPacket(records).missing.map(({ code }) => code)
const blockingOf = (records: PacketRecords): string[] => planPacket(records).missing.filter(({ blocks }) => blocks).map(({ code }) => code)
const withDetails = (kind: PacketKind, details: Record<string, unknown>): PacketRecords =>
  kindRecords(kind, 'en', { details: { ...filledDetails(kind, 'en'), ...details } })
const allText = (plan: PacketPlan): string => JSON.stringify(plan)

test('there are the twelve kinds of the domain file, two of them in two parts, and a blank one', () => {
  expect(packetKindNames).toEqual([
    'accessDenialComplaint', 'crimeReport', 'medicalExamination', 'preservation', 'courtChallenge', 'appeal', 'cassation', 'interimMeasures', 'specialProcedures', 'wgad',
    'unCommittee', 'echrApplication', 'ngoAppeal', 'blank',
  ])
})

test.each(everything)('%s in %s: every field that is filled in is on the paper, and every word is of that language', (kind, language) => {
  const plan = planPacket(kindRecords(kind, language))
  const words = packetWords(kind, language)
  const { groups }: PacketKindDefinition = packetKinds[kind]
  const printed = plan.sections.filter(({ id: section }) => section.startsWith('group:'))
  const wanted = Object.entries(groups).filter(([name]) => packetKinds[kind].sections.some((section) => section === `group:${name}`))
  expect(printed.map(({ heading }) => heading).toSorted()).toEqual(wanted.map(([name]) => words.group(name)).toSorted())
  if (kind !== 'blank') expect(plan.title).not.toBe('')
  // A word that is missing comes out as its own key: 'violationsText', 'group:acts', 'undefined'.
  const said = [plan.title, plan.subtitle, ...plan.sections.flatMap(({ heading, fields = [], paragraphs }) => [heading, ...fields.flatMap(({ label, value }) => [label, value]), ...paragraphs.map(({ lead = '' }) => lead)])]
  expect(said.filter((text) => /undefined|null|\[object|(?<![\p{L}])[a-z]+[A-Z][a-z]+(?!\p{L})/u.test(text))).toEqual([])
  expect(plan.sections.filter(({ heading }) => heading === '')).toEqual([])
  expect(paragraphsOf(plan).map(({ number }) => number)).toEqual(paragraphsOf(plan).map((_, i) => i + 1))
})

test.each(newKinds)('%s: the same records give the same plan, and an empty form loses only what was in it', (kind) => {
  const records = kindRecords(kind, 'en')
  expect(planPacket(records)).toEqual(planPacket(structuredClone(records)))
  const empty = planPacket({ ...records, details: packetKinds[kind].empty })
  expect(empty.sections.filter(({ id: section }) => section.startsWith('group:'))).toEqual([])
  expect(paragraphsOf(empty).filter(({ key }) => key.startsWith('fact.')).map(textOf)).toEqual(paragraphsOf(planPacket(records)).filter(({ key }) => key.startsWith('fact.')).map(textOf))
})

test.each(newKinds)('%s: what its body asks for is named when it is not filled in, and nothing else of the form', (kind) => {
  const { required }: PacketKindDefinition = packetKinds[kind]
  const missing = planPacket(kindRecords(kind, 'en', { details: packetKinds[kind].empty })).missing.filter(({ place, code }) => place === 'field' && code.startsWith('field.'))
  expect(missing.map(({ recordId, blocks }) => [recordId, blocks]).toSorted()).toEqual(required.map(({ field, must }) => [field, must]).toSorted())
  expect(codesOf(kindRecords(kind, 'en')).filter((code) => code.startsWith('field.'))).toEqual([])
})

test('a fear is printed as a fear in every kind and language, and says so in counsel’s own words too', () => {
  for (const [kind, language] of everything) {
    const records = kindRecords(kind, language)
    const fear = paragraphsOf(planPacket(records)).find(({ key }) => key === `fact.${id(115)}` || key.startsWith('concern.'))
    if (kind === 'accessDenialComplaint') continue
    expect([kind, fear?.hedged]).toEqual([kind, true])
    const own = planPacket({ ...records, composition: aComposition({ ...records.composition, ownWords: [{ key: fear!.key, text: 'He was beaten again.', replaced: textOf(fear!) }] }) })
    const printed = paragraphsOf(own).find(({ key }) => key === fear!.key)!
    expect(textOf(printed)).toMatch(/^He was beaten again\. .*(not state it as a fact|не утверждает этого как факт|n’affirme pas comme un fait|l’affirme pas comme un fait)/)
  }
})

test('own words stay through a change of the records, keep their annexes, and say that what they replaced has changed', () => {
  const records = kindRecords('crimeReport', 'en')
  const key = `fact.${id(113)}`
  const before = paragraphsOf(planPacket(records)).find((paragraph) => paragraph.key === key)!
  const composition = aComposition({ ...records.composition, ownWords: [{ key, text: 'On 23 January 2024 guards are reported to have struck him.', replaced: textOf(before) }] })
  const kept = planPacket({ ...records, composition })
  const own = paragraphsOf(kept).find((paragraph) => paragraph.key === key)!
  expect([textOf(own), own.own, own.annexes, own.claimIds]).toEqual([
    'On 23 January 2024 guards are reported to have struck him.', { planned: textOf(before), isStale: false }, before.annexes, before.claimIds,
  ])
  const changed = { ...records, composition, factEvents: records.factEvents.map((told) => (told.event.id === id(113) ? { ...told, event: anEvent({ ...told.event, title: 'Beating with a truncheon' }) } : told)) }
  const after = planPacket(changed)
  expect(paragraphsOf(after).find((paragraph) => paragraph.key === key)?.own?.isStale).toBe(true)
  expect([codesOf({ ...records, composition }).includes('ownWords.stale'), after.missing.some(({ code }) => code === 'ownWords.stale')]).toEqual([false, true])
  const gone = planPacket({ ...records, composition, factEvents: [] })
  expect(gone.missing.find(({ code }) => code === 'ownWords.orphan')?.params['text']).toContain('On 23 January 2024')
})

test('own paragraphs stand at the end of their section and are numbered; one without its section is not lost in silence', () => {
  const records = kindRecords('appeal', 'en')
  const composition = aComposition({ ...records.composition, ownParagraphs: [{ id: 'a', section: 'facts', text: 'A paragraph of counsel.' }, { id: 'b', section: 'nowhere', text: 'Lost words.' }] })
  const plan = planPacket({ ...records, composition })
  const facts = plan.sections.find(({ id: section }) => section === 'facts')!
  expect(facts.paragraphs.at(-1)).toMatchObject({ key: 'own.a', runs: [{ text: 'A paragraph of counsel.' }] })
  expect(plan.missing.filter(({ code }) => code === 'ownWords.orphan').map(({ params }) => params['text'])).toEqual(['Lost words.'])
})

test('markup and template tokens in every field of every kind stay text', () => {
  const nasty = '#import "x" {{name}} <b>$1</b> \\u{0} *bold* @ref %s ${client} $& ../.. `raw` = heading'
  for (const kind of newKinds) {
    const details = Object.fromEntries(Object.entries<Field>(packetKinds[kind].fields).map(([name, field]) => [name, ['line', 'prose', 'said'].includes(field.type) ? nasty : filledDetails(kind, 'en')[name]]))
    const plan = planPacket(kindRecords(kind, 'en', { details }))
    const typed = Object.values<Field>(packetKinds[kind].fields).filter(({ type }) => ['line', 'prose', 'said'].includes(type)).length
    const found = [...paragraphsOf(plan).map(textOf), ...plan.sections.flatMap(({ fields = [] }) => fields.map(({ value }) => value)), plan.title, plan.subtitle].filter((text) => text.includes(nasty)).length
    // The reporter's own group is not printed: it says who signs.
    expect([kind, found >= Math.min(typed, 1)]).toEqual([kind, true])
  }
})

test('the European Court takes Russian acts up to 16 September 2022 and no later ones', () => {
  const told = (happened: string) => [toldEvent(anEvent({ id: id(140), kind: 'illTreatment', title: 'An act', happened }), [])]
  const gate = (kind: PacketKind, happened: string, state: string, details: Record<string, unknown> = {}): string[] =>
    blockingOf({ ...withDetails(kind, { respondentState: state, otherProcedure: 'none', ...details }), factEvents: told(happened) }).filter((code) => code.startsWith('gate'))
  expect([
    gate('echrApplication', '2022-09-16', 'RU'), gate('echrApplication', '2022-09-17', 'RU'), gate('echrApplication', '2022-09-17', 'Россия'), gate('echrApplication', '2024-01-23', 'FR'),
    gate('interimMeasures', '2024-01-23', 'RU', { body: 'echr' }), gate('interimMeasures', '2024-01-23', 'RU', { body: 'hrc' }),
  ]).toEqual([[], ['gate.echrRussia'], ['gate.echrRussia'], [], ['gate.interimRussia'], []])
})

test('a matter before another body bars the committees as their treaties say', () => {
  const gate = (details: Record<string, unknown>): string[] => blockingOf(withDetails('unCommittee', details)).filter((code) => code.startsWith('gate'))
  expect([
    gate({ committee: 'hrc', otherProcedure: 'none' }), gate({ committee: 'hrc', otherProcedure: 'pending' }), gate({ committee: 'hrc', otherProcedure: 'ended' }),
    gate({ committee: 'cat', otherProcedure: 'ended' }),
  ]).toEqual([[], ['gate.otherPending'], [], ['gate.otherExamined']])
})

test('a block that can be argued with is gone past with a reason; one that cannot stays', () => {
  const records = withDetails('unCommittee', { committee: 'hrc', otherProcedure: 'pending' })
  const waived = (code: string, about: string): PacketRecords => ({ ...records, composition: aComposition({ ...records.composition, waived: [{ code, about, reason: 'withdrawn there yesterday' }] }) })
  const entry = planPacket(waived('gate.otherPending', 'otherProcedure')).missing.find(({ code }) => code === 'gate.otherPending')
  expect([entry?.blocks, entry?.params['waived']]).toEqual([false, 'withdrawn there yesterday'])
  expect(blockingOf(waived('standard.unverified', 'un.bprl.8'))).toContain('standard.unverified')
  expect(blockingOf(waived('gate.otherPending', 'another'))).toContain('gate.otherPending')
})

test('a press cutting alone does not carry a communication, another paper beside it does', () => {
  const records = kindRecords('specialProcedures', 'en')
  const press = aDocument({ id: id(350), kind: 'press' })
  const statement = aDocument({ id: id(351), kind: 'statement' })
  const event = anEvent({ id: id(141), title: 'An act', happened: '2024-01-23' })
  const claims = [aClaim({ id: id(241), eventId: id(141), documentId: id(350), quote: 'x' }), aClaim({ id: id(242), eventId: id(141), documentId: id(351), quote: 'y' })]
  const with_ = (count: number): string[] =>
    codesOf({ ...records, documents: [press, statement].map((document) => ({ document, paragraphs: [] })), factEvents: [toldEvent(event, claims.slice(0, count))] })
  expect([with_(1).includes('facts.onlyPress'), with_(2).includes('facts.onlyPress')]).toEqual([true, false])
})

test('a span of time that ends before it begins, or lacks an hour, is named by its row', () => {
  const row = (fields: Record<string, unknown>) => ({ place: 'Gate', camera: '', fromOn: '2024-09-09', fromAt: '09:00', toOn: '2024-09-09', toAt: '10:00', ...fields })
  const found = (fields: Record<string, unknown>): [string, string | undefined][] =>
    planPacket(withDetails('preservation', { spans: [row({}), row(fields)] })).missing.filter(({ code }) => code.startsWith('span')).map(({ code, params }) => [code, params['row']])
  expect([
    found({}), found({ toAt: '08:59' }), found({ toOn: '2024-09-08' }), found({ toOn: '2024-09-10', toAt: '00:10' }), found({ fromAt: null }), found({ toOn: null }),
  ]).toEqual([[], [['span.backwards', '2']], [['span.backwards', '2']], [], [['span.incomplete', '2']], []])
})

test('a suggested request that the addressee cannot grant is named; counsel’s own is not judged', () => {
  const records = kindRecords('crimeReport', 'en')
  const at = (addresseeKind: string, requests = records.composition.requests): string[] =>
    planPacket({ ...records, composition: aComposition({ ...records.composition, addresseeKind, requests }) }).missing.filter(({ code }) => code === 'addressee.cannotGrant').map(({ params }) => params['no'] ?? '')
  expect([at('investigator'), at('prosecutor'), at('other'), at('prosecutor', ['To do something else.'])]).toEqual([[], ['2', '4', '5', '8'], [], []])
})

test('a language that the usual addressee does not take is said, and does not block', () => {
  const notTaken = (kind: PacketKind, language: 'en' | 'ru' | 'fr'): boolean => codesOf(kindRecords(kind, language)).includes('language.notTaken')
  expect([notTaken('specialProcedures', 'ru'), notTaken('specialProcedures', 'fr'), notTaken('unCommittee', 'ru'), notTaken('echrApplication', 'ru')]).toEqual([true, false, false, true])
})

test('the term runs from what its rule says, and a late filing blocks unless it is explained', () => {
  const known = (details: Record<string, unknown>, custodyStatus: 'convicted' | 'released' = 'convicted') => ({ details, subject: null, custodyStatus })
  expect(triggerOf('appeal', known({ pronouncedOn: '2023-05-23', copyServedOn: '2023-05-30' }))?.input).toMatchObject({ triggerKind: 'judgment.copyServed', trigger: '2023-05-30', answers: ['client.inCustody'] })
  expect(triggerOf('appeal', known({ pronouncedOn: '2023-05-23', copyServedOn: '2023-05-30' }, 'released'))?.input).toMatchObject({ triggerKind: 'judgment.pronounced', trigger: '2023-05-23' })
  expect(triggerOf('unCommittee', known({ committee: 'cat' }))?.ruleId).toBe('UN-CAT-R113')
  expect(triggerOf('specialProcedures', known({}))).toBeNull()
  const term = { ruleId: 'RU-CPC-389.4', dueOn: LocalDate.parse('2024-09-09'), isConfirmed: false, isSoft: false, warnings: [] }
  const records = withDetails('appeal', { lateReason: '' })
  const late = { ...records, term }
  expect([
    blockingOf(late).includes('term.passed'), blockingOf({ ...late, term: { ...term, dueOn: LocalDate.parse('2024-09-10') } }).includes('term.passed'),
    codesOf({ ...withDetails('appeal', { lateReason: 'The copy was held back.' }), term }).filter((code) => code.startsWith('term')),
  ]).toEqual([true, false, ['term.restoration', 'term.unverified']])
})

test('annexes of a communication are numbered by the date of the paper, and every reference follows', () => {
  const plan = planPacket(kindRecords('unCommittee', 'en'))
  const cited = planPacket(kindRecords('crimeReport', 'en'))
  const dates = plan.annexes.map(({ date }) => date)
  expect([plan.annexes.map(({ title }) => title)[0], dates.indexOf('')]).toEqual(['Order no. 118', 1])
  for (const one of [plan, cited]) {
    const known = new Set(one.annexes.map(({ no }) => no))
    expect(paragraphsOf(one).flatMap(({ annexes }) => annexes).filter(({ annexNo }) => !known.has(annexNo))).toEqual([])
  }
})

test('a claim that is left out is neither quoted nor cited', () => {
  const records = kindRecords('crimeReport', 'en')
  const told = (claimIds: readonly string[]): PacketPlan =>
    planPacket({ ...records, factEvents: records.factEvents.map((one) => ({ ...one, claims: one.claims.filter((claim) => !claimIds.includes(claim.id)) })) })
  expect([allText(told([])).includes('Guards struck'), allText(told([id(204)])).includes('Guards struck')]).toEqual([true, false])
})

test('the table of facts gives every date that a source gives', () => {
  const plan = planPacket(kindRecords('ngoAppeal', 'en'))
  const rows = plan.sections.find(({ id: section }) => section === 'chronology')?.table?.rows ?? []
  expect(rows.map(([when]) => when)).toEqual(['23 Jan 2024\n(sources also give: 23 Jan 2023)', 'since 26 Aug 2024', 'Sep 2024'])
})

test('whatever is typed into a kind, a plan comes out and numbers run through', () => {
  fc.assert(
    fc.property(fc.constantFrom(...newKinds), fc.constantFrom(...languages), fc.string({ unit: 'binary', maxLength: 400 }), (kind, language, text) => {
      const details = Object.fromEntries(Object.entries<Field>(packetKinds[kind].fields).map(([name, field]) => [name, ['prose', 'said', 'line'].includes(field.type) ? text : field.empty]))
      const plan = planPacket(kindRecords(kind, language, { details }))
      expect(paragraphsOf(plan).map(({ number }) => number)).toEqual(paragraphsOf(plan).map((_, i) => i + 1))
    }),
    { numRuns: 60 },
  )
})
