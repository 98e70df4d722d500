import { createHash } from 'node:crypto'
import { listDocuments } from '../../../db/repos/documents'
import { claimsOfMatter, eventsOfMatter } from '../../../db/repos/events'
import { getMatter } from '../../../db/repos/matters'
import { getRecord, recordsOfMatter } from '../../../db/repos/particulars'
import { findParty, listParties } from '../../../db/repos/parties'
import { marksOf, planInjuryReport, type InjuryRecord, type InjuryReport } from '../../packets/injury-report'
import { claimsByEvent } from '../../packets/gather'
import { typesetInjuryReport } from '../../packets/typeset'
import { bodySvg } from '../../shared/body/svg'
import type { HandlersFor } from '../../shared/contract/channel'
import type { injuriesContract } from '../../shared/contract/injuries'
import type { EventId } from '../../shared/contract/values'
import type { DateLanguage } from '../../shared/dates/schemas'
import { AppError } from '../../shared/errors'
import { particularWords } from '../../shared/particulars/words'
import { injuryCourses } from '../../shared/rules/injury-course'
import { divergencesOf } from '../../shared/rules/divergence'
import { checkConsent } from '../consent'
import { writeOut } from '../export'
import { change, opened, type Session } from '../session'

/** Throws `conflict` for a record that has no sheet. */
function injuryOf(session: Session, id: EventId): InjuryRecord {
  const record = getRecord(opened(session).db, id)
  if (record.kind !== 'injuryObservation' && record.kind !== 'clinicalEvaluation') throw new AppError('conflict', 'Only a lawyer’s observation or a clinician’s report prints as such a sheet.', { kind: record.kind })
  return record
}

function planOf(session: Session, id: EventId, language: DateLanguage): InjuryReport {
  const { db } = opened(session)
  const record = injuryOf(session, id)
  const { matterId } = record.event
  const matter = getMatter(db, matterId)
  const documents = listDocuments(db, { matterId, limit: 'all' })
  const claims = claimsByEvent(claimsOfMatter(db, { matterId, limit: 'all' }))
  const events = eventsOfMatter(db, matterId)
  const chronology = events.map((event) => {
    const own = claims.get(event.id) ?? []
    return { event, claims: own, divergences: divergencesOf(event, own, documents), independentSources: 0 }
  })
  return planInjuryReport({
    record, documents, parties: listParties(db, { matterId, limit: 'all' }), client: matter.clientPartyId === null ? null : findParty(db, matter.clientPartyId),
    titles: new Map(events.map((event) => [event.id, event.title])), courses: injuryCourses(recordsOfMatter(db, matterId), chronology, documents),
  }, language)
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const injuryHandlers: HandlersFor<typeof injuriesContract, Session> = {
  'injuries.exportPdf': async (session, { id, language, path, reason = '' }) => {
    const plan = planOf(session, id, language)
    checkConsent(opened(session).db, { documentIds: [], eventIds: [id] }, reason)
    change(session, 'injuries.export', () => undefined, { about: id, reason })
    const { pdf, pageCount } = await typesetInjuryReport(plan, `${session.rootDir}/resources`)
    await writeOut(path, [pdf])
    return { path, sha256: sha256(pdf), pages: pageCount }
  },

  'injuries.exportSvg': async (session, { id, view, language, path, reason = '' }) => {
    const record = injuryOf(session, id)
    checkConsent(opened(session).db, { documentIds: [], eventIds: [id] }, reason)
    change(session, 'injuries.export', () => undefined, { about: id, reason })
    const bytes = new TextEncoder().encode(bodySvg(view, marksOf(record.details.findings), language, particularWords(record.kind, language).value('bodyView', view)))
    await writeOut(path, [bytes])
    return { path, sha256: sha256(bytes) }
  },
}
