/** A rich invented case: two refusals, sources that differ, a copy, a fear. Nobody in it exists. */
import type { PacketRecords, ToldDenial } from '../../electron/packets/records'
import type { PacketLanguage } from '../../electron/shared/contract/values'
import {
  aClaim, aComposition, aDenial, aDocument, aMatter, aName, aParty, aProfile, aRole, aStandard, aVisit, anAuthority, anEvent, cited, id,
  someRecords, toldDenial, toldEvent, toldVisit,
} from './case-builders'

export const papers = {
  order: aDocument({ id: id(301), title: 'Order no. 118', kind: 'order', readability: 'image', pages: null, dateOnPaper: '2024-09-02', copyOrOriginal: 'copy' }),
  memo: aDocument({ id: id(302), title: 'Memo of counsel', kind: 'memo', readability: 'pages', pages: 4, dateOnPaper: '2024-09-09', author: 'V. Sokolova' }),
  request: aDocument({ id: id(303), title: 'Pass request with stamp', kind: 'passRequest', readability: 'pages', pages: 1 }),
  bureau: aDocument({ id: id(304), title: 'Statement of 16 February', author: 'Invented Bureau' }),
  gazette: aDocument({ id: id(305), title: 'Prison news', author: 'Invented Gazette', readability: 'pages', pages: 6 }),
  copy: aDocument({ id: id(306), title: 'Reprint', author: 'Another Site', repeatsDocumentId: id(304) }),
}
export const bureauText = [
  'Invented Bureau, statement.', 'Counsel was not admitted for two weeks after the search of 23 January 2023.',
  'Guards struck Anvar Karimzoda on the legs.',
].join('\n\n')
const gazetteWords = 'For almost a week the lawyers were kept away from their client, the newspaper was told by two of its readers.'

export const ids = { denial: id(110), earlier: id(111), visit: id(112), beating: id(113), gap: id(114), concern: id(115), transfer: id(116) }

export const claims = [
  aClaim({ id: id(201), eventId: ids.earlier, field: 'duration', documentId: id(304), quote: 'not admitted for two weeks', asserts: 'two weeks', daysMin: 14, daysMax: 14 }),
  aClaim({ id: id(202), eventId: ids.earlier, field: 'duration', documentId: id(305), page: 2, quote: gazetteWords, asserts: 'almost a week', daysMin: 4, daysMax: 6 }),
  aClaim({ id: id(203), eventId: ids.earlier, field: 'duration', documentId: id(306), quote: 'not admitted for two weeks', asserts: 'two weeks', daysMin: 14, daysMax: 14 }),
  aClaim({ id: id(204), eventId: ids.beating, field: 'what', documentId: id(304), quote: 'Guards struck Anvar Karimzoda on the legs.' }),
  aClaim({ id: id(205), eventId: ids.beating, field: 'when', documentId: id(304), quote: 'the search of 23 January 2023', dateValue: '2023-01-23' }),
  aClaim({ id: id(206), eventId: ids.beating, field: 'when', documentId: id(305), page: 3, quote: 'on 23 January 2024', dateValue: '2024-01-23' }),
  aClaim({ id: id(207), eventId: ids.gap, field: 'what', toldByPartyId: id(402), quote: 'no letter since 26 August', strength: 'reported' }),
  aClaim({ id: id(208), eventId: ids.concern, field: 'what', toldByPartyId: id(402), quote: 'we are afraid that he was beaten again', strength: 'feared' }),
  aClaim({ id: id(209), eventId: ids.denial, field: 'what', documentId: id(302), page: 3, quote: 'the duty officer refused', strength: 'seen' }),
]

/** What counsel typed, in the language of the packet. */
const typed = {
  en: {
    minutes: ['Came to the gate; pass office says “wait”.', 'Duty officer: no visit today.'], rank: 'captain', post: 'duty officer', looks: 'about 40, grey beard',
    concerns: 'he was put in the punishment cell', by: 'the family', reason: 'dates of counsel’s own notes', state: 'walks with difficulty; bruises on both legs.',
    beating: 'Beating during a personal search', concern: 'a second beating',
  },
  ru: {
    minutes: ['Прибыл к проходной; бюро пропусков: «ждите».', 'Дежурный: свидания сегодня не будет.'], rank: 'капитан', post: 'дежурный', looks: 'около 40 лет, седая борода',
    concerns: 'доверитель помещён в карцер', by: 'семья', reason: 'даты по записям защитника', state: 'ходит с трудом; кровоподтёки на обеих ногах.',
    beating: 'избиение при личном обыске', concern: 'повторное избиение',
  },
}

function told(language: PacketLanguage) {
  const words = typed[language === 'ru' ? 'ru' : 'en']
  const denial = aDenial({
    event: { id: ids.denial, happened: '2024-09-09', zone: 'Europe/Moscow' },
    plannedStart: '10:00', plannedEnd: '12:00', facilityPartyId: id(403), requestedOn: '2024-09-02', requestChannel: 'post', passRequestNo: '55',
    arrivedAt: '09:40', leftAt: '12:05', minutes: [{ time: '09:40', text: words.minutes[0] }, { time: '12:05', text: words.minutes[1] }],
    refusedBy: { rank: words.rank, post: words.post, description: words.looks },
    reasonKind: 'none', writtenRefusalAsked: 'yes', writtenRefusalAskedAt: '12:06', writtenRefusalGiven: 'no',
    lastLetterOn: '2024-08-26', concerns: words.concerns, concernsBy: words.by,
    evidenceDocumentIds: [id(303)], memoWrittenOn: '2024-09-09', memoSigned: 'yes', memoDocumentId: id(302),
  })
  const earlier = aDenial({ event: { id: ids.earlier, happened: '2024-01-23/2024-02-07', workingReason: words.reason } })
  const visit = aVisit({ event: { id: ids.visit, happened: '2024-02-07' }, clientState: words.state })
  const factEvents = [
    anEvent({ id: ids.beating, kind: 'illTreatment', title: words.beating, happened: '2024-01-23' }),
    anEvent({ id: ids.gap, kind: 'correspondenceGap', title: 'No letters', happened: '2024-08-26/..' }),
    anEvent({ id: ids.concern, kind: 'concern', title: words.concern, happened: '2024-09' }),
  ]
  return { denial, earlier, visit, factEvents, register: { denials: [denial, earlier], visits: [visit], claims, documents: Object.values(papers) } }
}
const transfer = anEvent({ id: ids.transfer, kind: 'transfer', title: 'Transfer', happened: '2023-11' })

export const client = aParty({ id: id(401), names: [aName('Anvar Karimzoda'), aName('Анвар Каримзода', 'cyrillic'), aName('Anwar Karimzade', 'latin', 'misspelling')] })
const sister = aParty({ id: id(402), names: [aName('Zarina Karimzoda')], roles: [aRole('relative')] })
const prison = aParty({ id: id(403), kind: 'institution', names: [aName('Prison no. 2'), aName('тюрьма № 2', 'cyrillic')] })
const prosecutor = aParty({ id: id(404), kind: 'institution', names: [aName('Supervising Prosecutor')], postalAddress: '1 Invented Street\nNowhere' })

/** The rich case in one language, ready to sign but for the provision that nobody has checked. */
export function inventedRecords(language: PacketLanguage, fields: Partial<PacketRecords> = {}): PacketRecords & { readonly denial: ToldDenial } {
  const { denial, earlier, visit, factEvents, register } = told(language)
  return someRecords({
    matter: aMatter({ fileNo: '2024-14', clientPartyId: id(401), custodyStatus: 'convicted', heldAtPartyId: id(403) }),
    client, heldAt: prison, parties: [client, sister, prison, prosecutor],
    profile: aProfile({
      fullName: 'Vera Sokolova', fullNameRu: 'Соколова Вера Ильинична', barBody: language === 'ru' ? 'Вымышленная адвокатская палата' : 'Invented Bar Chamber',
      registerNo: '77/1', postalAddress: '101000, PO box 17',
    }),
    authority: anAuthority({ number: '118', issuedOn: '2024-09-02', documentId: id(301) }),
    addressee: prosecutor,
    denial: toldDenial(denial, register),
    earlier: [toldDenial(earlier, register)],
    visits: [toldVisit(visit)],
    factEvents: factEvents.map((event) => toldEvent(event, claims, register.documents)),
    custodyEvents: [toldEvent(transfer, [])],
    documents: Object.values(papers).map((document) => cited(document, document.id === papers.bureau.id || document.id === papers.copy.id ? bureauText : '')),
    standards: [aStandard(), aStandard({ id: 'un.mr.61', reference: { en: 'Mandela Rules, 61', ru: 'Правила Манделы, 61', fr: 'Règles Mandela, 61' }, verification: 'verified', verifiedBy: 'A. B.', verifiedOn: '2024-05-03' })],
    composition: aComposition({
      subjectEventId: ids.denial, language, addresseePartyId: id(404), addresseeText: language === 'ru' ? 'Прокурору по надзору' : 'To the Supervising Prosecutor',
      authorityId: id(500), place: language === 'ru' ? 'Нигде' : 'Nowhere', signedOn: '2024-09-10', factEventIds: [ids.beating, ids.gap, ids.concern],
      standardIds: ['un.bprl.8', 'un.mr.61'], requests: ['First request.', ' '], consent: { state: 'given', on: '2024-09-01', how: 'signed' },
    }),
    number: 4,
    ...fields,
  })
}
