import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idAt, loadCase, type CaseKeys } from '../../electron/cli/load-case'
import { callsOf, type Call } from '../../electron/cli/session'
import { typesetPacket } from '../../electron/packets/typeset'
import type { ChronologyEntry } from '../../electron/shared/contract/events'
import type { Packet } from '../../electron/shared/contract/packets'
import { DocumentId, EventId, MatterId, type PacketLanguage } from '../../electron/shared/contract/values'
import { LocalDate } from '../../electron/shared/dates/schemas'
import { findQuote } from '../../electron/shared/paragraphs'
import type { PacketPlan } from '../../electron/shared/plan'
import { newSession, type Session } from '../../electron/vault/session'
import { foldedText } from '../packets/pdf-text'
import { caseDir, fearsIn, hasCase, keyOf, readTimeline, repeatedBy, textOf, timelineSteps, type Timeline } from '../support/timeline'
import { repoRoot, testClock, testPassphrase } from '../support/vault'

/** Where the finished complaints are left to be looked at. */
const showDir = join(tmpdir(), 'case-pages')

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const textsOf = (plan: PacketPlan, id: string): string[] =>
  plan.sections.filter((section) => section.id === id).flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')))

const withCase = (): void => {
  describe('the acceptance case', () => {
    let dir = ''
    let session: Session
    let call: Call
    let keys: CaseKeys
    let entries: readonly ChronologyEntry[] = []
    /** Both drafts and their plans, made before anything is filled in. */
    const begun = new Map<PacketLanguage, { draft: Packet; plan: PacketPlan }>()
    const timeline: Timeline = readTimeline()
    /** The day of the newest text. */
    const signedOn = LocalDate.parse(timeline.events.at(-1)?.date)

    const matterId = (): MatterId => MatterId.parse(idAt(keys, 'matter'))
    const eventId = (id: string): EventId => EventId.parse(idAt(keys, keyOf(id)))
    const documentId = (source: string): DocumentId => DocumentId.parse(idAt(keys, keyOf(source)))
    const entryOf = (id: string): ChronologyEntry => entries.find(({ event }) => event.id === idAt(keys, keyOf(id)))!
    const idsOf = (kind: string): string[] => timeline.events.filter((event) => event.kind === kind).map(({ id }) => id)
    const lastRefusal = (): EventId => eventId(idsOf('access_denial').at(-1)!)

    beforeAll(async () => {
      dir = mkdtempSync(join(tmpdir(), 'sheaf-case-'))
      session = {
        ...newSession({ vaultDir: join(dir, 'practice.sheaf'), rootDir: repoRoot, parserPath: join(repoRoot, 'out/parser.mjs') }),
        around: testClock(`${signedOn}T09:00:00.000+03:00`),
      }
      call = callsOf(session)
      await call('vault.create', { passphrase: testPassphrase })
      keys = await loadCase(call, timelineSteps(timeline), caseDir)
      entries = await call('events.chronology', { matterId: matterId(), limit: 1000 })
      for (const language of ['en', 'ru'] as const) {
        const draft = await call('packets.create', { matterId: matterId(), kind: 'accessDenialComplaint', subjectEventId: lastRefusal(), language })
        begun.set(language, { draft, plan: await call('packets.plan', { id: draft.id }) })
      }
    })
    afterAll(() => {
      session.vault?.close()
      rmSync(dir, { recursive: true, force: true })
    })

    test('five texts come in and come back byte for byte', async () => {
      expect(await call('documents.list', { matterId: matterId(), limit: 100 })).toHaveLength(5)
      for (const [source, file] of Object.entries(timeline.files)) {
        const original = readFileSync(join(caseDir, file))
        const { bytes, byteLength } = await call('documents.readChunk', { id: documentId(source), offset: 0, length: 1_048_576 })
        expect([source, byteLength, sha256(bytes)]).toEqual([source, original.length, sha256(original)])
        const path = join(dir, file)
        expect((await call('documents.exportOriginal', { id: documentId(source), path })).sha256).toBe(sha256(original))
        expect(readFileSync(path).equals(original)).toBe(true)
      }
    })

    test('38 events and 84 claims are there, each quote word for word in its own text', async () => {
      const kept = entries.map(({ event }) => event.id as string)
      expect(timeline.events.filter(({ id }) => kept.includes(eventId(id)))).toHaveLength(38)
      const claims = await call('claims.listForMatter', { matterId: matterId(), limit: 1000 })
      const wanted = timeline.events.flatMap(({ id, claims: said }) => said.map((one) => ({ ...one, id })))
      const found = wanted.filter((one) =>
        claims.some((claim) => claim.eventId === eventId(one.id) && claim.documentId === documentId(one.src) && claim.quote === one.quote && claim.section === one.section),
      )
      expect([wanted.length, found.length]).toEqual([84, 84])
      for (const claim of claims) {
        const paragraphs = await call('documents.paragraphs', { id: claim.documentId! })
        expect(findQuote(paragraphs, claim.quote), claim.section).not.toBeNull()
      }
    })

    test('a quote with one word changed is refused', async () => {
      const [{ documentId: source, quote } = { documentId: null, quote: '' }] = await call('claims.listForMatter', { matterId: matterId(), limit: 1 })
      const claim = { matterId: matterId(), field: 'what', strength: 'reported', documentId: source } as const
      await expect(call('claims.save', { ...claim, quote: `${quote} never` })).rejects.toMatchObject({ code: 'invalid_input', details: { quote: 'not_in_document' } })
    })

    test('T1, T2, T3, T6, T7 and no others: exactly these events have sources that differ', () => {
      const differing = timeline.events
        .flatMap(({ id, kind }) => entryOf(id).divergences.map(({ field, degree }) => [kind, field, degree]))
      expect(differing).toEqual([
        ['charge', 'when', 'month'],
        ['transfer', 'when', 'month'],
        ['ill_treatment', 'when', 'year'],
        ['access_denial', 'duration', 'duration'],
        ['visit', 'when', 'year'],
      ])
    })

    test('T7: a relative date in a text stands as the range that it means', () => {
      const charges = idsOf('charge').map(entryOf).filter(({ divergences }) => divergences.length > 0)
      const formOf = (date: string | null): string => (/-2[1-4]$/.test(date ?? '') && date?.length === 7 ? 'season' : ({ 7: 'month', 10: 'day' })[date?.length ?? 0] ?? '')
      expect(charges.map(({ claims }) => claims.map(({ dateValue }) => formOf(dateValue)))).toEqual([['month', 'day', 'season']])
    })

    test('T14: a year and a day in that year are no conflict', () => {
      const [first] = idsOf('charge').map(entryOf)
      expect(first!.claims.map(({ dateValue }) => dateValue?.length)).toEqual([10, 4])
      expect(first!.divergences).toEqual([])
    })

    test('T3: the length of the earlier refusal stands by the dates and by each source, none alone', async () => {
      const { gaps } = await call('denials.figures', { id: eventId(idsOf('access_denial')[0]!) })
      expect(gaps.map(({ source, daysMin, daysMax }) => [source, daysMin, daysMax])).toEqual([
        ['dates', 15, 15],
        ['claim', 14, 14],
        ['claim', 4, 6],
      ])
      expect(gaps.map(({ quote }) => /two weeks|almost a week/.exec(quote)?.[0] ?? '')).toEqual(['', 'two weeks', 'almost a week'])
    })

    test('the last letter was 14 days before the last refusal, and one refusal came before it', async () => {
      const figures = await call('denials.figures', { id: lastRefusal() })
      expect([figures.daysSinceLetter, figures.denialsBefore, figures.refusals, figures.refusalsWithoutReason]).toEqual([
        { min: 14, max: 14 }, [eventId(idsOf('access_denial')[0]!)], 2, 1,
      ])
      expect(figures.lastCounselVisit?.eventId).toBe(eventId(idsOf('visit')[0]!))
    })

    test('T17: what relatives fear is a concern, and nothing else says that it happened', () => {
      const fear = entryOf('fear')
      expect([fear.event.kind, fear.claims.map(({ strength }) => strength)]).toEqual(['concern', ['feared', 'feared']])
      const sentences = Object.values(timeline.files).flatMap((file) => fearsIn(textOf(file)))
      expect(new Set(sentences).size).toBe(1)
      const elsewhere = entries.filter(({ event }) => event.id !== fear.event.id).flatMap(({ claims }) => claims)
      expect(elsewhere.filter(({ quote }) => sentences.some((sentence) => sentence.includes(quote)))).toEqual([])
    })

    test('T18: events without a date stand first, not nowhere', () => {
      const undated = timeline.events.filter(({ date }) => date === null).map(({ id }) => eventId(id) as string)
      expect(undated.length).toBeGreaterThan(0)
      expect(entries.slice(0, undated.length).map(({ event }) => event.id as string).toSorted()).toEqual(undated.toSorted())
      expect(entries.slice(undated.length).every(({ event }) => event.happened !== null)).toBe(true)
    })

    test('a text that stands inside another is one source with it', () => {
      const copies = Object.keys(timeline.files).flatMap((source) => (repeatedBy(timeline, source) === null ? [] : [[source, repeatedBy(timeline, source)!]]))
      expect(copies).toHaveLength(1)
      const [copy, original] = copies[0]!
      const shared = timeline.events.filter(({ claims }) => claims.some(({ src }) => src === copy) && claims.every(({ src }) => src === copy || src === original))
      expect(shared.length).toBeGreaterThan(1)
      expect(shared.map(({ id }) => entryOf(id).independentSources)).toEqual(shared.map(() => 1))
      expect(entryOf('fear').independentSources).toBe(1)
    })

    describe.each(['en', 'ru'] as const)('the complaint about the last refusal in %s', (language: PacketLanguage) => {
      let draft: Packet
      let plan: PacketPlan

      beforeAll(() => {
        ;({ draft, plan } = begun.get(language)!)
      })

      test('has every section of domain 1a, in order', () => {
        expect(plan.sections.map(({ id }) => id)).toEqual([
          'counsel', 'client', 'visit', 'denial', 'refusal', 'written', 'earlier', 'state', 'law', 'requests', 'annexes',
        ])
      })

      test('lists the earlier refusal with the days by the dates and with both lengths in the words of their sources', () => {
        const told = textsOf(plan, 'earlier').join(' ')
        expect(told).toMatch(/15 (days|дней)/)
        expect(told).toMatch(/two weeks/)
        expect(told).toMatch(/almost a week/)
        expect(plan.sections.find(({ id }) => id === 'earlier')?.table?.rows).toHaveLength(1)
      })

      test('tells what is missing and invents none of it', () => {
        const codes = (blocks: boolean) => [...new Set(plan.missing.filter((one) => one.blocks === blocks).map(({ code }) => code))].toSorted()
        expect(codes(true)).toEqual(['packet.addressee', 'packet.signedOn', 'profile.name', 'profile.postalAddress', 'standard.unverified'])
        expect(codes(false)).toEqual(expect.arrayContaining([
          'authority.missing', 'denial.hearsayOnly', 'denial.noMemo', 'denial.noPassRequest', 'denial.noProofOfAttempt', 'denial.noScheduleProof',
          'denial.refuserUnknown', 'denial.times', 'denial.writtenRefusalUnknown', 'event.divergenceUnresolved',
        ]))
        expect(codes(false).filter((code) => code.endsWith('nameScript'))).toEqual(language === 'ru' ? ['client.nameScript', 'party.nameScript'] : [])
        const printed = plan.sections.flatMap(({ id }) => textsOf(plan, id)).join(' ')
        expect(printed).not.toMatch(/undefined|null|NaN/)
      })

      test('states nothing that only others say as a fact, and the fear as a fear', () => {
        const paragraphs = plan.sections.flatMap((section) => section.paragraphs)
        const fears = paragraphs.filter(({ recordIds }) => recordIds.includes(idAt(keys, 'fear')))
        expect(fears.map(({ key, hedged }) => [key.startsWith('concern.'), hedged])).toEqual([[true, true]])
        expect(textsOf(plan, 'state').at(-1)).toMatch(/fear|опасени/i)
        const hearsay = paragraphs.filter(({ claimIds }) => claimIds.length > 0 && claimIds.every((id) => entries.flatMap(({ claims }) => claims).find((claim) => claim.id === id)?.strength === 'reported'))
        expect(hearsay.length).toBeGreaterThan(3)
        expect(hearsay.filter(({ hedged }) => !hedged).map(({ key }) => key)).toEqual([])
      })

      test('gives the same bytes for the same plan', async () => {
        const set = () => typesetPacket(plan, null, join(repoRoot, 'resources'))
        expect(sha256((await set()).pdf)).toBe(sha256((await set()).pdf))
      })

      test('becomes final once what blocks is filled in, and its PDF carries the proof', async () => {
        await expect(call('packets.finalise', { id: draft.id })).rejects.toMatchObject({ code: 'refused' })
        await fillIn(call, draft, signedOn)
        expect((await call('packets.plan', { id: draft.id })).missing.filter(({ blocks }) => blocks)).toEqual([])

        const final = await call('packets.finalise', { id: draft.id })
        const path = join(dir, `${language}.pdf`)
        const written = await call('packets.exportPdf', { id: draft.id, path })
        const pdf = readFileSync(path)
        expect([written.sha256, written.pages, sha256(pdf)]).toEqual([final.pdfSha256, final.pdfPages, final.pdfSha256])

        const frozen = await call('packets.plan', { id: draft.id })
        const text = foldedText(pdf)
        const dense = text.replaceAll(' ', '')
        for (const { sha256: annex } of frozen.annexes) expect(dense).toContain(annex)
        expect(dense).toContain(final.journalRoot)
        expect(dense).toContain(final.contentsSha256)
        expect(text).toMatch(/15 (days|дней)/)
        expect(text).toMatch(/14 (days|дней)/)
        expect(frozen.annexes.length).toBeGreaterThanOrEqual(3)
        mkdirSync(showDir, { recursive: true })
        writeFileSync(join(showDir, `complaint-${language}.pdf`), pdf)
      })
    })
  })
}

const withoutCase = (): void => {
  test('without the acceptance case beside the repository there is nothing to hold the product against', () => {
    process.stderr.write(`tests/acceptance: ${caseDir} is not on this machine, so the acceptance case was not tried\n`)
    expect(hasCase).toBe(false)
  })
}

/** What blocks, filled in as counsel would: an invented signer, an office, a day, and the provisions looked up. */
async function fillIn(call: Call, { id, composition }: Packet, day: LocalDate): Promise<void> {
  await call('profile.save', {
    fullName: 'A. Advocate', fullNameRu: 'Адвокат А. А.', postalAddress: composition.language === 'ru' ? 'г. Нигдейск, ул. Вымышленная, 1' : '1 Invented Street, Nowhere',
  })
  await call('packets.compose', { id, change: { addresseeText: composition.language === 'ru' ? 'Надзирающему прокурору' : 'To the supervising prosecutor', signedOn: day } })
  for (const standard of composition.standardIds) {
    await call('standards.verify', { id: standard, verification: 'verified', verifiedBy: 'A. Advocate', verifiedOn: day })
  }
}

;(hasCase ? withCase : withoutCase)()
