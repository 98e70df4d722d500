import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Call } from '../../electron/cli/session'
import { openTestSession, upload } from '../support/session'
import { tempDir } from '../support/vault'

/** A case with a judgment on 23 May 2023 and the test clock's day, 10 September 2024. */
async function aCase() {
  const opened = await openTestSession()
  const { id: matterId } = await opened.call('matters.create', { title: 'Invented v. State', fileNo: '2024-14' })
  const judgment = await opened.call('events.save', { matterId, kind: 'judgment', title: 'Judgment', happened: '2023-05-23' })
  return { ...opened, matterId, judgment }
}

const appeal = (call: Call, matterId: string, triggerEventId: string, more: object = {}) =>
  call('deadlines.save', { matterId, ruleId: 'RU-CPC-389.4', triggerEventId, triggerKind: 'judgment.pronounced', ...more })

describe('a deadline', () => {
  test('is counted from its event by the rule, and brings the rule’s kind and reminders', async () => {
    const { call, matterId, judgment } = await aCase()
    const deadline = await appeal(call, matterId, judgment.id)
    expect([deadline.computedOn, deadline.ruleVersion, deadline.kind, deadline.alerts, deadline.standing, deadline.countedFrom]).toEqual([
      '2023-06-07', 2, 'filing', [14, 7, 3, 1], 'overdue', '2023-05-23',
    ])
    expect(deadline.steps.map(({ code }) => code)).toEqual(['trigger', 'version', 'start', 'addDays', 'noRoll', 'endOfDay'])
    expect(deadline.warnings.map(({ code }) => code)).toEqual(['unverified', 'calendarUnverified'])
  })

  test('moves with its event in the same entry, and keeps the day it had', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    await call('events.save', { id: judgment.id, matterId, kind: 'judgment', title: 'Judgment', happened: '2023-05-30' })
    const moved = await call('deadlines.get', { id })
    expect([moved.computedOn, moved.earlier.map(({ computedOn, countedFrom, because }) => [computedOn, countedFrom, because])]).toEqual([
      '2023-06-14', [['2023-06-07', '2023-05-23', 'trigger']],
    ])
    const [entry] = await call('history.recent', { beforeSeq: null, limit: 1 })
    expect([entry!.action, entry!.changes.map(({ table }) => table).toSorted()]).toEqual(['events.update', ['deadline', 'deadline_value', 'event']])
    await call('history.undo', { seq: entry!.seq })
    expect(await call('deadlines.get', { id })).toMatchObject({ computedOn: '2023-06-07', earlier: [] })
  })

  test('follows the sources of its event: each gives its own day, and a difference is said', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    const { document } = await upload(call, matterId, 'a.txt', new TextEncoder().encode('The judgment of 21 May'))
    const claim = await call('claims.save', { matterId, eventId: judgment.id, field: 'when', documentId: document.id, strength: 'reported', dateValue: '2023-05-21' })
    const both = await call('deadlines.get', { id })
    expect([both.computedOn, both.bySource, both.warnings[0]?.params]).toEqual([
      '2023-06-07', [{ date: '2023-05-21', claimIds: [claim.id], on: '2023-06-05' }], { earliest: '2023-06-05', latest: '2023-06-07', dates: 1 },
    ])
    await call('claims.remove', { id: claim.id })
    expect((await call('deadlines.get', { id })).bySource).toEqual([])
  })

  test('counts from a day of its own, such as service, whatever the event says', async () => {
    const { call, matterId, judgment } = await aCase()
    const served = await appeal(call, matterId, judgment.id, { triggerKind: 'judgment.copyServed', triggerOn: '2023-06-01', answers: ['client.inCustody'] })
    expect([served.computedOn, served.warnings.map(({ code }) => code)]).toEqual(['2023-06-16', ['unverified', 'calendarUnverified']])
    await call('events.save', { id: judgment.id, matterId, kind: 'judgment', title: 'Judgment', happened: '2023-05-30' })
    expect((await call('deadlines.get', { id: served.id })).computedOn).toBe('2023-06-16')
  })

  test('is closed by proof of service alone, and never by the calendar', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    const { document } = await upload(call, matterId, 'receipt.txt', new TextEncoder().encode('received'))
    await expect(call('deadlines.setStatus', { id, status: 'done' as never, reason: 'x', on: null })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(call('deadlines.setStatus', { id, status: 'notApplicable', reason: '', on: null })).rejects.toMatchObject({ details: { reason: 'missing' } })
    expect(await call('deadlines.close', { id, proofDocumentId: document.id, proofOn: '2023-06-05', proofNote: 'stamp' })).toMatchObject({ status: 'done', standing: 'done' })
    await expect(call('documents.remove', { id: document.id })).rejects.toMatchObject({ code: 'conflict' })
    await call('events.save', { id: judgment.id, matterId, kind: 'judgment', title: 'Judgment', happened: '2023-05-30' })
    expect((await call('deadlines.get', { id })).computedOn).toBe('2023-06-07')
    expect(await call('deadlines.setStatus', { id, status: 'open', reason: '', on: null })).toMatchObject({ status: 'open', proofDocumentId: null, computedOn: '2023-06-14', standing: 'overdue' })
  })

  test('keeps counsel’s own day beside the computed one, with the reason', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    await expect(call('deadlines.override', { id, on: '2024-10-01', reason: '' })).rejects.toMatchObject({ details: { reason: 'missing' } })
    expect(await call('deadlines.override', { id, on: '2024-10-01', reason: 'Court restored the term' })).toMatchObject({
      computedOn: '2023-06-07', overrideOn: '2024-10-01', dueOn: '2024-10-01', standing: 'running',
    })
    expect(await call('deadlines.override', { id, on: null, reason: '' })).toMatchObject({ overrideOn: null, overrideReason: '', dueOn: '2023-06-07' })
  })

  test('without a rule has the day that counsel gives, and needs a name', async () => {
    const { call, matterId } = await aCase()
    await expect(call('deadlines.save', { matterId, title: 'Bring glasses' })).rejects.toMatchObject({ details: { ownOn: 'missing' } })
    await expect(call('deadlines.save', { matterId, ownOn: '2024-09-12' })).rejects.toMatchObject({ details: { title: 'missing' } })
    expect(await call('deadlines.save', { matterId, title: 'Bring glasses', ownOn: '2024-09-12' })).toMatchObject({ dueOn: '2024-09-12', standing: 'soon', alert: { days: 3, which: 'before' } })
  })

  test('holds its event, goes with its case, and is found again after undo', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    await expect(call('events.remove', { id: judgment.id })).rejects.toMatchObject({ code: 'conflict' })
    const { journalSeq } = await call('deadlines.remove', { id })
    expect(await call('deadlines.list', { matterId, limit: 10 })).toEqual([])
    await call('history.undo', { seq: journalSeq })
    expect(await call('deadlines.list', { matterId, limit: 10 })).toHaveLength(1)
    await call('matters.remove', { id: matterId })
    await expect(call('deadlines.get', { id })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of another case, or with an event of another case, is refused', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    const { id: other } = await call('matters.create', { title: 'B' })
    await expect(appeal(call, other, judgment.id)).rejects.toMatchObject({ details: { triggerEventId: 'other_case' } })
    await expect(call('deadlines.save', { id, matterId: other })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what can follow from an event', () => {
  test('is counted at once, by day', async () => {
    const { call, judgment } = await aCase()
    const found = await call('deadlines.following', { eventId: judgment.id, triggerKind: null })
    expect(found.filter(({ ruleId }) => /^RU/.test(ruleId)).map(({ ruleId, triggerKind, counted }) => [ruleId, triggerKind, counted.on])).toEqual([
      ['RU-CPC-389.4', 'judgment.pronounced', '2023-06-07'], ['RU-CPC-389.4', 'judgment.copyServed', '2023-06-07'],
      ['RU-CPC-401.3', 'judgment.copyServed', '2023-11-23'], ['RU-CPC-401.3', 'judgment.inForce', '2023-11-23'],
    ])
    expect((await call('deadlines.following', { eventId: judgment.id, triggerKind: 'arrest.made' })).map(({ ruleId }) => ruleId)).toEqual(['UN-BPRL-7'])
  })

  test('the reply and the embargo of a communication of 25 October 2023 ended on 24 December: the reply is overdue', async () => {
    const { call, matterId } = await aCase()
    const { id } = await call('events.save', { matterId, kind: 'publication', title: 'Communication sent', happened: '2023-10-25' })
    for (const ruleId of ['UN-SP-REPLY', 'UN-SP-EMBARGO']) await call('deadlines.save', { matterId, ruleId, triggerEventId: id, triggerKind: 'communication.sent' })
    const list = await call('deadlines.list', { matterId, limit: 10 })
    expect(list.map(({ ruleId, dueOn, standing }) => [ruleId, dueOn, standing]).toSorted()).toEqual([
      ['UN-SP-EMBARGO', '2023-12-24', 'embargoOver'], ['UN-SP-REPLY', '2023-12-24', 'noAnswer'],
    ])
    const reply = list.find(({ ruleId }) => ruleId === 'UN-SP-REPLY')!
    expect(await call('deadlines.setStatus', { id: reply.id, status: 'missed', reason: 'no reply', on: '2023-12-25' })).toMatchObject({ status: 'missed' })
    const draft = await call('deadlines.followUp', { id: reply.id, language: 'en' })
    expect(draft.paragraphs[0]).toContain('On 25 October 2023 we wrote to you: “Communication sent”. The period for an answer (UN Special Procedures: reply of the State, text being checked) ended on 24 December 2023.')
  })

  test('video: the period is the institution’s, and reminders come after 1, 3 and 7 days', async () => {
    const { call, matterId } = await aCase()
    const prison = await call('parties.save', { kind: 'institution', names: [{ text: 'Prison no. 2', script: 'latin', kind: 'preferred', note: '' }], roles: [] })
    await call('retention.save', { partyId: prison.id, days: 30, howKnown: 'said at the gate' })
    expect(await call('retention.list', {})).toEqual([{ partyId: prison.id, days: 30, howKnown: 'said at the gate' }])
    const { id } = await call('events.save', { matterId, kind: 'illTreatment', title: 'x', happened: '2024-09-09' })
    const video = await call('deadlines.save', { matterId, ruleId: 'VIDEO-RETENTION', triggerEventId: id, triggerKind: 'record.made', partyId: prison.id, period: { n: 30, unit: 'day', dayType: 'calendar' } })
    expect([video.dueOn, video.standing, video.status, video.alert, video.nextAlert]).toEqual([
      '2024-10-09', 'softAhead', 'soft', { on: '2024-09-10', days: 1, which: 'after' }, { on: '2024-09-12', days: 3, which: 'after' },
    ])
  })
})

describe('rules and calendars', () => {
  test('an edit is a new version that counts from then on; the old one stays, and the deadline’s earlier day too', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    const kept = (await call('deadlineRules.list', {})).filter((rule) => rule.id === 'RU-CPC-389.4')
    const { version: _v, verification: _s, madeHere: _m, ...newest } = kept.at(-1)!
    const edited = await call('deadlineRules.save', { ...newest, period: { n: 20, unit: 'day', dayType: 'calendar' } })
    expect([edited.version, edited.supersedes, edited.madeHere, edited.verification.state]).toEqual([101, 'RU-CPC-389.4@2', true, 'unverified'])
    expect(await call('deadlines.get', { id })).toMatchObject({ computedOn: '2023-06-13', ruleVersion: 101, earlier: [{ computedOn: '2023-06-07', ruleVersion: 2, because: 'rule' }] })
    expect((await call('deadlineRules.list', {})).filter((rule) => rule.id === 'RU-CPC-389.4').map(({ version }) => version)).toEqual([1, 2, 101])
  })

  test('a named person confirms a version on a day, and can take that back; nothing less confirms', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    const verify = (verification: object) => call('deadlineRules.verify', { id: 'RU-CPC-389.4', version: 2, verification: verification as never })
    await expect(verify({ state: 'verified', by: '', on: '2024-09-01' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(verify({ state: 'verified', by: 'I. Invented', on: null })).rejects.toMatchObject({ code: 'invalid_input' })
    await verify({ state: 'verified', by: 'I. Invented', on: '2024-09-01' })
    expect((await call('deadlines.get', { id })).warnings.map(({ code }) => code)).toEqual(['calendarUnverified'])
    await verify({ state: 'unverified', by: null, on: null })
    expect((await call('deadlines.get', { id })).warnings.map(({ code }) => code)).toEqual(['unverified', 'calendarUnverified'])
  })

  test('a calendar that is changed moves the days that rest on it and is unverified again', async () => {
    const { call, matterId } = await aCase()
    const { id: eventId } = await call('events.save', { matterId, kind: 'punishment', title: 'Punishment cell', happened: '2024-02-09' })
    const { id, computedOn } = await call('deadlines.save', { matterId, ruleId: 'RU-KAS-219', triggerEventId: eventId, triggerKind: 'act.learned' })
    const { id: _i, verification: _v, ...year } = (await call('holidays.list', {})).find((each) => each.id === 'RU-court-2024')!
    const changed = await call('holidays.save', { ...year, transferred: [] })
    const after = await call('deadlines.get', { id })
    expect([computedOn, after.computedOn, after.earlier[0]?.because, changed.verification.state]).toEqual(['2024-05-13', '2024-05-10', 'calendar', 'unverified'])
    await expect(call('holidays.save', { ...year, holidays: [{ on: '2023-01-01', name: 'x' }] })).rejects.toMatchObject({ details: { holidays: 'other_year' } })
    const missing = await call('deadlines.save', { matterId, ruleId: 'RU-KAS-219', triggerOn: '2031-03-01', triggerKind: 'act.learned' })
    expect([missing.computedOn, missing.warnings[0]?.code]).toEqual(['2031-06-01', 'calendarMissing'])
    await call('holidays.save', { set: 'RU-court', year: 2031, weekend: ['Sat', 'Sun'], holidays: [], transferred: [], working: [], source: { ref: 'x', url: '', seen: '' } })
    expect((await call('deadlines.get', { id: missing.id })).computedOn).toBe('2031-06-02')
  })
})

describe('the log and what leaves the vault', () => {
  test('the log tells what was entered, changed and done, from the journal', async () => {
    const { call, matterId, judgment } = await aCase()
    const { id } = await appeal(call, matterId, judgment.id)
    await call('events.save', { id: judgment.id, matterId, kind: 'judgment', title: 'Judgment', happened: '2023-05-30' })
    await call('deadlines.override', { id, on: '2024-10-01', reason: 'restored' })
    const { document } = await upload(call, matterId, 'r.txt', new TextEncoder().encode('r'))
    await call('deadlines.close', { id, proofDocumentId: document.id, proofOn: '2024-09-10' })
    await call('deadlines.remove', { id })
    const log = await call('deadlines.log', { from: '2024-09-10', to: '2024-09-10', matterId, limit: 100 })
    expect(log.map(({ what, fileNo, dueOn, dueBefore, reason }) => [what, fileNo, dueOn, dueBefore, reason])).toEqual([
      ['entered', '2024-14', '2023-06-07', null, ''], ['recounted', '2024-14', '2023-06-14', '2023-06-07', ''], ['changed', '2024-14', '2024-10-01', '2023-06-14', 'restored'],
      ['closed', '2024-14', '2024-10-01', null, ''], ['removed', '2024-14', '2024-10-01', null, ''],
    ])
    expect(await call('deadlines.log', { from: '2024-09-11', to: '2024-09-30', matterId, limit: 100 })).toEqual([])
  })

  test('the log is a PDF, and the calendar file holds neutral titles and no word of the case', async () => {
    const { call, matterId, judgment } = await aCase()
    await appeal(call, matterId, judgment.id, { title: 'Appeal for Invented' })
    const dir = tempDir()
    expect(await call('deadlines.exportLog', { from: '2024-09-10', to: '2024-09-10', matterId: null, limit: 100, language: 'ru', path: join(dir, 'log.pdf') })).toMatchObject({ entries: 1 })
    expect(readFileSync(join(dir, 'log.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(await call('deadlines.exportIcs', { matterId: null, withFileNo: false, language: 'en', path: join(dir, 'days.ics') })).toMatchObject({ entries: 1 })
    const ics = readFileSync(join(dir, 'days.ics'), 'utf8')
    expect(ics).not.toMatch(/Invented|Appeal|2024-14|Sheaf|RU-CPC/)
    expect(ics.replaceAll(/^UID:.*$/gm, 'UID:x').split('\r\n').filter((line) => !line.includes('VALARM') && !line.startsWith('ACTION') && !line.startsWith('TRIGGER') && !line.startsWith('DESCRIPTION'))).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Calendar//EN', 'CALSCALE:GREGORIAN', 'BEGIN:VEVENT', 'UID:x', expect.stringMatching(/^DTSTAMP:20240910T\d{6}Z$/),
      'DTSTART;VALUE=DATE:20230607', 'DTEND;VALUE=DATE:20230608', 'SUMMARY:Reminder', 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR', '',
    ])
    await call('deadlines.exportIcs', { matterId, withFileNo: true, language: 'fr', path: join(dir, 'named.ics') })
    expect(readFileSync(join(dir, 'named.ics'), 'utf8')).toContain('SUMMARY:Rappel 2024-14')
    expect((await call('history.recent', { beforeSeq: null, limit: 3 })).map(({ action }) => action)).toEqual(['deadlines.exportIcs', 'deadlines.exportIcs', 'deadlines.exportLog'])
  })
})

describe('the agenda across cases', () => {
  test('has what is due, overdue, awaited and embargoed, papers, coming events and cases without a next day', async () => {
    const { call, matterId, judgment } = await aCase()
    await appeal(call, matterId, judgment.id)
    const { id: quiet } = await call('matters.create', { title: 'Quiet', fileNo: '2024-15' })
    const { id: busy } = await call('matters.create', { title: 'Busy', fileNo: '2024-16' })
    const send = (rule: string, day: string, kind: string) => call('deadlines.save', { matterId: busy, ruleId: rule, triggerOn: day, triggerKind: kind as never })
    await send('RU-59FZ-12', '2024-09-01', 'complaint.registered')
    await send('UN-SP-EMBARGO', '2024-08-20', 'communication.sent')
    await call('deadlines.save', { matterId: busy, title: 'Bring the order', ownOn: '2024-09-10' })
    await call('missingPapers.save', { matterId: busy, what: 'medical card', dueOn: '2024-09-05' })
    await call('events.save', { matterId: busy, kind: 'hearing', title: 'Hearing', happened: '2024-09-20', time: '10:00', zone: 'Europe/Moscow' })
    await call('events.save', { matterId: busy, kind: 'hearing', title: 'Some time', happened: '2024-10' })
    const agenda = await call('agenda.today', { ahead: 60, limit: 100 })
    expect(agenda.lines.map(({ fileNo, standing, dueOn, isDoubtful }) => [fileNo, standing, dueOn, isDoubtful])).toEqual([
      ['2024-14', 'overdue', '2023-06-07', false], ['2024-16', 'dueToday', '2024-09-10', false], ['2024-16', 'awaited', '2024-10-01', false], ['2024-16', 'embargo', '2024-10-19', false],
    ])
    expect([agenda.today, agenda.papers.map(({ what }) => what), agenda.coming.map(({ title, on, time }) => [title, on, time]), agenda.withoutNext.map(({ fileNo }) => fileNo)]).toEqual([
      '2024-09-10', ['medical card'], [['Hearing', '2024-09-20', '10:00']], ['2024-14', '2024-15'],
    ])
    expect(agenda.withoutNext.map(({ matterId: id }) => id)).toContain(quiet)
  })
})
