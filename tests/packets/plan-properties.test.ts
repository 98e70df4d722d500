import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planPacket } from '../../electron/packets/plan-packet'
import type { PacketRecords } from '../../electron/packets/records'
import { templateWords } from '../../electron/packets/typeset'
import { PacketPlan } from '../../electron/shared/plan'
import { aClaim, aComposition, aDenial, aDocument, anEvent, aVisit, cited, id, someRecords, toldDenial, toldEvent, toldVisit } from '../support/case-builders'
import { ids, inventedRecords } from '../support/invented-complaint'
import { allText, paragraphOf, paragraphsOf, textOf } from '../support/plan-text'

const strengths = ['seen', 'toldByClient', 'reported', 'alleged', 'feared', 'courtFound'] as const
type Strength = (typeof strengths)[number]
/** What must stand somewhere before the exact words of a claim, in its paragraph. */
const hedges: Record<'en' | 'ru', Record<Exclude<Strength, 'seen' | 'courtFound'>, RegExp>> = {
  en: { toldByClient: /according to the client/iu, reported: /it is reported/iu, alleged: /it is alleged/iu, feared: /the fear has been expressed/iu },
  ru: { toldByClient: /по словам доверителя/iu, reported: /сообщается/iu, alleged: /утверждается/iu, feared: /высказано опасение/iu },
}
/** The hedges but the fear, weakest first: a title that covers several claims takes the weakest. */
const weakestFirst = ['alleged', 'reported', 'toldByClient'] as const
const notAFact = { en: 'counsel does not state it as a fact', ru: 'защитник не утверждает этого как факт' }
const language = fc.constantFrom('en' as const, 'ru' as const)
const some = fc.array(fc.constantFrom(...strengths), { minLength: 1, maxLength: 5 })
const paper = cited(aDocument({ id: id(301), title: 'Source', author: 'Somebody' }), 'word0\n\nword1\n\nword2\n\nword3\n\nword4')

const claimsOf = (eventId: string, list: readonly Strength[]) =>
  list.map((strength, i) => aClaim({ id: id(600 + i), eventId, strength, documentId: id(301), quote: `word${i}` }))
const isHedged = (strength: Strength): strength is keyof (typeof hedges)['en'] => strength !== 'seen' && strength !== 'courtFound'

function never(): never {
  throw new Error('The event is not told')
}

function expectHedges(plan: PacketPlan, list: readonly Strength[], lang: 'en' | 'ru') {
  list.forEach((strength, i) => {
    if (!isHedged(strength)) return
    const holders = paragraphsOf(plan).filter((paragraph) => textOf(paragraph).includes(`word${i}`))
    expect(holders.length).toBeGreaterThan(0)
    for (const holder of holders) {
      expect(holder.hedged).toBe(true)
      expect(textOf(holder).slice(0, textOf(holder).indexOf(`word${i}`))).toMatch(hedges[lang][strength])
      if (strength === 'feared') expect(textOf(holder)).toContain(notAFact[lang])
    }
  })
}

test('whatever the mixture, words of an event that are not counsel’s or a court’s keep their hedge', () => {
  fc.assert(
    fc.property(some, language, fc.constantFrom('illTreatment', 'concern', 'correspondenceGap', 'other'), (list, lang, kind) => {
      const event = anEvent({ id: id(120), kind, title: 'Titled', happened: '2024-01-23' })
      const plan = planPacket(someRecords({
        factEvents: [toldEvent(event, claimsOf(id(120), list))], documents: [paper], composition: aComposition({ language: lang }),
      }))
      expectHedges(plan, list, lang)
      // The title itself is a fact only where every claim would be.
      const lead = paragraphsOf(plan).find((paragraph) => paragraph.recordIds.includes(id(120))) ?? never()
      if (kind === 'concern' || list.every(isHedged)) expect(lead.hedged).toBe(true)
      const weakest = weakestFirst.find((one) => list.includes(one))
      if (kind !== 'concern' && weakest) expect(textOf(lead)).toMatch(new RegExp(`^${hedges[lang][weakest].source}`, 'iu'))
      if (kind === 'concern' || list.every((one) => one === 'feared')) expect(textOf(lead)).toMatch(new RegExp(`^${hedges[lang].feared.source}`, 'iu'))
    }),
  )
})

test('whatever the mixture, words about a refusal or an earlier one keep their hedge', () => {
  fc.assert(
    fc.property(some, language, fc.boolean(), fc.boolean(), (list, lang, isEarlier, isOwn) => {
      const own = isOwn ? { arrivedAt: '09:00' } : {}
      const told = toldDenial(aDenial({ event: { id: id(120), happened: '2024-01-23' }, ...own }), { claims: claimsOf(id(120), list), documents: [paper.document] })
      const records = { documents: [paper], composition: aComposition({ language: lang }) }
      const other = toldDenial(aDenial({ event: { id: id(121), happened: '2024-09-09' } }))
      const plan = planPacket(someRecords(isEarlier ? { ...records, denial: other, earlier: [told] } : { ...records, denial: told }))
      const lead = paragraphOf(plan, isEarlier ? `earlier.${id(120)}` : 'denial.happened')
      if (list.every((one) => one === 'feared')) expect(textOf(lead)).toMatch(new RegExp(`^${hedges[lang].feared.source}`, 'iu'))
      if (!isOwn && list.every(isHedged)) expect(lead.hedged).toBe(true)
      if (!isEarlier) expectHedges(plan, list, lang)
    }),
  )
})

test('whatever the mixture, a meeting that rests on claims is stated no more strongly than they allow', () => {
  fc.assert(
    fc.property(some, language, fc.constantFrom('what', 'when'), (list, lang, field) => {
      const visit = aVisit({ event: { id: id(122), happened: '2024-02-07' }, clientState: 'pale' })
      const claims = claimsOf(id(122), list).map((claim, i) => ({ ...claim, ...(field === 'when' ? aClaim({ ...claim, field, dateValue: `202${i}-02-07` }) : {}) }))
      const plan = planPacket(someRecords({
        denial: toldDenial(aDenial({ event: { id: id(121), happened: '2024-09-09' } }), { visits: [visit] }), visits: [toldVisit(visit, claims, [paper.document])],
        documents: [paper], composition: aComposition({ language: lang }),
      }))
      const told = ['state.sinceCounsel', 'state.lastSeen'].map((key) => paragraphOf(plan, key))
      const isPlain = list.includes('seen') || (list.includes('courtFound') && list.every((one) => !isHedged(one) || one === 'feared'))
      expect(told.map(({ hedged }) => hedged)).toEqual([!isPlain, !isPlain])
      const weakest = weakestFirst.find((one) => list.includes(one)) ?? 'feared'
      if (!isPlain) expect(textOf(told[0] ?? never())).toMatch(new RegExp(`^${hedges[lang][weakest].source}`, 'iu'))
      expect(told[0]?.claimIds).toEqual(claims.map((claim) => claim.id))
    }),
  )
})

test('what only others report is never told as counsel’s own: reason, official and written refusal carry it', () => {
  const told = (list: readonly Strength[]) =>
    planPacket(someRecords({
      documents: [paper],
      denial: toldDenial(
        aDenial({ event: { id: id(120), happened: '2024-01-23' }, reasonKind: 'none', writtenRefusalAsked: 'yes', writtenRefusalGiven: 'no', refusedBy: { rank: 'Captain' } }),
        { claims: claimsOf(id(120), list), documents: [paper.document] },
      ),
    }))
  const keys = ['denial.happened', 'refusal.who', 'refusal.reason', 'written.refusal']
  const read = (plan: PacketPlan) => keys.map((key) => [paragraphOf(plan, key).hedged, textOf(paragraphOf(plan, key)).split('.')[0]])
  expect(read(told(['reported']))).toEqual([
    [true, 'It is reported that on 23 January 2024 counsel was not admitted to the client (Somebody, “Source”)'],
    [true, 'It is reported: access was refused by: Captain'], [true, 'It is reported: no reason was given'],
    [true, 'It is reported: a written refusal was asked for'],
  ])
  expect(read(told(['seen']))).toEqual([
    [false, 'On 23 January 2024 counsel was not admitted to the client'], [false, 'Access was refused by: Captain'], [false, 'No reason was given'],
    [false, 'A written refusal was asked for'],
  ])
})

test('every reference of every paragraph leads to an annex, and its label names that annex', () => {
  for (const lang of ['en', 'ru'] as const) {
    const plan = planPacket(inventedRecords(lang))
    const numbers = plan.annexes.map(({ no }) => no)
    const refs = paragraphsOf(plan).flatMap((paragraph) => paragraph.annexes)
    expect(refs.length).toBeGreaterThan(5)
    for (const ref of refs) {
      expect(numbers).toContain(ref.annexNo)
      expect(ref.label).toContain(`${lang === 'en' ? 'Annex' : 'приложение'} ${ref.annexNo}`)
    }
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    expect(paragraphsOf(plan).map(({ number }) => number)).toEqual(paragraphsOf(plan).map((_, i) => i + 1))
  }
})

test('dates that differ are all printed, with or without a working value chosen', () => {
  const dates = ['2024-01-23', '2023-01-23', '2024-02-07', '2022-05']
  const shown: Record<string, string> = { '2024-01-23': '23 January 2024', '2023-01-23': '23 January 2023', '2024-02-07': '7 February 2024', '2022-05': 'May 2022' }
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...dates), { minLength: 2, maxLength: 4 }), fc.boolean(), (list, isChosen) => {
      const event = anEvent({ id: id(120), kind: 'illTreatment', happened: list[0], workingReason: isChosen ? 'because' : '' })
      const claims = list.map((dateValue, i) => aClaim({ id: id(600 + i), eventId: id(120), field: 'when', dateValue, documentId: id(301), quote: `word${i}` }))
      const paragraph = paragraphOf(planPacket(someRecords({ factEvents: [toldEvent(event, claims)], documents: [paper] })), `state.${id(120)}`)
      list.forEach((date, i) => {
        expect(paragraph.notes.join()).toContain(`${shown[date]}, “word${i}”`)
        if (!isChosen) expect(textOf(paragraph)).toContain(shown[date])
      })
      expect(textOf(paragraph).includes('Sources differ on the date')).toBe(!isChosen)
      if (isChosen) expect(paragraph.notes.join()).toContain(`Taken here: ${shown[list[0] ?? '']}; because.`)
    }),
  )
})

test('the same records give the same plan, which survives JSON and its schema', () => {
  for (const lang of ['en', 'ru'] as const) {
    const records = inventedRecords(lang)
    const before = JSON.stringify(records)
    const plan = planPacket(records)
    expect(planPacket(JSON.parse(before) as PacketRecords)).toEqual(plan)
    expect(PacketPlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
    expect(JSON.stringify(records)).toBe(before)
  }
})

test('every word that the templates print is there, in both languages', () => {
  const keys = [...new Set(Object.values(templateWords).flat())].toSorted()
  const filled = (lang: 'en' | 'ru') => keys.filter((key) => (planPacket(inventedRecords(lang)).words[key] ?? '') !== '')
  expect([filled('en'), filled('ru')]).toEqual([keys, keys])
})

test('markup and template signs are text like any other', () => {
  const nasty = '#import "x" {{name}} <b>$1</b> \\u{0} *bold* @ref %s ${client} $& ../..'
  const { denial } = inventedRecords('en')
  const records = inventedRecords('en', {
    denial: { ...denial, denial: { ...denial.denial, reasonVerbatim: nasty, minutes: [{ time: null, text: nasty }], clientState: nasty } },
  })
  const plan = planPacket(records)
  expect(paragraphOf(plan, 'refusal.reason').runs).toContainEqual({ text: `“${nasty}”`, said: true })
  expect(plan.sections.find(({ id: section }) => section === 'denial')?.minutes).toEqual([{ time: '', text: nasty }])
  expect(textOf(paragraphOf(plan, 'state.lastSeen'))).toContain(nasty)
})

test('a relative, a witness and a source are named by what they are, and pseudonyms stay out', () => {
  const text = allText(planPacket(inventedRecords('en')))
  expect([text.includes('Zarina'), text.includes('a relative of the client'), text.includes(ids.concern)]).toEqual([false, true, true])
})
