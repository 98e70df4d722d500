/** Words of what is printed and exported of deadlines: the log, reminders to others, neutral calendar titles. */
import type { LogLine } from '../contract/deadlines'
import { formatDate } from '../dates/format-date'
import { toWholeDay } from '../dates/edtf'
import type { DateLanguage, LocalDate } from '../dates/schemas'
import type { DeadlineStatus } from './standing'

export type PaperWords = {
  readonly logTitle: string
  readonly logRange: (from: string, to: string) => string
  readonly logNote: string
  readonly columns: readonly [string, string, string, string, string]
  readonly what: Readonly<Record<LogLine['what'], string>>
  readonly status: Readonly<Record<DeadlineStatus, string>>
  readonly was: (date: string) => string
  readonly empty: string
  readonly page: string
  readonly of: string
  readonly calendarTitle: string
}

const en: PaperWords = {
  logTitle: 'Log of deadlines', logRange: (from, to) => (from === to ? from : `${from} to ${to}`),
  logNote: 'From the journal of the vault, in the order in which it was written. Times are of the machine that wrote them.',
  columns: ['Time', 'Case', 'Deadline', 'What was done', 'Last day'],
  what: { entered: 'entered', changed: 'changed', recounted: 'counted anew', closed: 'closed', reopened: 'opened again', removed: 'removed' },
  status: { open: 'open', soft: 'soft limit', done: 'done, proof of service kept', missed: 'missed', restorationAsked: 'restoration asked', restored: 'restored', notApplicable: 'not applicable' },
  was: (date) => `before: ${date}`, empty: 'Nothing was entered, changed or done in these days.', page: 'Page', of: 'of', calendarTitle: 'Reminder',
}

const ru: PaperWords = {
  logTitle: 'Журнал сроков', logRange: (from, to) => (from === to ? from : `${from} – ${to}`),
  logNote: 'По журналу хранилища, в порядке записей. Время – по часам записавшего компьютера.',
  columns: ['Время', 'Дело', 'Срок', 'Что сделано', 'Последний день'],
  what: { entered: 'внесён', changed: 'изменён', recounted: 'пересчитан', closed: 'закрыт', reopened: 'открыт вновь', removed: 'удалён' },
  status: { open: 'открыт', soft: 'ориентировочный', done: 'исполнен, подтверждение хранится', missed: 'пропущен', restorationAsked: 'подано о восстановлении', restored: 'восстановлен', notApplicable: 'неприменим' },
  was: (date) => `ранее: ${date}`, empty: 'В эти дни сроки не вносились, не менялись и не исполнялись.', page: 'Страница', of: 'из', calendarTitle: 'Напоминание',
}

const fr: PaperWords = {
  logTitle: 'Registre des délais', logRange: (from, to) => (from === to ? from : `${from} – ${to}`),
  logNote: 'D’après le journal du coffre, dans l’ordre des écritures. Les heures sont celles de la machine qui a écrit.',
  columns: ['Heure', 'Dossier', 'Délai', 'Opération', 'Dernier jour'],
  what: { entered: 'saisi', changed: 'modifié', recounted: 'recalculé', closed: 'clos', reopened: 'rouvert', removed: 'supprimé' },
  status: { open: 'ouvert', soft: 'indicatif', done: 'accompli, preuve conservée', missed: 'manqué', restorationAsked: 'relevé demandé', restored: 'relevé', notApplicable: 'sans objet' },
  was: (date) => `avant : ${date}`, empty: 'Aucun délai saisi, modifié ni accompli ces jours-là.', page: 'Page', of: 'sur', calendarTitle: 'Rappel',
}

export const paperWords: Readonly<Record<DateLanguage, PaperWords>> = { en, ru, fr }

/** What a reminder to somebody who has not answered rests on. Dates are null where nothing is known. */
export type FollowUp = {
  readonly what: string
  readonly to: string
  readonly countedFrom: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly rule: string
  readonly isUnverified: boolean
}

/** The reminder as paragraphs. It says what was sent and when an answer was due, asks for one, and claims no more. */
export function followUpText({ what, to, countedFrom, dueOn, rule, isUnverified }: FollowUp, language: DateLanguage): { title: string; paragraphs: string[] } {
  const day = (date: LocalDate | null): string => (date === null ? '…' : formatDate(toWholeDay(date), language, 'long'))
  const [sent, due] = [day(countedFrom), day(dueOn)]
  if (language === 'ru') {
    return {
      title: 'Напоминание об ответе',
      paragraphs: [
        ...(to === '' ? [] : [to]),
        `${sent} направлено обращение: «${what}». Срок для ответа (${rule}${isUnverified ? ', норма сверяется' : ''}) истёк ${due}. К настоящему дню ответ не получен.`,
        'Прошу сообщить, зарегистрировано ли обращение, под каким номером и кто его рассматривает, и направить ответ в ближайшее время.',
        'Если ответ уже направлен, прошу указать дату и способ отправки и выслать копию.',
      ],
    }
  }
  if (language === 'fr') {
    return {
      title: 'Relance',
      paragraphs: [
        ...(to === '' ? [] : [to]),
        `Le ${sent}, nous vous avons saisi : « ${what} ». Le délai de réponse (${rule}${isUnverified ? ', texte en cours de vérification' : ''}) a pris fin le ${due}. À ce jour, aucune réponse ne nous est parvenue.`,
        'Nous vous prions d’indiquer si la demande a été enregistrée, sous quel numéro et qui en est chargé, et d’y répondre sans tarder.',
        'Si une réponse a déjà été envoyée, merci d’en préciser la date et le mode d’envoi et d’en adresser une copie.',
      ],
    }
  }
  return {
    title: 'Reminder of an answer',
    paragraphs: [
      ...(to === '' ? [] : [to]),
      `On ${sent} we wrote to you: “${what}”. The period for an answer (${rule}${isUnverified ? ', text being checked' : ''}) ended on ${due}. No answer has reached us to this day.`,
      'Please say whether our communication was registered, under which number and who deals with it, and send an answer without further delay.',
      'If an answer has been sent already, please tell us the day and the way it was sent, and send a copy.',
    ],
  }
}
