import { createHash } from 'node:crypto'
import { getDenial, getVisit } from '../../../db/repos/access'
import { findDocument, getDocument } from '../../../db/repos/documents'
import { findEvent, getEvent } from '../../../db/repos/events'
import { getMatter } from '../../../db/repos/matters'
import { allText, findPaperForm, formsOfScan, getPaperForm, listPaperForms, putPaperForm, putScan, removeScan } from '../../../db/repos/paper-forms'
import { getRecord } from '../../../db/repos/particulars'
import { findParty } from '../../../db/repos/parties'
import type { ReadDb } from '../../../db/handles'
import { typesetPaperForm } from '../../packets/typeset'
import type { HandlersFor } from '../../shared/contract/channel'
import type { PaperForm, paperFormsContract } from '../../shared/contract/paper-forms'
import { DocumentId, EventId, PaperFormId, PartyId } from '../../shared/contract/values'
import { formatDate } from '../../shared/dates/format-date'
import type { DateLanguage } from '../../shared/dates/schemas'
import { AppError } from '../../shared/errors'
import type { PaperKind } from '../../shared/paper-forms/kinds'
import { formNumber, numbersIn, numbersThereAre, typedNumber } from '../../shared/paper-forms/number'
import { denialValues, visitValues } from '../../shared/paper-forms/older-kinds'
import { planSheet, type Filled } from '../../shared/paper-forms/sheet'
import { writeOut } from '../export'
import { change, opened, type Session } from '../session'

/** Draws a number that no form of this vault has: the paper of another may still be in somebody's bag. */
function freeNumber(session: Session, db: ReadDb): string {
  for (let tries = 0; tries < 1000; tries++) {
    const drawn = createHash('sha256').update(session.newId()).digest().readUInt32BE(0) % numbersThereAre
    const number = formNumber(drawn)
    if (findPaperForm(db, number) === null) return number
  }
  throw new AppError('limit', 'No free number was found for this form. Nothing was printed; try again.')
}

/** What the record says, by the names of its form. Throws `not_found`, and `conflict` for one of another kind or case. */
function filledFrom(db: ReadDb, form: Pick<PaperForm, 'kind' | 'matterId'>, eventId: EventId, language: DateLanguage): Filled {
  const event = getEvent(db, eventId)
  refuseOther(form, event)
  const nameOf: Filled['nameOf'] = (what, id) => nameIn(db, language, what, id)
  return { event, values: valuesOf(db, form.kind, eventId), nameOf }
}

function valuesOf(db: ReadDb, kind: PaperKind, id: EventId): Readonly<Record<string, unknown>> {
  if (kind === 'visit') return visitValues(getVisit(db, id))
  return kind === 'accessDenial' ? denialValues(getDenial(db, id)) : getRecord(db, id).details
}

/** What a link is called on paper; '' for one that is gone. */
function nameIn(db: ReadDb, language: DateLanguage, what: 'party' | 'document' | 'event', id: string): string {
  if (what === 'document') return findDocument(db, DocumentId.parse(id))?.title ?? ''
  if (what === 'party') {
    const names = findParty(db, PartyId.parse(id))?.names ?? []
    return (names.find(({ kind }) => kind === 'preferred') ?? names[0])?.text ?? ''
  }
  const event = findEvent(db, EventId.parse(id))
  if (event === null) return ''
  return event.happened === null ? event.title : `${event.title} (${formatDate(event.happened, language, 'short')})`
}

function refuseOther(form: Pick<PaperForm, 'kind' | 'matterId'>, event: { readonly kind: string; readonly matterId: string }): void {
  if (event.matterId !== form.matterId) throw new AppError('conflict', 'This form and this record belong to different cases. Nothing was changed.')
  if (event.kind !== form.kind) throw new AppError('conflict', 'This form is for another kind of record. Nothing was changed.', { kind: form.kind })
}

/** Forms whose numbers stand in a paper's text, in the order in which they stand there. */
const readIn = (db: ReadDb, documentId: DocumentId): PaperForm[] =>
  numbersIn(allText(db, documentId)).flatMap((number) => {
    const form = findPaperForm(db, number)
    return form === null ? [] : [form]
  })

export const paperFormHandlers: HandlersFor<typeof paperFormsContract, Session> = {
  'paperForms.list': (session, input) => {
    const { db } = opened(session)
    getMatter(db, input.matterId)
    return listPaperForms(db, input)
  },

  'paperForms.print': async (session, { matterId, kind, eventId, language, path }) => {
    const { db } = opened(session)
    getMatter(db, matterId)
    const printedAt = session.around.now().at
    const filled = eventId === null ? null : filledFrom(db, { kind, matterId }, eventId, language)
    const form: PaperForm = { id: PaperFormId.parse(session.newId()), number: freeNumber(session, db), matterId, kind, eventId, language, printedAt, scanIds: [] }
    const { pdf, pageCount } = await typesetPaperForm(planSheet(kind, language, form.number, filled), `${session.rootDir}/resources`, printedAt.slice(0, 10))
    change(session, 'paperForms.print', (tx) => putPaperForm(tx, form), { about: form.id })
    await writeOut(path, [pdf])
    return { path, number: form.number, pages: pageCount, sha256: createHash('sha256').update(pdf).digest('hex') }
  },

  'paperForms.ofDocument': (session, { documentId }) => {
    const { db } = opened(session)
    const { matterId } = getDocument(db, documentId)
    const linked = formsOfScan(db, documentId)
    // A form of another case is not shown: a stray page must not tell of it.
    const read = readIn(db, documentId).filter((form) => form.matterId === matterId && !linked.some(({ id }) => id === form.id))
    return [...linked, ...read]
  },

  'paperForms.byNumber': (session, { number }) => {
    const read = typedNumber(number)
    if (read === null) throw new AppError('invalid_input', 'This is not the number of a form. Compare it with the paper, sign by sign.', { number: 'check' })
    const form = findPaperForm(opened(session).db, read)
    if (form === null) throw new AppError('not_found', 'No form with this number was printed from this vault.')
    return form
  },

  'paperForms.link': (session, { id, documentId, eventId }) =>
    change(session, 'paperForms.link', (tx) => {
      const form = getPaperForm(tx, id)
      if (getDocument(tx, documentId).matterId !== form.matterId) throw new AppError('conflict', 'This form was printed for another case. Nothing was changed.')
      if (eventId !== null) {
        refuseOther(form, getEvent(tx, eventId))
        if (form.eventId !== null && form.eventId !== eventId) throw new AppError('conflict', 'This form already belongs to another record. Nothing was changed.')
        putPaperForm(tx, { ...form, eventId })
      }
      putScan(tx, id, documentId)
      return getPaperForm(tx, id)
    }, { about: documentId }).value,

  'paperForms.unlink': (session, { id, documentId }) =>
    change(session, 'paperForms.unlink', (tx) => {
      if (!removeScan(tx, id, documentId)) throw new AppError('not_found', 'This paper is not linked to the form any more.')
      return getPaperForm(tx, id)
    }, { about: documentId }).value,
}
