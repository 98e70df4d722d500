/** A packet of every kind from the invented case, with every field of its own filled in. Nobody in it exists. */
import type { PacketRecords } from '../../electron/packets/records'
import type { PacketLanguage } from '../../electron/shared/contract/values'
import { packetKinds, type PacketKind, type PacketKindDefinition } from '../../electron/shared/packet-kinds'
import { packetWords } from '../../electron/shared/packet-kinds/words'
import type { Field } from '../../electron/shared/particulars/fields'
import { aClaim, aComposition, anEvent, id, toldEvent } from './case-builders'
import { inventedRecords, papers } from './invented-complaint'

const typed = {
  en: { line: 'an invented answer', prose: 'An invented statement that runs over more than one line of the page, so that it can be seen how it is set.\n\nA second paragraph of it.', said: 'You will sign here' },
  ru: { line: 'вымышленный ответ', prose: 'Вымышленное изложение, занимающее больше одной строки страницы, чтобы было видно, как оно набрано.\n\nВторой его абзац.', said: 'Распишитесь здесь' },
  fr: { line: 'une réponse inventée', prose: 'Un exposé inventé qui occupe plus d’une ligne de la page, pour voir comment il est composé.\n\nUn second alinéa.', said: 'Signez ici' },
}

/** A value that fits a field: the last option of a choice, two rows, the prison and a paper of the case. */
export function valueFor(field: Field, language: PacketLanguage): unknown {
  const words = typed[language]
  switch (field.type) {
    case 'line':
      return words.line
    case 'prose':
      return words.prose
    case 'said':
      return words.said
    case 'date':
      return '2024-09-09'
    case 'time':
      return '09:40'
    case 'whole':
      return field.min
    case 'ordinal':
      return 1
    case 'numbers':
      return [1]
    case 'choice':
      return field.options.at(-1)
    case 'choices':
      return [...field.options]
    case 'party':
      return id(403)
    case 'parties':
      return [id(403)]
    case 'document':
      return papers.request.id
    case 'documents':
      return [papers.request.id]
    case 'event':
      return id(130)
    case 'events':
      return [id(130)]
    case 'rows':
      return [1, 2].map(() => Object.fromEntries(Object.entries(field.fields).map(([name, inner]) => [name, valueFor(inner, language)])))
  }
}

/** All of a kind's own fields, filled in. */
export const filledDetails = (kind: PacketKind, language: PacketLanguage): Record<string, unknown> =>
  Object.fromEntries(Object.entries<Field>(packetKinds[kind].fields).map(([name, field]) => [name, valueFor(field, language)]))

const titles = {
  en: { judgment: 'Judgment of the Invented Court: four years', appeal: 'The appeal court upheld the judgment', complaint: 'Complaint to the prosecutor, no answer recorded' },
  ru: { judgment: 'приговор Вымышленного суда: четыре года', appeal: 'апелляционный суд оставил приговор без изменения', complaint: 'жалоба прокурору, ответ не зафиксирован' },
  fr: { judgment: 'Jugement du tribunal inventé : quatre ans', appeal: 'La cour d’appel a confirmé le jugement', complaint: 'Plainte au procureur, sans réponse consignée' },
}

/** The invented case as a packet of one kind. */
export function kindRecords(kind: PacketKind, language: PacketLanguage, fields: Partial<PacketRecords> = {}): PacketRecords {
  const base = inventedRecords(language)
  const definition: PacketKindDefinition = packetKinds[kind]
  const words = packetWords(kind, language)
  const told = titles[language]
  const judgment = anEvent({ id: id(130), kind: 'judgment', title: told.judgment, happened: '2023-03-02' })
  const appeal = anEvent({ id: id(131), kind: 'appealDecision', title: told.appeal, happened: '2023-10-10' })
  const complaint = anEvent({ id: id(132), kind: 'complaint', title: told.complaint, happened: '2024-02-09' })
  const claims = [
    aClaim({ id: id(230), eventId: id(131), field: 'what', documentId: papers.gazette.id, page: 4, quote: 'the judgment was upheld', strength: 'reported' }),
  ]
  const decisions = [judgment, appeal].map((event) => toldEvent(event, claims, Object.values(papers)))
  const subject = { judgment: decisions[0], appealDecision: decisions[1], cassationDecision: decisions[1], accessDenial: undefined }[definition.subject.kinds[0] ?? ''] ?? base.factEvents[0] ?? null
  const composition = aComposition({
    ...base.composition, details: {}, requests: definition.requests.map(({ id: name }) => words.request(name)), withChronology: definition.facts === 'all',
    quotesSources: definition.facts !== 'all', factEventIds: base.factEvents.map(({ event }) => event.id),
  })
  const isComplaint = kind === 'accessDenialComplaint'
  return {
    ...base, kind, denial: isComplaint ? base.denial : null, earlier: isComplaint ? base.earlier : [], subject: isComplaint ? null : subject,
    decisions, steps: [toldEvent(complaint, [])], details: filledDetails(kind, language), composition: isComplaint ? base.composition : composition, ...fields,
  }
}
