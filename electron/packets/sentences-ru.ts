import type { AccessDenial } from '../shared/contract/access'
import { pluralForm } from '../shared/dates/durations'
import type { Days } from '../shared/rules/divergence'
import { datesRu } from './dates-ru'
import { capital, inQuotes, sentence } from './grammar'
import type { Words } from './words'

type Sentences = Pick<Words, 'attribution' | 'visit' | 'denial' | 'refusal' | 'written' | 'earlier' | 'state'>

const bracketed = (text: string): string => (text === '' ? '' : ` (${text})`)
/** A count with its noun: 1 отказ, 2 отказа, 5 отказов. */
const count = (n: number, one: string, few: string, many: string): string =>
  `${n} ${{ one, few, many, other: many }[pluralForm(n, 'ru')]}`

const orNone = (n: number): string => (n === 0 ? 'ни одного' : String(n))
/** 'прошёл 21 день', 'прошло 5 дней', 'прошло от 3 до 5 дней'. */
const passed = (days: Days): string =>
  `${days.min === days.max && pluralForm(days.min, 'ru') === 'one' ? 'прошёл' : 'прошло'} ${datesRu.days(days)}`

const attribution: Sentences['attribution'] = {
  hedge: (strength, source) => {
    switch (strength) {
      case 'seen':
        return ['', '']
      case 'toldByClient':
        return ['по словам доверителя, ', '']
      case 'reported':
        return ['сообщается, что ', bracketed(source)]
      case 'alleged':
        return ['утверждается, что ', bracketed(source)]
      case 'feared':
        return ['высказано опасение, что ', `${bracketed(source)}; защитник не утверждает этого как факт`]
      case 'courtFound':
        return ['судом установлено, что ', bracketed(source)]
    }
  },
  said: (strength, source) => {
    switch (strength) {
      case 'seen':
        return [`Защитником зафиксировано${bracketed(source)}: `, '']
      case 'toldByClient':
        return [`По словам доверителя${bracketed(source)}: `, '']
      case 'reported':
        return [`Сообщается${bracketed(source)}: `, '']
      case 'alleged':
        return [`Утверждается${bracketed(source)}: `, '']
      case 'feared':
        return [`Высказано опасение${bracketed(source)}: `, '; защитник не утверждает этого как факт']
      case 'courtFound':
        return [`Судом установлено${bracketed(source)}: `, '']
    }
  },
  verbatim: (source) => `Дословно${bracketed(source)}: `,
  inSubstance: (source) => `По существу${bracketed(source)}: `,
  prefix: (strength) =>
    ({
      seen: '', courtFound: 'Судом установлено: ', toldByClient: 'По словам доверителя: ', reported: 'Сообщается: ', alleged: 'Утверждается: ',
      feared: 'Опасение, которое защитник не утверждает как факт: ',
    })[strength],
  source: (author, title) => [author, title === '' ? '' : inQuotes(title, 'ru')].filter((part) => part !== '').join(', '),
  person: {
    relative: 'родственник доверителя', witness: 'свидетель', source: 'источник, известный защитнику', client: 'доверитель', counsel: 'защитник',
    other: 'лицо, известное защитнику',
  },
  noSource: 'источник не зафиксирован',
  disputed: (by) => sentence(`это оспаривает: ${by}`),
  happened: (when, isOpen, text) => `${when} ${isOpen ? 'происходит' : 'произошло'} следующее: ${text}`,
  recorded: (when, text) => `${when} зафиксировано следующее: ${text}`,
  differSentence: (field, values) => `Источники расходятся в ${field === 'duration' ? 'продолжительности' : 'дате'}: ${values.join('; ')}.`,
  differNote: (field, entries, working, reason) =>
    `Источники расходятся в ${field === 'duration' ? 'продолжительности' : 'дате'}. ${capital(entries.join('; '))}.${
      working === '' ? '' : ` Здесь принято: ${working}${reason === '' ? '' : `; ${reason}`}.`}`,
  copyNote: (copy, original) => `${copy}: текст повторяет источник ${original} и в настоящей жалобе вторым источником не считается.`,
  computed: (days) => `по датам: ${days}`,
}

/** What was asked for, with the ending that a participle about it takes. */
const visitKinds: Record<AccessDenial['visitKind'], readonly [string, 'о' | 'а' | '']> = {
  counselVisit: ['свидание с доверителем', 'о'], counselCall: ['телефонный разговор с доверителем', ''],
  counselCorrespondence: ['переписка с доверителем', 'а'], videoLink: ['встреча с доверителем по видео-конференц-связи', 'а'],
  courtHoldingCell: ['встреча с доверителем в конвойном помещении суда', 'а'], transfer: ['встреча с доверителем во время его перевода', 'а'],
  expertVisit: ['посещение доверителя специалистом', 'о'], notary: ['посещение доверителя нотариусом', 'о'],
  familyVisit: ['свидание доверителя с родственниками', 'о'],
}
const channels: Record<AccessDenial['requestChannel'], string> = {
  unknown: '', inPerson: 'лично', post: 'по почте', phone: 'по телефону', email: 'по электронной почте', portal: 'через портал',
  electronicQueue: 'через электронную очередь', other: '',
}
const reference = (denial: AccessDenial): string =>
  [
    denial.requestRef === '' ? '' : `запрос № ${denial.requestRef}`, denial.passRequestNo === '' ? '' : `заявка на пропуск № ${denial.passRequestNo}`,
    denial.requestedBy === '' ? '' : `запрос подан от имени: ${denial.requestedBy}`,
  ].filter((part) => part !== '').join(', ')

const visit: Sentences['visit'] = {
  requestSentence: (denial, on) => {
    const [what, ending] = visitKinds[denial.visitKind]
    const words = ['Защитником', on, channels[denial.requestChannel], `запрошен${ending}`, what]
    return `${words.filter((part) => part !== '').join(' ')}${bracketed(reference(denial))}.`
  },
  noRequestSentence: 'Когда и как было запрошено свидание, не зафиксировано.',
  plannedSentence: (denial, on, place) => {
    const subject = { о: 'Оно было назначено', а: 'Она была назначена', '': 'Он был назначен' }[visitKinds[denial.visitKind][1]]
    const day = on === '' ? '' : /^\d/u.test(on) ? ` на ${on}` : `: ${on}`
    const end = denial.plannedEnd === null ? '' : ` до ${denial.plannedEnd}`
    const start = denial.plannedStart === null ? '' : `${day === '' ? '' : ','} с ${denial.plannedStart}${end}`
    const where = [place === '' ? '' : `учреждение: ${place}`, denial.entrance === '' ? '' : `вход: ${denial.entrance}`, denial.room === '' ? '' : `помещение: ${denial.room}`]
    return `${subject}${day}${start}${bracketed(where.filter((part) => part !== '').join('; '))}.`
  },
  certificateSentence: (no) => `У защитника имелось удостоверение № ${no}.`,
}

const denial: Sentences['denial'] = {
  arrived: (on, at, place) => `${on}${at === '' ? '' : ` ${at}`} защитник прибыл в учреждение${bracketed(place)}`,
  outcome: {
    fullAccess: 'Допуск к доверителю предоставлен в полном объёме.', denied: 'В допуске к доверителю отказано.',
    partial: 'Допуск к доверителю предоставлен лишь частично.', delayed: 'Допуск к доверителю предоставлен с задержкой.',
    interrupted: 'Встреча с доверителем прервана.', cancelledByFacility: 'Учреждение отменило свидание.',
    clientSaidUnwilling: 'В допуске к доверителю отказано; защитнику сообщили о нежелании доверителя встречаться.',
    clientTransferred: 'В допуске к доверителю отказано; защитнику сообщили о переводе доверителя.',
    clientUnderPunishment: 'В допуске к доверителю отказано; защитнику сообщили о взыскании, применённом к доверителю.',
    quarantine: 'В допуске к доверителю отказано; защитнику сообщили о карантине.', unknown: 'Результат не зафиксирован.',
  },
  outcomeOn: (outcome, on) => {
    const clauses: Partial<Record<AccessDenial['outcome'], string>> = {
      fullAccess: 'защитник допущен к доверителю в полном объёме', partial: 'защитнику предоставлен лишь частичный доступ к доверителю',
      delayed: 'защитник допущен к доверителю с задержкой', interrupted: 'встреча защитника с доверителем прервана',
      cancelledByFacility: 'учреждение отменило свидание защитника с доверителем',
      unknown: 'защитник добивался допуска к доверителю, результат не зафиксирован',
    }
    return `${on} ${clauses[outcome] ?? 'защитник не был допущен к доверителю'}`
  },
  clientRefusalSeen: {
    yes: 'Защитнику предъявили отказ, написанный доверителем собственноручно.', no: 'Собственноручный отказ доверителя защитнику не предъявили.',
    unknown: 'Предъявляли ли защитнику собственноручный отказ доверителя, не зафиксировано.',
  },
  left: (at) => `Защитник покинул учреждение ${at}.`,
  waited: (duration) => `Время ожидания составило ${duration}.`,
  minutesFollow: 'Ход событий по записям защитника:',
  restrictions: (items) => `Применены следующие ограничения: ${items.join('; ')}.`,
  restriction: {
    glass: 'стеклянная перегородка', intercom: 'разговор через переговорное устройство', guardInHearing: 'сотрудник в пределах слышимости',
    guardInSight: 'сотрудник в пределах видимости', camera: 'видеокамера', audioSuspected: 'предполагаемая звукозапись', shortened: 'сокращённое время',
    paperExchangeBarred: 'запрет передачи бумаг', devicesBarred: 'запрет технических средств', interpreterBarred: 'недопуск переводчика',
    papersRead: 'прочтение бумаг защитника',
  },
  breach: {
    none: '', suspected: 'Защитник предполагает нарушение конфиденциальности и не утверждает этого как факт.',
    observed: 'Защитник наблюдал нарушение конфиденциальности.',
  },
  confiscatedSentence: (items) => sentence(`у защитника изъято: ${items.join('; ')}`),
  confiscated: (item) =>
    [
      item.item, item.pages === null ? '' : count(item.pages, 'страница', 'страницы', 'страниц'), item.privileged === 'yes' ? 'адвокатская тайна' : '',
      item.receipt === '' ? 'расписка не зафиксирована' : `расписка: ${item.receipt}`, item.returnedOn === null ? '' : `возвращено ${datesRu.on(item.returnedOn)}`,
    ].filter((part) => part !== '').join(', '),
  witnessesSentence: (n) =>
    `Изложенное ${pluralForm(n, 'ru') === 'one' ? 'может' : 'могут'} подтвердить ${count(n, 'свидетель', 'свидетеля', 'свидетелей')}; защитник сообщит данные должностному лицу, рассматривающему жалобу.`,
}

const reasons: Record<AccessDenial['reasonKind'], string> = {
  none: 'не названа', notRecorded: 'не зафиксирована', lockdown: 'режимные мероприятия', quarantine: 'карантин', staffShortage: 'нехватка сотрудников',
  noRoom: 'нет свободного помещения', documentsDefective: 'недостатки документов защитника', investigatorPermission: 'нет разрешения следователя',
  clientRefusal: 'отказ доверителя', punishmentCell: 'содержание доверителя в штрафном изоляторе (карцере)', transfer: 'перевод доверителя',
  securityThreat: 'угроза безопасности', deviceRule: 'правила о технических средствах', other: 'иная причина',
}

const refusal: Sentences['refusal'] = {
  whoSentence: (details, isNameKnown) => `${sentence(`отказ в допуске исходил от должностного лица: ${details.join(', ')}`)}${isNameKnown ? '' : ' Фамилия и имя не зафиксированы.'}`,
  whoUnknownSentence: 'Кто отказал в допуске, не зафиксировано.',
  badge: (no) => `нагрудный знак № ${no}`,
  noReason: 'причина отказа не названа',
  reasonUnknown: 'была ли названа причина отказа, не зафиксировано',
  reasonVerbatim: 'Причина отказа дословно, со слов должностного лица: ',
  reasonKind: reasons,
  reasonGiven: (kind) => `названа причина: ${kind}; дословно она не зафиксирована`,
  languageNote: (language) => `Язык, на котором это было сказано: ${language}.`,
  ground: (text) => sentence(`названо правовое основание: ${text}`),
  groundNotNamed: 'правовое основание отказа не названо',
  groundNamedUnknown: 'правовое основание отказа названо; какое именно, не зафиксировано',
  groundUnknown: 'было ли названо правовое основание, не зафиксировано',
}

const written: Sentences['written'] = {
  asked: (d) => {
    const at = d.writtenRefusalAskedAt === null ? '' : `В ${d.writtenRefusalAskedAt} `
    if (d.writtenRefusalAsked === 'yes') return `${at === '' ? 'Защитник' : `${at}защитник`} попросил выдать письменный отказ.`
    return d.writtenRefusalAsked === 'no' ? 'Письменный отказ защитник не запрашивал.' : 'Запрашивался ли письменный отказ, не зафиксировано.'
  },
  given: (d) => {
    const no = d.writtenRefusalRef === '' ? '' : ` (№ ${d.writtenRefusalRef})`
    if (d.writtenRefusalGiven === 'yes') return `Письменный отказ выдан${no}.`
    return d.writtenRefusalGiven === 'no' ? 'Письменный отказ не выдан.' : 'Был ли он выдан, не зафиксировано.'
  },
  stepsSentence: (steps) => sentence(`защитником предприняты следующие действия: ${steps.join('; ')}`),
  step: ({ kind, text, reference: no }) => {
    const words = { call: 'звонок', complaint: 'жалоба', prosecutorLine: 'обращение на телефонную линию прокуратуры', press: 'сообщение прессе', other: '' }[kind]
    return `${[words, text].filter((part) => part !== '').join(': ')}${no === '' ? '' : ` (№ ${no})`}`
  },
  nextSentence: (on, at) => `Защитник намерен вновь прибыть в учреждение: ${on}${at === '' ? '' : ` ${at}`}.`,
}

const earlier: Sentences['earlier'] = {
  caption: 'Предыдущие отказы по журналу защитника',
  columns: ['когда', 'срок без защитника, по источникам', 'причина', 'приложение'],
  byDates: (days) => `по датам ${days}`,
  betweenMeetings: (days, last, next) =>
    last === null ? `от этого отказа до встречи ${next} ${passed(days)}` : `между встречами ${last} и ${next} ${passed(days)}`,
  meetingOn: (date) => datesRu.on(date),
  betweenInTable: (days, last, next) => (last === null ? `${days} до встречи ${next}` : `${days} между встречами ${last} и ${next}`),
  bySource: (isFirst, source) => `${isFirst ? 'один из источников' : 'другой источник'}${bracketed(source)} указывает: `,
  atGate: (duration) => `${duration} у входа`,
  reported: { seen: '', courtFound: 'установлено судом', toldByClient: 'по словам доверителя', reported: 'по сообщениям', alleged: 'как утверждается', feared: 'опасение, не утверждается как факт' },
  noLength: 'не зафиксировано',
  countSentence: (n, in90, in365) =>
    n === 0
      ? 'По журналу защитника до настоящего отказа других отказов не зафиксировано.'
      : `По журналу защитника до настоящего отказа ${pluralForm(n, 'ru') === 'one' ? 'зафиксирован' : 'зафиксировано'} ${count(n, 'отказ', 'отказа', 'отказов')}: за предшествующие 90 дней — ${orNone(in90)}, за предшествующие 365 дней — ${orNone(in365)}.`,
  withoutReasonSentence: (all, without, unknown) =>
    `Всего с настоящим отказом — ${all}; из них без указания причины — ${orNone(without)}${unknown === 0 ? '' : `, без сведений о том, была ли названа причина, — ${unknown}`}.`,
  countNote:
    'Учтены перечисленные здесь отказы, которые по датам с достоверностью предшествуют настоящему; дни отсчитаны назад от дня настоящего отказа, не включая его, а длящийся отказ учтён по последнему дню. Случаи ограниченного допуска перечислены, но не учтены.',
  hinderedNote: 'Случаи ограниченного допуска и случаи, результат которых не зафиксирован, перечислены, но отказами не считаются.',
}

const state: Sentences['state'] = {
  whenSeen: (on) => `Состояние доверителя при последней встрече с защитником (${on}): `,
  lastSeen: 'Состояние доверителя при последней встрече: ',
  sinceCounsel: (on, days) => `последняя встреча защитника с доверителем состоялась ${on}; с того дня до настоящего отказа ${passed(days)}`,
  sincePrivate: (days) => `со дня последней встречи, зафиксированной как конфиденциальная, до настоящего отказа ${passed(days)}`,
  sinceFamily: (days) => `со дня последнего зафиксированного свидания с родственниками до настоящего отказа ${passed(days)}`,
  daysBefore: (days) => ` (до настоящего отказа ${passed(days)})`,
  countNote: 'Подсчёт по журналу свиданий защитника: со дня встречи, не включая его, до первого дня настоящего отказа.',
  noLettersSince: (since, days) => `${since} писем от доверителя не поступало${days === null ? '' : `; до настоящего отказа ${passed(days)}`}`,
  lastLetterSentence: (on, days) => `Последнее письмо от доверителя получено ${on}${days === null ? '' : `; до настоящего отказа ${passed(days)}`}.`,
  fear: (by) => `Высказано опасение${bracketed(by)}: `,
}

/** Russian sentences about what happened; see `Words`. */
export const sentencesRu: Sentences = { attribution, visit, denial, refusal, written, earlier, state }
