import { findMissingPaper, missingPapersOfMatter, putMissingPaper } from '../../../db/repos/missing-papers'
import { getMatter } from '../../../db/repos/matters'
import { removeRow } from '../../../db/repos/row'
import type { HandlersFor } from '../../shared/contract/channel'
import type { MissingPaper, missingPapersContract } from '../../shared/contract/missing-papers'
import { MissingPaperId } from '../../shared/contract/values'
import { AppError } from '../../shared/errors'
import { compareWaits, waitOf } from '../../shared/rules/waiting'
import { change, given, opened, removal, type Session } from '../session'

const empty: Omit<MissingPaper, 'id' | 'matterId' | 'what'> = {
  fromWhom: '', fromPartyId: null, requestedOn: null, requestedHow: '', requestRef: '', state: 'requested', stateOn: null, dueOn: null, dueNote: '',
  receivedDocumentId: null, note: '',
}

/** Throws `invalid_input` for a new paper that is not named, and for dates that cannot be. */
function sound(paper: Omit<MissingPaper, 'what'> & { readonly what: string | undefined }): MissingPaper {
  const { what, requestedOn, stateOn } = paper
  if (what === undefined) throw new AppError('invalid_input', 'Say which paper is missing.', { what: 'missing' })
  if (requestedOn !== null && stateOn !== null && stateOn < requestedOn) {
    throw new AppError('invalid_input', 'The answer comes before the request. Check both days.', { stateOn: 'before_request' })
  }
  return { ...paper, what }
}

export const missingPaperHandlers: HandlersFor<typeof missingPapersContract, Session> = {
  'missingPapers.list': (session, { matterId, limit }) => {
    const { db } = opened(session)
    getMatter(db, matterId)
    const today = session.around.now().at.slice(0, 10)
    return missingPapersOfMatter(db, matterId).map((paper) => ({ ...paper, wait: waitOf(paper, today) })).toSorted(compareWaits).slice(0, limit)
  },

  'missingPapers.save': (session, input) =>
    change(session, input.id === undefined ? 'missingPapers.create' : 'missingPapers.update', (tx) => {
      const before = input.id === undefined ? null : findMissingPaper(tx, input.id)
      if (input.id !== undefined && (before === null || before.matterId !== input.matterId)) throw new AppError('not_found', 'This missing paper is not on the list any more.')
      const { id: _, ...fields } = input
      const next = { ...empty, what: undefined, ...before, ...given(fields), matterId: input.matterId, id: before?.id ?? MissingPaperId.parse(session.newId()) }
      const came = input.receivedDocumentId !== undefined && input.receivedDocumentId !== null
      // Where it turns out not to have come, the paper that was taken for it goes too.
      const paper = sound(came ? { ...next, state: 'received' } : next.state === 'received' ? next : { ...next, receivedDocumentId: null })
      putMissingPaper(tx, paper)
      return paper
    }).value,

  'missingPapers.remove': (session, { id }) => removal(session, 'missingPapers.remove', id, (tx) => removeRow(tx, 'missing_paper', id)),
}
