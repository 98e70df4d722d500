/** The appeal, the cassation, the UN letter and the urgent appeal that the real case calls for, held against its timeline. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idAt, loadCase, type CaseKeys } from '../../electron/cli/load-case'
import { callsOf, type Call } from '../../electron/cli/session'
import { packetDocx } from '../../electron/packets/docx'
import { typesetPacket } from '../../electron/packets/typeset'
import type { ChronologyEntry } from '../../electron/shared/contract/events'
import { EventId, MatterId, type PacketLanguage } from '../../electron/shared/contract/values'
import type { PacketKind } from '../../electron/shared/packet-kinds'
import type { PacketPlan, PlanParagraph } from '../../electron/shared/plan'
import { newSession, type Session } from '../../electron/vault/session'
import { caseDir, hasCase, keyOf, readTimeline, timelineSteps, type Timeline } from '../support/timeline'
import { repoRoot, testClock, testPassphrase } from '../support/vault'

const showDir = join(tmpdir(), 'case-pages')
const textOf = ({ runs }: PlanParagraph): string => runs.map(({ text }) => text).join('')
const paragraphsOf = (plan: PacketPlan, section: string): PlanParagraph[] => plan.sections.filter(({ id }) => id === section).flatMap(({ paragraphs }) => paragraphs)

const withCase = (): void => {
  describe('the packets that the acceptance case calls for', () => {
    let dir = ''
    let session: Session
    let call: Call
    let keys: CaseKeys
    let entries: readonly ChronologyEntry[] = []
    const timeline: Timeline = readTimeline()

    const matterId = (): MatterId => MatterId.parse(idAt(keys, 'matter'))
    const eventOf = (kind: string, at = 0): EventId => EventId.parse(idAt(keys, keyOf(timeline.events.filter((event) => event.kind === kind).at(at)!.id)))
    const happenedOn = (kind: string, at = 0): string | null => entries.find(({ event }) => event.id === eventOf(kind, at))!.event.happened
    const drafted = async (kind: PacketKind, subjectEventId: EventId | null, language: PacketLanguage): Promise<{ id: string; plan: PacketPlan }> => {
      const { id } = await call('packets.create', { matterId: matterId(), kind, subjectEventId, language })
      return { id, plan: await call('packets.plan', { id }) }
    }
    const codesOf = (plan: PacketPlan): string[] => plan.missing.map(({ code }) => code)

    beforeAll(async () => {
      dir = mkdtempSync(join(tmpdir(), 'sheaf-case-packets-'))
      session = { ...newSession({ vaultDir: join(dir, 'practice.sheaf'), rootDir: repoRoot, parserPath: join(repoRoot, 'out/parser.mjs') }), around: testClock('2024-09-15T09:00:00.000+03:00') }
      call = callsOf(session)
      await call('vault.create', { passphrase: testPassphrase })
      keys = await loadCase(call, timelineSteps(timeline), caseDir)
      entries = await call('events.chronology', { matterId: matterId(), limit: 1000 })
      mkdirSync(showDir, { recursive: true })
    })
    afterAll(() => {
      session.vault?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('the appeal: judgment, its day, the charges told before it, and a term that the records alone cannot settle', async () => {
      const { id, plan } = await drafted('appeal', eventOf('judgment'), 'ru')
      const stated = plan.sections.find(({ id: section }) => section === 'group:decision')?.fields ?? []
      expect(stated.map(({ key }) => key)).toEqual(expect.arrayContaining(['judgmentEventId', 'pronouncedOn']))
      expect(happenedOn('judgment')).toBe('2023-05-23')
      expect(stated.find(({ key }) => key === 'pronouncedOn')?.value).toBe('23 мая 2023 года')
      // At liberty the fifteen days end on 7 June 2023 (T01); whoever files now is late and has to ask for restoration.
      await call('packets.compose', { id, change: { signedOn: '2023-06-08' } })
      const late = await call('packets.plan', { id })
      expect(late.missing.find(({ code }) => code === 'term.passed')?.params).toMatchObject({ date: '2023-06-07', rule: 'RU-CPC-389.4' })
      await call('packets.compose', { id, change: { signedOn: '2023-06-07' } })
      expect(codesOf(await call('packets.plan', { id }))).not.toContain('term.passed')
      expect(codesOf(plan)).toEqual(expect.arrayContaining(['field.required', 'term.unverified']))
      await show(plan, 'appeal-ru')
    })

    test('the cassation: both decisions below in order, six months from entry into force', async () => {
      const { id, plan } = await drafted('cassation', eventOf('appeal_decision'), 'ru')
      const rows = plan.sections.find(({ id: section }) => section === 'decisions')?.table?.rows ?? []
      expect(rows.map(([when]) => when?.split('\n')[0])).toEqual(['23 мая 2023', '10 окт. 2023', '1 авг. 2024'])
      await call('packets.compose', { id, change: { excludedEventIds: [eventOf('cassation_decision')], signedOn: '2024-04-11' } })
      const before = await call('packets.plan', { id })
      expect(before.sections.find(({ id: section }) => section === 'decisions')?.table?.rows).toHaveLength(2)
      expect(before.missing.find(({ code }) => code === 'term.passed')?.params['date']).toBe('2024-04-10')
      await show(before, 'cassation-ru')
    })

    test('the UN letter: every fact of the communication, each hedged and with its source, the fear apart, no court needed first', async () => {
      const { plan } = await drafted('specialProcedures', null, 'en')
      const facts = paragraphsOf(plan, 'facts')
      // What the published communication tells (sections 'Background' and 'Allegations' of its text), told here too.
      const told = new Set(plan.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ recordIds }) => recordIds))
      const communication = Object.keys(timeline.files).find((source) => timeline.events.some(({ claims }) => claims.some(({ src, section }) => src === source && section === 'Allegations')))
      const wanted = timeline.events.filter(({ claims, kind }) => kind !== 'publication' && claims.some(({ src }) => src === communication))
      expect(wanted.length).toBeGreaterThan(15)
      expect(wanted.filter(({ id }) => !told.has(idAt(keys, keyOf(id)))).map(({ id }) => id)).toEqual([])
      expect(facts.filter(({ hedged, claimIds }) => claimIds.length > 0 && !hedged).map(({ key }) => key).filter((key) => !isCourtFound(key))).toEqual([])
      expect(facts.filter(({ annexes }) => annexes.length === 0)).toEqual([])
      const fears = paragraphsOf(plan, 'concerns')
      expect(fears.map((paragraph) => [paragraph.hedged, /not state it as a fact/.test(textOf(paragraph))])).toEqual([[true, true]])
      expect(facts.some(({ recordIds }) => recordIds.includes(idAt(keys, 'fear')))).toBe(false)
      // Published texts alone do not carry a communication, and the form says what is still asked for.
      expect(codesOf(plan)).toEqual(expect.arrayContaining(['facts.onlyPress', 'field.required']))
      await show(plan, 'special-procedures-en')
    })

    test('the UN letter gives both years of the beating and both lengths, and counts a repeated text once', async () => {
      const { id } = await drafted('specialProcedures', null, 'en')
      await call('packets.compose', { id, change: { withChronology: true } })
      const plan = await call('packets.plan', { id })
      const beating = paragraphsOf(plan, 'facts').find(({ recordIds }) => recordIds.includes(eventOf('ill_treatment')))!
      expect([/2024/.test(textOf(beating) + beating.notes.join(' ')), /2023/.test(textOf(beating) + beating.notes.join(' '))]).toEqual([true, true])
      const rows = plan.sections.find(({ id: section }) => section === 'chronology')?.table?.rows ?? []
      expect(rows.length).toBeGreaterThan(30)
      expect(rows.filter(([when]) => /sources also give/.test(when ?? '')).length).toBeGreaterThanOrEqual(3)
    })

    test('the urgent appeal: every sentence says what kind of source it has, and undated facts stay visible', async () => {
      const { plan } = await drafted('ngoAppeal', null, 'en')
      const facts = [...paragraphsOf(plan, 'facts'), ...paragraphsOf(plan, 'concerns')]
      expect(facts.filter((paragraph) => !/\[Source: /.test(textOf(paragraph))).map(({ key }) => key)).toEqual([])
      const undated = timeline.events.filter(({ date }) => date === null).map(({ id }) => idAt(keys, keyOf(id)))
      expect(undated.filter((id) => !facts.some(({ recordIds }) => recordIds.includes(id)))).toEqual([])
      expect(plan.sections.find(({ id }) => id === 'client')?.paragraphs.map(textOf).join(' ')).toMatch(/also write the name as/)
      await show(plan, 'urgent-appeal-en')
    })

    test('the European Court is closed to what happened after 16 September 2022, and the committee is not', async () => {
      const { id } = await drafted('echrApplication', eventOf('cassation_decision'), 'en')
      await call('packets.compose', { id, change: { details: { respondentState: 'RU' } } })
      expect(codesOf(await call('packets.plan', { id }))).toContain('gate.echrRussia')
      const committee = await drafted('unCommittee', eventOf('cassation_decision'), 'en')
      expect(codesOf(committee.plan).filter((code) => code.startsWith('gate'))).toEqual([])
    })

    const isCourtFound = (key: string): boolean => entries.find(({ event }) => key === `fact.${event.id}`)?.claims.some(({ strength }) => strength === 'courtFound' || strength === 'seen') ?? false

    /** The pages and the Word file are left to be looked at. */
    async function show(plan: PacketPlan, name: string): Promise<void> {
      writeFileSync(join(showDir, `${name}.pdf`), (await typesetPacket(plan, null, join(repoRoot, 'resources'))).pdf)
      writeFileSync(join(showDir, `${name}.docx`), await packetDocx(plan, true))
    }
  })
}

const withoutCase = (): void => {
  test('without the acceptance case beside the repository there are no packets to hold against it', () => {
    process.stderr.write(`tests/acceptance: ${caseDir} is not on this machine, so its packets were not tried\n`)
    expect(hasCase).toBe(false)
  })
}

if (hasCase) withCase()
else withoutCase()
