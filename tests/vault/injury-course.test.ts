import { expect, test } from 'vitest'
import { idAt, loadCase } from '../../electron/cli/load-case'
import type { Call } from '../../electron/cli/session'
import { EventId, MatterId } from '../../electron/shared/contract/values'
import { crimeNext, injuryCourses, withoutIncident } from '../../electron/shared/rules/injury-course'
import { openTestSession } from '../support/session'
import { caseDir, hasCase, keyOf, readTimeline, timelineSteps } from '../support/timeline'

const coursesOf = async (call: Call, matterId: MatterId) => {
  const [records, chronology, papers] = await Promise.all([
    call('records.list', { matterId, limit: 1000 }), call('events.chronology', { matterId, limit: 1000 }), call('documents.list', { matterId, limit: 1000 }),
  ])
  return injuryCourses(records, chronology, papers)
}

const exactly = (days: number) => ({ min: days, max: days })

test('harm, telling, sight, photographs, examination, care and report stand in order with the days since the harm', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'Invented' })
  const save = async (kind: 'illTreatment' | 'injuryObservation' | 'clinicalEvaluation' | 'care' | 'crimeReport', happened: string | null, details: object) =>
    (await call('records.save', { kind, matterId, event: { title: kind, happened: happened as never }, details: { ...details } })).event.id
  const harm = await save('illTreatment', '2024-01-23', { toldOn: '2024-01-25' })
  const asked = await save('care', '2024-01-24', { step: 'asked', incidentIds: [harm], medicine: 'ibuprofen' })
  await save('care', '2024-01-26', { step: 'denied', earlierCareId: asked })
  await save('injuryObservation', '2024-02-07', { incidentIds: [harm], photographedOn: '2024-02-08' })
  await save('clinicalEvaluation', '2024-02', { incidentIds: [harm] })
  await save('crimeReport', '2024-02-09', { incidentIds: [harm], stage: 'decided', registeredOn: '2024-02-10', registrationNo: '17', decision: 'refused', decidedOn: '2024-02-20' })
  await save('care', '2024-03-01', { step: 'asked' })

  const [course] = await coursesOf(call, matterId)
  expect(course!.steps.map(({ what, value, days }) => [what, value, days])).toEqual([
    ['harm', '', null],
    ['care', 'asked', exactly(1)],
    ['told', '', exactly(2)],
    ['care', 'denied', exactly(3)],
    ['examined', '', { min: 9, max: 37 }],
    ['seen', '', exactly(15)],
    ['photographed', '', exactly(16)],
    ['filed', '', exactly(17)],
    ['registered', '', exactly(18)],
    ['decided', 'refused', exactly(28)],
  ])
  const records = await call('records.list', { matterId, limit: 100 })
  expect(withoutIncident(records).map(({ event }) => event.happened)).toEqual(['2024-03-01'])
})

test('the next step of a crime report follows from what is known of it', async () => {
  const { call } = await openTestSession()
  const { id: matterId } = await call('matters.create', { title: 'Invented' })
  const { event } = await call('records.save', { kind: 'crimeReport', matterId, event: { title: 'Report' }, details: {} })
  const next: string[] = []
  for (const [happened, details] of [
    [null, {}],
    ['2024-02-09', { stage: 'filed' }],
    ['2024-02-09', { registrationNo: '17' }],
    ['2024-02-09', { decision: 'refused' }],
    ['2024-02-09', { copyServedOn: '2024-03-01' }],
    ['2024-02-09', { appeals: [{ on: '2024-03-05', toWhom: 'court', reference: '', outcome: 'pending', outcomeOn: null, documentId: null }] }],
    ['2024-02-09', { decision: 'opened', appeals: [] }],
  ] as const) {
    const saved = await call('records.save', { kind: 'crimeReport', id: event.id, matterId, event: { happened: happened as never }, details })
    if (saved.kind === 'crimeReport') next.push(crimeNext(saved))
  }
  expect(next).toEqual(['file', 'askNumber', 'askDecision', 'askCopy', 'appeal', 'awaitAppeal', 'follow'])
})

const withoutCase = (): void => {
  test('without the acceptance case there are no days to count in it', () => {
    process.stderr.write(`${caseDir} is not on this machine, so the days between beating and visit were not tried on it\n`)
    expect(hasCase).toBe(false)
  })
}

const withCase = (): void => test('on the acceptance case the marks were seen 15 days after the beating, with both lengths that sources give for the time between', { timeout: 60_000 }, async () => {
  const { call } = await openTestSession()
  const timeline = readTimeline()
  const keys = await loadCase(call, timelineSteps(timeline), caseDir)
  const idOf = (kind: string): string => idAt(keys, keyOf(timeline.events.find((event) => event.kind === kind)!.id))
  const matterId = MatterId.parse(idAt(keys, 'matter'))
  const beating = EventId.parse(idOf('ill_treatment'))
  const seen = timeline.events.find(({ kind }) => kind === 'visit')!.date
  await call('records.save', { kind: 'injuryObservation', matterId, event: { title: 'Marks seen', happened: seen as never }, details: { incidentIds: [beating] } })
  const course = (await coursesOf(call, matterId)).find(({ incident }) => incident.event.id === beating)!
  expect(course.untilSeen).toEqual(exactly(15))
  expect(course.steps.map(({ what, days }) => [what, days])).toEqual([['harm', null], ['seen', exactly(15)]])
  expect(course.meanwhile.map(({ byDates, bySource }) => [byDates, bySource.map(({ days, quote }) => [days, /two weeks|almost a week/.exec(quote)?.[0]])])).toEqual([
    [exactly(15), [[exactly(14), 'two weeks'], [{ min: 4, max: 6 }, 'almost a week']]],
  ])
})

;(hasCase ? withCase : withoutCase)()
