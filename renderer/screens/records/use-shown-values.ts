import type { CaseRecord } from '../../../electron/shared/contract/records'
import { particulars } from '../../../electron/shared/particulars'
import type { Field, Fields } from '../../../electron/shared/particulars/fields'
import { particularWords, type ParticularWords } from '../../../electron/shared/particulars/words'
import { shownName } from '../../format/names'
import { useDocuments, useParties } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'
import { toTexts } from './values'

/** The fields that a list shows of a record, in words; what says nothing is left out. */
export function useShownValues(): (record: CaseRecord) => readonly string[] {
  const { language, date } = useWords()
  const parties = useParties()
  const documents = useDocuments()
  const nameOf = (id: string): string => {
    const party = parties.find((each) => each.id === id)
    return party === undefined ? '' : shownName(party)
  }
  const one = (field: Field, value: unknown, words: ParticularWords): string => {
    if (typeof value === 'number') return String(value)
    if (Array.isArray(value)) return field.type === 'choices' ? toTexts(value).map((each) => words.value(field.words, each)).join(', ') : toTexts(value).map(nameOf).filter((name) => name !== '').join(', ')
    if (typeof value !== 'string' || value === '') return ''
    if (field.type === 'choice') return value === field.empty ? '' : words.value(field.words, value)
    if (field.type === 'date') return date(value, 'short')
    if (field.type === 'party') return nameOf(value)
    return field.type === 'document' ? (documents.find(({ id }) => id === value)?.title ?? '') : value
  }
  return ({ kind, details }) => {
    const { fields, shown } = particulars[kind]
    const words = particularWords(kind, language)
    const byName: Fields = fields
    const values: Readonly<Record<string, unknown>> = details
    return shown.flatMap((name) => {
      const field = byName[name]
      const text = field === undefined ? '' : one(field, values[name], words)
      return text === '' ? [] : [text]
    })
  }
}
