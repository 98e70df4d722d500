import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { authoritiesOfMatter } from '../../../db/repos/access'
import { findEvent } from '../../../db/repos/events'
import { getMatter } from '../../../db/repos/matters'
import { readProfile } from '../../../db/repos/packets'
import { findParty, listParties } from '../../../db/repos/parties'
import { getRecord, recordsOfMatter } from '../../../db/repos/particulars'
import type { ReadDb } from '../../../db/handles'
import { planPreservation, planWelfare, type RequestRecords } from '../../packets/requests/plan-request'
import { typesetRequest } from '../../packets/typeset'
import type { HandlersFor } from '../../shared/contract/channel'
import type { RequestAsked, RequestPlan, requestsContract } from '../../shared/contract/requests'
import type { MatterId } from '../../shared/contract/values'
import { LocalDate } from '../../shared/dates/schemas'
import { AppError } from '../../shared/errors'
import { rhythms } from '../../shared/rules/letters'
import { writeOut } from '../export'
import { change, opened, type Session } from '../session'

function recordsFor(db: ReadDb, matterId: MatterId): RequestRecords {
  const matter = getMatter(db, matterId)
  return {
    matter, profile: readProfile(db), authority: authoritiesOfMatter(db, { matterId, limit: 1 })[0] ?? null,
    client: matter.clientPartyId === null ? null : findParty(db, matter.clientPartyId), heldAt: matter.heldAtPartyId === null ? null : findParty(db, matter.heldAtPartyId),
    parties: listParties(db, { matterId, limit: 'all' }),
  }
}

function planOf(session: Session, asked: RequestAsked): RequestPlan {
  const { db } = opened(session)
  if (asked.what === 'preservation') {
    const record = getRecord(db, asked.id)
    if (record.kind !== 'preservationRequest') throw new AppError('invalid_input', 'This record is no request to keep video.', { kind: record.kind })
    const about = record.details.aboutEventId === null ? null : findEvent(db, record.details.aboutEventId)
    return planPreservation(recordsFor(db, record.event.matterId), record, about)
  }
  const today = LocalDate.parse(session.around.now().at.slice(0, 10))
  const rhythm = rhythms(recordsOfMatter(db, asked.matterId, ['letter']), today).find(({ channel, correspondentId }) => channel === asked.channel && correspondentId === asked.correspondentId)
  if (rhythm === undefined) throw new AppError('not_found', 'No letters of this kind are recorded.')
  return planWelfare(recordsFor(db, asked.matterId), rhythm, asked.language, today)
}

export const requestHandlers: HandlersFor<typeof requestsContract, Session> = {
  'requests.plan': (session, { asked }) => planOf(session, asked),

  'requests.exportPdf': async (session, { asked, path }) => {
    const { pdf, pageCount } = await typesetRequest(planOf(session, asked), join(session.rootDir, 'resources'))
    change(session, 'requests.export', () => undefined, { about: asked.what === 'preservation' ? asked.id : asked.matterId, reason: asked.what })
    await writeOut(path, [pdf])
    return { path, sha256: createHash('sha256').update(pdf).digest('hex'), pages: pageCount }
  },
}
