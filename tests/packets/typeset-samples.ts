/** Invented plans for the typesetter's tests. Nobody and nothing named here exists. */
import { createHash } from 'node:crypto'
import type { PacketPlan, PacketSeal, PlanAnnex } from '../../electron/shared/plan'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

type Section = PacketPlan['sections'][number]
type Paragraph = Section['paragraphs'][number]

export const aParagraph = (number: number, text: string, over: Partial<Paragraph> = {}): Paragraph => ({
  key: `p.${number}`, number, runs: [{ text }], claimIds: [], recordIds: [], annexes: [], references: (over.annexes ?? []).map(({ label }) => label), notes: [], hedged: false, ...over,
})

export const aSection = (id: Section['id'], heading: string, over: Partial<Section> = {}): Section => ({
  id, heading, paragraphs: [], minutes: [], table: null, provisions: [], requests: [], ...over,
})

export const anAnnex = (no: number, title: string, over: Partial<PlanAnnex> = {}): PlanAnnex => ({
  no, documentId: `d${no}`, title, date: '', author: '', copyOrOriginal: 'copy', pages: 1, sha256: hash(title + no), form: 'pdf', ...over,
})

const ref = (annexNo: number, label: string, page: number | null = null, paragraph: number | null = null) =>
  ({ annexNo, page, paragraph, label })

export const enWords: Record<string, string> = {
  draft: 'Draft', page: 'page', of: 'of', copyTo: 'Copy to', annexNo: 'no.', document: 'document', date: 'date', pages: 'pages',
  copy: 'form', sha256: 'SHA-256', number: 'Number', version: 'version', author: 'Author', finalised: 'Finalised',
  contents: 'Contents, SHA-256', journal: 'Journal, size and root',
  proof: 'This complaint and its annexes were fixed in the record of the case under the following numbers. Any later change of either would change them.',
  annex: 'Annex', textNote: 'Text of the document, set in type; the hash is that of the original file.',
  redactedFrom: 'Redacted copy of SHA-256', redactedTextNote: 'Text of the document with hidden words.',
  listed: 'This document is handed in separately, on paper.',
}

export const ruWords: Record<string, string> = {
  draft: 'Черновик', page: 'с.', of: 'из', copyTo: 'Копия', annexNo: '№', document: 'документ', date: 'дата', pages: 'стр.',
  copy: 'форма', sha256: 'SHA-256', number: 'Номер', version: 'редакция', author: 'Составил', finalised: 'Закреплено',
  contents: 'Содержание, SHA-256', journal: 'Журнал: записи и корень',
  proof: 'Настоящая жалоба и приложения закреплены в журнале дела под следующими номерами. Любое последующее изменение изменило бы и их.',
  annex: 'Приложение', textNote: 'Текст документа в наборе; контрольная сумма относится к исходному файлу.',
  redactedFrom: 'копия с изъятиями SHA-256', redactedTextNote: 'Текст документа со скрытыми словами.',
  listed: 'Документ подаётся отдельно, на бумаге.',
}

export function enPlan(over: Partial<PacketPlan> = {}): PacketPlan {
  return {
    kind: 'accessDenialComplaint',
    language: 'en',
    title: 'Complaint',
    subtitle: 'about the refusal of access to counsel on 9 September 2031',
    running: 'Complaint 4, case 2031-14',
    addresseeLines: ['To the supervising prosecutor', 'of the Northern Region'],
    copyToLines: ['The Ombudsperson, Harbour Street 3, Port Alder'],
    submitterLines: ['from Mira Tolland, advocate,', 'counsel for Daniel Reve,', 'order no. 118 of 2 September 2031,', 'reply to: PO box 17, 10100 Port Alder'],
    sections: [
      aSection('client', 'Facts', {
        paragraphs: [
          aParagraph(1, 'Daniel Reve has been held in Prison no. 2 since November 2030.', {
            notes: ['Sources give 28 November and December 2030.'], annexes: [ref(1, 'Annex 1', 1)],
          }),
          aParagraph(2, 'On 9 September 2031 at 09:40 counsel came to a visit that had been scheduled and registered. At 12:05 the duty officer refused it. No reason was given. A written refusal was asked for at 12:06 and was not given.', {
            annexes: [ref(2, 'Annex 2, p. 3', 3)],
          }),
          aParagraph(3, '', {
            runs: [
              { text: 'This is not the first refusal. After 23 January 2031 counsel was not admitted until 7 February 2031: 15 days by the dates; another source says ' },
              { text: '“almost a week”', said: true }, { text: '.' },
            ],
            notes: ['Annex 5, para. 4 gives “almost a week”. Both statements are kept.', 'The dates of the visits are those of counsel’s own notes.'],
            annexes: [ref(3, 'Annex 3, p. 2', 2), ref(5, 'Annex 5, para. 4', null, 4)],
          }),
          aParagraph(4, 'Relatives have expressed the fear that he may have been ill-treated again. Counsel has not been able to see him and does not state it as a fact.', {
            annexes: [ref(4, 'Annex 4')], hedged: true,
          }),
        ],
      }),
      aSection('denial', '9 September 2031, minute by minute', {
        minutes: [
          { time: '09:40', text: 'Counsel arrives at the gate and hands in the order and the pass request.' },
          { time: '10:15', text: 'The officer on duty says that the request is being looked at and asks counsel to wait outside.' },
          { time: '12:05', text: 'Refusal, by word of mouth.' },
          { time: '', text: 'Counsel leaves.' },
        ],
      }),
      aSection('earlier', 'Refusals recorded', {
        table: {
          caption: '', columns: ['when', 'how long', 'reason', 'source'], widths: ['auto', 'auto', 'fill', 'auto'],
          rows: [
            ['23 Jan to 7 Feb 2031', '15 days', 'no reason recorded', 'Annex 3'],
            ['9 Sep 2031', '2 h 25 min at the gate', 'none given; written refusal asked, not given', 'Annex 2'],
          ],
          notes: ['Counted from the first refusal to the next admission, both days included.'],
        },
      }),
      aSection('law', 'Law', {
        provisions: [
          { standardId: 'un.bprl.8', reference: 'Basic Principles on the Role of Lawyers, 8', reason: 'private access without delay, interception or censorship', unverifiedMark: null, checkedBy: 'checked 3 May 2031 by M. T.' },
          { standardId: 'un.bop.18', reference: 'Body of Principles, 18', reason: 'consultation without delay or censorship; limits only exceptional, by law', unverifiedMark: null, checkedBy: null },
          { standardId: 'x.pec.89', reference: 'Penal Execution Code, 89', reason: 'visits of counsel', unverifiedMark: 'to be confirmed before filing', checkedBy: null },
        ],
      }),
      aSection('requests', 'Requests', {
        requests: [
          'To order that counsel be admitted at once, and to state the date and hour.',
          'To obtain the reasons for the refusal and their legal ground in writing.',
          'To preserve the video of the gate and of the visiting block, 9 September 2031, 09:00 to 13:00.',
        ],
      }),
      aSection('annexes', 'Annexes'),
    ],
    annexes: [
      anAnnex(1, 'Judgment, extract', { date: '14 November 2030', author: 'Regional Court', pages: 2 }),
      anAnnex(2, 'Memo of counsel with stamped pass request', { date: '9 September 2031', author: 'M. Tolland', pages: 4, copyOrOriginal: 'original' }),
      anAnnex(3, 'Visit log, January to September 2031', { pages: 3 }),
      anAnnex(4, 'Statement of a relative (name withheld)', { date: 'September 2031', copyOrOriginal: 'original' }),
      anAnnex(5, 'Message to the committee', { date: '9 Feb 2031', pages: null, form: 'text' }),
    ],
    signature: { place: 'Port Alder', date: '10 September 2031', name: 'Mira Tolland', capacity: 'advocate, counsel for Daniel Reve', line: 'signature' },
    dateIso: '2031-09-10',
    words: enWords,
    missing: [],
    ...over,
  }
}

export function ruPlan(over: Partial<PacketPlan> = {}): PacketPlan {
  return enPlan({
    language: 'ru',
    title: 'Жалоба',
    subtitle: 'на недопуск защитника к осуждённому 9 сентября 2031 года',
    running: 'Жалоба 4, дело 2031-14',
    addresseeLines: ['Прокурору Северной области', 'по надзору за соблюдением законов'],
    copyToLines: ['Уполномоченному по правам человека'],
    submitterLines: ['от адвоката Миры Толланд,', 'защитника Даниила Рева,', 'ордер № 118 от 2 сентября 2031 г.,', 'адрес для ответа: 101000, а/я 17'],
    sections: [
      aSection('client', 'Обстоятельства', {
        paragraphs: [
          aParagraph(1, 'Даниил Рев содержится в тюрьме № 2 с ноября 2030 года.', { notes: ['Источники указывают 28 ноября и декабрь 2030 года.'], annexes: [ref(1, 'приложение 1', 1)] }),
          aParagraph(2, '9 сентября 2031 года в 09:40 защитник прибыл на согласованное и зарегистрированное свидание. В 12:05 дежурный отказал в допуске. Причина не названа. В 12:06 защитник попросил письменный отказ; он не выдан.', { annexes: [ref(2, 'приложение 2, с. 3', 3)] }),
          aParagraph(3, '', {
            runs: [{ text: 'Это не первый отказ. После 23 января 2031 года защитника не допускали до 7 февраля 2031 года: по датам 15 дней; другой источник указывает ' }, { text: '«почти неделю»', said: true }, { text: '.' }],
            notes: ['Приложение 5, абз. 4: «почти неделю». Сохранены оба утверждения.'], annexes: [ref(3, 'приложение 3, с. 2', 2), ref(5, 'приложение 5, абз. 4', null, 4)],
          }),
          aParagraph(4, 'Родственники опасаются, что к нему вновь применено насилие. Защитник его не видел и не утверждает этого как факт.', { annexes: [ref(4, 'приложение 4')], hedged: true }),
        ],
      }),
      aSection('denial', '9 сентября 2031 года по минутам', {
        minutes: [
          { time: '09:40', text: 'Защитник прибыл ко входу, передал ордер и заявку на пропуск.' },
          { time: '10:15', text: 'Дежурный сообщил, что заявка рассматривается, и попросил ожидать снаружи.' },
          { time: '12:05', text: 'Отказ, устно.' },
        ],
      }),
      aSection('earlier', 'Зафиксированные отказы', {
        table: {
          caption: '', columns: ['когда', 'сколько', 'причина', 'источник'], widths: ['auto', 'auto', 'fill', 'auto'],
          rows: [['23 янв. – 7 февр. 2031', '15 дней', 'причина не записана', 'прил. 3'], ['9 сент. 2031', '2 ч 25 мин у входа', 'не названа; письменный отказ не выдан', 'прил. 2']],
          notes: [],
        },
      }),
      aSection('law', 'Право', {
        provisions: [
          { standardId: 'un.bprl.8', reference: 'Основные принципы, касающиеся роли юристов, п. 8', reason: 'конфиденциальный доступ без задержки и перехвата', unverifiedMark: null, checkedBy: null },
          { standardId: 'x.uik.89', reference: 'УИК, ст. 89', reason: 'свидания с защитником', unverifiedMark: 'подтвердить до подачи', checkedBy: null },
        ],
      }),
      aSection('requests', 'Прошу', {
        requests: ['Обеспечить немедленный допуск защитника, указав дату и час.', 'Истребовать причины отказа и их правовое основание в письменной форме.', 'Сохранить видеозапись входа и помещений для свиданий за 9 сентября 2031 года, 09:00–13:00.'],
      }),
      aSection('annexes', 'Приложения'),
    ],
    annexes: [
      anAnnex(1, 'Приговор, выписка', { date: '14 ноября 2030 г.', author: 'Областной суд', pages: 2, copyOrOriginal: 'копия' }),
      anAnnex(2, 'Записка защитника с отметкой о приёме заявки', { date: '9 сентября 2031 г.', author: 'М. Толланд', pages: 4, copyOrOriginal: 'подлинник' }),
      anAnnex(3, 'Журнал свиданий, январь – сентябрь 2031 г.', { pages: 3, copyOrOriginal: 'копия' }),
      anAnnex(4, 'Заявление родственника (имя не раскрывается)', { copyOrOriginal: 'подлинник' }),
      anAnnex(5, 'Обращение в комитет', { date: '9 февр. 2031 г.', pages: null, form: 'text', copyOrOriginal: 'копия' }),
    ],
    signature: { place: 'Порт-Ольх', date: '10 сентября 2031 г.', name: 'Мира Толланд', capacity: 'адвокат, защитник Даниила Рева', line: 'подпись' },
    words: ruWords,
    ...over,
  })
}

/** A plan of many pages: the sample's own sections with `count` more paragraphs, `rows` more rows and `annexes` annexes. */
export function longPlan(base: PacketPlan, count: number, rows: number, annexes: number): PacketPlan {
  const [facts, ...others] = base.sections
  if (facts === undefined) throw new Error('The sample has no sections')
  const model = facts.paragraphs
  const paragraphs = Array.from({ length: count }, (_, i) => {
    const like = model[i % model.length]
    if (like === undefined) throw new Error('The sample has no paragraphs')
    return { ...like, key: `p.${i + 1}`, number: i + 1 }
  })
  const sections = others.map((section) =>
    section.table === null ? section : { ...section, table: { ...section.table, rows: Array.from({ length: rows }, (_, i) => section.table?.rows[i % 2] ?? []) } })
  return {
    ...base,
    sections: [{ ...facts, paragraphs }, ...sections],
    annexes: Array.from({ length: annexes }, (_, i) => ({ ...(base.annexes[i % base.annexes.length] ?? anAnnex(1, 'x')), no: i + 1 })),
  }
}

export const aSeal = (over: Partial<PacketSeal> = {}): PacketSeal => ({
  number: 4, version: 1, author: 'Mira Tolland', finalisedAt: '2031-09-10T18:42:07.125+05:00', finalisedText: '10 September 2031, 18:42:07 (UTC+05:00)',
  contentsSha256: hash('contents'), journalSize: 412, journalText: '412 entries, root', journalRoot: hash('root'), ...over,
})
