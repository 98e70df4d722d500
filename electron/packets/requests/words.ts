import type { Profile } from '../../shared/contract/packets'
import type { DateLanguage } from '../../shared/dates/schemas'
import { pluralForm } from '../../shared/dates/durations'

/** Words of the short letters in one language. What is quoted from a record is put in by the caller. */
export type RequestWords = {
  readonly page: string
  readonly of: string
  readonly copyTo: string
  readonly head: string
  readonly submitter: (name: string, capacity: string) => string
  readonly capacity: Readonly<Record<Profile['capacity'], string>>
  readonly actsFor: (client: string) => string
  readonly authority: (kind: string, number: string, date: string) => string
  readonly orderWord: string
  readonly certificate: (no: string) => string
  readonly replyTo: (address: string) => string
  readonly signature: string
  readonly asks: string
  readonly clientUnknown: string
  readonly days: (count: number) => string
  readonly video: {
    readonly title: string
    readonly subtitle: (client: string) => string
    readonly intro: (client: string, what: string, when: string) => string
    readonly fast: string
    readonly columns: readonly [string, string, string, string]
    readonly between: (from: string, to: string) => string
    readonly wholeDay: (day: string) => string
    readonly margin: (minutes: number) => string
    readonly places: (list: string) => string
    readonly worn: (text: string) => string
    readonly registers: (list: string) => string
    readonly basis: (text: string) => string
    readonly requests: readonly string[]
  }
  readonly welfare: {
    readonly title: string
    readonly subtitle: (client: string) => string
    readonly silence: (client: string, days: number, since: string, way: string) => string
    readonly rhythm: (letters: number, usual: number, longest: number) => string
    readonly noRhythm: (letters: number) => string
    readonly columns: readonly [string, string, string]
    readonly counted: string
    readonly by: Readonly<Record<'received' | 'record' | 'postmark' | 'sent' | 'written', string>>
    readonly noConclusion: string
    readonly requests: readonly string[]
  }
}

const en: RequestWords = {
  page: 'page', of: 'of', copyTo: 'Copy to:', head: 'Head of the institution', submitter: (name, capacity) => `from ${name}, ${capacity}`,
  capacity: { lawyer: 'lawyer', detainee: 'detained person', relative: 'relative', ngo: 'organisation' },
  actsFor: (client) => `acting for ${client}`, authority: (kind, number, date) => `${kind} no. ${number}${date === '' ? '' : ` of ${date}`}`, orderWord: 'order', certificate: (no) => `certificate no. ${no}`,
  replyTo: (address) => `address for reply: ${address}`, signature: 'signature', asks: 'I ask', clientUnknown: 'the client', days: (n) => `${n} ${n === 1 ? 'day' : 'days'}`,
  video: {
    title: 'Request to preserve video and registers', subtitle: (client) => `concerning ${client}`,
    intro: (client, what, when) => `This request concerns the following event in the case of ${client}: ${what}${when === '' ? '' : `, ${when}`}.`,
    fast: 'Recordings are written over after a time that is not known to me. I ask that overwriting be stopped at once, before this request is examined on its merits.',
    columns: ['From', 'To', 'Where', 'Camera'], between: (from, to) => `${from} to ${to}`, wholeDay: (day) => `${day}, the whole day`,
    margin: (minutes) => `Times are local; each span holds a margin of ${minutes} minutes before and after.`,
    places: (list) => `Recordings of all cameras that cover these places: ${list}.`, worn: (text) => `Body-worn recorders: ${text}.`,
    registers: (list) => `The same applies to these registers and papers for the same time: ${list}.`, basis: (text) => `Legal basis: ${text}`,
    requests: [
      'that overwriting of the recordings of these spans and places be stopped at once;',
      'that a copy be made by two persons, with its hash sum, the storage medium and the place of keeping put down in writing;',
      'that a list of everybody who views the recordings be kept from now on;',
      'that I be told which cameras cover these places, whether they record or only show, which of them were off, when and why;',
      'that preservation be confirmed to me in writing, or its refusal with the reasons and their legal ground.',
    ],
  },
  welfare: {
    title: 'Request to report on the state of a person held', subtitle: (client) => `concerning ${client}`,
    silence: (client, days, since, way) => `No letter from ${client} has come for ${days} ${days === 1 ? 'day' : 'days'}; the last is of ${since} (${way}).`,
    rhythm: (n, usual, longest) => `Before that, ${n} letters came at a usual distance of ${usual} days; the longest was ${longest} days. They are listed below.`,
    noRhythm: (n) => `${n} ${n === 1 ? 'letter is' : 'letters are'} on record. They are listed below.`,
    columns: ['No.', 'Day', 'Counted by'], counted: 'Counted from one letter to the next; the middle of these distances is the usual one.',
    by: { received: 'day of receipt', record: 'date of the record', postmark: 'postmark', sent: 'day of sending', written: 'day of writing' },
    noConclusion: 'Why no letter has come is not known to me, and nothing is asserted about it here.',
    requests: [
      'that I be told in writing and without delay where the client is held and in what state of health;',
      'that the client be seen by a doctor who is independent of those who guard the client, and that the result be given to me;',
      'that I be told whether letters to or from the client were held back, on what ground, by whose decision, and since when;',
      'that letters be handed over and sent on;',
      'that a private meeting with counsel be made possible at once.',
    ],
  },
}

const ru: RequestWords = {
  page: 'стр.', of: 'из', copyTo: 'Копии:', head: 'Начальнику учреждения', submitter: (name, capacity) => `${capacity}: ${name}`,
  capacity: { lawyer: 'адвокат', detainee: 'лицо под стражей', relative: 'родственник', ngo: 'организация' },
  actsFor: (client) => `в интересах доверителя: ${client}`, authority: (kind, number, date) => `${kind} № ${number}${date === '' ? '' : ` от ${date}`}`, orderWord: 'ордер', certificate: (no) => `удостоверение № ${no}`,
  replyTo: (address) => `адрес для ответа: ${address}`, signature: 'подпись', asks: 'Прошу', clientUnknown: 'доверитель', days: (n) => `${n} ${pluralForm(n, 'ru') === 'one' ? 'день' : pluralForm(n, 'ru') === 'few' ? 'дня' : 'дней'}`,
  video: {
    title: 'Ходатайство о сохранении видеозаписей и журналов', subtitle: (client) => `Доверитель: ${client}`,
    intro: (client, what, when) => `Ходатайство касается следующего события (доверитель: ${client}): ${what}${when === '' ? '' : `, ${when}`}.`,
    fast: 'Записи стираются через неизвестный мне срок. Прошу немедленно остановить перезапись, до рассмотрения ходатайства по существу.',
    columns: ['С', 'До', 'Где', 'Камера'], between: (from, to) => `с ${from} до ${to}`, wholeDay: (day) => `${day}, весь день`,
    margin: (minutes) => `Время местное; в каждом отрезке учтён запас ${minutes} минут до и после.`,
    places: (list) => `Записи всех камер, охватывающих эти места: ${list}.`, worn: (text) => `Нагрудные регистраторы: ${text}.`,
    registers: (list) => `То же относится к журналам и документам за то же время: ${list}.`, basis: (text) => `Правовое основание: ${text}`,
    requests: [
      'немедленно остановить перезапись за указанные отрезки времени и в указанных местах;',
      'изготовить копию в присутствии двух лиц, записав её хеш-сумму, носитель и место хранения;',
      'с этого дня вести список всех, кто просматривает записи;',
      'сообщить, какие камеры охватывают эти места, ведётся ли запись или только показ, какие камеры были выключены, когда и почему;',
      'письменно подтвердить сохранение либо сообщить об отказе с его причинами и правовым основанием.',
    ],
  },
  welfare: {
    title: 'Запрос о состоянии доверителя', subtitle: (client) => `Доверитель: ${client}`,
    silence: (client, days, since, way) => `Писем от доверителя (${client}) нет ${days} ${pluralForm(days, 'ru') === 'one' ? 'день' : pluralForm(days, 'ru') === 'few' ? 'дня' : 'дней'}; последнее: ${since} (${way}).`,
    rhythm: (n, usual, longest) => `До этого пришло писем: ${n}, обычно через ${String(usual).replace('.', ',')} дн.; самый долгий перерыв: ${longest} дн. Они перечислены ниже.`,
    noRhythm: (n) => `Записано писем: ${n}. Они перечислены ниже.`,
    columns: ['№', 'День', 'Считается по'], counted: 'Счёт от письма к письму; обычный перерыв есть середина этих расстояний.',
    by: { received: 'дню получения', record: 'дате записи', postmark: 'почтовому штемпелю', sent: 'дню отправки', written: 'дню написания' },
    noConclusion: 'Почему нет писем, мне неизвестно, и ничего об этом здесь не утверждается.',
    requests: [
      'без промедления письменно сообщить, где содержится доверитель и каково состояние его здоровья;',
      'обеспечить осмотр врачом, независимым от охраны, и сообщить мне результат;',
      'сообщить, задерживались ли письма доверителя или к нему, на каком основании, чьим решением и с какого дня;',
      'передать и отправить задержанные письма;',
      'немедленно обеспечить свидание с адвокатом наедине.',
    ],
  },
}

const fr: RequestWords = {
  page: 'page', of: 'sur', copyTo: 'Copie à :', head: 'Direction de l’établissement', submitter: (name, capacity) => `de ${name}, ${capacity}`,
  capacity: { lawyer: 'avocat', detainee: 'personne détenue', relative: 'proche', ngo: 'organisation' },
  actsFor: (client) => `pour ${client}`, authority: (kind, number, date) => `${kind} n° ${number}${date === '' ? '' : ` du ${date}`}`, orderWord: 'mandat (« ordre »)', certificate: (no) => `carte professionnelle n° ${no}`,
  replyTo: (address) => `adresse de réponse : ${address}`, signature: 'signature', asks: 'Je demande', clientUnknown: 'le client', days: (n) => `${n} ${n < 2 ? 'jour' : 'jours'}`,
  video: {
    title: 'Demande de conservation d’images et de registres', subtitle: (client) => `concernant ${client}`,
    intro: (client, what, when) => `Cette demande concerne l’événement suivant, dans l’affaire de ${client} : ${what}${when === '' ? '' : `, ${when}`}.`,
    fast: 'Les images sont effacées après un délai qui ne m’est pas connu. Je demande que tout effacement soit arrêté aussitôt, avant l’examen de la demande au fond.',
    columns: ['De', 'À', 'Lieu', 'Caméra'], between: (from, to) => `de ${from} à ${to}`, wholeDay: (day) => `${day}, toute la journée`,
    margin: (minutes) => `Heures locales ; chaque plage comprend une marge de ${minutes} minutes avant et après.`,
    places: (list) => `Images de toutes les caméras couvrant ces lieux : ${list}.`, worn: (text) => `Caméras-piétons : ${text}.`,
    registers: (list) => `Il en va de même des registres et papiers suivants, pour le même temps : ${list}.`, basis: (text) => `Fondement : ${text}`,
    requests: [
      'que l’effacement des images de ces plages et de ces lieux soit arrêté aussitôt ;',
      'qu’une copie soit faite par deux personnes, avec mention écrite de son empreinte, du support et du lieu de garde ;',
      'qu’une liste de toute personne visionnant les images soit tenue dès à présent ;',
      'que me soient indiquées les caméras couvrant ces lieux, si elles enregistrent ou montrent seulement, lesquelles étaient éteintes, quand et pourquoi ;',
      'que la conservation me soit confirmée par écrit, ou son refus avec ses motifs et leur fondement.',
    ],
  },
  welfare: {
    title: 'Demande de nouvelles d’une personne détenue', subtitle: (client) => `concernant ${client}`,
    silence: (client, days, since, way) => `Aucune lettre de ${client} n’est venue depuis ${days} ${days < 2 ? 'jour' : 'jours'} ; la dernière est du ${since} (${way}).`,
    rhythm: (n, usual, longest) => `Auparavant, ${n} lettres sont venues, d’ordinaire à ${String(usual).replace('.', ',')} jours de distance ; la plus longue fut de ${longest} jours. Elles sont énumérées ci-dessous.`,
    noRhythm: (n) => `${n} ${n < 2 ? 'lettre est notée' : 'lettres sont notées'}, énumérées ci-dessous.`,
    columns: ['N°', 'Jour', 'Compté par'], counted: 'Compté d’une lettre à la suivante ; le milieu de ces distances est la distance ordinaire.',
    by: { received: 'jour de réception', record: 'date de la fiche', postmark: 'cachet de la poste', sent: 'jour d’envoi', written: 'jour d’écriture' },
    noConclusion: 'La raison de cette absence de lettres ne m’est pas connue, et rien n’en est affirmé ici.',
    requests: [
      'que me soient indiqués par écrit et sans délai le lieu de détention du client et son état de santé ;',
      'que le client soit vu par un médecin indépendant de ceux qui le gardent, et que le résultat me soit remis ;',
      'que me soit dit si des lettres du client ou à lui ont été retenues, pour quel motif, par quelle décision et depuis quand ;',
      'que les lettres retenues soient remises et envoyées ;',
      'qu’un entretien confidentiel avec l’avocat soit rendu possible aussitôt.',
    ],
  },
}

export const requestWords: Readonly<Record<DateLanguage, RequestWords>> = { en, ru, fr }
