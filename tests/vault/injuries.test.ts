import { expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { CaseRecord } from '../../electron/shared/contract/records'
import { clinicianReports } from '../../electron/shared/particulars/clinical-evaluation'
import { openTestSession } from '../support/session'

const aMatter = async (call: Call) => (await call('matters.create', { title: 'Invented' })).id

const bruise = { no: 1, view: 'back', x: 6200, y: 3100, region: 'upperBack', side: 'right', lesion: 'bruise', lengthMm: 80, widthMm: 40, shape: 'oval', colour: 'yellow', edges: '', pattern: '', tender: 'yes', skinTone: '', cause: 'allegedEvent', causeSaid: '', note: '' } as const

test('a degree of consistency stands only in a report of a named clinician', async () => {
  const { call } = await openTestSession()
  const matterId = await aMatter(call)
  const save = (details: Readonly<Record<string, unknown>>) => call('records.save', { kind: 'clinicalEvaluation', matterId, event: { title: 'Report' }, details })
  const refused = { code: 'refused', details: { why: 'noClinician' } }
  const degree = { overallConsistency: 'highlyConsistent' }
  const finding = { findings: [{ ...bruise, ageEstimate: '', consistency: 'typicalOf' }] }
  await expect(save(degree)).rejects.toMatchObject(refused)
  await expect(save({ ...degree, clinicianName: 'Dr Invented' })).rejects.toMatchObject(refused)
  await expect(save({ ...degree, reportKind: 'medicoLegalEvaluation', clinicianName: '  ' })).rejects.toMatchObject(refused)
  await expect(save({ ...degree, reportKind: 'photographsOnly', clinicianName: 'Dr Invented' })).rejects.toMatchObject(refused)
  await expect(save({ ...finding, reportKind: 'clinicalScreening' })).rejects.toMatchObject(refused)
  expect(await call('records.list', { matterId, limit: 10 })).toEqual([])
  for (const reportKind of clinicianReports) {
    const { details } = await save({ ...degree, ...finding, reportKind, clinicianName: 'Dr Invented' })
    expect(details).toMatchObject({ ...degree, reportKind })
  }
})

test('a degree is never there by itself, and taking the clinician away from under it is refused', async () => {
  const { call } = await openTestSession()
  const matterId = await aMatter(call)
  const doctor = await call('parties.save', { kind: 'person', names: [{ text: 'Dr Invented', script: 'latin', kind: 'preferred', note: '' }] })
  const kind = 'clinicalEvaluation'
  const { event, details } = await call('records.save', { kind, matterId, event: { title: 'Report' }, details: { reportKind: 'clinicalScreening', clinicianPartyId: doctor.id } })
  expect(details).toMatchObject({ overallConsistency: 'notStated', findings: [] })
  const save = (part: Readonly<Record<string, unknown>>) => call('records.save', { kind, id: event.id, matterId, event: {}, details: part })
  await save({ overallConsistency: 'consistent' })
  await expect(save({ clinicianPartyId: null })).rejects.toMatchObject({ code: 'refused' })
  await expect(save({ reportKind: 'notStated' })).rejects.toMatchObject({ code: 'refused' })
  // Removing the person would leave a degree without its author.
  await expect(call('parties.remove', { id: doctor.id })).rejects.toMatchObject({ code: 'conflict' })
  await save({ overallConsistency: 'notStated' })
  await call('parties.remove', { id: doctor.id })
  expect(await call('records.get', { id: event.id })).toMatchObject({ details: { clinicianPartyId: null } })
})

test('the lawyer’s sheet has no place for a degree, and the contract lets no record without an author pass with one', async () => {
  const { call } = await openTestSession()
  const matterId = await aMatter(call)
  const sheet = { kind: 'injuryObservation', matterId, event: { title: 'Seen' } } as const
  await expect(call('records.save', { ...sheet, details: { overallConsistency: 'consistent' } })).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(call('records.save', { ...sheet, details: { findings: [{ ...bruise, consistency: 'consistent' }] } })).rejects.toMatchObject({ code: 'invalid_input' })
  const saved = await call('records.save', { ...sheet, details: { findings: [bruise] } })
  expect(saved.details).toMatchObject({ findings: [bruise] })
  const report = await call('records.save', { kind: 'clinicalEvaluation', matterId, event: { title: 'Report' }, details: { reportKind: 'clinicalScreening', clinicianName: 'Dr Invented', overallConsistency: 'typicalOf' } })
  expect(CaseRecord.safeParse(report).success).toBe(true)
  expect(CaseRecord.safeParse({ ...report, details: { ...report.details, clinicianName: '' } }).success).toBe(false)
})

test('the database itself refuses a degree without a clinician', async () => {
  const { call, session } = await openTestSession()
  const matterId = await aMatter(call)
  const { event } = await call('records.save', { kind: 'clinicalEvaluation', matterId, event: { title: 'Report' }, details: { reportKind: 'clinicalScreening', clinicianName: 'Dr Invented', overallConsistency: 'typicalOf' } })
  const db = session.vault!.db
  const { write } = await import('../../db/journal')
  const clear = (name: string) => write(session.vault!, { actor: 'test', action: 'test' }, () => db.prepare('UPDATE clinical_evaluation SET clinician_name = ? WHERE id = ?').run(name, event.id))
  expect(() => clear('')).toThrow('needs a named clinician')
  clear('Dr Other')
  expect(await call('records.get', { id: event.id })).toMatchObject({ details: { clinicianName: 'Dr Other' } })
})

test('incident, sheet and report are three records, each found by its words', async () => {
  const { call } = await openTestSession()
  const matterId = await aMatter(call)
  const incident = await call('records.save', {
    kind: 'illTreatment', matterId, event: { title: 'Blows', happened: '2024-01-23' },
    details: {
      methods: [{ code: 'blunt', how: 'kicks', instrument: 'boot', bodyPart: 'kidneys', side: 'both', posture: '', duration: 'ten minutes', count: null, by: [1] }],
      perpetrators: [{ no: 1, partyId: null, name: '', involvement: 'actedDirectly', unit: 'night shift', rank: '', badge: '', description: 'tall, tattooed swallow', identifiedBy: '', identifiedOn: null }],
      consciousnessLoss: 'brief', clothingKept: 'no',
    },
  })
  const guard = await call('parties.save', { kind: 'person', names: [{ text: 'Guard Named Later', script: 'latin', kind: 'preferred', note: '' }] })
  const perpetrators = (incident.details as { perpetrators: object[] }).perpetrators
  const named = await call('records.save', { kind: 'illTreatment', id: incident.event.id, matterId, event: {}, details: { perpetrators: [{ ...perpetrators[0], partyId: guard.id }] } })
  expect(named.details).toMatchObject({ perpetrators: [{ partyId: guard.id, description: 'tall, tattooed swallow' }], consciousnessLoss: 'brief' })
  await call('records.save', { kind: 'injuryObservation', matterId, event: { title: 'Seen', happened: '2024-02-07' }, details: { incidentIds: [incident.event.id], findings: [bruise] } })
  expect((await call('records.list', { matterId, limit: 10 })).map(({ kind }) => kind)).toEqual(['illTreatment', 'injuryObservation'])
  const { hits } = await call('search.find', { text: 'swallow', mode: 'words', matterId: null, limit: 5, offset: 0 })
  expect(hits.length).toBe(1)
})
