/** The real case, read at run time: what the patterns of its records say. Skipped aloud where the case is not there. */
import { describe, expect, test } from 'vitest'
import { loadCase, idAt, type CaseKeys } from '../../electron/cli/load-case'
import type { Call } from '../../electron/cli/session'
import { MatterId } from '../../electron/shared/contract/values'
import { lagFigures } from '../../electron/shared/patterns/sequence'
import { openTestSession } from '../support/session'
import { caseDir, hasCase, keyOf, readTimeline, timelineSteps } from '../support/timeline'

if (!hasCase) process.stderr.write(`acceptance: ${caseDir} is not there, so the patterns of the real case are not tried\n`)

describe.skipIf(!hasCase)('patterns of the acceptance case', () => {
  let call: Call
  let keys: CaseKeys
  const timeline = hasCase ? readTimeline() : { files: {}, events: [] }
  const only = (kind: string): string[] => timeline.events.filter((event) => event.kind === kind).map(({ id }) => idAt(keys, keyOf(id)))
  const followedIn = async (first: string, next: string, withinDays: number) => {
    const { sequences } = await call('patterns.forMatter', { matterId: MatterId.parse(idAt(keys, 'matter')), withinDays })
    return sequences.find(({ query }) => query.first === first && query.next === next) ?? null
  }

  const open = async (): Promise<void> => {
    ;({ call } = await openTestSession())
    keys = await loadCase(call, timelineSteps(timeline), caseDir)
  }

  test('two days lie between the visit whose report was published and the punishment cell; the undated complaint is named and not counted', { timeout: 60_000 }, async () => {
    await open()
    const [visit, cell] = [only('visit')[0]!, only('disciplinary')[0]!]
    const sequence = await followedIn('visit', 'punishment', 15)
    expect(sequence?.followed).toEqual([{ firstId: visit, nextId: cell, min: 2, max: 2 }])
    const { occurrences } = await call('patterns.forMatter', { matterId: MatterId.parse(idAt(keys, 'matter')), withinDays: 15 })
    expect(occurrences.filter(({ kind, happened }) => kind === 'complaint' && happened === null).map(({ id }) => id)).toEqual(only('complaint'))
    expect(await followedIn('complaint', 'punishment', 15)).toBeNull()
  })

  test('letters stopped 14 days before access was refused, and not within 13', { timeout: 60_000 }, async () => {
    await open()
    const gap = only('correspondence_gap')[0]!
    const sequence = await followedIn('silence', 'denial', 15)
    expect(sequence?.followed).toEqual([{ firstId: gap, nextId: only('access_denial')[1], min: 14, max: 14 }])
    expect(lagFigures(sequence!.followed)).toEqual({ shortest: 14, median: 14, longest: 14 })
    expect(await followedIn('silence', 'denial', 13)).toBeNull()
  })

  test('a refusal that went on for days followed the beating on the same day', { timeout: 60_000 }, async () => {
    await open()
    const sequence = await followedIn('injury', 'denial', 15)
    expect(sequence?.followed.map(({ nextId, min }) => [nextId, min])).toEqual([[only('access_denial')[0], 0]])
  })

  test('15 days by the dates and "almost a week" by a source stand side by side', { timeout: 60_000 }, async () => {
    await open()
    const { gaps } = await call('denials.figures', { id: only('access_denial')[0]! })
    expect(gaps.map(({ source, daysMin, daysMax }) => [source, daysMin, daysMax])).toEqual([['dates', 15, 15], ['claim', 14, 14], ['claim', 4, 6]])
  })

  test('the fear of further abuse takes part in no pattern', { timeout: 60_000 }, async () => {
    await open()
    const { occurrences } = await call('patterns.forMatter', { matterId: MatterId.parse(idAt(keys, 'matter')), withinDays: 15 })
    expect(occurrences.map(({ id }) => id as string)).not.toContain(idAt(keys, 'fear'))
  })
})
