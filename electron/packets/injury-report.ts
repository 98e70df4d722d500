/** What the printed sheet of an injury says, from the record alone: a lawyer's sheet, or a clinician's report as a transcription. */
import type { RecordOf } from '../shared/contract/records'
import type { Document } from '../shared/contract/documents'
import type { Party } from '../shared/contract/parties'
import { bodySvg, type Mark } from '../shared/body/svg'
import { isDrawn, openViews, demandedViews, type DrawnView } from '../shared/body/views'
import { formatDate } from '../shared/dates/format-date'
import type { DateLanguage, EdtfDate } from '../shared/dates/schemas'
import { particulars } from '../shared/particulars'
import type { Field, Fields, Groups } from '../shared/particulars/fields'
import { particularWords, type ParticularWords } from '../shared/particulars/words'
import { absenceOfMarks, daysAfter } from '../shared/rules/delayed-observation'
import type { InjuryCourse } from '../shared/rules/injury-course'
import { sheetWordsFor } from './injury-words'
import { shownName } from './names'

export type InjuryRecord = RecordOf<'injuryObservation'> | RecordOf<'clinicalEvaluation'>

export type InjurySources = {
  readonly record: InjuryRecord
  readonly client: Party | null
  readonly parties: readonly Party[]
  readonly documents: readonly Document[]
  /** Titles of the case's events by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly courses: readonly InjuryCourse[]
}

type Line = { readonly label: string; readonly value: string; readonly said: boolean }

/** A sheet ready to be set: every string is final, in one language. */
export type InjuryReport = {
  readonly language: DateLanguage
  readonly title: string
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly facts: readonly Line[]
  readonly sections: readonly { readonly heading: string; readonly lines: readonly Line[] }[]
  readonly findings: { readonly heading: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null
  readonly drawings: { readonly heading: string; readonly note: string; readonly items: readonly { readonly svg: string; readonly caption: string; readonly isTall: boolean }[] }
  readonly signature: string
  readonly words: { readonly page: string; readonly of: string }
  readonly dateIso: string | null
}

type Row = Readonly<Record<string, unknown>>
type Names = (id: string) => string

/** Fields that are told even where nothing was said, because the silence matters. */
const alwaysTold: readonly string[] = ['guardsPresent', 'examConsent', 'photoConsent']
const drawnApart: readonly string[] = ['findings']

/** The sheet of a record. The same record gives the same sheet. */
export function planInjuryReport(sources: InjurySources, language: DateLanguage): InjuryReport {
  const { record, client, courses } = sources
  const { event, details } = record
  const words = particularWords(record.kind, language)
  const say = sheetWordsFor[language]
  const names = namesOf(sources, language)
  const groups: Groups = particulars[record.kind].groups
  const values: Row = details
  const marks = marksOf(details.findings)
  const steps = courses.flatMap((course) => course.steps.filter(({ eventId, what }) => eventId === event.id && (what === 'seen' || what === 'examined')).map(({ days }) => ({ title: course.incident.event.title, days })))
  const delays = steps.map(({ title, days }) => line(say.delay, [title, daysAfter(days, language)].filter((part) => part !== '').join(': ')))
  return {
    language,
    title: words.name,
    subtitle: event.title,
    notes: [
      record.kind === 'injuryObservation' ? say.lay : authorNote(record, names, language),
      ...(steps.length === 0 ? [absenceOfMarks(null, language)] : steps.map(({ days }) => absenceOfMarks(days, language))),
      ...(record.kind === 'clinicalEvaluation' && hasDegree(record) && say.unchecked !== '' ? [say.unchecked] : []),
    ],
    facts: [
      ...(client === null ? [] : [line(say.client, nameIn(client, language))]),
      line(say.when, [event.happened === null ? say.notRecorded : formatDate(event.happened, language, 'long'), event.time ?? ''].filter((part) => part !== '').join(', ')),
      ...(event.place === '' ? [] : [line(say.place, event.place)]),
      ...(event.narrative === '' ? [] : [line(say.what, event.narrative)]),
      ...delays,
    ],
    sections: Object.entries(groups).map(([name, group]) => ({ heading: words.group(name), lines: linesOf(group, values, words, names, language) })).filter(({ lines }) => lines.length > 0),
    findings: findingsTable(record, words, language),
    drawings: {
      heading: say.drawings, note: marks.length === 0 ? say.noMark : '',
      items: viewsFor(marks).map((view) => ({ svg: bodySvg(view, marks, language, words.value('bodyView', view)), caption: words.value('bodyView', view), isTall: ['front', 'back', 'left', 'right'].includes(view) })),
    },
    signature: record.kind === 'clinicalEvaluation' ? say.transcribed : say.signature,
    words: { page: say.page, of: say.of },
    dateIso: event.happened !== null && /^\d{4}-\d\d-\d\d$/.test(event.happened) ? event.happened : null,
  }
}

const line = (label: string, value: string, said = false): Line => ({ label, value, said })

const nameIn = (party: Party, language: DateLanguage): string => shownName(party, language).text

function namesOf({ parties, documents, titles }: InjurySources, language: DateLanguage): Names {
  return (id) => {
    const party = parties.find((each) => each.id === id)
    return party === undefined ? (documents.find((each) => each.id === id)?.title ?? titles.get(id) ?? '') : nameIn(party, language)
  }
}

function authorNote({ details }: RecordOf<'clinicalEvaluation'>, names: Names, language: DateLanguage): string {
  const name = details.clinicianName === '' && details.clinicianPartyId !== null ? names(details.clinicianPartyId) : details.clinicianName
  const say = sheetWordsFor[language]
  return name === '' ? say.noClinician : say.transcription([name, details.qualification].filter((part) => part !== '').join(', '))
}

const hasDegree = ({ details }: RecordOf<'clinicalEvaluation'>): boolean => details.overallConsistency !== 'notStated' || details.findings.some(({ consistency }) => consistency !== 'notStated')

/** Marks that stand on a drawing. */
export function marksOf(findings: InjuryRecord['details']['findings']): Mark[] {
  return findings.flatMap(({ no, view, x, y }) => (isDrawn(view) && x !== null && y !== null ? [{ no, view, x, y }] : []))
}

/** Views with marks, in their order; without any, the figure from all sides, for marking by hand. */
function viewsFor(marks: readonly Mark[]): readonly DrawnView[] {
  const marked = [...openViews, ...demandedViews].filter((view) => marks.some((mark) => mark.view === view))
  return marked.length === 0 ? ['front', 'back', 'left', 'right'] : marked
}

function linesOf(group: Fields, values: Row, words: ParticularWords, names: Names, language: DateLanguage): Line[] {
  return Object.entries(group).filter(([name]) => !drawnApart.includes(name)).flatMap(([name, field]) => {
    const value = values[name]
    if (field.type === 'rows') {
      return (Array.isArray(value) ? value : []).map((row: Row) => {
        const parts = Object.entries(field.fields).flatMap(([part, inner]) => {
          const text = textOf(inner, row[part], words, names, language)
          return text === '' ? [] : [sheetWordsFor[language].says(words.field(`${name}.${part}`), text)]
        })
        return line(words.field(name), parts.join('; '))
      }).filter(({ value: text }) => text !== '')
    }
    const text = textOf(field, value, words, names, language, alwaysTold.includes(name))
    return text === '' ? [] : [line(words.field(name), text, field.type === 'said')]
  })
}

function textOf(field: Field, value: unknown, words: ParticularWords, names: Names, language: DateLanguage, always = false): string {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'number' ? String(each) : field.type === 'choices' ? words.value(field.words, String(each)) : names(String(each)))).filter((text) => text !== '').join(', ')
  if (typeof value !== 'string' || value === '') return ''
  if (field.type === 'choice') return value === field.empty && !always ? '' : words.value(field.words, value)
  if (field.type === 'date') return formatDate(toEdtf(value), language, 'long')
  return field.type === 'party' || field.type === 'document' || field.type === 'event' ? names(value) : value
}

/** Dates come from the vault, which has checked them. */
const toEdtf = (text: string): EdtfDate => text as EdtfDate

function findingsTable(record: InjuryRecord, words: ParticularWords, language: DateLanguage): InjuryReport['findings'] {
  const { findings } = record.details
  if (findings.length === 0) return null
  const say = sheetWordsFor[language]
  const isClinical = record.kind === 'clinicalEvaluation'
  const chosen = (list: string, value: string, empty: string): string => (value === empty ? '' : words.value(list, value))
  const rows = findings.map((finding) => {
    const { no, region, side, lesion, lengthMm, widthMm, shape, colour, edges, pattern, tender, skinTone, cause, causeSaid, note } = finding
    const labelled = (name: string, value: string): string[] => (value === '' ? [] : [say.says(words.field(`findings.${name}`).toLocaleLowerCase(), value)])
    const what = [
      chosen('lesion', lesion, 'unknown'), colour, shape, ...labelled('edges', edges), ...labelled('pattern', pattern), ...labelled('tender', chosen('ynu', tender, 'unknown').toLocaleLowerCase()),
      ...labelled('skinTone', skinTone), ...labelled('cause', chosen('attributedCause', cause, 'unknown').toLocaleLowerCase()), ...labelled('causeSaid', causeSaid),
      ...('ageEstimate' in finding ? labelled('ageEstimate', finding.ageEstimate) : []), note,
    ]
    const where = [chosen('bodyRegion', region, 'unknown'), chosen('bodySide', side, 'unknown').toLocaleLowerCase()]
    const cells = [String(no), joined(where), joined(what), [lengthMm, widthMm].filter((each) => each !== null).join(' × ')]
    return isClinical && 'consistency' in finding ? [...cells, chosen('consistency', finding.consistency, 'notStated')] : cells
  })
  return { heading: words.group('findings'), columns: [say.number, say.where, say.what, say.size, ...(isClinical ? [say.degree] : [])], rows }
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')
