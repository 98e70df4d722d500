import { formatDate } from '../shared/dates/format-date'
import { pluralForm } from '../shared/dates/durations'
import { finalisedText } from './sealed-at'
import { datesRu } from './dates-ru'
import { sentence } from './grammar'
import { sentencesRu } from './sentences-ru'
import type { Words } from './words'

const template: Words['template'] = {
  draft: 'черновик', page: 'с.', of: 'из', copyTo: 'Копия:', annexNo: '№', annex: 'Приложение', document: 'документ', date: 'дата',
  pages: 'стр.', copy: 'подлинник или копия', sha256: 'SHA-256', proof: 'Настоящий документ и приложения к нему зафиксированы в журнале защитника под следующими данными.',
  number: 'документ №', version: 'версия', author: 'составитель', finalised: 'завершён', contents: 'SHA-256 содержания', journal: 'журнал',
  listed: 'Приложение представляется отдельно и в состав этого файла не входит.',
  textNote: 'Текст документа без изменений. Номера на полях проставлены для ссылок.',
  redactedFrom: 'копия с изъятиями с документа SHA-256',
  redactedTextNote: 'Текст документа; чёрные метки стоят на месте слов, скрытых защитником. Номера на полях проставлены для ссылок.',
}

const authorityKinds = {
  order: 'ордер', powerOfAttorney: 'доверенность', signedAuthority: 'подписанное поручение', clientConsent: 'согласие доверителя',
  familyConsent: 'согласие родственников доверителя', other: 'документ о полномочиях',
}

const authorityLine: Words['people']['authorityLine'] = ({ kind, number, issuedOn }) => {
  const no = number === '' ? ' (номер не зафиксирован)' : ` № ${number}`
  return `${authorityKinds[kind]}${no}${issuedOn === null ? '' : ` ${datesRu.of(issuedOn)}`}`
}

const toWhom = {
  unknown: 'к доверителю', released: 'к доверителю', apprehended: 'к задержанному лицу', inCustody: 'к лицу, содержащемуся под стражей',
  accused: 'к обвиняемому лицу', convicted: 'к осуждённому лицу',
}

/** The Russian complaint. Names of people and offices stay in the nominative: no program declines them safely. */
export const wordsRu: Words = {
  language: 'ru',
  headings: {
    counsel: 'Защитник', client: 'Доверитель', visit: 'Запрошенное свидание', denial: 'Обстоятельства', refusal: 'Кто отказал и по какой причине',
    written: 'Письменный отказ', earlier: 'Предыдущие отказы', state: 'Сведения о состоянии доверителя', patterns: 'Что за чем следовало', law: 'Правовые основания',
    requests: 'Прошу', annexes: 'Приложения',
    facts: 'Обстоятельства', decisions: 'Судебные решения', custody: 'Места содержания', steps: 'Поданные жалобы', concerns: 'Опасения', defects: 'Нарушения в ходе производства', chronology: 'Хронология',
  },
  template,
  dates: datesRu,
  terms: {
    title: 'Жалоба',
    refusedTitle: (when, status) => `на недопуск защитника ${toWhom[status]}${when === '' ? '' : ` ${when}`}`,
    hinderedTitle: (when, status) => `на ограничение допуска защитника ${toWhom[status]}${when === '' ? '' : ` ${when}`}`,
    running: (title, number, version, fileNo) =>
      [`${title ?? 'Жалоба'}${number === null ? '' : ` № ${number}`}`, version > 1 ? `версия ${version}` : '', fileNo === '' ? '' : `дело № ${fileNo}`].filter((part) => part !== '').join(', '),
    submitterCapacity: { lawyer: 'адвокат', detainee: 'лицо, лишённое свободы', relative: 'родственник доверителя', ngo: 'представитель общественной организации' },
    signsAs: { lawyer: 'адвокат, защитник', detainee: 'лицо, лишённое свободы', relative: 'родственник доверителя', ngo: 'представитель организации' },
    signatureLine: 'подпись',
    replyTo: (address) => `адрес для ответа: ${address}`,
    actsFor: (client) => `доверитель: ${client}`,
    submitter: (name, capacity) => `Заявитель: ${capacity} ${name}`,
    phone: (value) => `телефон: ${value}`,
    email: (value) => `электронная почта: ${value}`,
    original: { unknown: 'не указано', original: 'подлинник', copy: 'копия' },
    unverified: 'подтвердить до подачи',
    checked: (on, by) => `проверено ${on}: ${by}`,
    annexLabel: (no, page, paragraph) => `приложение ${no}${page === null ? '' : `, с. ${page}`}${paragraph === null ? '' : `, абз. ${paragraph}`}`,
    annexPlaces: (no, pages, paragraphs) =>
      [`приложение ${no}`, pages.length === 0 ? '' : `с. ${pages.join(', ')}`, paragraphs.length === 0 ? '' : `абз. ${paragraphs.join(', ')}`]
        .filter((part) => part !== '').join(', '),
    finalisedText: (at) => finalisedText(at, 'ru'),
    journalText: (entries) => `${entries} ${{ one: 'запись', few: 'записи', many: 'записей', other: 'записей' }[pluralForm(entries, 'ru')]}, корень`,
    notRecorded: 'не зафиксировано',
    noClient: 'имя не зафиксировано',
  },
  people: {
    filedBySentence: (name, capacity, details) =>
      sentence(`жалобу подаёт ${capacity} ${name === '' ? '(имя не указано)' : name}${details.length === 0 ? '' : ` (${details.join('; ')})`}`),
    submittedBySentence: (name, capacity, details) =>
      sentence(`документ подаёт ${capacity} ${name === '' ? '(имя не указано)' : name}${details.length === 0 ? '' : ` (${details.join('; ')})`}`),
    barBody: (body) => body,
    registerNo: (no) => `регистрационный № ${no}`,
    certificateNo: (no) => `удостоверение № ${no}`,
    authoritySentence: (authority, client) =>
      authority === null
        ? `${sentence(`доверитель: ${client}`)} Документ о полномочиях защитника не зафиксирован.`
        : `${sentence(`доверитель: ${client}`)} Полномочия защитника подтверждает ${authorityLine(authority)}${authority.issuer === '' ? '' : ` (кем выдан документ: ${authority.issuer})`}${
            authority.validUntil === null ? '' : `, срок действия: по ${formatDate(authority.validUntil, 'ru', 'long')}`}.`,
    authorityLine,
    clientSentence: (name, details) => sentence(`Доверитель: ${name}${details.length === 0 ? '' : `; ${details.join('; ')}`}`),
    clientUnknownSentence: 'Имя доверителя не зафиксировано.',
    bornOn: (date) => `дата рождения: ${formatDate(date, 'ru', 'long')}`,
    nationality: (text) => `гражданство: ${text}`,
    prisonerNo: (no) => `личный номер в учреждении: ${no}`,
    articles: (text) => `статьи: ${text}`,
    status: {
      unknown: '', apprehended: 'процессуальное положение: задержанное лицо', inCustody: 'процессуальное положение: лицо, содержащееся под стражей',
      accused: 'процессуальное положение: обвиняемое лицо', convicted: 'процессуальное положение: осуждённое лицо', released: 'процессуальное положение: лицо, освобождённое из-под стражи',
    },
    spellingsSentence: (names) => sentence(`в документах встречаются также написания имени: ${names.join(', ')}`),
    heldAt: (place, since) => `место содержания доверителя${since === '' ? '' : ` ${since}`} — ${place}`,
    placeUnknownSentence: 'Место содержания доверителя в настоящее время не зафиксировано.',
  },
  ...sentencesRu,
  facts: {
    told: (strength, when, isOpen, source) => {
      const by = source === '' ? '' : ` (${source})`
      const date = when === '' ? '' : `${when}${isOpen ? ' (продолжается)' : ''}`
      const hedges = { seen: '', courtFound: 'судом установлено', toldByClient: 'по словам доверителя', reported: 'сообщается', alleged: 'утверждается', feared: 'высказано опасение' }
      const how = hedges[strength] === '' ? '' : `${hedges[strength]}${by}`
      const before = [date, how].filter((part) => part !== '').join(', ')
      return [before === '' ? '' : `${before}: `, strength === 'feared' ? '; защитник не утверждает этого как факт' : '']
    },
    sourceClass: (strength, source) =>
      `[Источник: ${{ seen: 'защитник', courtFound: 'суд', toldByClient: 'доверитель', reported: 'сообщения других', alleged: 'утверждения других', feared: 'опасение' }[strength]}${source === '' ? '' : `; ${source}`}]`,
    fear: 'Защитник не утверждает этого как факт.',
    columns: ['когда', 'что', 'источник', 'приложение'],
    noSource: 'записи защитника',
    undated: 'без даты',
    alsoDated: (dates) => `(в источниках также: ${dates})`,
  },
  signing: {
    warned: 'Об уголовной ответственности за заведомо ложный донос по статье 306 УК РФ предупреждён(а).',
    warnedLine: 'подпись заявителя',
    applicant: 'Уполномочиваю указанного ниже представителя действовать от моего имени в этом производстве.',
    applicantCapacity: 'заявитель',
  },
  service: { heading: 'Отметка о получении', lines: ['кем получено (фамилия, должность)', 'дата и время', 'входящий №', 'штамп и подпись'] },
  banners: { rule39: 'Rule 39 – Urgent', confidential: 'Конфиденциально: сведения об источнике не подлежат раскрытию' },
  requests: {
    admit: 'Обеспечить немедленный допуск защитника к доверителю, указав дату и час.',
    reasons: (on) => `Установить причины отказа в допуске${on === '' ? '' : ` ${on}`} и их правовое основание и сообщить их защитнику в письменной форме.`,
    health: 'Подтвердить состояние здоровья и местонахождение доверителя.',
    preserve: (on, span, zone) =>
      `Обеспечить сохранность журнала прохода, журнала учёта пропусков и видеозаписи входа и помещений для свиданий${on === '' ? '' : ` за период: ${on}`}${
        span === '' ? '' : `, ${span}`}${zone === '' ? '' : ` (часовой пояс ${zone})`}, не допустить их уничтожения и перезаписи и письменно подтвердить это.`,
    liability: 'Рассмотреть вопрос об ответственности должностного лица, отказавшего в допуске.',
    answer: (address) => sentence(`направить письменный ответ на настоящую жалобу${address === '' ? '' : ` по адресу: ${address}`}`),
  },
}
