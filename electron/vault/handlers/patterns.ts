import { listMatters } from '../../../db/repos/matters'
import { occurrencesOf } from '../../../db/repos/patterns'
import { findParty } from '../../../db/repos/parties'
import type { HandlersFor } from '../../shared/contract/channel'
import type { patternsContract } from '../../shared/contract/patterns'
import { MatterId, PartyId } from '../../shared/contract/values'
import { LocalDate } from '../../shared/dates/schemas'
import { allSequences, sharedAcross } from '../../shared/patterns/overview'
import { opened, type Session } from '../session'

const todayOf = (session: Session): LocalDate => LocalDate.parse(session.around.now().at.slice(0, 10))

export const patternHandlers: HandlersFor<typeof patternsContract, Session> = {
  'patterns.forMatter': (session, { matterId, withinDays }) => {
    const occurrences = occurrencesOf(opened(session).db, matterId)
    return { occurrences, sequences: allSequences(occurrences, withinDays, todayOf(session)) }
  },

  'patterns.across': (session, { withinDays }) => {
    const { db } = opened(session)
    const occurrences = occurrencesOf(db, null)
    const shared = sharedAcross(occurrences)
    const nameOf = (id: string): string => {
      const names = findParty(db, PartyId.parse(id))?.names ?? []
      return (names.find(({ kind }) => kind === 'preferred') ?? names[0])?.text ?? ''
    }
    const wanted = new Set(shared.flatMap((one) => one.ids))
    return {
      cases: listMatters(db, 100_000).map(({ id, fileNo, title }) => ({ matterId: MatterId.parse(id), name: fileNo === '' ? title : fileNo })),
      sequences: allSequences(occurrences, withinDays, todayOf(session)),
      shared: shared.map((one) => ({ ...one, matterIds: [...one.matterIds], ids: [...one.ids], byKind: { ...one.byKind }, name: one.by === 'pretext' ? '' : nameOf(one.key) })),
      occurrences: occurrences.filter(({ id }) => wanted.has(id)),
    }
  },
}
